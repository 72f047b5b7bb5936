"""Where a claim comes from."""

from typing import Literal, TypeAlias

from liftagain.domain.record import record

Grade: TypeAlias = Literal["A", "B", "C", "D"]
"""A: reproduced results or a systematic review. B: one good study or a guideline. C: opinion. D: our own decision."""


@record
class Source:
    """A cited work. `identifier` is a DOI, PMID, PMCID, ISBN or document number, never an address."""

    id: str
    authors: str
    year: int
    title: str
    identifier: str
    grade: Grade
    verified: bool = True
    note: str = ""
