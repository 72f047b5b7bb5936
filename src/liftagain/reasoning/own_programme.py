"""The person's own programme today: which of its sets to do as usual, which to change, and which to leave."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from liftagain.domain.exercise import Exercise
from liftagain.domain.own_programme import JudgedExercise, JudgedSession, UsualExercise, UsualSession
from liftagain.domain.plan import HeldBack, PlannedSet
from liftagain.domain.reason import Reason
from liftagain.domain.training_log import LoggedSet
from liftagain.reasoning.allowance import Allowance, Allowances
from liftagain.reasoning.climbs import climb_sets, climbs
from liftagain.reasoning.fit import OWN, fit
from liftagain.reasoning.held import with_return
from liftagain.reasoning.hold import hold
from liftagain.reasoning.lumbar_cap import entry_share
from liftagain.reasoning.programme_guard import Left, week_left, within
from liftagain.reasoning.ramp import Climb, round_kg
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.usual_sessions import next_of, usual_sessions


def own_programme(situation: Situation) -> tuple[JudgedSession, ...]:
    """The usual sessions from before the pain, each as it would be today; the most usual first.

    Each is judged as if it were the only one of the day, and stays inside what is left of the week.
    """
    sessions = usual_sessions(situation.workouts, situation.pain_on, situation.known)
    today, following = _Today(situation), next_of(sessions, situation.pain_on, situation.known)
    return tuple(_judged(one, today, is_next=one is following) for one in sessions)


def _judged(session: UsualSession, today: "_Today", *, is_next: bool) -> JudgedSession:
    left, taken = Left(week_left(today.situation)), {one.exercise for one in session.exercises}
    judged: list[JudgedExercise] = []
    for one in session.exercises:
        judged.append(within(today.judge(one, taken), today.situation, left))
        taken.add(judged[-1].instead)
    return JudgedSession(session=session, exercises=tuple(judged), is_next=is_next)


@dataclass(frozen=True)
class _Today:
    """What the day says about any exercise of the programme."""

    situation: Situation

    @cached_property
    def _held(self) -> tuple[Reason, ...]:
        held = hold(self.situation)
        return () if held is None else held.because

    @cached_property
    def _climbs(self) -> tuple[Mapping[str, Climb], Mapping[str, HeldBack]]:
        held: list[HeldBack] = []
        found = {one.lift.movement.id: one for one in climbs(self.situation, held)}
        return found, {one.exercise: one for one in held}

    @cached_property
    def _allowances(self) -> Allowances:
        return Allowances(self.situation)

    def judge(self, usual: UsualExercise, taken: Collection[str | None]) -> JudgedExercise:
        """The exercise as it would be today. What is `taken` in the session already stands in for nothing else."""
        known = self.situation.known
        movement = known.movements.get(usual.exercise or "")
        if self._held:
            return _leave(usual, *self._held)
        if movement is None:
            return _leave(usual, Reason(rule="not_in_catalogue", facts={"name": usual.name}, sources=OWN))
        climbing, held = self._climbs
        if movement.id in climbing:
            return self._climbed(usual, climbing[movement.id])
        if movement.id in held:
            return self._instead(usual, movement.id, taken, held[movement.id].because)
        found = fit(known.exercises.get(movement.id, movement), self.situation.room)
        if found.word == "no":
            return self._instead(usual, movement.id, taken, found.because)
        if movement.id in {lift.movement.id for lift in self.situation.lifts}:
            own = Reason(rule="not_its_day", facts={"phase": self.situation.room.phase}, sources=OWN)
            return self._instead(usual, movement.id, taken, (own,))
        return self._as_far_as_allowed(usual, movement.lumbar_tier, found.because)

    def _climbed(self, usual: UsualExercise, one: Climb) -> JudgedExercise:
        """A lift that is coming back: the step of its ladder."""
        exercise = self.situation.known.exercises.get(one.exercise)
        sets, _, per_side = climb_sets(one, exercise, self.situation)
        instead = None if one.is_lift else one.exercise
        return JudgedExercise(
            usual=usual, verdict="change", sets=sets, because=(one.because,), instead=instead, per_side=per_side
        )

    def _instead(
        self, usual: UsualExercise, name: str, taken: Collection[str | None], because: tuple[Reason, ...]
    ) -> JudgedExercise:
        """The first easier step or alternative that today allows; else it is left."""
        because = tuple(with_return(reason, name, self.situation) for reason in because)
        for other in self._stand_ins(name):
            most = self._allowances.of(other)
            if isinstance(most, Allowance) and other not in taken:
                return JudgedExercise(
                    usual=usual,
                    verdict="change",
                    sets=most.sets,
                    because=because,
                    instead=other,
                    per_side=most.per_side,
                    range="reduced" if most.reduced else None,
                )
        return _leave(usual, *because)

    def _stand_ins(self, name: str) -> Iterator[str]:
        library = self.situation.known.exercises
        exercise: Exercise | None = library.get(name)
        yield from exercise.alternatives if exercise is not None else ()
        seen = {name}
        while exercise is not None and (easier := library.get(exercise.easier or "")) and easier.id not in seen:
            seen.add(easier.id)
            yield easier.id
            yield from easier.alternatives
            exercise = easier

    def _as_far_as_allowed(self, usual: UsualExercise, tier: int, modified: tuple[Reason, ...]) -> JudgedExercise:
        """As usual with something in reserve; with less load where it counts on the back, less range where asked."""
        known = self.situation.known
        sets = tuple(_planned(one, int(known.limit("programme_rir"))) for one in usual.sets)
        because = list(modified)
        if tier >= known.limit("counted_tier"):
            days = (self.situation.today - self.situation.pain_on).days
            share = entry_share(days, self.situation.pain, known)
            sets = tuple(_lighter(one, share, self.situation) for one in sets)
            numbers = {"share": share}
            because.append(Reason(rule="programme_share", numbers=dict(numbers), sources=("liftagain-decisions",)))
        return JudgedExercise(
            usual=usual,
            verdict="change" if because else "do",
            sets=sets,
            because=tuple(because),
            range="reduced" if modified else None,
        )


def _leave(usual: UsualExercise, *because: Reason) -> JudgedExercise:
    return JudgedExercise(usual=usual, verdict="leave", sets=(), because=because)


def _planned(one: LoggedSet, rir: int) -> PlannedSet:
    lifted = one.reps is not None
    return PlannedSet(
        reps=one.reps,
        duration_s=one.duration_s,
        distance_m=one.distance_m,
        load_kg=one.load_kg or None,
        rir=rir if lifted else None,
    )


def _lighter(one: PlannedSet, share: float, situation: Situation) -> PlannedSet:
    if one.load_kg is None:
        return one
    return replace(one, load_kg=round_kg(share * one.load_kg, situation.known))
