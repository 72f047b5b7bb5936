"""Made-up training logs for the tests of the review: small movements, plain weeks, one thing changed at a time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from liftagain.domain.answers import Answers
from liftagain.domain.daily_value import DailyValue
from liftagain.domain.exercise import LoadAt, Movement, Posture
from liftagain.domain.review import Factor, Review
from liftagain.domain.training_log import Entry, LoggedSet, SetKind, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.lumbar_load import Body
from liftagain.reasoning.review import review

PAIN_ON = date(2026, 11, 12)  # a Thursday
BODY = Body(80, 1.75)


def movement(
    name: str, pattern: str, tier: int, trunk_deg: float = 0, load_at: LoadAt = "hands", tags: tuple[str, ...] = ()
) -> Movement:
    return Movement(
        id=name, name=name.replace("-", " ").capitalize(), pattern=pattern, position="standing", side="both",
        spine=("neutral",), lumbar_tier=tier, tier_basis="computed", primary=("glutes",),
        posture=Posture(trunk_deg=trunk_deg, load_at=load_at), tags=tags,
    )  # fmt: skip


MOVEMENTS = {
    item.id: item
    for item in (
        movement("deadlift", "hinge", 5, 65, tags=("hinge_heavy",)),
        movement("romanian", "hinge", 5, 60, tags=("hinge_heavy",)),
        movement("clean", "olympic", 5, 60, tags=("hinge_heavy",)),
        movement("squat", "squat", 5, 40, "shoulders", tags=("axial_load",)),
        movement("bench", "push_horizontal", 2, 0, "supported"),
        movement("row", "pull_horizontal", 2, 0, "supported"),
        movement("plank", "core_anti_extension", 2),
        movement("run", "gait", 3),
        movement("press", "push_vertical", 2, 5, tags=("axial_load",)),
    )
}


def sets(
    reps: int, load_kg: float | None, count: int = 3, kind: SetKind = "work", rpe: float | None = None
) -> tuple[LoggedSet, ...]:
    return tuple(LoggedSet(reps=reps, load_kg=load_kg, kind=kind, rpe=rpe) for _ in range(count))


def entry(exercise: str, *groups: tuple[LoggedSet, ...], name: str | None = None) -> Entry:
    known = exercise in MOVEMENTS
    done = tuple(one for group in groups for one in group)
    return Entry(name=name or exercise.capitalize(), exercise=exercise if known else None, sets=done)


def workout(on: date, *entries: Entry, hour: int | None = 18) -> Workout:
    started = None if hour is None else datetime.combine(on, time(hour))
    return Workout(day=on, started=started, title="Session", entries=entries)


def plain_weeks(weeks: int = 26, last: date = PAIN_ON, deadlift_kg: float = 100) -> list[Workout]:
    """Deadlift on Mondays, squat on Wednesdays, bench, row and plank on Fridays, the same every week."""
    monday = last - timedelta(days=last.weekday())
    days = (monday - timedelta(days=7 * n) for n in range(weeks - 1, -1, -1))
    log = []
    for day in days:
        log += [
            workout(day, entry("deadlift", sets(5, 60, 1), sets(5, deadlift_kg))),
            workout(day + timedelta(days=2), entry("squat", sets(5, 60, 1), sets(5, 90))),
            workout(
                day + timedelta(days=4),
                entry("bench", sets(8, 70, 4)),
                entry("row", sets(8, 60, 4)),
                entry("plank", (LoggedSet(duration_s=30),) * 3),
            ),
        ]
    return [work for work in log if work.day <= last]


def on(log: Iterable[Workout], day: date, *entries: Entry, hour: int | None = 18) -> list[Workout]:
    """The log with what was done on one day exchanged."""
    return [*(work for work in log if work.day != day), workout(day, *entries, hour=hour)]


def reviewed(
    log: Iterable[Workout],
    pain_on: date = PAIN_ON,
    *,
    context: Mapping[str, object] | None = None,
    answers: Answers | None = None,
    earlier: Sequence[date] = (),
    daily: Sequence[DailyValue] = (),
) -> Review:
    known = knowledge()
    return review(
        list(log), pain_on, entries=known.factors, movements=MOVEMENTS, limits=known.limits, body=BODY,
        context=context or {}, answers=answers or {}, earlier_onsets=earlier, daily=daily,
    )  # fmt: skip


def found(result: Review, factor: str) -> list[Factor]:
    return [item for item in result.factors if item.factor == factor]
