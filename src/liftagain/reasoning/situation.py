"""Everything that the facts say about one person on one day, each thing worked out once and when it is asked for."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from liftagain.domain.answers import Answers
from liftagain.domain.case import Case
from liftagain.domain.day_wish import DayWish
from liftagain.domain.exercise import Exercise, Phase
from liftagain.domain.person import Person
from liftagain.domain.phase import PhaseRules
from liftagain.domain.plan import OpenCeiling, Session
from liftagain.domain.reason import Reason
from liftagain.domain.review import Review
from liftagain.domain.screening import Ceiling, Screening
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning import steps
from liftagain.reasoning.day_wishes import at_hand, hurts_by_day, wish_on, wished
from liftagain.reasoning.diary import Diary, diary
from liftagain.reasoning.directions import Avoidance, avoidances, calm_days
from liftagain.reasoning.findings import Screened, Watch
from liftagain.reasoning.first_answers import state_on, with_first_answers
from liftagain.reasoning.fit import Room
from liftagain.reasoning.gates import GateFacts
from liftagain.reasoning.lumbar_cap import Logged, logged_loads
from liftagain.reasoning.lumbar_load import Body, body
from liftagain.reasoning.outings import Kept, Past, counted_from, dose_of
from liftagain.reasoning.own_lifts import OwnLift, least_share, loads_since, own_lifts
from liftagain.reasoning.phase import Stand, sore_stand, stand, start_phase
from liftagain.reasoning.progression import Followed, Outing, Track, Verdict, follow

_SHARED = ("kept", "planned", "shown", "refused", "_logged", "logged_loads", "lifts", "body")
_WALK_OR_GENTLE = (Ceiling.WALK, Ceiling.GENTLE)


@dataclass(frozen=True)
class Situation:
    """The facts of a case on `today`.

    `answers` are the newest (those of the case with the warning signs of the check-ins in them); `screened` holds the
    screening of each day on which something was answered, oldest first, at least one.
    """

    case: Case
    answers: Answers
    today: date
    workouts: tuple[Workout, ...]
    screened: tuple[Screened, ...]
    known: Knowledge
    review: Review | None = None

    @cached_property
    def diary(self) -> Diary:
        """The check-ins, the first answers among them: they tell the pain and the leg of their day."""
        return diary(with_first_answers(self.case), self.today)

    @cached_property
    def person(self) -> Person:
        """The person as they are today: the youngest age told, and the time and equipment that are wished for."""
        told = self.answers.get("age")
        ages = [age for age in (self.case.person.age, told) if isinstance(age, int)]
        return wished(replace(self.case.person, age=min(ages, default=None)), self.wish)

    @cached_property
    def wish(self) -> DayWish:
        """What is wished for today alone."""
        return wish_on(self.case.wishes, self.today)

    @cached_property
    def screening(self) -> Screening:
        """The newest screening."""
        return self.watch.latest(self.today)

    @cached_property
    def watch(self) -> Watch:
        """Every screening so far."""
        return Watch(self.screened, self.answers, self.diary, self.known)

    @cached_property
    def pain_on(self) -> date:
        """The day on which the pain began; the start of the plan where it is unknown."""
        return self.case.pain_on or self.start_on

    @cached_property
    def start_on(self) -> date:
        """The day on which the plan began: that of the first answers or the first check-in."""
        days = [*self.diary.days, *([self.case.answered_on] if self.case.answered_on else [])]
        return min([day for day in days if day <= self.today], default=self.today)

    @cached_property
    def past(self) -> Past:
        """The sessions done so far."""
        return Past(self.diary, self.person, self.known, hurts_by_day(self.case.wishes), self.kept)

    @cached_property
    def kept(self) -> Kept:
        """What is worked out of the past, shared with the days before this one."""
        return Kept()

    @cached_property
    def sessions(self) -> Mapping[date, Verdict]:
        """The verdicts on whole sessions, by day."""
        return self.past.verdicts(self.today)

    @cached_property
    def refusals(self) -> tuple[Reason, ...]:
        """What forbids a step up today."""
        return self._refusals_on(self.today)

    @cached_property
    def refused(self) -> dict[date, tuple[Reason, ...]]:
        """What forbids a step up by day, remembered while this situation is looked at."""
        return {}

    def _refusals_on(self, day: date) -> tuple[Reason, ...]:
        if day not in self.refused:
            self.refused[day] = steps.refusals(day, self.diary.until(day), self.watch, self.known)
        return self.refused[day]

    def may_step(self, day: date) -> bool:
        """Whether nothing forbids a step up on a day."""
        return not self._refusals_on(day)

    def _may_leave_settle(self, day: date) -> bool:
        """Whether time alone may lead out of Settle: told today, not worse, nothing stricter than a steady ceiling."""
        ceiling = self.watch.ceiling_on(day)
        if ceiling is not None and ceiling.allows < Ceiling.STEADY:
            return False
        mild = {"ceiling_open", "painkiller", "pain_over_limit", "soreness_no_records"}
        return all(reason.rule in mild for reason in self._refusals_on(day))

    @cached_property
    def gate_facts(self) -> GateFacts:
        """What the gates of the phases are measured from."""
        tests = tuple(self.case.context.get("self_tests", ()))
        return GateFacts(self.diary, self.sessions, self._was_persistent, self._e1rm_share, self.known, tests)

    def _was_persistent(self, day: date) -> bool:
        return self.watch.latest(day).route == "persistent"

    @cached_property
    def stand(self) -> Stand:
        """The phase, from the first state that was not plain soreness and everything since.

        Soreness has no course of phases: its phase follows the soreness of the day, also when it has passed.
        """
        first = None
        if self.screening.route != "soreness":
            first = next((s for s in self.screened if s.screening.route != "soreness" and not self._passed(s)), None)
        if first is None:
            days = sorted({self.start_on, self.today, *(day for day in self.diary.days if day >= self.start_on)})
            return sore_stand([(day, state_on(self.case, self.diary, day)) for day in days], self.known)
        begun = max(self.start_on, first.on)
        start = start_phase(state_on(self.case, self.diary, begun), first.screening.route, self.known)
        return stand(start, begun, self.today, self.gate_facts, self.may_step, self._may_leave_settle)

    def _passed(self, screened: Screened) -> bool:
        """Whether what was soreness before has gone by the day of a screening."""
        morning = self.diary.morning(screened.on)
        sore = any(one.on < screened.on and one.screening.route == "soreness" for one in self.screened)
        return sore and morning is not None and morning <= self.known.limit("soreness_normal")

    @cached_property
    def ceiling(self) -> OpenCeiling | None:
        """The strictest ceiling today: of the screening, or after a leg symptom that went further down."""
        open_ceiling, leg = self.watch.ceiling_on(self.today), self.leg_stop
        if leg is None or (open_ceiling is not None and open_ceiling.allows <= Ceiling.WALK):
            return open_ceiling
        return OpenCeiling(allows=Ceiling.WALK, because=(leg,), until="screened_again")

    @cached_property
    def leg_stop(self) -> Reason | None:
        """The leg symptom that went further down and was not screened since; None without one."""
        worse = [day for day in self.diary.days if self.diary.leg_further(day)]
        if not worse or self._screened_since(worse[-1]):
            return None
        return Reason(rule="leg_symptoms", facts={"on": worse[-1].isoformat()}, sources=("liftagain-decisions",))

    def _screened_since(self, day: date) -> bool:
        answered = self.case.answered_on
        if answered is not None and answered >= day and answered != self.start_on:
            return True
        return any(on >= day and check_in.warning_signs for on, check_in in self.diary.days.items())

    @cached_property
    def phase_of_work(self) -> PhaseRules:
        """The phase whose work is done today: under a walk or gentle ceiling the settle drills, whatever the phase."""
        limited = self.ceiling is not None and self.ceiling.allows in _WALK_OR_GENTLE
        return self.known.phases["settle" if limited else self.stand.phase]

    @cached_property
    def counted_from(self) -> date:
        """The day from which the strength days are counted."""
        return counted_from(self.stand, self.today, self.known)

    @cached_property
    def avoidances(self) -> tuple[Avoidance, ...]:
        """Conditions and provoking directions in force."""
        return avoidances(self.person, self.answers, calm_days(self.today, self.diary, self.known), self.known)

    @cached_property
    def room(self) -> Room:
        """What today allows."""
        work = self.phase_of_work
        return Room(
            phase=work.id,
            tier_cap=self.known.limit(work.tier_cap),
            ceiling=self.ceiling.allows if self.ceiling else None,
            spares=self.watch.spares_on(self.today),
            avoidances=self.avoidances,
            equipment=at_hand(self.person, self.known),
            known=self.known,
        )

    @cached_property
    def body(self) -> Body:
        """Whose back it is."""
        return body(self.person.body_mass_kg, self.person.height_m, self.known.limits)

    @cached_property
    def logged_loads(self) -> Logged:
        """The relative lumbar load of what stands in the log."""
        return logged_loads(self.workouts, self.body, self.known)

    @cached_property
    def lifts(self) -> tuple[OwnLift, ...]:
        """The person's own lifts before the pain."""
        return own_lifts(self.workouts, self.person, self.pain_on, self.known)

    @cached_property
    def planned(self) -> dict[date, Mapping[str, float | None]]:
        """What was planned for earlier days, remembered while this situation is looked at."""
        return {}

    def on(self, day: date) -> "Situation":
        """The situation as it was on an earlier day. It shares what the days before it have in common with today."""
        screened = tuple(one for one in self.screened if one.on <= day) or self.screened[:1]
        then = replace(self, today=day, screened=screened, answers=screened[-1].answers or self.answers)
        shared = {name: getattr(self, name) for name in _SHARED}
        then.__dict__.update(shared, stand=self.stand.as_of(day))
        return then

    @cached_property
    def pain(self) -> float | None:
        """The newest morning score, or the pain at rest of the answers; None when neither is known."""
        scores = self.diary.mornings(self.start_on, self.today)
        told = self.answers.get("pain_now")
        return scores[-1] if scores else float(told) if isinstance(told, int | float) else None

    def track(self, exercise: Exercise) -> Track:
        """Where an exercise stands today. Its steps count since the dose of today began to count."""
        dose = dose_of(exercise, self.phase_of_work.id)
        return self.track_in(exercise, frozenset(dose.phases if dose else ()))

    def track_in(self, exercise: Exercise, phases: frozenset[Phase]) -> Track:
        """Where an exercise stands today, its steps counted since the phases without a break were among `phases`."""
        if (exercise.id, phases) not in self._tracks:
            outings = self.past.of(exercise, self.today, self.stand, self.shown_on)
            since = self.stand.since_among(phases, self.today)
            followed = self.kept.tracks.setdefault((exercise.id, since), Followed())
            if followed.count > len(outings):  # a later day went further
                followed = Followed()
            found = follow(outings, self.today, self.may_step, self.known, since, followed)
            self._tracks[exercise.id, phases] = found
        return self._tracks[exercise.id, phases]

    @cached_property
    def _tracks(self) -> dict[tuple[str, frozenset[Phase]], Track]:
        return {}

    def shown_on(self, day: date) -> Collection[str]:
        """The exercises that the plan of an earlier day held."""
        from liftagain.reasoning.shown import session_on  # a session is made from a situation

        return frozenset(item.exercise for item in session_on(day, self).items)

    @cached_property
    def shown(self) -> dict[date, Session]:
        """The sessions of earlier days, remembered while this situation is looked at."""
        return {}

    def lifted(self, exercise: str) -> Sequence[Outing]:
        """The outings of a lift before today, in phases that let the own lifts back, from check-ins and log, oldest
        first.
        """
        found: dict[date, Outing] = {}
        loads: dict[date, float] = {}
        for on, load_kg in self._logged.get(exercise, ()):
            if self.counts_as_return(on):
                loads[on] = max(loads.get(on, 0.0), load_kg)
                found[on] = self.past.logged(on, loads[on] or None)
        for check_in in self.diary.check_ins:
            for done in check_in.done:
                if done.exercise == exercise and self.counts_as_return(check_in.date):
                    told = self.past.named(check_in, done)
                    found[check_in.date] = replace(told, load_kg=told.load_kg or loads.get(check_in.date))
        return [found[on] for on in sorted(found)]

    @cached_property
    def _logged(self) -> dict[str, list[tuple[date, float]]]:
        return loads_since(self.workouts, self.start_on)

    def counts_as_return(self, day: date) -> bool:
        """Whether a day before today fell into a phase that lets the own lifts back."""
        if not self.start_on <= day < self.today:
            return False
        phase: Phase = self.stand.on(day)[0]
        return self.known.phases[phase].own_lifts

    def _e1rm_share(self, day: date) -> float | None:
        return least_share(self.lifts, self.workouts, self.person, self.pain_on, day, self.known)
