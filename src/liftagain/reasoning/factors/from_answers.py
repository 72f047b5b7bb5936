"""What the answers alone say. Memory is no log: such a factor is always weak."""

from collections.abc import Mapping
from typing import Any

from liftagain.domain.answers import AnswerValue
from liftagain.domain.condition import Condition
from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.reason import Number
from liftagain.domain.review import Factor
from liftagain.reasoning.condition import answers_read, holds

NEW = (
    "new_exercise", "heavier", "more_sets", "more_days", "new_class", "new_shoes", "new_equipment", "new_job", "travel",
)  # fmt: skip
"""What may have been new, as the context asks it."""


def flat(context: Mapping[str, Any], answers: Mapping[str, AnswerValue]) -> dict[str, AnswerValue]:
    """Context and screening answers as one mapping that a condition can read: lists become ids of their own."""
    found: dict[str, AnswerValue] = {key: value for key, value in answers.items() if not isinstance(value, list)}
    found |= {key: value for key, value in context.items() if isinstance(value, str | int | float)}
    if "something_new" in context:
        found |= {f"something_new.{one}": "yes" if one in context["something_new"] else "no" for one in NEW}
    if "classes" in context:
        found["classes.new"] = "yes" if any(item.get("new") for item in context["classes"]) else "no"
    weeks = [item["since_weeks"] for item in context.get("usual_training", ()) if "since_weeks" in item]
    if weeks:
        found["usual_training.newest_weeks"] = min(weeks)
    longest, before = context.get("longest_run_km"), context.get("longest_run_before_km")
    if longest and before:
        found["longest_run.ratio"] = round(longest / before, 3)
    return found


def answered(entry: FactorEntry, given: Mapping[str, AnswerValue]) -> bool:
    """Whether any answer was given that this factor reads."""
    return entry.when is not None and bool(answers_read(entry.when) & set(given))


def factor_from_answers(
    entry: FactorEntry, given: Mapping[str, AnswerValue], context: Mapping[str, Any]
) -> Factor | None:
    """The factor, if the answers say so."""
    if entry.when is None or not holds(entry.when, given):
        return None
    numbers: dict[str, Number] = {"from": "answers", **_matched(entry.when, given)}
    name = _named(entry, context)
    return Factor(factor=entry.id, strength="weak", numbers=numbers, sources=entry.sources, exercise_name=name)


def side_difference(entry: FactorEntry, context: Mapping[str, Any]) -> Factor | None:
    """A difference between left and right in the same self-test on two days or more. One day is within its noise."""
    shares: dict[str, dict[str, float]] = {}
    for test in context.get("self_tests", ()):
        left, right = test.get("left"), test.get("right")
        if left is not None and right is not None and max(left, right) > 0:
            shares.setdefault(test["test"], {})[str(test.get("on"))] = (left - right) / max(left, right)
    for name, by_day in sorted(shares.items()):
        signed = sorted(by_day.values(), key=abs)
        same_side = all(value > 0 for value in signed) or all(value < 0 for value in signed)
        if len(signed) > 1 and same_side and entry.size_of(abs(signed[0])):
            numbers: dict[str, Number] = {"from": "self_tests", "test": name, "difference": round(abs(signed[0]), 2)}
            numbers |= {"weaker_side": "right" if signed[0] > 0 else "left", "days": len(signed)}
            return Factor(factor=entry.id, strength="weak", numbers=numbers, sources=entry.sources)
    return None


def _matched(when: Condition, given: Mapping[str, AnswerValue]) -> dict[str, Number]:
    """The answers that the condition read and that count: a plain no is not among them."""
    read = ((key, given[key]) for key in sorted(answers_read(when)) if key in given)
    return {key: value for key, value in read if not isinstance(value, list) and value not in ("no", "unsure")}


def _named(entry: FactorEntry, context: Mapping[str, Any]) -> str | None:
    if entry.id == "technique":
        return context.get("form_slip_exercise")
    if entry.id == "new_exercise":
        return next((item.get("name") for item in context.get("classes", ()) if item.get("new")), None)
    return None
