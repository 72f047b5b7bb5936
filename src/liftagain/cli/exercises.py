"""`liftagain exercises` and `liftagain exercise`: the library."""

from pathlib import Path

from liftagain.cli.json_file import print_json
from liftagain.domain.errors import InputError


def exercises(*, json: bool = False) -> None:
    """List the exercises of the library.

    Args:
        json: Print one JSON object.
    """
    from liftagain.app.exercises import exercises_as_json
    from liftagain.knowledge.bundle import knowledge

    if json:
        print_json(exercises_as_json())
        return
    for id_, entry in knowledge().exercises.items():
        print(f"{id_:32} {entry.name}")


def exercise(
    id_: str,
    /,
    *,
    svg: Path | None = None,
    moving: Path | None = None,
    fault: Path | None = None,
    png: Path | None = None,
    preview: Path | None = None,
) -> None:
    """Show one exercise.

    Args:
        id_: The exercise's id, such as bird-dog.
        svg: Write its drawing to this file.
        moving: Write its moving drawing to this file.
        fault: Write the drawing of its commonest fault, beside how it should be, to this file.
        png: Write its drawing as a PNG to this file.
        preview: Write it as an animated picture to this file, .gif or .webp.
    """
    from liftagain.app.exercises import exercise_named
    from liftagain.words.exercise import spoken

    entry = exercise_named(id_)
    wanted = {"svg": svg, "moving": moving, "fault": fault, "png": png, "preview": preview}
    if not any(wanted.values()):
        print(spoken(entry))
    for kind, path in wanted.items():
        if path is not None:
            write(path, picture_of(kind, entry.id, path))


def picture_of(kind: str, id_: str, path: Path) -> bytes:
    """The picture of an exercise in this kind.

    Raises:
        InputError: there is none, or the file's ending is not one of its kind.
    """
    from liftagain.app.exercise_picture import KINDS

    return KINDS[kind](id_, path)


def write(path: Path, picture: bytes) -> None:
    """Writes a picture.

    Raises:
        InputError: the file cannot be written.
    """
    try:
        path.write_bytes(picture)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
