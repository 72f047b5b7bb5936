"""One measured figure."""

import os
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(os.environ.get("LIFTAGAIN_SAMPLES", Path(__file__).parents[2] / "shared" / "samples")).parent
NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, and what was found; "not run" with a reason where it could not be."""

    what: str
    found: str


def missing(what: str, why: str) -> list[Row]:
    """The row of a measurement that could not be made."""
    return [Row(what, f"{NOT_RUN}: {why}")]
