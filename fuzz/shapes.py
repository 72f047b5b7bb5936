"""Turns the bytes of the fuzzer into files that a reader does not refuse at the door."""

import json
import struct
from collections.abc import Sequence
from typing import Any

from liftagain.intake.fit_messages import check_sum


def whole_fit(data: bytes) -> bytes:
    """A FIT file with these messages: the header and the check sum are right."""
    head = struct.pack("<BBHI4s", 12, 0x20, 2100, len(data), b".FIT")
    return head + data + struct.pack("<H", check_sum(head + data))


class Leaves:
    """The lines of the bytes as values of a JSON document, one after the other: JSON where it is one, else a text."""

    def __init__(self, data: bytes) -> None:
        """Reads the lines."""
        self._lines = data.split(b"\n")
        self._next = 0

    def next(self) -> Any:
        """The next value; None once the lines are used up."""
        line = self._lines[self._next] if self._next < len(self._lines) else b"null"
        self._next += 1
        try:
            return json.loads(line)
        except (ValueError, RecursionError):
            return line.decode("utf-8", "surrogateescape")

    def take(self, keys: Sequence[str]) -> dict[str, Any]:
        """An object with the next values."""
        return {key: self.next() for key in keys}

    @property
    def left(self) -> bool:
        """Whether lines are left."""
        return self._next < len(self._lines)


SET_KEYS = ("completedReps", "weight", "unit", "completedRpe")
ENTRY_KEYS = ("id", "equipment", "warmupSets", "notes")
WORKOUT_KEYS = ("date", "startTime", "endTime", "dayName", "notes")


def liftosaur(data: bytes) -> bytes:
    """A storage of Liftosaur with the values of the lines."""
    leaves = Leaves(data)
    history: list[object] = []
    while leaves.left and len(history) < 3:
        sets = [leaves.take(SET_KEYS) for _ in range(2)]
        for one in sets:
            one["weight"] = {"value": one["weight"], "unit": one.pop("unit")}
        entry = leaves.take(ENTRY_KEYS)
        entry |= {"sets": sets, "exercise": {"id": entry.pop("id"), "equipment": entry.pop("equipment")}}
        history.append({**leaves.take(WORKOUT_KEYS), "entries": [entry]})
    settings = {"exercises": {"abc": {"name": leaves.next()}}}
    return json.dumps({"settings": settings, "history": history}).encode()


WGER_KEYS = ("date", "exercise", "repetitions", "repetitions_unit", "weight", "weight_unit", "rir", "session", "notes")


def wger(data: bytes) -> bytes:
    """A page of wger with the values of the lines."""
    leaves = Leaves(data)
    rows: list[object] = []
    while leaves.left and len(rows) < 5:
        rows.append(leaves.take(WGER_KEYS))
    return json.dumps({"count": leaves.next(), "results": rows}).encode()
