"""Plans that somebody hostile, or a broken planner, might hand to the guardrails: our own, changed at random."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from liftagain.domain.exercise import Phase
from liftagain.domain.plan import (
    Habit,
    HeldBack,
    Plan,
    PlannedSet,
    Prescription,
    RampStep,
)
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import knowledge

Change = Callable[[Plan, Random], Plan]
SAID = (Reason(rule="somebody_said_so"),)
EXERCISES = sorted(knowledge().movements)
PHASES: tuple[Phase, ...] = ("settle", "restore", "rebuild", "return", "maintain")
LIFTS = ("conventional-deadlift", "back-squat", "bench-press", "overhead-press", "bent-over-row", "front-squat")


def mutated(plan: Plan, rng: Random) -> Plan:
    """The plan with one to five changes."""
    for change in rng.choices(CHANGES, k=rng.randint(1, 5)):
        plan = change(plan, rng)
    return plan


def hostile(plan: Plan, rng: Random) -> Plan:
    """A plan made of anything: exercises, doses and loads without a thought."""
    items = tuple(_anything(rng) for _ in range(rng.randint(0, 12)))
    made = replace(
        plan,
        phase=rng.choice(PHASES),
        ceiling=None,
        progression=rng.choice(("progress", "start", "repeat")),
        session=replace(plan.session, minutes=rng.choice((5, 30, 240)), items=items),
        habits=(Habit(id="walking", because=rng.choice(((), SAID))),),
        ramp={name: _ramp(rng) for name in rng.sample(LIFTS, 3)},
    )
    return mutated(made, rng)


def _anything(rng: Random) -> Prescription:
    name = rng.choice(EXERCISES)
    return Prescription(
        exercise=name,
        part=rng.choice(("warm_up", "main", "main", "cool_down", "through_the_day")),
        sets=(_set(rng),) * rng.randint(0, 8),
        because=rng.choice((SAID, SAID, SAID, ())),
        times_a_day=rng.choice((1, 1, 1, 3, 20)),
        per_side=rng.random() < 0.3,
    )


def _set(rng: Random) -> PlannedSet:
    return PlannedSet(
        reps=rng.choice((None, -3, 1, 8, 15, 50)),
        hold_s=rng.choice((None, None, 10.0, 45.0, 300.0)),
        duration_s=rng.choice((None, None, None, 60.0, 1800.0, 9000.0)),
        distance_m=rng.choice((None, None, None, 20.0, 9000.0)),
        load_kg=rng.choice((None, None, 2.0, 8.0, 20.0, 60.0, 140.0, 400.0)),
        rir=rng.choice((None, 0, 3)),
    )


def _ramp(rng: Random) -> RampStep:
    return RampStep(from_kg=20, today_kg=rng.choice((None, 40, 90, 300)), target_kg=rng.choice((60, 120, 500)))


def _one_item(plan: Plan, rng: Random, change: Callable[[Prescription], Prescription]) -> Plan:
    items = list(plan.session.items)
    if items:
        place = rng.randrange(len(items))
        items[place] = change(items[place])
    return replace(plan, session=replace(plan.session, items=tuple(items)))


def _with_items(plan: Plan, *more: Prescription) -> Plan:
    return replace(plan, session=replace(plan.session, items=(*more, *plan.session.items)))


def _sets(item: Prescription, **values: object) -> Prescription:
    return replace(item, sets=tuple(replace(one, **values) for one in item.sets))  # type: ignore[arg-type]


CHANGES: tuple[Change, ...] = (
    lambda p, r: _one_item(p, r, lambda i: _sets(i, load_kg=r.choice((10.0, 40.0, 100.0, 300.0)))),
    lambda p, r: _one_item(p, r, lambda i: _sets(i, reps=r.choice((0, 30, 200)))),
    lambda p, r: _one_item(p, r, lambda i: _sets(i, hold_s=r.choice((90.0, 600.0)))),
    lambda p, r: _one_item(p, r, lambda i: _sets(i, duration_s=r.choice((3600.0, 7200.0)))),
    lambda p, r: _one_item(p, r, lambda i: replace(i, sets=i.sets * r.randint(2, 5))),
    lambda p, r: _one_item(p, r, lambda i: replace(i, sets=())),
    lambda p, r: _one_item(p, r, lambda i: replace(i, because=())),
    lambda p, r: _one_item(p, r, lambda i: replace(i, times_a_day=r.choice((5, 12)))),
    lambda p, r: _one_item(p, r, lambda i: replace(i, exercise=r.choice(EXERCISES))),
    lambda p, r: _one_item(p, r, lambda i: replace(i, exercise="no-such-exercise")),
    lambda p, r: _one_item(p, r, lambda i: replace(i, part="through_the_day")),
    lambda p, r: _with_items(p, *(_anything(r) for _ in range(r.randint(1, 6)))),
    lambda p, r: _with_items(p, *p.session.items[:1]),
    lambda p, r: _with_items(p, *(_own(name, r) for name in r.sample(LIFTS, 2))),
    lambda p, _: replace(p, progression="progress"),
    lambda p, r: replace(p, phase=r.choice(PHASES)),
    lambda p, _: replace(p, ceiling=None),
    lambda p, _: replace(p, ceiling=None, progression="progress", phase="maintain"),
    lambda p, r: replace(p, ramp={**p.ramp, **{name: _ramp(r) for name in r.sample(LIFTS, 2)}}),
    lambda p, r: replace(p, ramp={n: replace(s, today_kg=s.target_kg * r.choice((1, 1.4))) for n, s in p.ramp.items()}),
    lambda p, _: replace(p, ramp={n: replace(s, target_kg=s.target_kg * 1.3) for n, s in p.ramp.items()}),
    lambda p, r: replace(p, habits=(*p.habits, Habit(id="walking", because=()))),
    lambda p, r: replace(p, not_today=(*p.not_today, HeldBack(exercise=r.choice(EXERCISES), because=()))),
    lambda p, _: replace(p, lumbar_load=replace(p.lumbar_load, cap=1e9)),
    lambda p, _: replace(p, session=replace(p.session, minutes=240)),
)


def _own(name: str, rng: Random) -> Prescription:
    one = PlannedSet(reps=5, load_kg=rng.choice((30.0, 60.0, 80.0, 120.0, 200.0)), rir=0)
    return Prescription(exercise=name, part="main", sets=(one,) * rng.randint(1, 6), because=SAID)
