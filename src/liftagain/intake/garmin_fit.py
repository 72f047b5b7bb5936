"""FIT files of watches: the sets of a strength session, and runs, rides and classes as sessions with their length."""

import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from liftagain.domain.errors import InputError
from liftagain.domain.training_log import Skipped
from liftagain.intake.dates import local
from liftagain.intake.fact import SetFact
from liftagain.intake.fit_messages import MAGIC, parts, rest
from liftagain.intake.fit_names import activity_name, exercise_name, own_names
from liftagain.intake.one_set import one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

SOURCE = "garmin_fit"
_FILE_ID, _SESSION, _ACTIVITY, _SET, _TITLE = 0, 18, 34, 225, 264
_WANTED = frozenset({_FILE_ID, _SESSION, _ACTIVITY, 206, 207, _SET, _TITLE})
_ZERO = datetime(1989, 12, 31)  # noqa: DTZ001 - in UTC: where the seconds of a FIT file begin
_SYSTEM_TIME = 0x10000000  # less than this counts from the watch's last start, not from a date
_FARTHEST_ZONE_S = 15 * 3600
_RPE_SCALE = 10


@dataclass(frozen=True, slots=True)
class Message:
    """A decoded message: its global number, its values by name, and the numbers that stand in the file for them."""

    number: int
    values: dict[str, Any]
    raw: dict[str, Any]


def fits(content: bytes) -> bool:
    """Whether it is a FIT file."""
    return content[8:12] == MAGIC


