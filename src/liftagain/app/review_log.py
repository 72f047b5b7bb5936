"""What preceded the pain: from a training log and a few answers to ranked factors."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from liftagain.app.case_file import in_range
from liftagain.app.context_answers import check_context
from liftagain.app.day import day_in_reach
from liftagain.domain.answers import Answers
from liftagain.domain.review import Factor, Review
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.lumbar_load import body
from liftagain.reasoning.review import review
from liftagain.reasoning.self_test import with_tested
from liftagain.words.review import caveat

__all__ = ["check_context", "review_as_json", "review_log"]


def review_log(
    workouts: Sequence[Workout],
    pain_on: date,
    *,
    context: Mapping[str, Any] | None = None,
    answers: Answers | None = None,
    body_mass_kg: float | None = None,
    height_m: float | None = None,
) -> Review:
    """The review of everything up to the day the pain began. Later workouts are ignored.

    Args:
        workouts: the training log, in any order; empty for people without one.
        pain_on: the first day of the pain.
        context: checked context answers.
        answers: checked screening answers.
        body_mass_kg: body mass, if it is known; otherwise a reference adult is taken and said so.
        height_m: height, if it is known.

    Raises:
        InputError: a day that lies in no year that can be meant, a mass or height that nobody has.
    """
    day_in_reach(pain_on, "pain_on")
    for key, value in (("body_mass_kg", body_mass_kg), ("height_m", height_m)):
        if value is not None:
            in_range(value, key, key)
    known = knowledge()
    return review(
        workouts,
        pain_on,
        entries=known.factors,
        movements=known.movements,
        limits=known.limits,
        body=body(body_mass_kg, height_m, known.limits),
        context=with_tested(context or {}, pain_on, known),
        answers=answers or {},
    )


def review_as_json(found: Review) -> dict[str, Any]:
    """The review as the command line prints it."""
    return {
        "pain_on": found.pain_on.isoformat(),
        "days_of_log": found.days_of_log,
        "factors": [_factor_as_json(factor) for factor in found.factors],
        "not_assessed": [{"factor": item.factor, "why": item.why} for item in found.not_assessed],
        "caveat": caveat(),
    }


def _factor_as_json(factor: Factor) -> dict[str, Any]:
    return {
        "factor": factor.factor,
        "strength": factor.strength,
        "exercise": factor.exercise,
        "exercise_name": factor.exercise_name,
        "pattern": factor.pattern,
        "on": factor.on.isoformat() if factor.on else None,
        "numbers": dict(factor.numbers),
        "sources": list(factor.sources),
    }
