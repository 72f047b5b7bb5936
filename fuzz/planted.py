"""A reader with a planted fault, so that it is seen whether the fuzzer finds one. Never part of the product.

Its fault: the repetitions of a drop set are taken for a number unread.
"""

from collections.abc import Iterator

from fuzz.targets import Target, table
from liftagain.domain.training_log import Skipped
from liftagain.intake import sniff, strong
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import LogFormat
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row


def _read(row: Row, reading: Reading) -> Iterator[SetFact | Skipped]:
    if row.text("order") == "D":
        int(row.text("reps"))
    yield from strong.FORMAT.read(row, reading)


def plant() -> Target:
    """Puts the faulty reader in the place of Strong's and returns its target."""
    faulty = LogFormat("strong", strong.FORMAT.columns, strong.FORMAT.required, _read)
    sniff.FORMATS = (faulty, *sniff.FORMATS[1:])
    return table("planted", "strong_classic.csv")