def facts(file: str, content: bytes, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The sets and sessions of an activity, those of chained files one after the other.

    Raises:
        InputError: a damaged file, one that is no activity, or a value that cannot be.
    """
    count = 0
    for part in parts(file, content, _WANTED):
        messages = _messages(file, part)
        if count and _kind(messages) != "activity":
            # Watches append what a chest strap kept for them: readings, with no session of their own.
            continue
        for fact in _activity(file, messages, reading):
            count += 1
            yield replace(fact, row=count)
    if left := rest(content):
        yield Skipped(
            row=count, why=f"{left} bytes after the activity are no FIT file; if it was cut short, add it again"
        )


def _messages(file: str, part: bytes) -> list[Message]:
    """The messages of one FIT file.

    Raises:
        InputError: it cannot be decoded.
    """
    import fitdecode

    try:
        with fitdecode.FitReader(
            io.BytesIO(part),
            processor=None,
            check_crc=fitdecode.CrcCheck.DISABLED,
            error_handling=fitdecode.ErrorHandling.IGNORE,
        ) as reader:
            return [
                Message(
                    number=frame.global_mesg_num,
                    values={field.name: field.value for field in frame.fields},
                    raw={field.name: field.raw_value for field in frame.fields},
                )
                for frame in reader
                if isinstance(frame, fitdecode.FitDataMessage)
            ]
    except Exception as error:  # noqa: BLE001 - whatever a decoder of others raises, the file cannot be read
        raise InputError(
            f"{file}: a message of the FIT file cannot be read ({type(error).__name__}); expected an activity"
        ) from None


def _activity(file: str, messages: Sequence[Message], reading: Reading) -> Iterator[SetFact | Skipped]:
    """The sets of the strength sessions, and every other session as one entry."""
    if (kind := _kind(messages)) != "activity":
        raise InputError(f"{file}: found a FIT file of the kind {str(kind or 'unknown')!r}, expected an activity")
    sessions = [message for message in messages if message.number == _SESSION]
    if not sessions:
        raise InputError(f"{file}: found a FIT file without a session, expected at least one; was it saved whole?")
    clock = _Clock.of(messages, reading)
    titles = own_names([message.raw for message in messages if message.number == _TITLE])
    sets = [message for message in messages if message.number == _SET]
    for place, session in enumerate(sessions):
        following = _seconds(sessions[place + 1]) if place + 1 < len(sessions) else None
        mine = [one for one in sets if _belongs(one, following)]
        sets = [one for one in sets if one not in mine]
        started = clock.at(file, session, f"session {place + 1}")
        if mine:
            for number, one in enumerate(mine, start=1):
                yield _set(file, number, one, session, started, titles, reading)
        else:
            yield _session(file, place + 1, session, started, reading)


def _kind(messages: Sequence[Message]) -> object:
    """What the file says that it is."""
    return next((message.values.get("type") for message in messages if message.number == _FILE_ID), None)


def _belongs(one: Message, following: float | None) -> bool:
    """Whether a set was done before the next session began."""
    began = _number(one.raw.get("start_time")) or _number(one.raw.get("timestamp"))
    return following is None or began is None or began < following


def _set(
    file: str,
    number: int,
    one: Message,
    session: Message,
    started: str,
    titles: dict[tuple[int, int], str],
    reading: Reading,
) -> SetFact | Skipped:
    """A set, with the start of its session."""
    if one.values.get("set_type") == "rest":
        return Skipped(row=number, why="rest, not a set")
    reps = _number(one.values.get("repetitions"))
    cells = {
        "date": started,
        "title": activity_name(session.values),
        "exercise": exercise_name(one.raw, titles),
        "reps": _text(reps),
        "load_kg": _text(_number(one.values.get("weight"))),
        "seconds": "" if reps else _text(_number(one.values.get("duration"))),
        "workout_duration": _text(_length_s(session)),
    }
    titles_of = {"reps": "repetitions", "load_kg": "weight", "seconds": "duration"}
    return one_set(Row(file, number, cells, titles_of, place=f"set {number}"), reading)


def _session(file: str, number: int, session: Message, started: str, reading: Reading) -> SetFact | Skipped:
    """A run, a ride or a class as one entry with its distance, its length and its effort."""
    name = activity_name(session.values)
    if session.values.get("sport") == "transition":
        return Skipped(row=number, why="the change between two sports, not a session")
    effort = _number(session.values.get("workout_rpe"))
    length = _text(_length_s(session))
    cells = {
        "date": started,
        "title": name,
        "exercise": name,
        "seconds": length,
        "workout_duration": length,
        "distance_m": _text(_number(session.values.get("total_distance"))),
        "rpe": _text(effort / _RPE_SCALE if effort else None),
    }
    titles = {"seconds": "total_timer_time", "distance_m": "total_distance", "rpe": "workout_rpe"}
    return one_set(Row(file, number, cells, titles, place=f"session {number}"), reading)


@dataclass(frozen=True, slots=True)
class _Clock:
    """Turns the seconds of the file into the person's time. `shift_s` is what the watch itself said to add."""

    reading: Reading
    shift_s: float | None

    @classmethod
    def of(cls, messages: Sequence[Message], reading: Reading) -> "_Clock":
        """The clock of the watch, where the file tells its local time beside the time in UTC."""
        for message in messages:
            told, utc = (_number(message.raw.get(key)) for key in ("local_timestamp", "timestamp"))
            if message.number == _ACTIVITY and told and utc and told >= _SYSTEM_TIME:
                shift = told - utc
                if utc < _SYSTEM_TIME or abs(shift) <= _FARTHEST_ZONE_S:
                    return cls(reading, shift)
        return cls(reading, None)

    def at(self, file: str, session: Message, place: str) -> str:
        """The local start of a session.

        Raises:
            InputError: the file does not tell it.
        """
        began = _seconds(session)
        if began is None or (self.shift_s is None and began < _SYSTEM_TIME):
            raise InputError(f"{file}, {place}, field 'start_time': found no date, expected when the session began")
        utc = _ZERO + timedelta(seconds=began)
        if self.shift_s is not None:
            return (utc + timedelta(seconds=self.shift_s)).isoformat()
        return local(utc, self.reading.zone).isoformat()


def _seconds(session: Message) -> float | None:
    """When a session began, in s of the file."""
    return _number(session.raw.get("start_time"))


def _length_s(session: Message) -> float | None:
    """How long a session lasted without its pauses, or else with them, in s."""
    return _number(session.values.get("total_timer_time")) or _number(session.values.get("total_elapsed_time"))


def _number(value: object) -> float | None:
    """The number, or the first of several; None where there is none."""
    first = value[0] if isinstance(value, tuple) and value else value
    if isinstance(first, bool) or not isinstance(first, (int, float)) or not math.isfinite(first):
        return None
    return float(first)


def _text(value: float | None) -> str:
    return "" if value is None else f"{value:f}"
