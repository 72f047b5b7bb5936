"""The own lifts that are let back today: one new at a time, days apart, each by its ladder."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from liftagain.domain.check_in import CheckIn
from liftagain.domain.exercise import Exercise
from liftagain.domain.plan import HeldBack, Modification, PlannedSet, Prescription
from liftagain.domain.reason import Reason
from liftagain.reasoning.day_wishes import refused_today
from liftagain.reasoning.dose import sets_at
from liftagain.reasoning.fit import OWN, Fit, fit
from liftagain.reasoning.items import Choice, is_per_side, planned_sets, resting
from liftagain.reasoning.outings import dose_of, is_strength_day
from liftagain.reasoning.own_lifts import OwnLift
from liftagain.reasoning.progression import Outing, follow
from liftagain.reasoning.ramp import Climb, climb, entry_kg, ladder_of, round_kg, rung_today
from liftagain.reasoning.ramp_up import ramp_up
from liftagain.reasoning.situation import Situation


def climbs(situation: Situation, held: list[HeldBack]) -> Iterator[Climb]:
    """The next step of each own lift that is let back today; why another is not goes into `held`."""
    if not situation.phase_of_work.own_lifts or not is_lifting_day(situation):
        return
    begun = 0
    for lift in situation.lifts:
        against = _against(lift, situation)
        if against:
            held.append(HeldBack(exercise=lift.movement.id, because=against))
            continue
        one = _climb(lift, situation)
        refused = _not_yet(one, begun, situation) if one.is_new else None
        if refused is not None:
            held.append(HeldBack(exercise=lift.movement.id, because=(refused,)))
            continue
        begun += one.is_new
        yield one


def _against(lift: OwnLift, situation: Situation) -> tuple[Reason, ...]:
    """Why the lift is not for today: a ceiling, a condition, equipment, or that it had to stop."""
    found = fit(lift.movement, situation.room, own_lift=True)
    if found.word == "no":
        return found.because
    unwanted = refused_today(lift.movement.id, situation.wish)
    if unwanted is not None:
        return (unwanted,)
    outings = lifted(lift.movement.id, situation)
    stopped = resting(follow(outings, situation.today, situation.may_step, situation.known), situation)
    return () if stopped is None else (stopped,)


def _not_yet(one: Climb, begun: int, situation: Situation) -> Reason | None:
    """Why a lift does not begin today: a step up is refused, another began today, or the newest is not clean yet."""
    if situation.refusals:
        return situation.refusals[0]
    if begun or not _newest_is_clean(situation):
        return Reason(
            rule="one_new_lift_at_a_time", facts={"lift": one.lift.movement.id}, sources=("article-phases", *OWN)
        )
    return None


def first_kg(lift: OwnLift, situation: Situation) -> float:
    """The load in kg at which the lift comes back; after plain soreness a little under the heaviest set of before."""
    if situation.stand.because.rule == "soreness":
        return round_kg(situation.known.limit("cap_share_short") * lift.top_kg, situation.known)
    off = (situation.stand.course[0][0] - situation.pain_on).days
    return entry_kg(lift, off, situation.diary.morning(situation.stand.course[0][0]), situation.known)


def _climb(lift: OwnLift, situation: Situation) -> Climb:
    known, today = situation.known, situation.today
    outings = _ladder_outings(lift, situation)
    rung = rung_today(lift, outings, _usable(situation), is_straight(situation), known)
    found = outings.get(rung.exercise, ())
    return climb(lift, rung, found, first_kg(lift, situation), today, situation.may_step(today), known)


def _ladder_outings(lift: OwnLift, situation: Situation) -> Mapping[str, Sequence[Outing]]:
    """The outings of every step of the lift's ladder since the own lifts came back, by exercise."""
    ladder = ladder_of(lift, situation.known)
    names = {lift.movement.id, *(rung.exercise for rung in ladder.rungs)} if ladder else {lift.movement.id}
    return {name: lifted(name, situation) for name in sorted(names)}


def lifted(name: str, situation: Situation) -> list[Outing]:
    """The outings of an exercise before today while own lifts were let back, oldest first.

    Where a session was told as done as a whole, without its exercises, it counts as what was planned for that day.
    """
    found = {outing.on: outing for outing in situation.lifted(name)}
    for check_in in _whole_sessions(situation):
        if check_in.date not in found and name in (planned := _planned_on(check_in.date, situation)):
            found[check_in.date] = situation.past.logged(check_in.date, planned[name])
    return [found[on] for on in sorted(found)]


