"""Results of self-tests: each held to its test as it comes in, and what they say on a day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, get_args

from liftagain.app.day import read_day
from liftagain.domain.case import Case
from liftagain.domain.errors import InputError
from liftagain.domain.instrument import Instrument
from liftagain.domain.outcome import OutcomeCourse
from liftagain.domain.reason import Reason
from liftagain.domain.self_test import SelfTest, SelfTestOffer, SelfTestResult, Stopped, Way
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.plan_of_case import situation_of
from liftagain.reasoning.self_test import called_for
from liftagain.reasoning.self_test_course import side_courses
from liftagain.reasoning.self_test_offer import offers

VALUES = ("value", "left", "right")
KEYS = ("test", "on", *VALUES, "pain", "way", "version", "stopped")
CASE_KEYS = ("on", "test", *VALUES, "pain", "way")
PAIN = (0, 10)
LONGEST_VERSION = 20


def result_of(test: SelfTest, told: Mapping[str, object], on: date, where: str = "result") -> SelfTestResult:
    """A result as it is told: its numbers (value, or left and right; one side may be missing), pain, way, stopped.

    Raises:
        InputError: naming `where` and the key, what was found and what the test takes.
    """
    takes = VALUES[1:] if test.sides else VALUES[:1]
    numbers = {key: _number(test, told[key], f"{where}: {key}") for key in VALUES if told.get(key) is not None}
    if not numbers or set(numbers) - set(takes):
        found = ", ".join(numbers) or "nothing"
        raise InputError(f"{where}: {test.id} takes {' and '.join(takes)}, found {found}")
    pain = told.get("pain")
    return SelfTestResult(
        test=test.id,
        on=on,
        value=numbers.get("value"),
        left=numbers.get("left"),
        right=numbers.get("right"),
        pain=None if pain is None else _within(pain, *PAIN, f"{where}: pain"),
        way=_word(told.get("way", "easy"), get_args(Way), f"{where}: way"),  # type: ignore[arg-type]
        version=_version(told.get("version", test.version), f"{where}: version"),
        stopped=None if told.get("stopped") is None else _word(told["stopped"], get_args(Stopped), f"{where}: stopped"),  # type: ignore[arg-type]
    )


def read_self_tests(raw: object, where: str) -> tuple[SelfTestResult, ...]:
    """The results in a JSON list.

    Raises:
        InputError: naming `where`, the place in the list and the key, what was found and what is expected.
    """
    if not isinstance(raw, list):
        raise InputError(f"{where}: expected a list of results, found {raw!r:.60}")
    return tuple(_read(row, f"{where}[{place}]") for place, row in enumerate(raw))


def as_json(result: SelfTestResult) -> dict[str, Any]:
    """A result as it is kept and written out; what is unknown is left out."""
    told = {key: getattr(result, key) for key in KEYS if getattr(result, key) is not None}
    return {**told, "on": result.on.isoformat()}


def in_case(result: SelfTestResult) -> dict[str, Any]:
    """A result as the context of a case has it."""
    return {key: value for key, value in as_json(result).items() if key in CASE_KEYS}


def self_test_courses(
    results: Sequence[SelfTestResult],
) -> Iterator[tuple[SelfTest, str, Instrument, OutcomeCourse]]:
    """The course of each test and side that has a result, in the order of the tests."""
    for test in knowledge().self_tests.values():
        for side, instrument, found in side_courses(test, results):
            yield test, side, instrument, found


def open_on(
    case: Case, today: date, workouts: Sequence[Workout] = ()
) -> tuple[tuple[SelfTestOffer, ...], dict[str, Reason]]:
    """Which tests are open on a day, and the exercises that the results so far call for."""
    situation = situation_of(case, today, workouts, knowledge())
    return offers(situation), called_for(situation)


def day_as_json(found: Sequence[SelfTestOffer], called: Mapping[str, Reason]) -> dict[str, Any]:
    """The tests of a day as `liftagain tests --json` prints them."""
    return {
        "tests": [
            {
                "test": one.test,
                "open": one.is_open,
                "way": one.way,
                "stop_at": one.stop_at,
                "unit": knowledge().self_tests[one.test].unit,
                "because": [_reason(reason) for reason in one.because],
            }
            for one in found
        ],
        "called_for": {exercise: _reason(reason) for exercise, reason in called.items()},
        "knowledge_version": knowledge().version,
    }


def list_as_json() -> dict[str, Any]:
    """Every test of the knowledge: what it takes, its repeat error and its sources."""
    return {
        "tests": [
            {
                "test": test.id,
                "name": test.name,
                "unit": test.unit,
                "low": test.low,
                "high": test.high,
                "step": test.step,
                "sides": test.sides,
                "from_phase": test.from_phase,
                "direction": test.direction,
                "repeat_error": test.repeat.points if test.repeat else None,
                "repeat_error_verified": test.repeat.verified if test.repeat else None,
                "sources": list(test.sources),
                "grade": test.grade,
            }
            for test in knowledge().self_tests.values()
        ],
        "knowledge_version": knowledge().version,
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "facts": dict(reason.facts),
        "numbers": dict(reason.numbers),
        "sources": list(reason.sources),
    }


def _read(row: object, where: str) -> SelfTestResult:
    if not isinstance(row, Mapping):
        raise InputError(f"{where}: expected an object with {', '.join(KEYS)}, found {row!r:.80}")
    unknown = sorted(str(key) for key in row if key not in KEYS)
    if unknown:
        raise InputError(f"{where}: unknown key {', '.join(unknown)}; it takes {', '.join(KEYS)}")
    name = row.get("test")
    test = knowledge().self_tests.get(name) if isinstance(name, str) else None
    if test is None:
        known = ", ".join(knowledge().self_tests)
        raise InputError(f"{where}: test: found {name!r:.60}, expected one of {known}")
    return result_of(test, row, read_day(row.get("on"), f"{where}: on"), where)


def _number(test: SelfTest, value: object, where: str) -> float:
    """The number, when it lies in the range and on a step of the test."""
    found = _within(value, test.low, test.high, where)
    steps = (found - test.low) / test.step
    if abs(steps - round(steps)) > 1e-6:
        raise InputError(f"{where}: expected steps of {test.step:g}, found {value!r:.60}")
    return found


def _within(value: object, low: float, high: float, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise InputError(f"{where}: expected a number from {low:g} to {high:g}, found {value!r:.60}")
    return float(value)


def _word(value: object, words: tuple[str, ...], where: str) -> str:
    if value not in words:
        raise InputError(f"{where}: found {value!r:.60}, expected one of {', '.join(words)}")
    return str(value)


def _version(value: object, where: str) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_VERSION:
        raise InputError(f"{where}: expected a short text, found {value!r:.60}")
    return value
