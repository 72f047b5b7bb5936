"""What the results of self-tests say: which still count, what a low one calls for, and what it answers in the context.

Pure: functions of the results and the knowledge. A result never forbids anything and never makes anything urgent.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from liftagain.domain.reason import Number, Reason
from liftagain.domain.self_test import SelfTest
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.situation import Situation

Told = Mapping[str, Any]
"""A result as the context and the check-ins have it: on, test, left, right, value, pain, way; each may be missing."""

_SIDES = ("left", "right")


@dataclass(frozen=True)
class Counted:
    """A result that counts: its test and day, the value of the weaker side, and which side that is ("" for one)."""

    test: SelfTest
    on: date
    value: float
    side: str
    told: Told


def counted(told: Iterable[Told], until: date, days: float, known: Knowledge) -> tuple[Counted, ...]:
    """The results of the `days` days up to `until` that count, newest first.

    A result without its day, of an unknown test, without a number, or with too much pain counts for nothing.
    """
    first, most = until - timedelta(days=days), known.limit("self_test_pain_most")
    found = []
    for one in told:
        test, on, worst = known.self_tests.get(str(one.get("test"))), _day(one), one.get("pain")
        if test is None or on is None or not first <= on <= until or (worst is not None and worst > most):
            continue
        weaker = _weaker(test, one)
        if weaker is not None:
            found.append(Counted(test, on, *weaker, one))
    return tuple(sorted(found, key=lambda one: (one.on, -one.test.order), reverse=True))


def _day(one: Told) -> date | None:
    on = one.get("on")
    if isinstance(on, date):
        return on
    try:
        return date.fromisoformat(on) if isinstance(on, str) else None
    except ValueError:
        return None


def _weaker(test: SelfTest, one: Told) -> tuple[float, str] | None:
    sides = [(float(one[side]), side) for side in _SIDES if one.get(side) is not None]
    if not sides and one.get("value") is not None:
        sides = [(float(one["value"]), "")]
    if not sides:
        return None
    return (min if test.direction == "higher_is_better" else max)(sides)


def is_weak(one: Counted, known: Knowledge) -> bool:
    """Whether a result lies on the wrong side of its test's limit. Speed at the usual pace says nothing about it."""
    if not one.test.weak or (one.test.kind == "speed" and one.told.get("way") == "easy"):
        return False
    limit = known.limit(one.test.weak)
    return one.value < limit if one.test.direction == "higher_is_better" else one.value > limit


def newest(found: Iterable[Counted]) -> dict[str, Counted]:
    """The newest result of each test; of one day, the last one told."""
    latest: dict[str, Counted] = {}
    for one in found:
        if one.test.id not in latest or one.on > latest[one.test.id].on:
            latest[one.test.id] = one
    return latest


def all_told(situation: Situation) -> tuple[Told, ...]:
    """Every result of a case: those of the context, and those of the check-ins on the day of the check-in."""
    told = [*situation.case.context.get("self_tests", ())]
    for check_in in situation.diary.check_ins:
        told += [{"on": check_in.date, **test} for test in check_in.self_tests]
    return tuple(told)


def called_for(situation: Situation) -> dict[str, Reason]:
    """The exercises that the results call for today, each with the reason; empty without a low result.

    Whoever builds a session may prefer them among what is allowed. They allow nothing by themselves.
    """
    known, found = situation.known, counted_today(situation)
    called: dict[str, Reason] = {}
    for one in newest(found).values():
        reason = _low(one, known) if is_weak(one, known) else _uneven(one.test, found, known)
        if reason is not None:
            called |= {exercise: reason for exercise in one.test.calls_for if exercise not in called}
    return called


def counted_today(situation: Situation) -> tuple[Counted, ...]:
    """The results of a case that still count today, newest first."""
    known = situation.known
    return counted(all_told(situation), situation.today, known.limit("measurement_valid_days"), known)


def _low(one: Counted, known: Knowledge) -> Reason:
    facts: dict[str, Number] = {"test": one.test.id, "on": one.on.isoformat(), "value": one.value}
    if one.side:
        facts["side"] = one.side
    limit = known.limits[one.test.weak]
    sources = tuple(dict.fromkeys((*one.test.sources, *limit.now.sources)))
    return Reason(rule="self_test_low", facts=facts, numbers={"limit": limit.start}, sources=sources)


def _uneven(test: SelfTest, found: Iterable[Counted], known: Knowledge) -> Reason | None:
    """A difference between the sides of a hold on two days or more, always to the same side. One day is noise."""
    if not test.sides or test.kind != "hold":
        return None
    shares = {one.on: share for one in found if one.test is test and (share := _share(one.told)) is not None}
    limit = known.limit("side_difference_leave_rebuild")
    signed = list(shares.values())
    same = all(share > 0 for share in signed) or all(share < 0 for share in signed)
    if len(signed) < 2 or not same or min(abs(share) for share in signed) < limit:
        return None
    return Reason(
        rule="self_test_sides",
        facts={
            "test": test.id,
            "on": max(shares).isoformat(),
            "side": "right" if signed[0] > 0 else "left",
            "difference": round(min(abs(share) for share in signed), 2),
        },
        numbers={"limit": limit},
        sources=(*test.sources,),
    )


def _share(told: Told) -> float | None:
    left, right = (told.get(side) for side in _SIDES)
    if left is None or right is None or max(left, right) <= 0:
        return None
    return float((left - right) / max(left, right))


def with_tested(context: Mapping[str, Any], until: date, known: Knowledge) -> dict[str, Any]:
    """The context in which a self-test stands in for what the person thinks: weak core, tight hamstrings ...

    The results up to `until`, and so far back that they still speak of the time before. One weak result of several
    tests says "yes"; only results, none of them weak, say "no".
    """
    days = known.limit("self_test_look_back_days")
    found = newest(counted(context.get("self_tests", ()), until, days, known))
    said: dict[str, str] = {}
    for name, weak in _answered(found.values(), known):
        said[name] = "yes" if weak or said.get(name) == "yes" else "no"
    return {**context, **said}


def _answered(found: Iterable[Counted], known: Knowledge) -> Iterator[tuple[str, bool]]:
    return ((one.test.tells, is_weak(one, known)) for one in found if one.test.tells)
