"""Our own vignettes for the lower back, open to everybody."""

from collections.abc import Iterator
from pathlib import Path

from proofs.program import disposition
from trust.confusion import read_cases, screened
from trust.row import Options, Row
from trust.vignette_rows import vignette_rows

TITLE = "Our own vignettes"
FOLDER = Path(__file__).parents[2] / "vignettes"


def rows(options: Options) -> Iterator[Row]:
    """The lines."""
    yield from vignette_rows(screened(read_cases(sorted(FOLDER.glob("*.jsonl"))), disposition))
