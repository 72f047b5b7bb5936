"""What a row of outcome values says: the first, the newest, the change, and whether it is more than chance.

Pure: a function of the instrument and the values. A plan may read it; it says nothing about why something changed.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from liftagain.domain.instrument import Instrument, Size
from liftagain.domain.outcome import ItemChange, Outcome, OutcomeCourse, Verdict
from liftagain.domain.reason import Reason

EXACT = 6  # decimals: a mean of thirds must not miss a whole number of points


def course(instrument: Instrument, outcomes: Sequence[Outcome]) -> OutcomeCourse | None:
    """The course of one instrument; None without a value of it.

    Args:
        instrument: what was asked, with the change that counts as real.
        outcomes: values in the order in which they were told; other instruments are left out, the last one of a day
            stands.
    """
    told = by_day(outcome for outcome in outcomes if outcome.instrument == instrument.id)
    if not told:
        return None
    points = tuple(one for one in told if _comparable(one, told[-1]))
    first, latest = points[0], points[-1]
    change = round(latest.value - first.value, EXACT)
    verdict = _verdict(instrument, points, change)
    return OutcomeCourse(
        instrument=instrument.id,
        points=points,
        left_out=len(told) - len(points),
        change=change,
        verdict=verdict,
        band=band(instrument, first.value),
        size=_size(instrument, first.value, change) if verdict == "better" else None,
        items=tuple(_item(instrument, name, first.items[name], latest.items[name]) for name in latest.items),
        because=_because(instrument, points, change),
    )


def by_day(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """One value a day, oldest first: the one told last on it."""
    days: dict[date, Outcome] = {}
    for outcome in outcomes:
        days[outcome.on] = outcome
    return [days[on] for on in sorted(days)]


def band(instrument: Instrument, first: float) -> tuple[float, float] | None:
    """The values around the first one that may be chance alone, within the range; None where that is not known."""
    if instrument.real is None or instrument.judged is not None:
        return None
    by = instrument.real.points
    return max(instrument.low, first - by), min(instrument.high, first + by)


def is_real(instrument: Instrument, change: float) -> bool:
    """Whether a change, in points, is as large as one that counts as real. Never true where that is not known."""
    return instrument.real is not None and abs(round(change, EXACT)) >= instrument.real.points


def is_due(instruments: Sequence[Instrument], outcomes: Sequence[Outcome], today: date, every_d: float) -> bool:
    """Whether the weekly look is due: none of its values was told within the last `every_d` days."""
    weekly = {instrument.id for instrument in instruments if instrument.schedule == "weekly"}
    days = [outcome.on for outcome in outcomes if outcome.instrument in weekly and outcome.on <= today]
    return not days or (today - max(days)).days >= every_d


def _comparable(one: Outcome, newest: Outcome) -> bool:
    def taken(outcome: Outcome) -> tuple[object, ...]:
        return outcome.version, outcome.language, outcome.mode, frozenset(outcome.items)

    return taken(one) == taken(newest)


def _verdict(instrument: Instrument, points: Sequence[Outcome], change: float) -> Verdict:
    if instrument.judged is not None:  # the answer is the change itself
        value = points[-1].value
        if value >= instrument.judged.better_from:
            return "better"
        return "worse" if value <= instrument.judged.worse_to else "same"
    if len(points) == 1:
        return "first"
    if instrument.real is None:
        return "not_known"
    return _direction(instrument, change) if is_real(instrument, change) else "same"


def _direction(instrument: Instrument, change: float) -> Verdict:
    return "better" if (change > 0) == (instrument.direction == "higher_is_better") else "worse"


def _size(instrument: Instrument, first: float, change: float) -> Size | None:
    reached = [
        step.size
        for step in instrument.important
        if abs(change) >= step.points and (step.share is None or abs(change) >= round(step.share * abs(first), EXACT))
    ]
    return reached[-1] if reached else None


def _item(instrument: Instrument, name: str, first: float, latest: float) -> ItemChange:
    change = round(latest - first, EXACT)
    verdict: Verdict = "not_known"
    if instrument.real is not None and instrument.real.item_points is not None:
        verdict = _direction(instrument, change) if abs(change) >= instrument.real.item_points else "same"
    return ItemChange(name=name, first=first, latest=latest, verdict=verdict)


def _because(instrument: Instrument, points: Sequence[Outcome], change: float) -> Reason:
    first, latest = points[0], points[-1]
    cited = [*instrument.sources, *(instrument.real.sources if instrument.real else ())]
    if instrument.judged is not None:
        cited += instrument.judged.sources
    return Reason(
        rule=f"outcome:{instrument.id}",
        facts={
            "first_on": first.on.isoformat(),
            "latest_on": latest.on.isoformat(),
            "version": latest.version,
            "language": latest.language,
            "mode": latest.mode,
        },
        numbers={
            "first": first.value,
            "latest": latest.value,
            "change": change,
            "counts_from": instrument.real.points if instrument.real else None,
            "values": len(points),
        },
        sources=tuple(dict.fromkeys(cited)),
    )
