"""A bundle of knowledge packed to be kept, and unpacked again years later."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from liftagain.knowledge.bundle import Knowledge
from liftagain.knowledge.folder import KnowledgeError

LARGEST_BYTES = 50_000_000  # no bundle is nearly as large; whatever is, was not packed by us


def packed(known: Knowledge) -> bytes:
    """Every file of the bundle as one archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(known.root.rglob("*.toml")):
            archive.write(path, path.relative_to(known.root).as_posix())
    return held.getvalue()


@contextmanager
def unpacked(files: bytes, version: str) -> Iterator[Knowledge]:
    """The bundle in an archive, for as long as it is looked at.

    Raises:
        KnowledgeError: the archive is damaged, or what is in it is not the version that it was kept as.
    """
    with TemporaryDirectory(prefix="liftagain-") as folder:
        try:
            _extract(files, Path(folder))
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise KnowledgeError(f"the archive of version {version} is damaged ({error})") from error
        known = Knowledge(Path(folder))
        if known.version != version:
            raise KnowledgeError(f"the archive of version {version} holds version {known.version}")
        yield known


def _extract(files: bytes, folder: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(files)) as archive:
        if sum(one.file_size for one in archive.infolist()) > LARGEST_BYTES:
            raise ValueError("too large")
        for one in archive.infolist():
            name = PurePosixPath(one.filename)
            if name.is_absolute() or ".." in name.parts or name.suffix != ".toml":
                raise ValueError(f"holds {one.filename}")
            target = folder.joinpath(*name.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(one))
