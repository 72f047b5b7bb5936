"""Writes small FIT files for the tests, from the published form of the protocol."""

import struct
from dataclasses import dataclass
from datetime import datetime

ZERO = datetime(1989, 12, 31)  # noqa: DTZ001 - in UTC
UINT16_NONE, UINT8_NONE = 0xFFFF, 0xFF
FORMATS = {0: "B", 2: "B", 0x84: "H", 0x85: "i", 0x86: "I", 0x8C: "I"}


@dataclass(frozen=True)
class Field:
    """A field: its number in the message, its base type, its value (bytes for a text)."""

    number: int
    base: int
    value: int | bytes


def seconds(moment: datetime) -> int:
    return int((moment - ZERO).total_seconds())


def message(number: int, *fields: Field) -> bytes:
    """A definition and one message of it."""
    sizes = [len(one.value) if isinstance(one.value, bytes) else struct.calcsize(FORMATS[one.base]) for one in fields]
    definition = struct.pack("<BBBHB", 0x40, 0, 0, number, len(fields))
    definition += b"".join(bytes((one.number, size, one.base)) for one, size in zip(fields, sizes, strict=True))
    data = b"".join(
        one.value if isinstance(one.value, bytes) else struct.pack("<" + FORMATS[one.base], one.value) for one in fields
    )
    return definition + b"\0" + data


def crc(content: bytes) -> int:
    """The check sum bit by bit: polynomial 0xA001, as the protocol says. Not the table that the reader uses."""
    found = 0
    for byte in content:
        found ^= byte
        for _ in range(8):
            found = found >> 1 ^ (0xA001 if found & 1 else 0)
    return found


def fit_file(*messages: bytes) -> bytes:
    data = b"".join(messages)
    whole = struct.pack("<BBHI4s", 12, 0x20, 2100, len(data), b".FIT") + data
    return whole + struct.pack("<H", crc(whole))


def file_id(kind: int = 4) -> bytes:
    return message(0, Field(0, 0, kind))


def session(
    start: datetime,
    length_s: float,
    sport: int,
    sub_sport: int = 0,
    distance_m: float | None = None,
    effort: int = UINT8_NONE,
) -> bytes:
    return message(
        18,
        Field(2, 0x86, seconds(start)),
        Field(8, 0x86, int(length_s * 1000)),
        Field(9, 0x86, 0xFFFFFFFF if distance_m is None else int(distance_m * 100)),
        Field(5, 0, sport),
        Field(6, 0, sub_sport),
        Field(193, 2, effort),
    )


def activity(utc: datetime, local: datetime) -> bytes:
    return message(34, Field(253, 0x86, seconds(utc)), Field(5, 0x86, seconds(local)))


def strength_set(
    start: datetime,
    reps: int = UINT16_NONE,
    weight_kg: float | None = None,
    *,
    category: int = 8,
    exercise: int = 0,
    active: int = 1,
    duration_s: float = 40,
) -> bytes:
    return message(
        225,
        Field(254, 0x86, seconds(start)),
        Field(0, 0x86, int(duration_s * 1000)),
        Field(3, 0x84, reps),
        Field(4, 0x84, UINT16_NONE if weight_kg is None else int(weight_kg * 16)),
        Field(5, 2, active),
        Field(6, 0x86, seconds(start)),
        Field(7, 0x84, category),
        Field(8, 0x84, exercise),
    )


def own_name(category: int, exercise: int, name: str) -> bytes:
    return message(264, Field(0, 0x84, category), Field(1, 0x84, exercise), Field(2, 7, name.encode() + b"\0"))


def a_run() -> bytes:
    start = datetime(2026, 3, 1, 17, 30)  # noqa: DTZ001
    end = datetime(2026, 3, 1, 18)  # noqa: DTZ001
    return fit_file(
        file_id(),
        session(start, 1500.5, 1, 3, 5200.25, 60),
        activity(end, end.replace(hour=20)),
    )


def a_strength_session() -> bytes:
    start = datetime(2026, 3, 1, 22, 30)  # noqa: DTZ001
    return fit_file(
        file_id(),
        own_name(8, 23, "My RDL"),
        strength_set(start, 5, 100, exercise=0),
        strength_set(start.replace(minute=32), active=0),
        strength_set(start.replace(minute=34), 5, 102.5, exercise=23),
        strength_set(start.replace(minute=36), category=19, exercise=43, duration_s=60),
        strength_set(start.replace(minute=38), 8, 0, category=65534),
        session(start, 1800, 10, 20),
    )
