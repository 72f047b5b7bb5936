"""The nets that stand beside the one of the level: for signs in a leg, and for people under 16."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from liftagain.domain.answers import AnswerValue
from liftagain.domain.screening import Disposition, Screening
from liftagain.knowledge.bundle import Knowledge
from liftagain.words.language import gettext as _
from liftagain.words.urgency import is_crisis

LEGS, UNDER_AGE = "legs", "under_age"
LEG_SIGNS: dict[str, tuple[AnswerValue, ...]] = {
    "leg_pain": ("above_knee", "below_knee", "both_legs", "unsure"),
    "leg_numbness": ("one", "both", "unsure"),
    "leg_weakness": ("one", "both", "unsure"),
    "foot_drop": ("yes", "unsure"),
    "unsteady_legs": ("yes", "unsure"),
    "cough_sneeze_leg_pain": ("yes", "unsure"),
}


@dataclass(frozen=True, slots=True)
class Beside:
    """A net beside that of the level: what to do, signs that call for help at once, when to come back."""

    id: str
    title: str
    until: tuple[str, ...]
    watch: tuple[str, ...]
    come_back: tuple[str, ...]
    disputed: str

    @property
    def parts(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each part with its heading."""
        return (
            (_("get help at once if"), self.watch),
            (_("until then"), self.until),
            (_("come back, or be seen sooner, if"), self.come_back),
        )


def beside(outcome: Screening, answers: Mapping[str, AnswerValue], known: Knowledge) -> tuple[Beside, ...]:
    """The nets that this person gets on top of that of the level; none while a crisis is what the page is about."""
    if is_crisis(outcome):
        return ()
    return tuple(_net(name, title, known) for name, title in _which(outcome, answers, known))


def replaces_until(net: Beside, outcome: Screening) -> bool:
    """Whether the net's "until then" stands in place of that of the level: under 16 there is no plan to follow."""
    return net.id == UNDER_AGE and outcome.disposition <= Disposition.ROUTINE


def has_leg_signs(outcome: Screening, answers: Mapping[str, AnswerValue]) -> bool:
    """Whether anything in a leg was told, unsure included; soreness of its muscles alone does not count."""
    told = [answers, *(finding.matched for finding in outcome.findings)]
    return any(one.get(name) in values for one in told for name, values in LEG_SIGNS.items())


def _which(outcome: Screening, answers: Mapping[str, AnswerValue], known: Knowledge) -> Iterator[tuple[str, str]]:
    if has_leg_signs(outcome, answers):
        yield LEGS, _("Your leg")
    age = answers.get("age")
    if isinstance(age, int | float) and age < known.limit("age_plan"):
        yield UNDER_AGE, _("For a parent or guardian")


def _net(name: str, title: str, known: Knowledge) -> Beside:
    net = known.safety_nets[name]
    until, watch, come_back = (tuple(_(text) for text in part) for part in (net.until, net.watch, net.come_back))
    return Beside(name, title, until, watch, come_back, _(net.disputed) if net.disputed else "")
