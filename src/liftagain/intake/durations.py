"""Durations as training apps write them: `2h 38m`, `2h 23min`, `45m`, `1:02:03`, `0:45`, `90`."""

import re

from liftagain.intake.numbers import number

_PARTS = re.compile(
    r"(?:(?P<h>\d+)\s*(?:h|hr|hrs|std|stunden?|hours?|heures?|ore|horas?)\.?)?\s*"
    r"(?:(?P<m>\d+)\s*(?:m|min|mins|minutes?|minuten|minuti|minutos?)\.?)?\s*"
    r"(?:(?P<s>\d+)\s*(?:s|sec|secs|sek|seconds?|sekunden|seg|segundos?)\.?)?",
    re.IGNORECASE | re.ASCII,
)
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{2})(?:\.\d+)?", re.ASCII)


def duration_s(text: str, *, decimal_comma: bool = False) -> float | None:
    """The duration in s, or None where it is blank. A bare number is seconds; `a:b` is minutes and seconds.

    Raises:
        ValueError: it is not a duration.
    """
    plain = re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()
    if not plain:
        return None
    if clock := _CLOCK.fullmatch(plain):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return float(hours * 3600 + minutes * 60 + seconds)
    parts = _PARTS.fullmatch(plain)
    if parts and any(parts.groups()):
        hours, minutes, seconds = (int(part or 0) for part in parts.group("h", "m", "s"))
        return float(hours * 3600 + minutes * 60 + seconds)
    return number(plain, decimal_comma=decimal_comma)
