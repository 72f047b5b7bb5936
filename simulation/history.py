"""The training log of one simulated person, from the first logged day to the last."""

from datetime import date, datetime, time
from random import Random

from liftagain.domain.training_log import Entry, Workout
from simulation.attendance import running_days, training_days
from simulation.capacity import Capacity
from simulation.lifters import Lifter
from simulation.movements import LIFTS, is_trunk
from simulation.prescription import Asked, asked, deloaded
from simulation.programmes import PROGRAMMES, Programme, Slot
from simulation.writing import Writer, distance_entry

FIRST_DAY = date(2018, 1, 1)
_LIGHT_RETURN_DAYS = 10


class _Block:
    """Where the person is in their training: programme, block, week, and which lift stands in which slot."""

    def __init__(self, who: Lifter, rng: Random) -> None:
        self._who, self._rng = who, rng
        self.programme = self._choose(0)
        self._change_at = rng.randint(14, 50)
        self._began = 0
        self._length = who.block_weeks or 9
        self._turn = 0
        self._chosen: dict[tuple[str, int, int], str] = {}
        self.fresh = True

    def _choose(self, week: int) -> Programme:
        age, days = self._who.weeks_trained + week, self._who.days_a_week
        fit = [
            programme
            for programme in PROGRAMMES
            if programme.a_week[0] <= days <= programme.a_week[1] and programme.from_weeks <= age <= programme.to_weeks
        ]
        if self._who.runs_a_week and days == 2:
            fit = [programme for programme in PROGRAMMES if programme.id == "runner_who_lifts"]
        return self._rng.choice(fit) if fit else PROGRAMMES[2 if days > 2 else -1]

    def move_to(self, week: int) -> None:
        """Begin a new block when the old one is over, and a new programme from time to time."""
        self.fresh = False
        if week - self._began >= self._length + (self._who.block_weeks is not None):
            self._began, self.fresh = week, True
            for place in [place for place in self._chosen if self._rng.random() < 0.12]:
                del self._chosen[place]
        if week >= self._change_at:
            self.programme, self._began, self.fresh = self._choose(week), week, True
            self._change_at = week + self._rng.randint(14, 50)
            self._chosen.clear()

    def phase(self, week: int) -> float:
        return min(1.0, (week - self._began) / max(1, self._length - 1))

    def week_of(self, week: int) -> int:
        return week - self._began

    def is_deload(self, week: int) -> bool:
        return self._who.block_weeks is not None and week - self._began == self._length

    def next_day(self) -> tuple[str, tuple[Slot, ...]]:
        day = self.programme.days[self._turn % len(self.programme.days)]
        self._turn += 1
        return day

    def lift_for(self, at: int, slot: Slot) -> str:
        """The lift that stands in the slot: the usual one mostly, another for a day when the rack is taken."""
        place = (self.programme.id, self._turn % len(self.programme.days), at)
        if place not in self._chosen:
            self._chosen[place] = slot.lifts[0] if self._rng.random() < 0.6 else self._rng.choice(slot.lifts)
        return self._rng.choice(slot.lifts) if self._rng.random() < 0.02 else self._chosen[place]


