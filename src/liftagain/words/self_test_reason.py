"""The reasons that come from self-tests, each as one or two short sentences."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from liftagain.domain.reason import Number, Reason
from liftagain.domain.self_test import SelfTest
from liftagain.domain.training_log import Unit
from liftagain.knowledge.bundle import knowledge
from liftagain.words.amounts import weekday
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext

SIDES: Mapping[str, str] = MappingProxyType({"left": _("left"), "right": _("right")})
_PHASES = MappingProxyType({"restore": "Restore", "rebuild": "Rebuild", "return": "Return", "maintain": "Maintain"})


def unit_words(value: float, unit: str) -> str:
    """A number with its unit: 42 seconds, 1.9 cm, 12 times."""
    number = f"{round(value, 1):g}"
    if unit == "s":
        return ngettext("{number} second", "{number} seconds", 1 if value == 1 else 2).format(number=number)
    if unit == "reps":
        return ngettext("{number} time", "{number} times", 1 if value == 1 else 2).format(number=number)
    return f"{number} {unit}"


def _test(reason: Reason) -> SelfTest | None:
    return knowledge().self_tests.get(str(reason.facts.get("test")))


def _day(value: Number) -> str:
    return weekday(date.fromisoformat(str(value)))


def _name(test: SelfTest | None) -> str:
    return _(test.name).split(",")[0].lower() if test is not None else _("the self-test")


def _low(reason: Reason, _unit: Unit) -> str:
    test, value = _test(reason), reason.facts.get("value")
    side = SIDES.get(str(reason.facts.get("side")), "")
    said = ""
    if test is not None and isinstance(value, int | float):
        mark = next((one.words for one in test.marks if one.value == value), None)
        said = _(mark) if mark else unit_words(value, test.unit)
    name = f"{_name(test)}, {side}" if side else _name(test)
    return _("Your self-test of {day} ({name}: {said}) has room to grow, and this works on it.").format(
        day=_day(reason.facts["on"]), name=name, said=said[:1].lower() + said[1:]
    )


def _sides(reason: Reason, _unit: Unit) -> str:
    side = SIDES.get(str(reason.facts.get("side")), "")
    return _("In your self-tests ({name}) the {side} side was weaker on two days or more. This works on it.").format(
        name=_name(_test(reason)), side=side
    )


def _phase(reason: Reason, _unit: Unit) -> str:
    return _("It opens in {phase}.").format(phase=_(_PHASES.get(str(reason.facts.get("from")), "Restore")))


def _pain(reason: Reason, _unit: Unit) -> str:
    return _("Pain was {pain} today. Above {limit} a test says little and asks too much.").format(
        pain=f"{reason.facts['pain']:g}", limit=f"{reason.numbers['limit']:g}"
    )


def _not_when(reason: Reason, _unit: Unit) -> str:
    test = _test(reason)
    rules = test.not_when if test is not None else ()
    return next((_(rule.why) for rule in rules if rule.when == reason.facts.get("when")), "")


def _rest(reason: Reason, _unit: Unit) -> str:
    return _("You did it on {day}. Muscles need a rest before the next one, from {again}.").format(
        day=_day(reason.facts["on"]), again=_day(reason.facts["again"])
    )


def _young(reason: Reason, _unit: Unit) -> str:
    age = f"{reason.numbers['age']:g}"
    if reason.facts.get("age") is None:
        return _("We do not know your age, so it stays easy. From {age} on it may go further.").format(age=age)
    return _("Under {age} a test stays easy and never goes to the end.").format(age=age)


def _plain(text: str) -> Callable[[Reason, Unit], str]:
    return lambda _reason, _unit: _(text)


TOLD: Mapping[str, Callable[[Reason, Unit], str]] = MappingProxyType(
    {
        "self_test_low": _low,
        "self_test_sides": _sides,
        "self_test_phase": _phase,
        "self_test_pain": _pain,
        "self_test_not_when": _not_when,
        "self_test_rest": _rest,
        "self_test_young": _young,
        "self_test_early": _plain("Before Rebuild a test stays easy: you stop well before it is hard."),
        "self_test_sore": _plain("Sore muscles tell nothing about strength or length. It waits until they are fine."),
    }
)
"""The sentence of each rule."""
