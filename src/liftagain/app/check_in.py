"""What a check-in says beyond its own words: how far a leg symptom goes is an answer of the screening too."""

from collections.abc import Collection

from liftagain.domain.answers import Answers, AnswerValue
from liftagain.domain.question import Question
from liftagain.reasoning.body_areas import FURTHER, LEG_PAIN, further_than_told, leg_spread


def leg_answers(spread: int, told: Answers) -> dict[str, AnswerValue]:
    """The screening answers that a leg symptom brings when it goes further than was told; empty otherwise.

    `spread` is 0 the back, 1 a buttock, 2 a thigh, 3 below the knee, 4 a foot.

    A symptom that draws back changes nothing here: what it opened is closed by its own rules, not by one better day.
    """
    reaches = LEG_PAIN[spread]
    before = str(told.get("leg_pain", "none"))
    if FURTHER.index(reaches) <= FURTHER.index(before):
        return {}
    return {"leg_pain": reaches, "leg_pain_days": 0}


def map_answers(question: Question, tapped: Collection[str], told: Answers) -> dict[str, AnswerValue]:
    """The screening answers that the tapped legs of a body map bring when they go further than was told; else empty.

    Both legs are asked about before they count as such: muscles that are sore after training lie in both.
    """
    further = leg_answers(leg_spread(question, tapped), told)
    if further or not further_than_told(question, tapped, told):
        return further
    return {"leg_pain": told["leg_pain"], "leg_pain_days": 0}
