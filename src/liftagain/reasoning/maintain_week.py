"""A balanced week in Maintain: every major kind of movement, strength twice, drills, walks, cardio, reach between.

Pure. It picks among what fits the person today, as a session does. It raises no load: an own lift stands in it with
its pattern only, and the plan of the day says how heavy.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from liftagain.domain.exercise import Exercise, Movement
from liftagain.domain.reason import Reason
from liftagain.domain.review import Factor
from liftagain.domain.week_plan import Gap, LeftOpen, MaintainWeek, WeekDay, WeekItem, WeekPlace
from liftagain.reasoning.balance_gaps import balance_gaps
from liftagain.reasoning.dose import seconds, sets_at
from liftagain.reasoning.early_warning import early_warnings
from liftagain.reasoning.fit import OWN, fit
from liftagain.reasoning.hold import hold
from liftagain.reasoning.nudge import Said, nudge_of
from liftagain.reasoning.outings import dose_of, is_strength_day
from liftagain.reasoning.situation import Situation

DAYS = 7
_MINUTE = 60


def maintain_week(situation: Situation, factors: Iterable[Factor] = (), said: Iterable[Said] = ()) -> MaintainWeek:
    """The seven days from today on, with gaps, early warnings and the nudge of the day.

    Args:
        situation: the facts of the person on the first day.
        factors: the factors of the review of the last episode, strongest first.
        said: the nudges that were said before, with their days.
    """
    known, today = situation.known, situation.today
    closed = tuple(_closed(situation))
    if closed:
        return MaintainWeek(first=today, closed=closed, knowledge_version=known.version)
    gaps = balance_gaps(situation)
    filled, left_open = _filled(situation, gaps or ())
    warnings = early_warnings(situation, factors)
    days, cut = _days(situation, filled)
    return MaintainWeek(
        first=today,
        days=days,
        left_open=(*left_open, *cut),
        gaps=gaps,
        warnings=warnings,
        nudge=nudge_of(warnings, gaps or (), said, today, known),
        knowledge_version=known.version,
        because=(Reason(rule="week_balance", sources=known.weeks["maintain"].sources),),
    )


def _closed(situation: Situation) -> Iterator[Reason]:
    """Why there is no week: another phase, something open, a day after a setback."""
    held = hold(situation)
    if held is not None:
        yield from held.because
        return
    if situation.ceiling is not None:
        yield from situation.ceiling.because
    if situation.stand.phase != "maintain" or situation.screening.route == "soreness":
        yield Reason(rule="week_phase", facts={"phase": situation.stand.phase}, sources=OWN)


@dataclass(frozen=True)
class Filled:
    """A place with what fills it, and why."""

    place: WeekPlace
    exercise: Movement
    own_lift: bool
    because: tuple[Reason, ...]
    extra_sets: int = 0


def _filled(situation: Situation, gaps: Sequence[Gap]) -> tuple[list[Filled], list[LeftOpen]]:
    """Each place with the first that fits; nothing stands twice in the strength work. Gaps come first."""
    missing = {gap.place: gap for gap in gaps}
    places = sorted(situation.known.weeks["maintain"].places, key=lambda place: place.id not in missing)
    taken: set[str] = set()
    filled, left_open = [], []
    for place in places:
        if place.goal is not None and place.goal not in situation.person.goals:
            continue
        found = _fill(place, situation, frozenset(taken))
        if isinstance(found, Reason):
            left_open.append(LeftOpen(place=place.id, because=found))
            continue
        gap = missing.get(place.id)
        if gap is not None:
            extra = int(situation.known.limit("week_extra_sets"))
            found = replace(found, because=(*found.because, gap.because), extra_sets=extra)
        if place.kind != "drill":
            taken.add(found.exercise.id)
        filled.append(found)
    return filled, left_open


def _fill(place: WeekPlace, situation: Situation, taken: frozenset[str]) -> Filled | Reason:
    """What fills a place: a lift that the person trains anyway, or the first that fits; else the first reason."""
    source = situation.known.weeks["maintain"].sources
    own = next(_own_lifts(place, situation, taken), None)
    if own is not None:
        why = Reason(rule="week_own_lift", facts={"exercise": own.id, "place": place.id}, sources=source)
        return Filled(place, own, own_lift=True, because=(why,))
    against: Reason | None = None
    for name in place.choose:
        exercise = situation.known.exercises.get(name)
        if exercise is None or name in taken or dose_of(exercise, "maintain") is None:
            continue
        found = fit(exercise, situation.room)
        reason = found.because[0] if found.word == "no" else _stopped(exercise, situation)
        if reason is None:
            why = Reason(rule="week_place", facts={"place": place.id}, sources=source)
            return Filled(place, exercise, own_lift=False, because=(why, *found.because))
        against = against or reason
    return against or Reason(rule="week_nothing_fits", facts={"place": place.id}, sources=OWN)


def _own_lifts(place: WeekPlace, situation: Situation, taken: frozenset[str]) -> Iterator[Movement]:
    """The lifts of these patterns in the log of the last weeks that fit today, the most trained first."""
    known, first = situation.known, situation.today - timedelta(days=situation.known.limit("week_own_lift_days"))
    count: dict[str, int] = {}
    for work in situation.workouts:
        for entry in work.entries:
            movement = known.movements.get(entry.exercise or "")
            if work.day >= first and movement is not None and movement.pattern in place.patterns:
                count[movement.id] = count.get(movement.id, 0) + 1
    for name in sorted(count, key=lambda name: (-count[name], name)):
        movement = known.movements[name]
        if name in taken or fit(movement, situation.room, own_lift=True).word == "no":
            continue
        if not isinstance(movement, Exercise) or _stopped(movement, situation) is None:
            yield movement


def _stopped(exercise: Exercise, situation: Situation) -> Reason | None:
    """Why an exercise that had to stop for pain is not back in the week yet."""
    stopped = situation.track(exercise).stopped_on
    if stopped is None or (situation.today - stopped).days >= situation.known.limit("stop_rest_days"):
        return None
    return Reason(rule="had_to_stop", facts={"on": stopped.isoformat()}, sources=OWN)


def _days(situation: Situation, filled: Sequence[Filled]) -> tuple[tuple[WeekDay, ...], list[LeftOpen]]:
    """The places on their days; what has no time on a strength day is left open."""
    dates = [situation.today + timedelta(days=n) for n in range(DAYS)]
    strength = _strength_days(dates, situation)
    between = [on for on in dates if on not in strength]
    walks = _spread(dates, int(situation.known.limit("week_walk_days")))
    cardio = _spread(between, int(situation.known.limit("week_cardio_days")))
    cut: dict[str, LeftOpen] = {}
    days = []
    for on in dates:
        number = strength.index(on) if on in strength else None
        wanted = [one for one in filled if _stands(one.place, on, number, walks, cardio)]
        items = [_item(one, situation) for one in wanted]
        items = _within(items, situation, cut) if number is not None else items
        days.append(WeekDay(on=on, kind="between" if number is None else "strength", items=tuple(items)))
    return tuple(days), [one for place, one in cut.items() if all(place != i.place for d in days for i in d.items)]


def _strength_days(dates: Sequence[date], situation: Situation) -> list[date]:
    """The days for strength: among those on which the plan has strength, so that the two never disagree about today.

    Where the plan has more of them than a week needs, today is one if it may be, with the longest rest on both sides.
    """
    since, person, known = situation.counted_from, situation.person, situation.known
    count = int(known.limit("week_strength_days"))
    offered = [on for on in dates if is_strength_day(on, since, person, known)]
    if len(offered) <= count or situation.today not in offered:
        return [on for on in offered if is_strength_day(on, since, person, known, count)]
    spread = range(count)
    return [min(offered, key=lambda on: abs((on - situation.today).days - DAYS * n / count)) for n in spread]


def _spread(dates: Sequence[date], count: int) -> frozenset[date]:
    """So many of the dates, evenly spread."""
    return frozenset(on for n, on in enumerate(dates) if (n + 1) * count // len(dates) != n * count // len(dates))


def _stands(place: WeekPlace, on: date, number: int | None, walks: frozenset[date], cardio: frozenset[date]) -> bool:
    """Whether a place stands on a day; `number` counts the strength days, None between them."""
    if place.kind == "walk":
        return on in walks
    if place.kind == "cardio":
        return on in cardio
    if place.when in ("every", "between"):
        return place.when == "every" or number is None
    return number is not None and (place.when == "both" or (number % 2 == 0) == (place.when == "first"))


def _item(one: Filled, situation: Situation) -> WeekItem:
    sets, minutes = _size(one, situation)
    return WeekItem(
        place=one.place.id,
        kind=one.place.kind,
        exercise=one.exercise.id,
        sets=sets,
        minutes=round(minutes, 1),
        own_lift=one.own_lift,
        because=one.because,
    )


def _size(one: Filled, situation: Situation) -> tuple[int | None, float]:
    """How many sets, and about how many minutes."""
    known = situation.known
    if one.place.kind in ("walk", "cardio"):
        return None, known.limit(f"week_{one.place.kind}_minutes")
    if one.own_lift or not isinstance(one.exercise, Exercise):
        count = int(known.limit("ramp_sets")) + one.extra_sets
        return count, count * known.limit("week_rest_minutes")
    dose = dose_of(one.exercise, "maintain")
    if dose is None:
        return None, 0.0
    sets = sets_at(dose, 0, known)
    sets = sets[:1] if one.place.kind in ("drill", "mobility", "flexibility") else (*sets, *sets[:1] * one.extra_sets)
    sides = one.exercise.side == "each" or (one.exercise.side == "alternating" and dose.reps is not None)
    return len(sets), seconds(sets, dose.rest_s, sides, known) / _MINUTE


def _within(items: list[WeekItem], situation: Situation, cut: dict[str, LeftOpen]) -> list[WeekItem]:
    """The strength work that the time of the person has room for, in the order of the places. Drills and walks stay."""
    wished = situation.person.minutes
    most = min(wished, situation.known.limit("minutes_most")) if wished is not None else None
    left = most
    kept = []
    for item in items:
        if item.kind == "strength" and left is not None:
            if item.minutes > left:
                reason = Reason(rule="week_time", facts={"minutes": wished}, sources=OWN)
                cut[item.place] = LeftOpen(place=item.place, because=reason)
                continue
            left -= item.minutes
        kept.append(item)
    return kept


def by_place(week: MaintainWeek) -> Mapping[str, int]:
    """How often each place stands in the week."""
    found: dict[str, int] = {}
    for day in week.days:
        for item in day.items:
            found[item.place] = found.get(item.place, 0) + 1
    return found
