"""The pictures of an exercise as files: still, moving, beside its fault, as PNG, as an animated preview."""

from collections.abc import Callable
from pathlib import Path

from liftagain.domain.errors import InputError

ANIMATED = (".gif", ".webp")


def _still(id_: str, _path: Path) -> bytes:
    from liftagain.figures.drawing import drawing

    return _there(drawing(id_), id_, "drawing").encode()


def _moving(id_: str, _path: Path) -> bytes:
    from liftagain.figures.moving_drawing import moving_drawing

    return _there(moving_drawing(id_), id_, "moving drawing").encode()


def _fault(id_: str, _path: Path) -> bytes:
    from liftagain.figures.fault_drawing import fault_drawing

    return _there(fault_drawing(id_), id_, "drawing of a fault").encode()


def _png(id_: str, path: Path) -> bytes:
    from liftagain.output.picture_file import png

    return png(_still(id_, path).decode())


def _preview(id_: str, path: Path) -> bytes:
    from liftagain.output.picture_file import preview

    ending = path.suffix.lower()
    if ending not in ANIMATED:
        raise InputError(f"{path}: found the ending {ending or 'none'!r}, expected {' or '.join(ANIMATED)}")
    found = preview(id_, ending.removeprefix("."))
    if found is None:
        raise InputError(f"{id_}: has no drawing")
    return found


def _there(svg: str | None, id_: str, what: str) -> str:
    if svg is None:
        raise InputError(f"{id_}: has no {what}")
    return svg


KINDS: dict[str, Callable[[str, Path], bytes]] = {
    "svg": _still,
    "moving": _moving,
    "fault": _fault,
    "png": _png,
    "preview": _preview,
}
"""What `liftagain exercise` can write, by its option. Each raises InputError where there is no such picture."""
