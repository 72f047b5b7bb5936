"""One file of a training app to its workouts."""

from datetime import date, tzinfo

from liftagain.domain.errors import InputError
from liftagain.domain.training_log import ImportedLog, Skipped, Unit
from liftagain.intake.fact import SetFact
from liftagain.intake.reading import Reading
from liftagain.intake.sniff import facts_in
from liftagain.intake.workouts import unit_of, without_duplicates, workouts


def read_training_log(
    file: str, content: bytes, today: date, unit: Unit | None = None, zone: tzinfo | None = None
) -> ImportedLog:
    """What the file holds, exercises not yet recognised. `unit` is for weights that name none.

    Moments in UTC become local in `zone`; None is the machine's own.

    Raises:
        UnitUnknown: the unit must be asked.
        InputError: the file is not a log that can be read, or holds what cannot be.
    """
    source, said = facts_in(file, content, Reading(today, zone))
    found = tuple(said)
    facts = [fact for fact in found if isinstance(fact, SetFact)]
    kept = without_duplicates(facts)
    if not kept:
        raise InputError(f"{file}: found no sets, expected at least one; was the log exported before any training?")
    written_in = unit_of(file, kept, unit)
    return ImportedLog(
        source=source,
        workouts=workouts(file, kept, unit),
        unit=written_in,
        unrecognised=(),
        skipped=tuple(fact for fact in found if isinstance(fact, Skipped)),
        duplicates=len(facts) - len(kept),
    )
