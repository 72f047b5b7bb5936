"""The set that a row holds, from the roles that every source shares."""

from collections.abc import Mapping
from types import MappingProxyType

from liftagain.domain.training_log import SetKind, Skipped
from liftagain.intake import cells
from liftagain.intake.fact import SetFact
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row
from liftagain.intake.side import side_of

KINDS: Mapping[str, SetKind] = MappingProxyType(
    {
        **dict.fromkeys(("warmup", "warm up", "warm-up", "warm_up", "w", "1", "true", "yes"), "warm_up"),
        **dict.fromkeys(("drop", "dropset", "drop set", "drop_set", "d"), "drop"),
        **dict.fromkeys(("failure", "to failure", "f"), "failure"),
    }
)
"""What apps call the kinds of set, in lower case. Every other word is an ordinary set."""

NO_NAME = "no exercise name"


def one_set(row: Row, reading: Reading, kinds: Mapping[str, SetKind] = KINDS) -> SetFact | Skipped:
    """The set of a row, or why it holds none.

    The roles: date, title, workout_duration, workout_note; exercise, note, order, kind; load (load_unit), load_kg,
    load_lb; reps; seconds; distance (distance_unit), distance_m, distance_km, distance_mi; rpe, rir; side.

    Raises:
        InputError: a cell that cannot be read.
    """
    name = row.text("exercise")
    if not name:
        return Skipped(row=row.number, why=NO_NAME)
    day, started = cells.when(row, "date", reading)
    load, distance = cells.load_of(row), cells.distance_of(row)
    reps, lasting = cells.repetitions(row), cells.lasting(row, "seconds")
    return SetFact(
        row=row.number,
        day=day,
        started=started,
        exercise=name,
        title=row.text("title"),
        order=row.text("order").removesuffix(".0"),
        kind=kinds.get(row.text("kind").casefold(), "work"),
        # Apps write 0 where repetitions do not apply, and also for a lift that failed: then there is a weight.
        reps=reps or (0 if load and reps == 0 and not lasting and not distance else None),
        load=load,
        duration_s=lasting,
        distance=distance,
        rpe=cells.exertion(row),
        note=row.text("note"),
        workout_note=row.text("workout_note"),
        workout_duration_s=cells.whole_length(row, "workout_duration"),
        side=side_of(row),
    )
