"""The context answers: what the review and the plan ask beside the screening. Every key is optional."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from liftagain.app.day import read_day
from liftagain.domain.errors import InputError
from liftagain.reasoning.factors.from_answers import NEW

Check = Callable[[object, str], Any]


def check_context(raw: object, where: str) -> dict[str, Any]:
    """The context answers, checked.

    Raises:
        InputError: naming `where`, the key, what was found and what it takes.
    """
    return _checked_keys(raw, where, CONTEXT)


def _number(low: float, high: float) -> Check:
    def check(value: object, where: str) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise InputError(f"{where}: found {value!r:.60}, expected a number from {low:g} to {high:g}")
        return value

    return check


def _one_of(*words: str) -> Check:
    def check(value: object, where: str) -> str:
        if not isinstance(value, str) or value not in words:
            raise InputError(f"{where}: found {value!r:.60}, expected one of {', '.join(words)}")
        return value

    return check


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise InputError(f"{where}: found {value!r:.60}, expected a text")
    return value


def _yes_or_no(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise InputError(f"{where}: found {value!r:.60}, expected true or false")
    return value


def _day(value: object, where: str) -> str:
    return read_day(value, where).isoformat()


def _list_of(check: Check) -> Check:
    def check_list(value: object, where: str) -> list[Any]:
        if not isinstance(value, list):
            raise InputError(f"{where}: found {value!r:.60}, expected a list")
        return [check(item, f"{where}[{number}]") for number, item in enumerate(value)]

    return check_list


def _object(keys: Mapping[str, Check]) -> Check:
    return lambda value, where: _checked_keys(value, where, keys)


def _checked_keys(raw: object, where: str, keys: Mapping[str, Check]) -> dict[str, Any]:
    if not isinstance(raw, Mapping):
        raise InputError(f"{where}: found {raw!r:.60}, expected an object with keys")
    unknown = sorted(str(key) for key in raw if key not in keys)
    if unknown:
        raise InputError(f"{where}: unknown key {', '.join(unknown)}; it takes {', '.join(keys)}")
    return {key: keys[key](value, f"{where}: {key}") for key, value in raw.items()}


_RATING, _YES_NO = _number(0, 10), _one_of("yes", "no", "unsure")
_HOURS, _KM, _OFTEN = _number(0, 24), _number(0, 500), _one_of("usually", "sometimes", "never")
_TIMES = _number(0, 50)
_CLASS = {"name": _text, "times_a_week": _TIMES, "new": _yes_or_no}
_USUAL = {"exercise": _text, "activity": _text, "times_a_week": _TIMES, "since_weeks": _number(0, 5000)}
_VALUE = _number(0, 100_000)
_SELF_TEST = {
    "on": _day,
    "test": _text,
    **dict.fromkeys(("left", "right", "value"), _VALUE),
    "pain": _RATING,
    "way": _one_of("easy", "full"),
}

CONTEXT: MappingProxyType[str, Check] = MappingProxyType(
    {
        "sitting_hours_day": _HOURS,
        "sitting_unbroken_minutes": _number(0, 1440),
        "sleep_hours": _HOURS,
        "stress": _RATING,
        "confidence": _RATING,
        "fear_of_movement": _RATING,
        "water": _one_of("enough", "little", "unsure"),
        "warm_up_done": _OFTEN,
        "cool_down_done": _OFTEN,
        "something_new": _list_of(_one_of(*NEW)),
        "felt_form_slip": _YES_NO,
        "form_slip_exercise": _text,
        "time_of_day": _HOURS,
        "trigger_moment": _text,
        "running_km_week": _KM,
        "longest_run_km": _KM,
        "longest_run_before_km": _KM,
        "classes": _list_of(_object(_CLASS)),
        "usual_training": _list_of(_object(_USUAL)),
        **dict.fromkeys(("stiff_hips", "stiff_ankles", "weak_core", "weak_glutes"), _YES_NO),
        **dict.fromkeys(("tight_hamstrings", "tight_hip_flexors"), _YES_NO),
        "earlier_onsets": _list_of(_day),
        "self_tests": _list_of(_object(_SELF_TEST)),
        **dict.fromkeys(("footwear", "belt", "surface"), _text),
    }
)
"""Each id of the context answers and what it takes."""
