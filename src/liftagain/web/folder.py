"""The data folder: where everything of the person lives, readable by nobody else."""

import hashlib
import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from platformdirs import user_data_path

from liftagain.domain.errors import InputError

JOURNAL = "journal.db"
SECRET = "secret.key"  # noqa: S105 - the name of the file
BACKUPS = "backups"


def data_folder() -> Path:
    """The folder named by LIFTAGAIN_DATA, or the usual one of this user on this system. It need not exist yet."""
    named = os.environ.get("LIFTAGAIN_DATA")
    return Path(named).expanduser().absolute() if named else user_data_path("liftagain", appauthor=False)


def prepare(folder: Path) -> None:
    """Makes the folder (0700) and its secret key (0600), and sets the file mode of what is written from here on.

    Raises:
        InputError: the folder cannot be made or written.
    """
    os.umask(0o077)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        (folder / BACKUPS).mkdir(exist_ok=True, mode=0o700)
        make_secret(folder)
    except OSError as error:
        raise InputError(f"{folder}: the data folder cannot be used ({error.strerror})") from error
    for file in folder.iterdir():
        if file.is_file():
            file.chmod(0o600)


def make_secret(folder: Path) -> None:
    """Writes a new random key, unless there is one. Two starts at once agree on the first."""
    path = folder / SECRET
    if path.exists():
        return
    draft = folder / f"{SECRET}.{os.getpid()}"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(48))
    try:
        os.link(draft, path)  # unlike a rename, this never replaces a key that another start has just made
    except FileExistsError:
        pass
    except OSError:  # a file system without hard links
        draft.replace(path)
    draft.unlink(missing_ok=True)


def stored_secret(folder: Path) -> str | None:
    """The key in the folder, or None while there is none."""
    try:
        return (folder / SECRET).read_text() or None
    except OSError:
        return None


def mark_of(secret: str) -> str:
    """A short mark of a data folder. Cookies know no port: their names carry it, so that two folders stay apart."""
    return hashlib.sha256(secret.encode()).hexdigest()[:8]


def database(folder: Path) -> dict[str, Any]:
    """Django's settings of the journal: SQLite in the folder, or the PostgreSQL server that DATABASE_URL names.

    synchronous=FULL because NORMAL loses commits on a power cut; secure_delete because "delete" has to mean it;
    temporary data stay in memory, so that nothing of the person lands in the system's temporary folder.
    """
    address = os.environ.get("DATABASE_URL", "")
    if address.startswith(("postgres://", "postgresql://")):
        parts = urlsplit(address)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / JOURNAL,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            " PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;",
        },
        "TEST": {"NAME": ":memory:"},
    }
