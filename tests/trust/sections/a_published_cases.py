"""The cases of the contract, which are not part of the repository."""

from collections.abc import Iterator

from proofs.program import disposition
from samples_folder import SHARED
from trust.confusion import read_cases, screened
from trust.row import Options, Row, not_run
from trust.vignette_rows import vignette_rows

TITLE = "Published cases"
PATH = SHARED / "contracts" / "screening-cases.jsonl"


def rows(options: Options) -> Iterator[Row]:
    """The lines; "not run" where the cases are absent."""
    if not PATH.is_file():
        yield not_run("cases", "the published cases are not on this machine")
        return
    yield from vignette_rows(screened(read_cases([PATH]), disposition))