def _whole_sessions(situation: Situation) -> Iterator[CheckIn]:
    """Check-ins before today of a session done as a whole without its exercises, while own lifts were let back."""
    told = (c for c in situation.diary.check_ins if c.session_done == "all" and not c.done)
    return (check_in for check_in in told if situation.counts_as_return(check_in.date))


def _usable(situation: Situation) -> frozenset[str]:
    """The library's exercises that fit today as steps towards an own lift."""
    found = situation.known.exercises.values()
    return frozenset(
        one.id
        for one in found
        if fit(one, situation.room, own_lift=True).word != "no" and refused_today(one.id, situation.wish) is None
    )


def _planned_on(day: date, situation: Situation) -> Mapping[str, float | None]:
    """The loads in kg of the own lifts and their steps that were planned for an earlier day."""
    if day not in situation.planned:
        then = situation.on(day)
        situation.planned[day] = {one.exercise: one.load_kg for one in climbs(then, [])}
    return situation.planned[day]


def is_straight(situation: Situation) -> bool:
    """Whether the pause was so short, and the pain so mild, that one begins with the lift itself."""
    first = situation.stand.course[0][0]
    pain, known = situation.diary.morning(first), situation.known
    off = (first - situation.pain_on).days
    return off <= known.limit("cap_short_days") and pain is not None and pain <= known.limit("pain_green")


def is_lifting_day(situation: Situation) -> bool:
    """Whether the own lifts fall on today: on a strength day, and days after the last time."""
    apart = int(situation.known.limit("ramp_days_apart"))
    days = [outing.on for lift in situation.lifts for outing in lifted(lift.movement.id, situation)]
    if days and (situation.today - max(days)).days < apart:
        return False
    return is_strength_day(situation.today, situation.counted_from, situation.person, situation.known)


def _newest_is_clean(situation: Situation) -> bool:
    """Whether the lift that was let back last had its clean sessions, before another joins."""
    started = [outings for lift in situation.lifts if (outings := lifted(lift.movement.id, situation))]
    if not started:
        return True
    newest = max(started, key=lambda outings: outings[0].on)
    clean = sum(situation.sessions[outing.on].clean for outing in newest if outing.on in situation.sessions)
    return clean >= situation.known.limit("ramp_clean_before_next")


def own_items(found: Iterable[Climb], situation: Situation) -> Iterator[tuple[Climb, Prescription]]:
    """The climbs as items of the session, with the lighter sets before a heavy one."""
    for one in found:
        exercise = situation.known.exercises.get(one.exercise)
        fits = fit(situation.known.movements[one.exercise], situation.room, own_lift=True)
        sets, rest_s, per_side = climb_sets(one, exercise, situation)
        yield (
            one,
            Prescription(
                exercise=one.exercise,
                part="main",
                sets=sets,
                because=(one.because, *fits.because),
                rest_s=rest_s,
                per_side=per_side,
                range="reduced" if fits.word == "modified" else None,
                ramp_up=ramp_up(sets, situation.known),
                modified=tuple(_modified(one, fits)),
            ),
        )


def _modified(one: Climb, fits: Fit) -> Iterator[Modification]:
    """How the step differs from the lift as it was: a load that was cut, a small range, a lighter step before it."""
    if one.because.rule == "ramp_cut":
        yield Modification(kind="less_load", because=(one.because,))
    if fits.word == "modified":
        yield Modification(kind="less_range", because=fits.because)
    if not one.is_lift:
        yield Modification(kind="substitute", because=(one.because,), instead_of=one.lift.movement.id)


def climb_sets(one: Climb, exercise: Exercise | None, situation: Situation) -> tuple[tuple[PlannedSet, ...], int, bool]:
    """The sets of a climb: the entry dose of the library where it teaches the lift, with at least the reserve of a
    ramp.
    """
    known = situation.known
    dose = dose_of(exercise, situation.room.phase) if exercise else None
    rir = int(known.limit("ramp_rir"))
    if exercise is None or dose is None:
        planned = PlannedSet(reps=int(known.limit("ramp_reps")), load_kg=one.load_kg, rir=rir)
        return (planned,) * int(known.limit("ramp_sets")), int(known.limit("ramp_rest_s")), False
    sets = sets_at(dose, 0, known)
    if one.load_kg is None:
        choice = Choice(exercise, "main", dose, fit(exercise, situation.room), situation.track(exercise))
        return planned_sets(choice, situation), dose.rest_s, is_per_side(exercise, dose)
    sets = tuple(replace(s, load_kg=one.load_kg, rir=max(rir, s.rir or 0)) for s in sets)
    return sets, dose.rest_s, is_per_side(exercise, dose)
