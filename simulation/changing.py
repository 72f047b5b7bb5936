"""How a log is changed by what a person does differently: more sets, other loads, another entry, a session more."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from math import ceil
from random import Random

from liftagain.domain.training_log import Entry, LoggedSet, Workout
from simulation.lifters import Lifter
from simulation.reading import lift_of, volume, work
from simulation.strengths import Strength
from simulation.writing import on_the_bar

Change = Callable[["Scene"], "Done | None"]


class Scene:
    """One planting: the person, their log, the day the pain begins, the days before it that count, how strongly."""

    def __init__(
        self, who: Lifter, workouts: list[Workout], onset: date, window_days: int, strength: Strength, rng: Random
    ) -> None:
        """Hold a copy of the log, which the planting may change."""
        self.who, self.workouts, self.onset = who, list(workouts), onset
        self.window_days, self.strength, self.rng = window_days, strength, rng

    @property
    def opens(self) -> date:
        """The first day of the hazard window."""
        return self.onset - timedelta(days=self.window_days)

    def window(self) -> list[int]:
        """The places of the workouts in the hazard window, the day of the onset included."""
        return [at for at, workout in enumerate(self.workouts) if self.opens <= workout.day <= self.onset]

    def before(self, day: date, days: int) -> list[int]:
        """The places of the workouts in the `days` days before a day, which is itself left out."""
        first = day - timedelta(days=days)
        return [at for at, workout in enumerate(self.workouts) if first <= workout.day < day]

    def draw(self, low_high: tuple[float, float]) -> float:
        """A multiple from its range."""
        return self.rng.uniform(*low_high)

    def heavier(self, load_kg: float, entry: Entry) -> float:
        """The next load on the person's own plates that is at least this."""
        lift, habits = lift_of(entry), self.who.habits
        load = on_the_bar(load_kg, lift, habits)
        return load if load >= load_kg - 1e-6 else on_the_bar(load_kg + lift.jump_kg, lift, habits)


class Done:
    """The changed log, the multiple that was planted, and the days on which the log differs."""

    def __init__(self, workouts: list[Workout], multiple: float, days: set[date]) -> None:
        """Keep the workouts in order of time."""
        self.workouts = sorted(workouts, key=lambda workout: (workout.day, workout.title))
        self.multiple, self.days = multiple, days


def with_sets(entry: Entry, sets: list[LoggedSet]) -> Entry:
    """The entry with other sets."""
    return replace(entry, sets=tuple(sets))


def with_entries(workout: Workout, entries: list[Entry]) -> Workout:
    """The workout with other entries, and a duration that grows or shrinks with its sets."""
    old, new = (sum(len(entry.sets) for entry in some) for some in (workout.entries, entries))
    length = workout.duration_s and 60.0 * round(workout.duration_s / 60 + 2.8 * (new - old))
    return replace(workout, entries=tuple(entries), duration_s=length and max(length, 300.0))


def more_sets(entry: Entry, times: float) -> Entry:
    """The entry with its work sets so many times over: the sets that end it are done again and again."""
    done = work(entry)
    if times <= 1 or not done:
        return entry
    tail = [done[-1 - at % min(3, len(done))] for at in range(ceil(len(done) * (times - 1) - 0.05))]
    return with_sets(entry, [*entry.sets, *tail])


def grown(workout: Workout, back_times: float, total_times: float) -> Workout:
    """The workout with its volume so many times over, in all and in what the lower back carries."""
    total, back = volume(workout.entries), volume(workout.entries, back=True)
    rest = total - back
    rest_times = (total * total_times - back * back_times) / rest if rest else 1.0
    times = {True: back_times, False: min(max(rest_times, 1.0), 3.0)}
    return with_entries(workout, [more_sets(entry, times[lift_of(entry).back]) for entry in workout.entries])


def workout_on(day: date, like: Workout, entries: list[Entry]) -> Workout:
    """Another workout, on this day, at the hour and with the title of one that the person did before."""
    at = datetime.combine(day, like.started.time()) if like.started else None
    made = replace(like, day=day, started=at)
    return with_entries(made, entries)
