"""How far a rule is carried, also by answers that are "not sure"."""

from dataclasses import dataclass

from liftagain.domain.flag import Flag, Level
from liftagain.domain.screening import Ceiling, Disposition
from liftagain.reasoning.condition import Reading
from liftagain.reasoning.told import Told

USUAL_CEILING = {
    Disposition.EMERGENCY: Ceiling.NOTHING,
    Disposition.SAME_DAY: Ceiling.NOTHING,
    Disposition.WITHIN_DAYS: Ceiling.GENTLE,
    Disposition.ROUTINE: Ceiling.STEADY,
}


@dataclass(frozen=True, slots=True)
class Reached:
    """The level that a rule reaches: its disposition after the reading, and the reading that it took."""

    level: Level
    disposition: Disposition
    reading: Reading

    @property
    def ceiling(self) -> Ceiling:
        """The level's own ceiling, or the usual one of the disposition that was reached."""
        return USUAL_CEILING[self.disposition] if self.level.ceiling is None else self.level.ceiling


def under(level: Level, reading: Reading) -> Disposition:
    """What a level is worth under a reading: as it stands when every answer is plain; at most same day through "not
    sure" on the soft ids; else one level below.
    """
    match reading:
        case Reading.PLAIN:
            return level.disposition
        case Reading.SOFT:
            return min(level.disposition, Disposition.SAME_DAY)
        case Reading.WIDE:
            return Disposition(max(level.disposition - 1, Disposition.SELF_MANAGE))


def reached(flag: Flag, told: Told) -> Reached | None:
    """The most urgent level that the rule reaches, None when it does not fire. Of two that are as urgent the stricter
    ceiling counts, so that one more "not sure" never allows more; then the plainest reading.
    """
    best: Reached | None = None
    for level in flag.levels:
        if not told.holds(level.when, Reading.WIDE):
            continue  # what does not hold when every "not sure" is yes, holds in no plainer reading
        for reading in told.readings(level.reads):
            found = Reached(level, under(level, reading), reading)
            if found.disposition is Disposition.SELF_MANAGE or (best and _rank(found) <= _rank(best)):
                continue
            if told.holds(level.when, reading):
                best = found
    return best


def _rank(found: Reached) -> tuple[int, int]:
    return found.disposition, -found.ceiling
