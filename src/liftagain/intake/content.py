"""The bytes of a file: how many there may be, and what they say as text."""

import re

from liftagain.domain.errors import InputError
from liftagain.intake.foreign import foreign_bytes

LARGEST_LOG_BYTES = 16 * 2**20
"""Twenty years of daily training have under 15 MB. Larger is refused before it is read: a technical bound."""

APPS = "Strong, Hevy, FitNotes, StrongLifts, Liftosaur, JEFIT, Fitbod or wger"
KNOWN = f"an export of {APPS}, a FIT file of a watch, or a CSV with the columns of docs/own-csv.md"


def check_size(file: str, size: int) -> None:
    """Refuses a file that is larger than any training log.

    Raises:
        InputError: naming its size and the largest.
    """
    if size > LARGEST_LOG_BYTES:
        most = LARGEST_LOG_BYTES / 1e6
        raise InputError(f"{file}: {size / 1e6:.0f} MB; a training log has at most {most:.0f} MB")


def text_of(file: str, content: bytes) -> str:
    """The bytes as text.

    Raises:
        InputError: they are no text.
    """
    if kind := foreign_bytes(content):
        raise InputError(f"{file}: found {kind}; expected {KNOWN}")
    utf_16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if utf_16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not re.search(r"[\x00-\x08\x0e-\x1d]", text):
            return text
    raise InputError(f"{file}: the file holds no text; expected {KNOWN}")
