"""A made-up person who wakes, tells, trains by the plan, and answers to it. The same seed lives the same life."""

from datetime import date, timedelta

from liftagain.domain.case import Case
from liftagain.domain.check_in import CheckIn, DoneExercise, DoneSet
from liftagain.domain.plan import Plan, PlannedSet, Prescription
from liftagain.domain.record import record
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.simulation.adherence import Adherence
from liftagain.simulation.chance import Chance
from liftagain.simulation.course import PainCourse
from liftagain.simulation.first_day import first_answers, pain_began, person
from liftagain.simulation.kinds import KINDS, Kind
from liftagain.simulation.signs import WarningSigns
from liftagain.simulation.telling import Felt, Telling
from liftagain.simulation.tissue import Tissue
from liftagain.simulation.training import best_lifts, log_before, own_session


@record
class Told:
    """What the person enters at one time: check-ins, and workouts of an import; how much of the session was done."""

    check_ins: tuple[CheckIn, ...] = ()
    workouts: tuple[Workout, ...] = ()
    done: float = 0.0


class Athlete:
    """One made-up person. Call `wake` and then `train` for each day, in their order."""

    def __init__(self, seed: int, kind: Kind | None, begins: date) -> None:
        """Draws the person; without a kind that is drawn too."""
        chance = Chance(seed, "who")
        self.kind = kind or chance.share_of({one: one.share for one in KINDS})
        self.begins = begins
        self._chance = Chance(seed, "life")
        self._first = chance.between(*self.kind.first_pain)
        lifts = chance.happens(self.kind.has_log)
        who = person(seed, self.kind, lifts=lifts)
        self._answers, self._later = first_answers(seed, self.kind, who, self._first)
        pain_on = pain_began(begins, self._answers)
        self.best_kg = best_lifts(seed, who.body_mass_kg or 0.0)
        self.log = log_before(seed, self.best_kg, pain_on) if lifts else ()
        self.case = Case(person=who, answers=self._answers, answered_on=begins, pain_on=pain_on)
        self.course = PainCourse(seed, self.kind.route, self._first)
        self.tissue = Tissue(seed, self._first, self.best_kg, who.body_mass_kg or 0.0)
        self.telling = Telling(seed)
        self.adherence, self._signs = Adherence(seed), WarningSigns(seed)
        self._impatient = chance.happens(0.15)
        self._later_on = chance.whole(1, 4)
        self._waiting: list[Workout] = []
        self.pain = self._first
        self.worst = self._first
        self._leg = self.kind.leg_spread

    def wake(self, number: int, open_rules: frozenset[str] = frozenset(), *, held: bool = False) -> Told:
        """The night and the morning of a day: what is told before the plan is looked at.

        `open_rules` are the rules behind the ceiling of yesterday's plan, `held` whether it held everything back: a
        clinician is asked about them.
        """
        on = self.begins + timedelta(days=number)
        if number:
            self.tissue.sleep(self.pain)
        self.pain = min(10.0, self.course.morning(number) + self.tissue.ache)
        felt = Felt(
            morning=self.pain,
            worst=min(10.0, max(self.pain, self.worst)),
            sleep_h=min(10.0, max(3.0, self._chance.around(7.3 - 0.2 * self.pain, 0.8))),
            walk_min=max(2.0, self._chance.around(45 - 6 * self.pain, 10)),
            leg_spread=self._leg_today(),
        )
        self.worst = self.pain + abs(self._chance.around(0.7, 0.6))
        signs = self._signs.told(number, on, open_rules, held)
        if self._later and number >= self._later_on:
            signs, self._later = {**self._later, **signs}, {}
        if not signs and (self.telling.misses() or self.adherence.is_away(number)):
            return Told(workouts=self._imported())
        told = self.telling.morning(on, felt)
        if signs:
            told = (*told, CheckIn(date=on, warning_signs=signs))
        return Told(check_ins=told, workouts=self._imported())

    def _leg_today(self) -> int:
        if self._leg == 0:
            return 1 if self.pain > 5 and self._chance.happens(0.04) else 0
        if self._chance.happens(0.07):
            self._leg = max(0, min(4, self._leg + (1 if self._chance.happens(0.12) else -1)))
        return self._leg

    def _imported(self) -> tuple[Workout, ...]:
        """The own workouts that wait, once enough of them have come together."""
        if not self._waiting or not self._chance.happens(0.25):
            return ()
        found, self._waiting = tuple(self._waiting), []
        return found

    def train(self, number: int, plan: Plan) -> Told:
        """The session of a day, as much of it as is done, and what is told of it in the evening."""
        on = self.begins + timedelta(days=number)
        away = self.adherence.is_away(number)
        items = plan.session.items
        share = 0.0 if away or not items else self.adherence.does(number, self.pain)
        done = tuple(self._do(item) for item in items[: round(share * len(items))])
        during = max((one.pain or 0.0 for one in done), default=0.0)
        demands = [self._demand(one, items) for one in done]
        if self._impatient and self.pain < 4 and self._chance.happens(0.05):
            part = self._chance.between(0.4, 0.8)
            self._waiting.append(own_session(self._chance, on, self.best_kg, part))
            demands.append(part + 0.2)
        self.tissue.train(demands)
        self.worst = max(self.worst, during)
        share = len(done) / len(items) if items else 0.0
        if away or not items:
            return Told()
        return Told(check_ins=self.telling.evening(on, share, during, done), done=share)

    def _demand(self, done: DoneExercise, items: tuple[Prescription, ...]) -> float:
        planned = next(item for item in items if item.exercise == done.exercise)
        return self.tissue.demand(knowledge().movements[done.exercise], planned.sets)

    def _do(self, item: Prescription) -> DoneExercise:
        """One exercise as it was done; somebody whose pain rises over 6 stops it."""
        demand = self.tissue.demand(knowledge().movements[item.exercise], item.sets)
        pain = self.tissue.hurts(demand, self.pain)
        light = self._chance.happens(0.05)
        sets = tuple(_as_done(one, 0.8 if light else 1.0) for one in item.sets)
        stopped = pain > 6
        return DoneExercise(
            exercise=item.exercise,
            sets=sets[:1] if stopped else sets,
            pain=float(min(10, round(pain))),
            stopped=stopped,
            light_on_purpose=light,
        )


def _as_done(planned: PlannedSet, part: float) -> DoneSet:
    load = None if planned.load_kg is None else round(planned.load_kg * part, 1)
    return DoneSet(reps=planned.reps, hold_s=planned.hold_s, load_kg=load)
