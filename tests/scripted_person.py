"""A person by script who answers the questionnaire as a case says, and counts taps: no browser, the reasoning alone.

A tap on an answer of the last question of a page sends the page, and so does "None of these"; anything else needs
"Next". A number costs one tap for its field, and its keys.
"""

from dataclasses import dataclass, field
from typing import Any

from liftagain.app.questions import next_screen, tapped, unknown_again
from liftagain.app.screen import check_answers, screen
from liftagain.domain.question import Option, Question, Screen
from liftagain.domain.screening import Screening

MOST_SCREENS = 40
AREAS = {
    "both_sides_ache": ("low-back-left", "low-back-right"),
    "one_sided_low_back": ("low-back-left",),
    "midline_focal": ("spine",),
    "thoracic_or_band": ("mid-back",),
    "flank_pain": ("side-left",),
    "sacral_or_buttock_pain": ("base",),
    "groin_pain": ("groin-left",),
}
LEG_AREAS = {"above_knee": ("thigh-left",), "below_knee": ("calf-left",), "both_legs": ("thigh-left", "thigh-right")}


@dataclass
class Walk:
    """What one walk through the questionnaire came to."""

    answers: dict[str, Any] = field(default_factory=dict)
    left_open: set[str] = field(default_factory=set)
    path: list[str] = field(default_factory=list)
    taps: int = 0
    keys: int = 0

    @property
    def outcome(self) -> Screening:
        return screen(check_answers(self.answers, "walk"))

    @property
    def ids_per_tap(self) -> float:
        """How many ids of the contract one tap settles."""
        return len(self.answers) / max(1, self.taps)


def walk(person: dict[str, Any]) -> Walk:
    """Goes through the questionnaire until it asks nothing more."""
    found = Walk()
    while (asked := next_screen(check_answers(found.answers, "walk"), found.left_open)) is not None:
        found.path.append(asked.id)
        assert len(found.path) < MOST_SCREENS, found.path
        answer_screen(asked, person, found)
    return found


def answer_screen(asked: Screen, person: dict[str, Any], found: Walk) -> None:
    """Answers every question of the screen and sends it."""
    for question in sorted(asked.questions, key=lambda each: each.kind != "number"):
        last = question is asked.questions[-1] or asked.questions[-1].kind == "number"
        ticked, taps = marks(question, person, found)
        unknown = unknown_again(question, ticked, (), found.answers)
        for name in unknown:
            found.answers.pop(name, None)
        if question.answer:
            value = person.get(question.answer)
            found.answers |= {} if value is None else {question.answer: value}
            found.keys += len(str(value)) if question.kind == "number" and value is not None else 0
        else:
            found.answers |= tapped(question, ticked)
        found.left_open -= opened_again(unknown)
        found.left_open.add(question.id)
        found.taps += taps + (last and question.kind in {"checklist", "map"} and bool(ticked))


def opened_again(unknown: frozenset[str]) -> set[str]:
    """The questions that ask for ids that are unknown again."""
    from liftagain.knowledge.bundle import knowledge

    return {each.id for each in knowledge().questions.values() if unknown & {*each.settles}}


def marks(question: Question, person: dict[str, Any], found: Walk) -> tuple[list[int], int]:
    """The places of the options that this person taps, and how many taps that is ("I am not sure" is one as well)."""
    if question.answer:
        return [], 1
    if question.kind == "map":
        wanted = tapped_areas(person, found)
        ticked = [place for place, option in enumerate(question.options) if option.area in wanted]
    elif question.kind == "choice":
        ticked = nearest(question, person)
        return ticked, 1 if ticked or not question.optional else 0
    else:
        ticked = [place for place, option in enumerate(question.options) if fits(option, person)]
    return ticked, max(1, len(ticked))


def tapped_areas(person: dict[str, Any], found: Walk) -> set[str]:
    """Where this person taps on the body map: the areas of what hurts, and the legs that were told about."""
    names = [name for name in AREAS if person.get(name) == "yes"]
    legs = LEG_AREAS.get(str(found.answers.get("leg_pain")), ())
    return {area for name in names for area in AREAS[name]} | {*legs}


def fits(option: Option, person: dict[str, Any]) -> bool:
    """Whether a sign fits the person. One that opens more questions fits when any of what it closes is otherwise."""
    if option.sets:
        return all(said(person, name) == value for name, value in option.sets.items())
    return any(person.get(name, value) != value for name, value in option.else_sets.items())


def said(person: dict[str, Any], name: str) -> Any:
    """What the person says: "not sure" is ticked, as a careful person would."""
    return "yes" if person.get(name) == "unsure" else person.get(name)


def nearest(question: Question, person: dict[str, Any]) -> list[int]:
    """The option of a choice that says what the person says, or the nearest number; nothing for an unknown."""
    told = {"hours_since_onset": 24 * person["days_since_onset"], **person} if "days_since_onset" in person else person
    for place, option in enumerate(question.options):
        if all(told.get(name) == value for name, value in option.sets.items()):
            return [place]
    (name, first), *_ = question.options[0].sets.items()
    if isinstance(first, int | float) and name in told:
        return [min(range(len(question.options)), key=lambda n: abs(told[name] - question.options[n].sets[name]))]
    if question.id == "one_spot":
        return [1 if told.get("midline_focal") == "yes" else 2 if told.get("one_sided_low_back") == "yes" else 0]
    return []
