"""The sessions that come back in a log: which workouts are the same one, and what each of them holds."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from liftagain.domain.own_programme import UsualExercise, UsualSession
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import Knowledge


def usual_sessions(workouts: Iterable[Workout], pain_on: date, known: Knowledge) -> tuple[UsualSession, ...]:
    """The sessions that were done at least twice in the weeks before `pain_on`, the most usual first.

    Two workouts are the same session when they share enough of their exercises. Each stands in its newest form.
    """
    first = pain_on - timedelta(days=known.limit("programme_look_back_days"))
    groups: list[list[Workout]] = []
    for workout in sorted((one for one in workouts if first <= one.day < pain_on), key=lambda one: one.day):
        if not _names(workout):
            continue
        alike = [(_alike(group[-1], workout), group) for group in groups]
        share, group = max(alike, key=lambda pair: pair[0], default=(0.0, []))
        if share >= known.limit("programme_alike_share"):
            group.append(workout)
        else:
            groups.append([workout])
    found = [_session(group) for group in groups if len(group) > 1]
    most = int(known.limit("programme_sessions"))
    return tuple(sorted(found, key=lambda one: (-one.times, one.last_on, one.title))[:most])


def next_of(sessions: Sequence[UsualSession], pain_on: date, known: Knowledge) -> UsualSession | None:
    """The session that would have come next: of those done lately, the one done longest ago. None without any."""
    first = pain_on - timedelta(days=known.limit("programme_lately_days"))
    return min((one for one in sessions if one.last_on >= first), key=lambda one: one.last_on, default=None)


def _names(workout: Workout) -> frozenset[str]:
    return frozenset(entry.exercise or entry.name for entry in workout.entries)


def _alike(one: Workout, other: Workout) -> float:
    """The share of all the exercises of both that both hold."""
    return len(_names(one) & _names(other)) / len(_names(one) | _names(other))


def _session(group: Sequence[Workout]) -> UsualSession:
    newest = group[-1]
    exercises = (
        UsualExercise(name=entry.name, exercise=entry.exercise, sets=work)
        for entry in newest.entries
        if (work := tuple(one for one in entry.sets if one.kind != "warm_up"))
    )
    return UsualSession(title=newest.title, exercises=tuple(exercises), times=len(group), last_on=newest.day)
