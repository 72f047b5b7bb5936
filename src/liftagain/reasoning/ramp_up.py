"""The lighter sets before a heavy lift: from a light load up to near the working load, with fewer repetitions each."""

from collections.abc import Sequence

from liftagain.domain.plan import PlannedSet
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.ramp import round_kg


def ramp_up(sets: Sequence[PlannedSet], known: Knowledge) -> tuple[PlannedSet, ...]:
    """The sets before the working sets, each with load in kg and repetitions; none before a light load."""
    working = max((one.load_kg or 0.0 for one in sets), default=0.0)
    if working < known.limit("ramp_up_from_kg"):
        return ()
    count = int(known.limit("ramp_up_sets"))
    found: dict[float, PlannedSet] = {}
    for step in range(count):
        load = round_kg(working * _between("ramp_up_first_share", "ramp_up_last_share", step, count, known), known)
        reps = round(_between("ramp_up_reps_first", "ramp_up_reps_last", step, count, known))
        most = min((one.reps for one in sets if one.reps is not None), default=reps)
        if 0 < load < working:
            found[load] = PlannedSet(reps=max(1, min(reps, most)), load_kg=load)
    return tuple(found.values())


def _between(first: str, last: str, step: int, count: int, known: Knowledge) -> float:
    """The value of a step on the straight line from the first to the last."""
    low, high = known.limit(first), known.limit(last)
    return low if count == 1 else low + (high - low) * step / (count - 1)
