"""The key by which a set is known again when its log is exported anew."""

from hashlib import blake2b

from liftagain.domain.training_log import Entry, LoggedSet, Workout


def set_key(workout: Workout, entry: Entry, index: int, done: LoggedSet) -> str:
    """A key by which a set is known again when the log is exported anew: 32 hexadecimal digits.

    It is made of what the set says: when its workout began (to the minute), the exercise's name as logged, load,
    repetitions, duration and distance, and how many equal sets of the exercise come before it in the workout. So the
    order of the rows, decimals (`20` or `20.0`), the kind of set and the recognition of names do not change it.
    `index` is the set's place in `entry.sets`.
    """
    name, said = folded_name(entry.name), _says(done)
    equal_before = 0
    for other in workout.entries:
        if other is entry:
            equal_before += sum(_says(earlier) == said for earlier in entry.sets[:index])
            break
        if folded_name(other.name) == name:
            equal_before += sum(_says(earlier) == said for earlier in other.sets)
    began = workout.started.isoformat(timespec="minutes") if workout.started else workout.day.isoformat()
    return blake2b(repr((began, name, said, equal_before)).encode(), digest_size=16).hexdigest()


def folded_name(name: str) -> str:
    """An exercise name as it is compared: capitals and blanks do not count."""
    return " ".join(name.casefold().split())


def _says(done: LoggedSet) -> tuple[float, ...]:
    """The values of a set for comparison: load to 0.1 kg, duration to 1 s, distance to 1 m; none and 0 are the same."""
    return (
        round(done.load_kg or 0.0, 1),
        float(done.reps or 0),
        float(round(done.duration_s or 0)),
        float(round(done.distance_m or 0)),
    )