class _Session:
    """Makes one session after another of one person."""

    def __init__(self, who: Lifter, rng: Random) -> None:
        self._who, self._rng = who, rng
        self._capacity = Capacity(who, rng)
        self._writer = Writer(who, self._capacity, rng)
        self._block = _Block(who, rng)
        self._last: date | None = None
        self._light = 0

    def on(self, day: date) -> Workout | None:
        """The workout of the day as it was logged, or None where it was not."""
        rng, week = self._rng, (day - FIRST_DAY).days // 7
        gap = (day - self._last).days if self._last else 0
        self._last = day
        self._block.move_to(week)
        self._capacity.new_day((day - FIRST_DAY).days / 7, gap)
        self._light = self._light_sessions(gap)
        title, slots = self._block.next_day()
        hurry, keen, test = rng.random() < 0.1, rng.random() < 0.05, rng.random() < 0.025
        if hurry and len(slots) > 2:
            slots = slots[: -rng.choice((1, 1, 2))]
        made = [self._entry(at, slot, week, keen=keen, test=test and at == 0) for at, slot in enumerate(slots)]
        entries = tuple(entry for entry in made if entry is not None)
        if not entries or rng.random() < self._who.habits.forgets:
            return None
        return self._workout(day, title, entries)

    def _light_sessions(self, gap: int) -> int:
        if gap >= _LIGHT_RETURN_DAYS and self._who.careful:
            return 2 if gap < 21 else 4
        return max(0, self._light - 1)

    def _workout(self, day: date, title: str, entries: tuple[Entry, ...]) -> Workout:
        sets = sum(len(entry.sets) for entry in entries)
        at = datetime.combine(day, time(self._who.hour, self._rng.randrange(60)))
        return Workout(day=day, started=at, title=title, entries=entries, duration_s=60.0 * round(8 + 2.8 * sets))

    def _entry(self, at: int, slot: Slot, week: int, *, keen: bool, test: bool) -> Entry | None:
        lift, rng = LIFTS[self._block.lift_for(at, slot)], self._rng
        if is_trunk(lift.pattern) and rng.random() > self._who.core_share:
            return None
        if lift.how == "distance":
            return distance_entry(lift, rng.choice((500, 1000, 2000)), rng.gauss(4.1, 0.2))
        if lift.how != "loaded":
            return self._writer.bodyweight(lift, rng.choice((2, 3, 3, 4))) if self._who.habits.bodyweight else None
        light = self._light > 0 or self._block.is_deload(week)
        sets = asked(slot.scheme, self._block.phase(week), self._block.week_of(week), rng)
        belief = self._capacity.believed(lift, renew=self._block.fresh)
        sets = self._changed(sets, light=light, keen=keen)
        if test and lift.main and not light:
            belief = self._capacity.maximum(lift)
            sets = [(3, 0.8), (1, 0.9), (1, rng.uniform(0.94, 1.0))]
        return self._writer.loaded(lift, sets, belief, warm=lift.main and slot.scheme != "ramp" and at < 2)

    def _changed(self, sets: Asked, *, light: bool, keen: bool) -> Asked:
        """A lighter week, a day with more in it, or a set more or fewer as it happens."""
        if light:
            return deloaded(sets)
        if keen:
            return sets + sets[-1:] * self._rng.choice((1, 2, 2))
        if self._rng.random() < 0.12 and len(sets) > 1:
            return sets[:-1] if self._rng.random() < 0.6 else sets + sets[-1:]
        return sets


def _runs(who: Lifter, lifting: list[date], rng: Random) -> list[Workout]:
    """The runs: a usual distance that drifts, and a weekly long run that grows for three weeks and rests in one."""
    made: list[Workout] = []
    usual, lift = who.run_km, LIFTS["running"]
    for day, is_long in running_days(who, FIRST_DAY, lifting, rng):
        usual = min(max(usual * rng.lognormvariate(0.0005, 0.012), 3.0), 16.0)
        cycle = (day - FIRST_DAY).days // 7 % 4
        factor = (1.35 + 0.1 * cycle if cycle < 3 else 1.1) if is_long else 0.75 if cycle == 3 else 1.0
        metres, speed = 1000 * usual * factor * rng.lognormvariate(0, 0.07), rng.gauss(2.9, 0.15)
        entry = distance_entry(lift, metres, speed)
        at = datetime.combine(day, time(7, rng.randrange(60)))
        made.append(Workout(day=day, started=at, title="Run", entries=(entry,), duration_s=entry.sets[0].duration_s))
    return made


def history(who: Lifter, rng: Random) -> tuple[Workout, ...]:
    """The whole log of a person, in order of time. Nothing is planted in it."""
    lifting = training_days(who, FIRST_DAY, rng)
    session = _Session(who, rng)
    workouts = [made for made in map(session.on, lifting) if made is not None]
    workouts += _runs(who, lifting, rng)
    return tuple(sorted(workouts, key=lambda workout: (workout.day, workout.title)))
