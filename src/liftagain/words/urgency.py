"""What each urgency says: kind line, title and lead; the rest stands in the safety net of its level."""

from dataclasses import dataclass

from liftagain.domain.safety_net import SafetyNet
from liftagain.domain.screening import Disposition, Screening
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.words.language import gettext as _

CRISIS = "CRISIS"


@dataclass(frozen=True, slots=True)
class Urgency:
    """The words of one urgency. `safety_net` lists signs after which help is needed at once; `net` is where they
    come from.
    """

    kind: str
    title: str
    lead: str
    net: SafetyNet
    until: tuple[str, ...]
    safety_net: tuple[str, ...]
    come_back: tuple[str, ...]
    changes: tuple[str, ...]
    opening: str


def urgency(outcome: Screening, known: Knowledge | None = None) -> Urgency:
    """The words for the disposition of an outcome."""
    return _worded(_net_of(outcome), known or knowledge())


def open_questions(known: Knowledge | None = None) -> Urgency:
    """The words while nothing was found but questions are still open."""
    return _worded("open", known or knowledge())


def is_crisis(outcome: Screening) -> bool:
    """Whether thoughts of ending one's life are the only emergency that is open."""
    return {f.rule for f in outcome.open_findings if f.disposition is Disposition.EMERGENCY} == {CRISIS}


def _net_of(outcome: Screening) -> str:
    return "crisis" if is_crisis(outcome) else outcome.disposition.word


def _worded(level: str, known: Knowledge) -> Urgency:
    net = known.safety_nets[level]
    kind, title, lead = (_(text) for text in _HEADS[level])
    texts = (tuple(_(text) for text in part) for part in (net.until, net.watch, net.come_back, net.changes))
    until, watch, come_back, changes = texts
    opening = _(net.opening) if net.opening else ""
    return Urgency(kind, title, lead, net, until, watch, come_back, changes, opening)


_HEADS = {
    "emergency": (
        "Emergency",
        "Please call for help now",
        "What you told us has to be looked at in a hospital now. We cannot see from here what is behind it.",
    ),
    "crisis": (
        "Talk to somebody now",
        "You do not have to carry this alone",
        "You told us about thoughts of ending your life. Please talk to a person now.",
    ),
    "same_day": (
        "Today",
        "Let somebody look at your back today",
        "What you told us should be seen by a doctor or an urgent clinic on the same day.",
    ),
    "within_days": (
        "Within days",
        "Let somebody look at your back within days",
        "What you told us should be seen by a doctor or physiotherapist in the next two to seven days.",
    ),
    "routine": (
        "A routine visit",
        "Worth a visit in the next weeks",
        "Nothing you reported points to a need for help today. A visit in two to six weeks makes sense.",
    ),
    "self_manage": (
        "Look after it yourself",
        "Nothing you reported points to a need for a visit now",
        "Keep moving gently. Answers cannot show everything, so we ask again at every check-in.",
    ),
    "open": (
        "Not finished",
        "A few questions are still open",
        "We cannot say yet how soon somebody should look at your back. Please answer the next questions.",
    ),
}
