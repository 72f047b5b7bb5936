"""The results of one self-test over time: the change that counts as real, by the repeat error of the test."""

from collections.abc import Iterable, Iterator

from liftagain.domain.instrument import Choice, Instrument
from liftagain.domain.outcome import Outcome, OutcomeCourse
from liftagain.domain.self_test import SelfTest, SelfTestResult
from liftagain.reasoning.outcome import course

SIDES = ("left", "right")


def side_courses(test: SelfTest, results: Iterable[SelfTestResult]) -> Iterator[tuple[str, Instrument, OutcomeCourse]]:
    """The course of each side ("" for a test with one value); nothing for a side without a result.

    Only results of the same way and version are compared: an easy hold that was stopped at its number says nothing
    about one that went on.
    """
    told = [one for one in results if one.test == test.id]
    for side in SIDES if test.sides else ("",):
        instrument = as_instrument(test, side)
        values = [outcome for one in told if (outcome := _outcome(instrument, one, side)) is not None]
        found = course(instrument, values)
        if found is not None:
            yield side, instrument, found


def as_instrument(test: SelfTest, side: str) -> Instrument:
    """A side of a test as something that is followed over time; its repeat error is the change that counts."""
    return Instrument(
        id=f"{test.id}-{side}" if side else test.id,
        since=test.since,
        version=test.version,
        language="any",
        mode="on_screen",
        form="choice" if test.marks else "scale",
        order=test.order,
        name=test.name,
        asks=test.asks,
        low=test.low,
        high=test.high,
        step=test.step,
        direction=test.direction,
        schedule="when_known",
        about=test.about,
        choices=tuple(Choice(value=mark.value, words=mark.words) for mark in test.marks),
        real=test.repeat,
        sources=test.sources,
        grade=test.grade,
    )


def _outcome(instrument: Instrument, one: SelfTestResult, side: str) -> Outcome | None:
    value = getattr(one, side or "value")
    if value is None:
        return None
    return Outcome(
        instrument=instrument.id,
        version=f"{one.version}, {one.way}",
        language="any",
        mode="on_screen",
        on=one.on,
        value=value,
    )
