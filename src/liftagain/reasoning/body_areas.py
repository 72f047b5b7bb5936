"""What tapped areas of the body map say: answers of the screening, and how far down a symptom goes."""

from collections.abc import Collection

from liftagain.domain.answers import Answers, AnswerValue
from liftagain.domain.question import Question

LEG_FROM = 2  # a level of spread from here on is a leg: 0 the back, 1 a buttock, 2 a thigh, 3 below the knee, 4 a foot

LEG_PAIN = ("none", "none", "above_knee", "below_knee", "below_knee")  # by the level of spread
FURTHER = ("none", "above_knee", "below_knee", "both_legs")


def areas(question: Question, ticked: Collection[int]) -> frozenset[str]:
    """The names of the tapped areas, from the places of their options."""
    return frozenset(question.options[place].area for place in ticked)


def read_map(question: Question, tapped: Collection[str], unsure: Collection[str] = ()) -> dict[str, AnswerValue]:
    """The answers that the tapped areas give. For each id the first reading that holds counts.

    An area that the person is not sure about is read as tapped, and its "yes" becomes "unsure", unless the areas that
    are sure say yes already.
    """
    sure = _answers(question, tapped)
    if not unsure:
        return sure
    wide = _answers(question, {*tapped, *unsure})
    given = dict(sure)
    for name in sure.keys() | wide.keys():
        if wide.get(name) == "yes" and sure.get(name) != "yes":
            given[name] = "unsure"
        elif name not in wide:
            given.pop(name, None)
    return given


def _answers(question: Question, tapped: Collection[str]) -> dict[str, AnswerValue]:
    given: dict[str, AnswerValue] = {}
    decided: set[str] = set()
    for reading in question.readings:
        if all(any(area in tapped for area in group) for group in reading.when):
            given.update({name: value for name, value in reading.sets.items() if name not in decided})
            decided.update(reading.sets, reading.open)
    return given


def leg_spread(question: Question, tapped: Collection[str]) -> int:
    """How far down the tapped areas go: 0 the back, 1 a buttock, 2 a thigh, 3 below the knee, 4 a foot."""
    return max((each.level for each in question.spread if not {*tapped}.isdisjoint(each.areas)), default=0)


def legs(question: Question, tapped: Collection[str]) -> frozenset[str]:
    """The tapped areas that lie on a leg."""
    return frozenset(
        area for each in question.spread if each.level >= LEG_FROM for area in each.areas if area in tapped
    )


def reaches(question: Question, tapped: Collection[str]) -> str:
    """How far the tapped areas reach, as the answer `leg_pain` says it."""
    on_legs = legs(question, tapped)
    if any(area.endswith("-left") for area in on_legs) and any(area.endswith("-right") for area in on_legs):
        return "both_legs"
    return LEG_PAIN[leg_spread(question, tapped)]


def further_than_told(question: Question, tapped: Collection[str], answers: Answers) -> bool:
    """Whether the tapped areas reach further down, or into more legs, than `leg_pain` tells."""
    return FURTHER.index(reaches(question, tapped)) > FURTHER.index(str(answers.get("leg_pain", "none")))
