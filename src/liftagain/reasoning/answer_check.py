"""Holds raw answers to what the contract says that each id takes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from liftagain.domain.answer_type import AnswerType
from liftagain.domain.answers import Answers, AnswerValue
from liftagain.domain.errors import InputError

CLEARANCE_KEYS = ("on", "by", "findings", "allowed")
ALLOWED = ("all", "gentle", "not_yet")


def checked(raw: object, where: str, types: Mapping[str, AnswerType]) -> Answers:
    """The answers, each of the right type and in range; nothing is guessed or dropped.

    Raises:
        InputError: naming `where`, the key, what was found and what it takes.
    """
    if not isinstance(raw, Mapping):
        raise InputError(f"{where}: expected one object with screening answers, found {_short(raw)}")
    return {name: _value(name, value, where, types) for name, value in raw.items()}


def _value(name: object, value: object, where: str, types: Mapping[str, AnswerType]) -> AnswerValue:
    if name not in types:
        raise InputError(f"{where}: {name!r} is no screening answer.{_near(str(name), types)}")
    kind = types[str(name)]
    at = f"{where}: {name}"
    match kind.kind:
        case "yes_no_unsure" | "choice":
            if not isinstance(value, str) or value not in kind.words:
                raise InputError(f"{at} takes {_one_of(kind.words)}, found {_short(value)}")
            return value
        case "clearances":
            return _clearances(value, at)
        case "moment":
            return _moment(value, at)
        case _:
            return _number(value, kind, at)


def _number(value: object, kind: AnswerType, at: str) -> int | float:
    whole = kind.kind == "integer"
    takes = f"takes a {'whole ' if whole else ''}number from {kind.low:g} to {kind.high:g}"
    if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)):
        raise InputError(f"{at} {takes}, found {_short(value)}")
    if not (kind.low or 0) <= value <= (kind.high or 0):
        raise InputError(f"{at} {takes}, found {_short(value)}")
    return value


def _moment(value: object, at: str) -> str:
    try:
        return datetime.fromisoformat(value).isoformat() if isinstance(value, str) and len(value) > 10 else _day(value)
    except (TypeError, ValueError):
        raise InputError(f"{at} takes a date and time such as 2026-11-23T08:30, found {_short(value)}") from None


def _day(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return datetime.fromisoformat(value).date().isoformat()


def _clearances(value: object, at: str) -> list[dict[str, Any]]:
    if not isinstance(value, list):
        raise InputError(f"{at} takes a list of objects with {_one_of(CLEARANCE_KEYS)}, found {_short(value)}")
    return [_clearance(entry, f"{at}[{place}]") for place, entry in enumerate(value)]


def _clearance(entry: object, at: str) -> dict[str, Any]:
    if not isinstance(entry, Mapping) or set(entry) != set(CLEARANCE_KEYS):
        raise InputError(f"{at} takes an object with exactly {', '.join(CLEARANCE_KEYS)}, found {_short(entry)}")
    findings = entry["findings"]
    if not isinstance(findings, list) or not all(isinstance(name, str) for name in findings):
        raise InputError(f"{at}.findings takes a list of rule ids, found {_short(findings)}")
    if entry["allowed"] not in ALLOWED:
        raise InputError(f"{at}.allowed takes {_one_of(ALLOWED)}, found {_short(entry['allowed'])}")
    if not isinstance(entry["by"], str):
        raise InputError(f"{at}.by takes who cleared it, such as physician, found {_short(entry['by'])}")
    return {**entry, "on": _moment(entry["on"], f"{at}.on")}


def _near(name: str, types: Mapping[str, AnswerType]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, list(types), n=1)
    return f" Did you mean {close[0]}?" if close else " docs/reference/screening-answers.schema.json lists the ids."


def _one_of(words: tuple[str, ...]) -> str:
    return f"one of {', '.join(words)}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
