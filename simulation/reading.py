"""What the planting needs to read from a log: work sets, volume, what the lower back carried, bests."""

from collections.abc import Iterable, Sequence
from datetime import date

from liftagain.domain.training_log import Entry, LoggedSet, Workout
from simulation.movements import LIFTS, Lift

MOST_REPS = 30
"""More repetitions than this in a loaded set are taken for a slip of the finger."""


def lift_of(entry: Entry) -> Lift:
    """The lift of an entry that the generator wrote."""
    return LIFTS[entry.exercise or ""]


def work(entry: Entry) -> list[LoggedSet]:
    """The sets that are not marked as warm-up."""
    return [done for done in entry.sets if done.kind != "warm_up"]


def loaded_work(entry: Entry) -> list[tuple[float, int]]:
    """Load and repetitions of the work sets that have both."""
    return [(s.load_kg, s.reps) for s in work(entry) if s.load_kg and s.reps and s.reps <= MOST_REPS]


def volume(entries: Iterable[Entry], *, back: bool = False) -> float:
    """Load times repetitions over the work sets, in kilograms; if asked, of what the lower back carries."""
    return sum(load * reps for e in entries if not back or lift_of(e).back for load, reps in loaded_work(e))


def between(workouts: Sequence[Workout], first: date, last: date) -> list[int]:
    """The places of the workouts from the first to the last day, both included."""
    return [at for at, workout in enumerate(workouts) if first <= workout.day <= last]


def entries_of(workouts: Sequence[Workout], places: Iterable[int]) -> list[Entry]:
    """All entries of the workouts at these places."""
    return [entry for at in places for entry in workouts[at].entries]


def best(entries: Iterable[Entry], lift_id: str) -> tuple[float, float]:
    """The heaviest load of a lift and its best estimated maximum (Epley), 0 where there is none."""
    sets = [pair for entry in entries if entry.exercise == lift_id for pair in loaded_work(entry)]
    if not sets:
        return 0.0, 0.0
    return max(load for load, _ in sets), max(load * (1 + reps / 30) for load, reps in sets)
