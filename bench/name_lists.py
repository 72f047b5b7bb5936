"""The lists of names that judge the recognition, their halves by hash, and the key that says what each name is.

The alias tables were written from the visible half of the list of names. No alias spells a name of the hidden half, so
what is recognised of it comes from the grammar, from titles of the catalogue and from other names. A name is visible
where the first byte of its SHA-256 is even. The key was written from the names with both halves open; it gives
pattern and primary muscles by the SHA-256 of a name, so that whoever reads it learns no name.
"""

import csv
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from bench.row import SHARED

SAMPLES = SHARED / "samples"
KEY = Path(__file__).parent / "names_key.tsv"
HIDDEN = 1
OTHER_WORDS = {"middle back": "upper_back", "lower back": "lower_back", "upper back": "upper_back"}


class Meant(NamedTuple):
    """What a name is: the pattern of its movement and the muscles that it works most."""

    pattern: str
    primary: frozenset[str]


def half_of(name: str) -> int:
    """0 for a visible name, 1 for a hidden one."""
    return sha256(name.encode()).digest()[0] % 2


def app_names(samples: Path = SAMPLES) -> dict[str, str]:
    """The names of training apps with the muscle that their list gives; empty where it gives none."""
    with (samples / "exercise_names.tsv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t") if row and not row[0].startswith("#")]
    return {row[0]: _muscle(row[3]) if len(row) > 3 else "" for row in rows}


def muscle_names(samples: Path = SAMPLES) -> dict[str, frozenset[str]]:
    """The names of the list of muscles, with the primary muscles that it gives."""
    with (samples / "exercise_muscles.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return {row["name"]: frozenset(map(_muscle, row["primary"].split(","))) for row in rows}


@lru_cache(maxsize=1)
def key() -> dict[str, Meant]:
    """What each of the apps' names is, by the SHA-256 of the name."""
    with KEY.open(encoding="utf-8") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t") if not row[0].startswith("#")]
    return {row[0]: Meant(row[1], frozenset(row[2].split(","))) for row in rows}


def key_of(name: str) -> str:
    """How the key calls a name."""
    return sha256(name.encode()).hexdigest()


def _muscle(said: str) -> str:
    plain = said.strip().lower()
    return OTHER_WORDS.get(plain, plain)
