"""Reads a case: the person, the answers, the context and the check-ins, each key held to what it takes."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from liftagain.app.context_answers import check_context
from liftagain.app.day import day_in_reach, read_day
from liftagain.app.screen import check_answers
from liftagain.domain.answers import AnswerValue
from liftagain.domain.case import Case
from liftagain.domain.check_in import CheckIn
from liftagain.domain.day_wish import DayWish
from liftagain.domain.errors import InputError
from liftagain.domain.person import Person
from liftagain.knowledge.bundle import knowledge
from liftagain.knowledge.folder import KnowledgeError, validated
from liftagain.reasoning.day_wishes import ALL

T = TypeVar("T")
KEYS = ("person", "answers", "answered_on", "context", "pain_on", "check_ins", "wishes")
GOALS = ("running", "classes")
TIME_ZONES = timedelta(days=1)  # so far may two local days of one moment lie apart

# What a number may be at all. These are no clinical limits: outside them it is a slip of the keyboard or of the unit.
_PAIN = (0, 10)
_RANGES: Mapping[str, tuple[float, float]] = {
    **dict.fromkeys(("pain_now_morning", "pain_worst", "pain_average", "pain_during", "pain", "stress", "rpe"), _PAIN),
    "leg_spread": (0, 4),
    **dict.fromkeys(("morning_stiffness_min", "sit_min", "walk_min"), (0, 1440)),
    "sleep_h": (0, 24),
    "reps": (0, 1000),
    "hold_s": (0, 3600),
    "load_kg": (0, 1000),
    "age": (8, 110),
    "body_mass_kg": (20, 400),
    "height_m": (0.9, 2.5),
    "minutes": (1, 240),
    "days_a_week": (1, 7),
}


def read_case(raw: object, where: str) -> Case:
    """The case in a JSON object.

    Raises:
        InputError: naming `where`, the key, what was found and what it takes. Unknown keys are refused.
    """
    table = _object(raw, where, KEYS)
    answers = _answers(table.get("answers", {}), f"{where}: answers")
    answered_on = _day(table.get("answered_on"), f"{where}: answered_on")
    _same_day(answers, answered_on, f"{where}: answered_on")
    return Case(
        person=_person(table.get("person", {}), f"{where}: person"),
        answers=answers,
        answered_on=answered_on,
        context=check_context(table.get("context", {}), f"{where}: context"),
        pain_on=_day(table.get("pain_on"), f"{where}: pain_on"),
        check_ins=_each(table.get("check_ins", []), f"{where}: check_ins", _check_in),
        wishes=_each(table.get("wishes", []), f"{where}: wishes", read_wish),
    )


def _answers(raw: object, where: str) -> dict[str, AnswerValue]:
    answers = dict(check_answers(raw, where))
    told = answers.get("answered_on")
    if isinstance(told, str):
        day_in_reach(datetime.fromisoformat(told).date(), f"{where}: answered_on")
    return answers


def _same_day(answers: Mapping[str, AnswerValue], day: date | None, where: str) -> None:
    """Refuses answers that say another day for themselves; one day apart is a time zone, and no contradiction."""
    told = answers.get("answered_on")
    if day is not None and isinstance(told, str) and abs(datetime.fromisoformat(told).date() - day) > TIME_ZONES:
        raise InputError(f"{where}: found {day}, but the answers say {told}; expected the same day")


def _object(raw: object, where: str, keys: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping):
        raise InputError(f"{where}: expected an object with {', '.join(keys)}, found {raw!r:.60}")
    unknown = sorted(str(key) for key in raw if key not in keys)
    if unknown:
        raise InputError(f"{where}: unknown key {', '.join(unknown)}; it takes {', '.join(keys)}")
    return raw


def _day(raw: object, where: str) -> date | None:
    return None if raw is None else read_day(raw, where)


def _each(raw: object, where: str, read: Callable[[object, str], T]) -> tuple[T, ...]:
    if not isinstance(raw, list):
        raise InputError(f"{where}: expected a list, found {raw!r:.60}")
    return tuple(read(item, f"{where}[{place}]") for place, item in enumerate(raw))


def _check_in(raw: object, where: str) -> CheckIn:
    table = dict(_object(raw, where, tuple(CheckIn.__dataclass_fields__)))
    if "warning_signs" in table:
        table["warning_signs"] = _answers(table["warning_signs"], f"{where}: warning_signs")
    if "self_tests" in table:
        table["self_tests"] = check_context({"self_tests": table["self_tests"]}, where)["self_tests"]
    found = _record(CheckIn, table, where)
    day_in_reach(found.date, f"{where}: date")
    _same_day(found.warning_signs, found.date, f"{where}: date")
    for name, pain in found.own_activities.items():
        _number(pain, f"{where}: own_activities: {name}", *_PAIN)
    for done in table.get("done") or ():
        if done.get("exercise") not in knowledge().movements:
            raise InputError(f"{where}: done: no exercise has the id {done.get('exercise')!r:.60}")
    return found


def read_wish(raw: object, where: str) -> DayWish:
    """The wishes for one day in a JSON object.

    Raises:
        InputError: naming `where`, the key, what was found and what it takes.
    """
    table = _object(raw, where, tuple(DayWish.__dataclass_fields__))
    found = _record(DayWish, table, where)
    day_in_reach(found.date, f"{where}: date")
    _among(found.without, (ALL, *known_equipment()), f"{where}: without")
    for key in ("hurts", "swaps"):
        for name in getattr(found, key):
            if name not in knowledge().movements:
                raise InputError(f"{where}: {key}: no exercise has the id {name!r:.60}")
    return found


def _person(raw: object, where: str) -> Person:
    table = dict(_object(raw, where, tuple(Person.__dataclass_fields__)))
    listed = table.get("conditions", [])
    if isinstance(listed, list):
        table["conditions"] = [{"id": item} if isinstance(item, str) else item for item in listed]
    person = _record(Person, table, where)
    profiles = known_conditions()
    _among((condition.id for condition in person.conditions), profiles, f"{where}: conditions")
    _among(person.equipment, known_equipment(), f"{where}: equipment")
    _among(person.goals, (*GOALS, *knowledge().movements), f"{where}: goals")
    return person


def known_conditions() -> tuple[str, ...]:
    """The ids of conditions that a person may name."""
    return tuple(one.id for one in knowledge().condition_profiles.values() if one.kind == "condition")


def known_equipment() -> tuple[str, ...]:
    """The ids of equipment that a person may name, and of the kits that hold several."""
    kits = knowledge().kits
    return tuple(dict.fromkeys((*kits, *(piece for kit in kits.values() for piece in kit.holds))))


def _among(found: Any, words: tuple[str, ...], where: str) -> None:
    for word in found:
        if word not in words:
            some = ", ".join(words[:30]) + (" ..." if len(words) > 30 else "")
            raise InputError(f"{where}: found {word!r:.60}, expected one of {some}")


def _record(kind: type[T], table: Mapping[str, Any], where: str) -> T:
    """The table as a record; wrong types, unknown keys and numbers out of range are named."""
    _each_in_range(table, where)
    try:
        return validated(kind, table, where)
    except KnowledgeError as error:
        raise InputError(str(error)) from None


def _each_in_range(value: object, where: str, key: str = "") -> None:
    """Refuses numbers outside what their key can be, and booleans or texts where a number belongs."""
    if isinstance(value, Mapping):
        for name, item in value.items():
            if name != "warning_signs":
                _each_in_range(item, f"{where}: {name}", str(name))
    elif isinstance(value, list | tuple):
        for item in value:
            _each_in_range(item, where, key)
    elif value is not None:
        in_range(value, key, where)


def in_range(value: object, key: str, where: str) -> None:
    """Refuses what the number of a key cannot be: a body of no mass, a pain of 11. Other keys pass.

    Raises:
        InputError: naming `where`, the range and what was found.
    """
    if key in _RANGES:
        _number(value, where, *_RANGES[key])


def _number(value: object, where: str, low: float, high: float) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise InputError(f"{where}: expected a number from {low:g} to {high:g}, found {value!r:.60}")
