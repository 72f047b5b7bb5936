"""What the facts of a day say, read again from the case by code of the gauntlet's own: nothing of the guardrails."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from statistics import median

from liftagain.domain.case import Case
from liftagain.domain.check_in import CheckIn
from liftagain.domain.screening import Ceiling, Disposition, Finding, Screening
from liftagain.domain.training_log import LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.lumbar_load import Body
from liftagain.reasoning.moment_line import relative_load

CLINICIANS = {"physician", "doctor", "surgeon", "physiotherapist", "nurse", "midwife"}
DAY = timedelta(days=1)
FRESH_DAYS = 1  # clinical.md 3.1: a missing check-in never progresses the plan; decision 0004: today or yesterday
TOO_MUCH_PAIN = 5  # 3.1: red above 5
SETBACK = 2  # 3.1: a morning 2 points above the baseline
CALM = 3  # 0.8


@dataclass(frozen=True)
class Facts:
    """A case on a day, with the screening of each day on which something was told."""

    case: Case
    today: date
    workouts: Sequence[Workout]
    screened: tuple[tuple[date, Screening], ...]

    @cached_property
    def told(self) -> tuple[CheckIn, ...]:
        """The check-ins up to today."""
        return tuple(sorted((c for c in self.case.check_ins if c.date <= self.today), key=lambda c: c.date))

    @cached_property
    def newest(self) -> Screening:
        """The newest screening."""
        return self.screened[-1][1]

    @cached_property
    def mornings(self) -> dict[date, float]:
        """The worst morning score told for each day; the first answers tell the pain of theirs."""
        found: dict[date, float] = {}
        for check_in in self.told:
            if check_in.pain_now_morning is not None:
                found[check_in.date] = max(found.get(check_in.date, 0.0), check_in.pain_now_morning)
        first, pain = self.case.answered_on, self.case.answers.get("pain_now")
        if first is not None and first <= self.today and isinstance(pain, int | float):
            found.setdefault(first, float(pain))
        return dict(sorted(found.items()))

    @cached_property
    def days(self) -> list[date]:
        """The days on which anything was told."""
        first = self.case.answered_on
        return sorted({*(c.date for c in self.told), *([first] if first and first <= self.today else [])})

    @cached_property
    def held(self) -> frozenset[str]:
        """Why nothing at all may be shown (0.1, 0.9, 0.10)."""
        found = set()
        for on, screening in self.screened:
            for finding in screening.open_findings:
                if finding.disposition >= Disposition.SAME_DAY and not self._cleared(finding, on):
                    found.add("emergency" if finding.disposition is Disposition.EMERGENCY else "same_day")
        if not self.newest.complete:
            found.add("open_question")
        ages = [age for age in (self.case.person.age, self.case.answers.get("age")) if isinstance(age, int)]
        if ages and min(ages) < 16:
            found.add("under_age")
        return frozenset(found)

    def _cleared(self, finding: Finding, since: date) -> bool:
        """Whether a clinician's clearance could count; one of the same day is given the benefit of the doubt."""
        given = [dict(entry) for entry in _clearances(self.case.answers.get("clearance"))]
        for check_in in self.told:
            given += [dict(entry) for entry in _clearances(check_in.warning_signs.get("clearance"))]
        return any(
            entry["by"] in CLINICIANS
            and finding.rule in entry["findings"]
            and entry["allowed"] != "not_yet"
            and datetime.fromisoformat(entry["on"]).date() >= since
            for entry in given
        )

    @cached_property
    def ceiling(self) -> Ceiling | None:
        """The strictest ceiling of the newest findings that do not fall away by themselves (NEU-2 and PERS-2 may)."""
        mine = (f for f in self.newest.open_findings if not f.rule.startswith(("NEU-2", "PERS-2")))
        return min((f.ceiling for f in mine if f.ceiling is not None), default=None)

    @cached_property
    def spares(self) -> frozenset[str]:
        """What the findings that lie open spare."""
        mine = (f for f in self.newest.open_findings if not f.rule.startswith(("NEU-2", "PERS-2")))
        return frozenset(word for f in mine if f.ceiling is Ceiling.SPARE for word in f.spares)

    @cached_property
    def no_step_up(self) -> frozenset[str]:
        """What forbids a step up today (design: guardrails)."""
        found = set()
        if self.ceiling is not None:
            found.add("ceiling_open")
        if not self.days or self.days[-1] not in self.mornings:
            found.add("no_check_in")
        if not self.days or (self.today - self.days[-1]).days > FRESH_DAYS:
            found.add("stale")
        recent = [c for c in self.told if (self.today - c.date).days <= FRESH_DAYS]
        if _contradictory(recent) or self.newest.contradictions:
            found.add("contradictory")
        if any(c.painkiller for c in recent):
            found.add("painkiller")
        if any(pain > TOO_MUCH_PAIN for c in recent for pain in _pains(c)):
            found.add("pain_over_5")
        if any(self._worse(c.date) for c in recent):
            found.add("worse_morning")
        return frozenset(found)

    def _worse(self, day: date) -> bool:
        before = [score for on, score in self.mornings.items() if on < day][-3:]
        return day in self.mornings and bool(before) and self.mornings[day] - median(before) >= SETBACK

    @cached_property
    def leg_further(self) -> bool:
        """Whether today's check-in tells of a leg symptom further down than was told before (0.5)."""
        legs = [(c.date, c.leg_spread) for c in self.told if c.leg_spread is not None]
        today = max((spread for on, spread in legs if on == self.today), default=None)
        before = [spread for on, spread in legs if on < self.today]
        asked = any(c.warning_signs for c in self.told if c.date == self.today)
        return today is not None and bool(before) and today > before[-1] and not asked and not self._same_day(legs)

    def _same_day(self, legs: list[tuple[date, int]]) -> bool:
        last = max((on for on, _ in legs if on < self.today), default=None)
        return len({spread for on, spread in legs if on == last}) > 1

    def newest_answer(self, name: str) -> object:
        """The newest answer of this id."""
        told = [c.warning_signs[name] for c in self.told if name in c.warning_signs]
        return told[-1] if told else self.case.answers.get(name)

    @cached_property
    def week_before(self) -> float:
        """The relative lumbar load of the six days before today since the pain began, as far as it was told (0.6)."""
        found: dict[tuple[date, str], float] = {}
        first = max(self.today - 6 * DAY, (self.case.pain_on or self.today) + DAY)
        for workout in self.workouts:
            for entry in workout.entries:
                key = (workout.day, entry.exercise or entry.name)
                found[key] = found.get(key, 0.0) + sum(
                    self.load(key[1], s.reps, s.load_kg, s.duration_s) for s in entry.sets
                )
        told: dict[tuple[date, str], float] = {}
        for check_in in self.told:
            for done in check_in.done:
                key = (check_in.date, done.exercise)
                told[key] = told.get(key, 0.0) + sum(self.load(key[1], s.reps, s.load_kg, s.hold_s) for s in done.sets)
        both = {key: max(found.get(key, 0.0), told.get(key, 0.0)) for key in found.keys() | told.keys()}
        return sum(load for (on, _), load in both.items() if first <= on < self.today)

    def load(self, exercise: str, reps: int | None, load_kg: float | None, time_s: float | None) -> float:
        """The relative load of one set (6.2), by the measure of the training log."""
        body = Body(self.case.person.body_mass_kg or 80.0, self.case.person.height_m or 1.75)
        done = LoggedSet(reps=reps, load_kg=load_kg, duration_s=time_s)
        return relative_load(knowledge().movements.get(exercise), done, body, knowledge().limits)

    @cached_property
    def is_calm(self) -> bool | None:
        """Whether the newest morning is calm; a direction that provokes is not avoided for ever (0.8)."""
        if not self.days or self.days[-1] not in self.mornings:
            return False
        return self.mornings[self.days[-1]] <= CALM

    @cached_property
    def best_kg(self) -> dict[str, float]:
        """The heaviest load of each lift in the log before the pain."""
        pain_on = self.case.pain_on or (self.days[0] if self.days else self.today)
        found: dict[str, float] = {}
        for workout in self.workouts:
            if workout.day < pain_on:
                for entry in workout.entries:
                    loads = [s.load_kg for s in entry.sets if s.load_kg]
                    if entry.exercise and loads:
                        found[entry.exercise] = max(found.get(entry.exercise, 0.0), *loads)
        return found

    def lifted_kg(self, lift: str) -> list[tuple[date, float]]:
        """The loads of a lift since the first answers: told exercise by exercise, or in the log."""
        start = self.days[0] if self.days else self.today
        told = [
            (c.date, s.load_kg) for c in self.told for d in c.done if d.exercise == lift for s in d.sets if s.load_kg
        ]
        logged = [
            (w.day, s.load_kg)
            for w in self.workouts
            for e in w.entries
            if e.exercise == lift
            for s in e.sets
            if s.load_kg
        ]
        return sorted((on, kg) for on, kg in (*told, *logged) if start <= on < self.today)


def _clearances(raw: object) -> Iterable[dict[str, str]]:
    return raw if isinstance(raw, list) else ()


def _contradictory(recent: list[CheckIn]) -> bool:
    for one in recent:
        now, worst = one.pain_now_morning, one.pain_worst
        if now is not None and worst is not None and now > worst:
            return True
        if one.session_done == "none" and (one.done or one.pain_during):
            return True
    scores = [(c.date, c.pain_now_morning) for c in recent if c.pain_now_morning is not None]
    return len(set(scores)) > len({on for on, _ in scores})


def _pains(one: CheckIn) -> list[float]:
    told = (one.pain_now_morning, one.pain_worst, one.pain_average, one.pain_during, *(d.pain for d in one.done))
    return [pain for pain in told if pain is not None]
