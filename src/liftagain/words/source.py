"""A source that a rule names, in words."""

from dataclasses import dataclass

from liftagain.knowledge.bundle import knowledge


@dataclass(frozen=True, slots=True)
class SourceWords:
    """A source that a rule names: who, when, what, the grade, and whether somebody checked it."""

    id: str
    text: str
    grade: str
    verified: bool


def source(id_: str) -> SourceWords:
    """A source by its id; the id alone where the program no longer knows it."""
    known = knowledge().sources.get(id_)
    if known is None:
        return SourceWords(id_, id_, "", verified=False)
    return SourceWords(id_, f"{known.authors} {known.year}. {known.title}", known.grade, known.verified)
