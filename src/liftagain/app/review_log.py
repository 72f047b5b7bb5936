"""What preceded the pain: from a training log and a few answers to ranked factors."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from liftagain.app.case_file import in_range
from liftagain.app.context_answers import check_context
from liftagain.app.day import day_in_reach
from liftagain.domain.answers import Answers
from liftagain.domain.daily_value import DailyValue
from liftagain.domain.review import Factor, OverEpisodes, Review
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
    earlier_onsets: Sequence[date] = (),
    daily: Sequence[DailyValue] = (),
) -> Review:
    """The review of everything up to the day the pain began. Later workouts are ignored.

    Args:
        workouts: the training log, in any order; empty for people without one.
        pain_on: the first day of the pain.
        context: checked context answers.
        answers: checked screening answers.
        body_mass_kg: body mass, if it is known; otherwise a reference adult is taken and said so.
        height_m: height, if it is known.
        earlier_onsets: the first days of the person's earlier episodes, with those that the context names.
        daily: sleep and resting heart rate by day.

    Raises:
        InputError: a day that lies in no year that can be meant, a mass or height that nobody has.
    """
    day_in_reach(pain_on, "pain_on")
    told = [date.fromisoformat(day) for day in (context or {}).get("earlier_onsets", ())]
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
        earlier_onsets=(*earlier_onsets, *told),
        daily=daily,
    )


def review_as_json(found: Review) -> dict[str, Any]:
    """The review as the command line prints it."""
    return {
        "pain_on": found.pain_on.isoformat(),
        "days_of_log": found.days_of_log,
        "factors": [_factor_as_json(factor) for factor in found.factors],
        "not_assessed": [{"factor": item.factor, "why": item.why} for item in found.not_assessed],
        "caveat": caveat(),
        **({"episodes": _episodes_as_json(found)} if len(found.onsets) > 1 else {}),
    }


def _episodes_as_json(found: Review) -> dict[str, Any]:
    return {
        "onsets": [day.isoformat() for day in found.onsets],
        "factors": [_pooled_as_json(item) for item in found.episodes],
    }


def _pooled_as_json(item: OverEpisodes) -> dict[str, Any]:
    return {
        "factor": item.factor,
        "before": item.before,
        "judged": item.judged,
        "onsets": [day.isoformat() for day in item.onsets],
        "percentile": item.percentile,
        "weeks_compared": item.weeks_compared,
        "weeks_as_big": item.weeks_as_big,
    }


def _factor_as_json(factor: Factor) -> dict[str, Any]:
    entry = knowledge().factors[factor.factor]
    return {
        "factor": factor.factor,
        "strength": factor.strength,
        "exercise": factor.exercise,
        "exercise_name": factor.exercise_name,
        "pattern": factor.pattern,
        "on": factor.on.isoformat() if factor.on else None,
        "numbers": dict(factor.numbers),
        "sources": list(factor.sources),
        "guidance": list(entry.guidance),
        "exercises": list(entry.exercises),
    }
