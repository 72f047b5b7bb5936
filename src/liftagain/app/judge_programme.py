"""Judges the programme that the person already follows: what of it to do, to change, to leave today."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from liftagain.app.day import day_in_reach
from liftagain.domain.case import Case
from liftagain.domain.own_programme import JudgedExercise, JudgedSession
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.own_programme import own_programme
from liftagain.reasoning.plan_of_case import situation_of


def judge_programme(case: Case, today: date, workouts: Sequence[Workout]) -> tuple[JudgedSession, ...]:
    """The usual sessions of the log, each as it would be on `today`; empty where none came back.

    Raises:
        InputError: when `today` lies in no year that can be meant.
    """
    day_in_reach(today, "today")
    return own_programme(situation_of(case, today, workouts, knowledge()))


def programme_as_json(sessions: Sequence[JudgedSession]) -> list[dict[str, Any]]:
    """The programme in the shape of its schema."""
    return [
        {
            "title": one.session.title,
            "times": one.session.times,
            "last_on": one.session.last_on.isoformat(),
            "is_next": one.is_next,
            "exercises": [_exercise(each) for each in one.exercises],
        }
        for one in sessions
    ]


def _exercise(one: JudgedExercise) -> dict[str, Any]:
    return {
        "name": one.usual.name,
        "exercise": one.usual.exercise,
        "verdict": one.verdict,
        "usual": [
            {"reps": s.reps, "load_kg": s.load_kg, "duration_s": s.duration_s, "distance_m": s.distance_m}
            for s in one.usual.sets
        ],
        "sets": [asdict(each) for each in one.sets],
        "instead": one.instead,
        "per_side": one.per_side,
        "range": one.range,
        "because": [
            {"rule": r.rule, "facts": dict(r.facts), "numbers": dict(r.numbers), "sources": list(r.sources)}
            for r in one.because
        ],
    }
