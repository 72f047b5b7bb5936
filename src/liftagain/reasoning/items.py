"""One exercise of a session: which of a slot's choices fits, with what dose, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from liftagain.domain.exercise import Dose, Exercise
from liftagain.domain.phase import Slot
from liftagain.domain.plan import HeldBack, Kind, Modification, Part, PlannedSet, Prescription
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.day_wishes import refused_today
from liftagain.reasoning.dose import cut, sets_at, top
from liftagain.reasoning.fit import OWN, Fit, fit
from liftagain.reasoning.light_load import bears_load, light_kg
from liftagain.reasoning.outings import dose_of, is_due
from liftagain.reasoning.progression import Track
from liftagain.reasoning.situation import Situation


@dataclass(frozen=True)
class Choice:
    """An exercise for a slot with its dose for the phase, how it fits, where it stands, and what it stands in for."""

    exercise: Exercise
    part: Part
    dose: Dose
    fit: Fit
    track: Track
    instead_of: HeldBack | None = None


@dataclass(frozen=True)
class SoFar:
    """What is in the session already: every exercise, the ladders of the main part, and whether a load is new today.

    `turn` is how far a rotating slot has turned.
    """

    taken: frozenset[str] = frozenset()
    ladders: frozenset[str] = frozenset()
    new_load: bool = False
    turn: int = 0

    def with_(self, choice: "Choice", situation: Situation) -> "SoFar":
        """The session with one more choice in it. What is not due today only takes its own place."""
        one = replace(self, taken=self.taken | {choice.exercise.id})
        today, since, person, known = situation.today, situation.counted_from, situation.person, situation.known
        if choice.part != "main" or not is_due(choice.dose, today, since, person, known):
            return one
        new = self.new_load or is_new_load(choice.exercise, choice.dose, choice.track, situation)
        return replace(one, ladders=self.ladders | {lowest_step(choice.exercise, known)}, new_load=new)


def lowest_step(exercise: Exercise, known: Knowledge) -> str:
    """The id of the lowest step of the ladder of easier and harder steps that the exercise stands on."""
    seen = [exercise.id]
    while (below := known.exercises[seen[-1]].easier) in known.exercises and below is not None and below not in seen:
        seen.append(below)
    return seen[-1]


def choose(slot: Slot, situation: Situation, so_far: SoFar) -> Choice | None:
    """The first exercise of the slot that fits today; the easier step comes before the next choice. None when none
    fits.

    Args:
        slot: the place in the session.
        situation: the facts.
        so_far: what is in the session already. Nothing comes twice, no two steps of one ladder stand side by side, and
            one load at a time is new.
    """
    against_it: HeldBack | None = None
    for name in candidates(slot, situation, so_far.turn):
        exercise = situation.known.exercises.get(name)
        dose = dose_of(exercise, situation.room.phase) if exercise else None
        if exercise is None or dose is None or slot.part not in exercise.parts or name in so_far.taken:
            continue
        beside = slot.part == "main" and lowest_step(exercise, situation.known) in so_far.ladders
        if beside or (slot.ladder and not has_climbed_to(exercise, situation)):
            continue
        found, track = fit(exercise, situation.room), situation.track(exercise)
        if so_far.new_load and is_new_load(exercise, dose, track, situation):
            continue
        against = found.because[0] if found.word == "no" else resting(track, situation)
        against = against or refused_today(name, situation.wish)
        if against is None:
            return Choice(exercise, slot.part, dose, found, track, against_it)
        against_it = against_it or refused(exercise, against)
    return None


def is_new_load(exercise: Exercise, dose: Dose, track: Track, situation: Situation) -> bool:
    """Whether an exercise with a load is new where the loads come back: one at a time, so that it shows how it goes."""
    loads_back = situation.phase_of_work.own_lifts
    return loads_back and not track.outings and dose.load == "light" and bears_load(exercise, situation)


def has_climbed_to(exercise: Exercise, situation: Situation) -> bool:
    """Whether the easier step of an exercise has reached its top, or the exercise was done in this phase before."""
    easier = situation.known.exercises.get(exercise.easier or "")
    dose = dose_of(easier, situation.room.phase) if easier is not None else None
    if easier is None or dose is None or situation.track(exercise).outings:
        return True
    return situation.track(easier).level >= top(dose, situation.known)


def refused(exercise: Exercise, against: Reason) -> HeldBack | None:
    """What is worth telling about a choice that was passed over: not that a thing is missing in the house."""
    return None if against.rule in ("equipment", "phase") else HeldBack(exercise=exercise.id, because=(against,))


def candidates(slot: Slot, situation: Situation, turn: int) -> Iterator[str]:
    """The exercises of a place, the most wanted first; the easier step comes before the next choice."""
    start = turn % len(slot.choose) if slot.rotate else 0
    seen: set[str] = set()
    for name in (*slot.choose[start:], *slot.choose[:start]):
        exercise = situation.known.exercises.get(name)
        for one in (name, exercise.easier if exercise else None):
            if one is not None and one not in seen:
                seen.add(one)
                yield one


def resting(track: Track, situation: Situation) -> Reason | None:
    """Why an exercise that had to stop is not back yet; None when it is, or never had to.

    It comes back after some days and as many clean sessions of what stood in for it.
    """
    if track.stopped_on is None or track.verdict is None:
        return None
    clean = sum(verdict.clean for on, verdict in situation.sessions.items() if on > track.stopped_on)
    days, need = situation.known.limit("stop_rest_days"), situation.known.limit("stop_clean_sessions")
    if (situation.today - track.stopped_on).days >= days and clean >= need:
        return None
    return Reason(
        rule="had_to_stop",
        facts={"on": track.stopped_on.isoformat(), "clean_sessions": clean},
        numbers={"clean_sessions_needed": need, "days": days},
        sources=("silbernagel-2007", "liftagain-decisions"),
    )


def planned_sets(choice: Choice, situation: Situation) -> tuple[PlannedSet, ...]:
    """The sets of the choice today: its entry dose and the steps earned, cut after a bad answer. A cool-down stays
    short.
    """
    known, track = situation.known, choice.track
    sets = sets_at(choice.dose, 0 if choice.part == "cool_down" else track.level, known)
    if choice.dose.load == "light" and bears_load(choice.exercise, situation):
        sets = tuple(replace(one, load_kg=light_kg(choice.exercise, situation)) for one in sets)
    if was_cut(track):
        sets = cut(sets, known.limit("reduce_share"))
    return sets


def was_cut(track: Track) -> bool:
    """Whether the newest answer of the back asks for less."""
    return track.verdict is not None and track.verdict.progression in ("reduce", "stop")


def modifications(choice: Choice) -> Iterator[Modification]:
    """How the choice differs from what would stand there otherwise: less of it, a smaller range, or another one."""
    track, found = choice.track, choice.fit
    if track.verdict is not None and was_cut(track):
        yield Modification(kind="less_load", because=(track.verdict.because,))
    if found.word == "modified":
        yield Modification(kind="less_range", because=found.because)
    if choice.instead_of is not None:
        yield Modification(kind=_kind(choice), because=choice.instead_of.because, instead_of=choice.instead_of.exercise)


def _kind(choice: Choice) -> Kind:
    """How the choice stands in for another: as a hold without movement, on a machine, or as another movement."""
    if choice.dose.hold_s is not None and choice.dose.reps is None:
        return "isometric"
    return "machine" if _MACHINES & set(choice.exercise.equipment) else "substitute"


_MACHINES = frozenset({"machines", "cable"})


def item(choice: Choice, sets: tuple[PlannedSet, ...], situation: Situation) -> Prescription:
    """The choice as it stands in the plan, with its reasons."""
    exercise, dose = choice.exercise, choice.dose
    small = choice.fit.word == "modified" or was_cut(choice.track)
    return Prescription(
        exercise=exercise.id,
        part=choice.part,
        sets=sets,
        because=tuple(_because(choice, situation)),
        times_a_day=dose.times_a_day,
        rest_s=dose.rest_s,
        per_side=is_per_side(exercise, dose),
        range="reduced" if small else None,
        modified=tuple(modifications(choice)),
    )


def is_per_side(exercise: Exercise, dose: Dose) -> bool:
    """Whether the dose counts for each side: one side at a time, or repetitions that change sides."""
    return exercise.side == "each" or (exercise.side == "alternating" and dose.reps is not None)


def _grew(choice: Choice, situation: Situation) -> bool:
    """Whether the step changes the dose: not at its top, and not in a cool-down."""
    known, level = situation.known, choice.track.level
    return choice.part != "cool_down" and sets_at(choice.dose, level, known) != sets_at(choice.dose, level - 1, known)


def _because(choice: Choice, situation: Situation) -> Iterator[Reason]:
    track, phase = choice.track, situation.room.phase
    yield Reason(rule="phase_work", facts={"phase": phase}, sources=choice.dose.sources or OWN)
    if choice.instead_of is not None:
        reason = choice.instead_of.because[0]
        yield replace(
            reason, rule=f"instead_{reason.rule}", facts={**reason.facts, "instead_of": choice.instead_of.exercise}
        )
    yield from choice.fit.because
    if track.verdict is None:
        yield Reason(rule="entry_dose", facts={"new": True}, sources=choice.dose.sources or OWN)
    elif track.stepped and _grew(choice, situation):
        yield replace(track.verdict.because, facts={**track.verdict.because.facts, "step": "up"})
    else:
        withheld = track.verdict.progression == "progress"
        yield situation.refusals[0] if withheld and situation.refusals else track.verdict.because
