"""How sets get into the log: plates, pounds, warm-up sets, effort, sets that fail, slips of the finger."""

from functools import lru_cache
from random import Random

from liftagain.domain.training_log import Entry, LoggedSet, SetKind
from simulation.capacity import Capacity
from simulation.lifters import Habits, Lifter
from simulation.movements import Lift
from simulation.prescription import Asked

KG_A_POUND = 0.45359237
_EASIEST_RPE = 5.0
"""Nobody rates sets that are easier than this; the scale means little there (Zourdos 2016)."""

_WARM_UP = ((10, 0.0), (5, 0.45), (3, 0.65), (2, 0.82))


@lru_cache(maxsize=1 << 16)
def logged(
    kind: SetKind, reps: int | None, load_kg: float | None, rpe: float | None, duration_s: float | None = None
) -> LoggedSet:
    """One set; the same record serves wherever the same set was done, which keeps a large population small."""
    return LoggedSet(kind=kind, reps=reps, load_kg=load_kg, rpe=rpe, duration_s=duration_s)


def on_the_bar(load_kg: float, lift: Lift, habits: Habits) -> float:
    """The load that the plates allow, in kilograms: steps of the lift, or of five pounds (2.5 for small dumbbells)."""
    floor = 20.0 if lift.main else lift.jump_kg
    if habits.pounds:
        step = 5.0 if lift.jump_kg >= 2.5 else 2.5
        pounds = max(round(load_kg / KG_A_POUND / step) * step, 45.0 if lift.main else step)
        return round(pounds * KG_A_POUND, 2)
    return max(round(load_kg / lift.jump_kg) * lift.jump_kg, floor)


def distance_entry(lift: Lift, metres: float, metres_a_second: float) -> Entry:
    """An entry of one distance and its time."""
    metres = round(metres, -1)
    done = LoggedSet(distance_m=metres, duration_s=float(round(metres / metres_a_second)))
    return Entry(name=lift.name, exercise=lift.id, sets=(done,))


class Writer:
    """Writes the entries of one person's log."""

    def __init__(self, who: Lifter, capacity: Capacity, rng: Random) -> None:
        """Write for this person, with the strength they have."""
        self._who, self._capacity, self._rng = who, capacity, rng

    def warm_up(self, lift: Lift, work_kg: float) -> list[LoggedSet]:
        """The sets before the first work set, as this person logs them; now and then they forget to."""
        habits = self._who.habits
        if habits.warm_ups == "none" or not lift.main or self._rng.random() < 0.06:
            return []
        kind: SetKind = "warm_up" if habits.warm_ups == "marked" else "work"
        loads = [(reps, on_the_bar(share * work_kg, lift, habits)) for reps, share in _WARM_UP]
        return [logged(kind, reps, load, None) for reps, load in loads if load < 0.9 * work_kg]

    def loaded(self, lift: Lift, sets: Asked, belief: float, *, warm: bool) -> Entry:
        """An entry with a load. Repetitions fall short on a bad day; the effort follows from what was left."""
        truth, habits, rng = self._capacity.maximum(lift), self._who.habits, self._rng
        done: list[LoggedSet] = []
        for at, (reps, share) in enumerate(sets):
            load = on_the_bar(share * belief, lift, habits)
            if at == 0 and warm:
                done += self.warm_up(lift, max(share for _, share in sets) * belief)
            possible = 30 * (truth * (1 - 0.012 * at) / load - 1) + 1
            made = max(1, min(reps, int(possible)))
            done.append(self._slip(logged("work", made, load, self._rpe(lift, possible - made))))
        if rng.random() < 0.04 and len(done) > 2 and not lift.main:
            done[-1] = logged("drop", (done[-1].reps or 8) + 2, on_the_bar(0.7 * load, lift, habits), None)
        return Entry(name=lift.name, exercise=lift.id, sets=tuple(done))

    def bodyweight(self, lift: Lift, sets: int) -> Entry:
        """An entry without a load: repetitions, or seconds for a hold."""
        rng = self._rng
        if lift.how == "hold":
            held = float(rng.choice((30, 40, 45, 60, 60, 90)))
            return Entry(name=lift.name, exercise=lift.id, sets=(logged("work", None, None, None, held),) * sets)
        first = rng.choice((8, 10, 10, 12, 15, 15, 20))
        done = tuple(logged("work", max(3, first - at * (rng.random() < 0.5)), None, None) for at in range(sets))
        return Entry(name=lift.name, exercise=lift.id, sets=done)

    def _rpe(self, lift: Lift, left: float) -> float | None:
        habits = self._who.habits
        if habits.rpe == "none" or (habits.rpe == "main" and not lift.main) or self._rng.random() < 0.12:
            return None
        effort = round(2 * (10 - left + self._rng.gauss(0, 0.6))) / 2
        return min(10.0, effort) if effort >= _EASIEST_RPE else None

    def _slip(self, done: LoggedSet) -> LoggedSet:
        """The set, or what a finger made of it: a doubled digit, a load left out."""
        if self._who.habits.slip == 0 or self._rng.random() > self._who.habits.slip or done.reps is None:
            return done
        if self._rng.random() < 0.5:
            return logged(done.kind, done.reps * 11 if done.reps < 10 else done.reps, done.load_kg, done.rpe)
        return logged(done.kind, done.reps, None, done.rpe)
