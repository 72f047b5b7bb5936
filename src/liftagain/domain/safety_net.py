"""What a person gets with each urgency: what to do until then, what to watch for, when to come back, whom to see."""

from datetime import date

from liftagain.domain.record import record
from liftagain.domain.source import Grade


@record
class SafetyNet:
    """The net of one level, or of one group of signs (`legs`, `crisis`, `under_age`).

    `until` is what to do until somebody has looked; `watch` are signs that call for help at once; `come_back` says when
    to be seen, or to be seen sooner; `changes` what would change the advice; `opening` is the first sentence to say to
    whoever picks up; `see` are professions by id, the first one first. `disputed` gives both views where the sources
    disagree.
    """

    id: str
    since: date
    watch: tuple[str, ...]
    sources: tuple[str, ...]
    grade: Grade
    until: tuple[str, ...] = ()
    come_back: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    opening: str = ""
    see: tuple[str, ...] = ()
    disputed: str = ""


@record
class Profession:
    """A kind of help: what it is good for and not for, what the articles and the guidelines say of it."""

    id: str
    name: str
    good_for: tuple[str, ...]
    not_for: tuple[str, ...]
    articles: str
    guidelines: str
    sources: tuple[str, ...]
    grade: Grade
