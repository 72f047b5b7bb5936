"""Durations as training apps write them: `2h 38m`, `2h 23min`, `45m`, `1:02:03`, `0:45`, `90`."""

import re
from functools import lru_cache

from liftagain.intake.numbers import number

_PARTS = re.compile(
    r"(?:(?P<h>\d+)\s*(?:h|hr|hrs|std|stunden?|hours?|heures?|ore|horas?)\.?)?\s*"
    r"(?:(?P<m>\d+)\s*(?:m|min|mins|minutes?|minuten|minuti|minutos?)\.?)?\s*"
    r"(?:(?P<s>\d+)\s*(?:s|sec|secs|sek|seconds?|sekunden|seg|segundos?)\.?)?",
    re.IGNORECASE | re.ASCII,
)
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{2})(?:\.\d+)?", re.ASCII)


@lru_cache(maxsize=1024)  # a workout's duration stands in each of its rows
def duration_s(text: str, *, decimal_comma: bool = False) -> float | None:
    """The duration in s, or None where it is blank. A bare number is seconds; `a:b` is minutes and seconds.

    Raises:
        ValueError: it is not a duration.
    """
    plain = re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()
    if not plain:
        return None
    if clock := _CLOCK.fullmatch(plain):
        return _seconds(*clock.groups())
    parts = _PARTS.fullmatch(plain)
    if parts and any(parts.groups()):
        return _seconds(*parts.group("h", "m", "s"))
    return number(plain, decimal_comma=decimal_comma)


def _seconds(hours: str | None, minutes: str | None, seconds: str | None) -> float:
    """The parts together, in s; absurdly many digits are no duration."""
    try:
        return float(int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0))
    except OverflowError:
        raise ValueError(hours) from None
