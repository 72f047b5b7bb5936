"""Dates as training apps write them, in the languages that they write them in. Local time, no zone."""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

_MONTHS = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "de": "jan feb mär apr mai jun jul aug sep okt nov dez",
    "fr": "janv févr mars avr mai juin juil août sept oct nov déc",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
}
_LONG = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
MONTHS = {
    word: month
    for names in (*_MONTHS.values(), *_LONG.values(), "jänner feber mrz apr mai jun jul aug sept okt nov dez")
    for month, word in enumerate(names.split(), start=1)
}
"""The number of each month's name, short and long, in every language read. No name means two months."""

_CLOCK = (
    r"(?:[T, ]+(?:um |at |às |à |a las )?"
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:\.\d+)?"
    r" ?(?P<half>[ap]\.? ?m\.?|vorm\.|nachm\.)?)?(?: ?(?:(?P<utc>z|utc|[+-]00:?00)|[+-]\d{2}:?\d{2}))?"
)
_DAY = (
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
    r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
    r"(?P<day>\d{1,2})(?:\.|er|º)?[ -](?:de )?(?P<name>[^\W\d]+)\.?,?[ -](?:de )?(?P<year>\d{4})",
    r"(?P<name>[^\W\d]+)\.? (?P<day>\d{1,2}),? (?P<year>\d{4})",
)
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - in UTC, like every moment that is given to `local`
_FORMS = tuple(re.compile(day + _CLOCK, re.IGNORECASE) for day in _DAY)
EXPECTED = "a date such as 2026-04-08 or 2026-04-08 16:50:00"


@lru_cache(maxsize=1024)
def moment(text: str, zone: tzinfo | None = None) -> tuple[datetime, bool]:
    """The local time in `text`, and whether it names a time of day (midnight stands in where it names none).

    A time in UTC was written by a server and becomes the time in `zone` (None: the machine's own); with any other
    offset it is the person's time as it stands.
    `3/4/2026` is refused: it can be the third of April or the fourth of March.

    Raises:
        ValueError: it is not a date that can be read one way only.
    """
    plain = re.sub(r"[\s\u00a0\u202f\u2009\u200e]+", " ", text).strip()
    for form in _FORMS:
        if found := form.fullmatch(plain):
            parts = found.groupdict()
            read, timed = _moment(parts)
            return (local(read, zone) if timed and parts["utc"] else read), timed
    raise ValueError(text)


def of_epoch(seconds: float, zone: tzinfo | None) -> datetime:
    """The local time so many seconds after 1970.

    Raises:
        ValueError: it lies in no year that a calendar has.
    """
    try:
        return local(_EPOCH + timedelta(seconds=seconds), zone)
    except OverflowError:
        raise ValueError(seconds) from None


def local(utc: datetime, zone: tzinfo | None) -> datetime:
    """The time in `zone`, without a zone, at a moment in UTC.

    Raises:
        ValueError: it lies in no year that a calendar has.
    """
    try:
        return utc.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
    except (OverflowError, OSError):
        raise ValueError(utc) from None


def _moment(parts: dict[str, str | None]) -> tuple[datetime, bool]:
    """The datetime of the named groups."""
    name = parts.get("name")
    month = int(parts["month"] or 0) if name is None else MONTHS.get(name.casefold().rstrip("."), 0)
    timed = parts["hour"] is not None
    hour, half = int(parts["hour"] or 0), (parts["half"] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half[0] in "pn" else 0)
    day = datetime(int(parts["year"] or 0), month, int(parts["day"] or 0))  # noqa: DTZ001 - the sources give no zone
    clock = timedelta(hours=hour, minutes=int(parts["minute"] or 0), seconds=int(parts["second"] or 0))
    if clock >= timedelta(days=1):
        raise ValueError(hour)
    return day + clock, timed
