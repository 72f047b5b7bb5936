"""What a check-in says beyond its own words: how far a leg symptom goes is an answer of the screening too."""

from collections.abc import Mapping

from liftagain.domain.answers import Answers, AnswerValue

# leg_spread: 0 none, 1 buttock, 2 thigh, 3 below the knee, 4 foot. A buttock is no leg pain.
_LEG_PAIN: Mapping[int, str] = {2: "above_knee", 3: "below_knee", 4: "below_knee"}
_FURTHER = ("none", "above_knee", "below_knee", "both_legs")


def leg_answers(leg_spread: int, told: Answers) -> dict[str, AnswerValue]:
    """The screening answers that a leg symptom brings when it goes further than was told; empty otherwise.

    A symptom that draws back changes nothing here: what it opened is closed by its own rules, not by one better day.
    """
    reaches = _LEG_PAIN.get(leg_spread, "none")
    before = str(told.get("leg_pain", "none"))
    if _FURTHER.index(reaches) <= _FURTHER.index(before):
        return {}
    return {"leg_pain": reaches, "leg_pain_days": 0}
