"""What one request knows of what the person told: the facts of the journal in the contracts' forms."""

import math
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Count, Max

from liftagain.app.self_tests import in_case
from liftagain.domain.daily_value import DailyValue
from liftagain.domain.training_log import Unit, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import daily, day_wishes, facts, person, self_tests, workouts
from liftagain.web.journal.clock import Now, now
from liftagain.web.journal.models import Fact, Import
from liftagain.web.journal.written import WORKOUT
from liftagain.web.remembered import remembered

HOURS_A_DAY = 24


class Story:
    """The person's story as the journal has it now. A new one for each request, each part read once."""

    @cached_property
    def now(self) -> Now:
        """The moment of the request."""
        return now()

    @cached_property
    def today(self) -> date:
        """The person's local day."""
        return self.now.day

    @cached_property
    def mark(self) -> tuple[object, ...]:
        """Changes whenever the journal does, or the hour: what was computed for one mark holds while it stays."""
        log = Import.objects.aggregate(all=Count("id"), undone=Count("undone_at"), last=Max("imported_at"))
        hour = self.now.local.replace(minute=0, second=0, microsecond=0)
        return facts.newest_number(), log["all"], log["undone"], log["last"], hour

    def local(self, at: datetime) -> datetime:
        """A moment as the person's clock shows it, without a zone."""
        return at.astimezone(self.now.local.tzinfo).replace(tzinfo=None)

    @cached_property
    def preferences(self) -> dict[str, Any]:
        """How the person wants to see things: unit, theme, contrast."""
        return facts.merged(facts.PREFERENCES)

    @cached_property
    def unit(self) -> str:
        """The unit that loads are shown in."""
        return str(self.preferences.get("unit", "kg"))

    @cached_property
    def unit_named(self) -> Unit:
        """The same as the domain names it."""
        return "lb" if self.unit == "lb" else "kg"

    @cached_property
    def episode(self) -> Fact | None:
        """The fact that opened the current episode of pain."""
        return facts.latest(facts.EPISODE)

    @cached_property
    def begins_after(self) -> int:
        """The number of the last fact before the episode."""
        return person.begins_after(self.episode)

    @cached_property
    def pain_on(self) -> date | None:
        """The day the pain began."""
        return person.told_pain_on(self.episode)

    @cached_property
    def earlier_onsets(self) -> tuple[date, ...]:
        """The first days of the person's earlier episodes: those in the journal, and those that they told of."""
        found = map(person.told_pain_on, (*facts.current(facts.EPISODE), *facts.current(facts.EARLIER)))
        return tuple(sorted({day for day in found if day is not None and day != self.pain_on}))

    @cached_property
    def daily_values(self) -> tuple[DailyValue, ...]:
        """Sleep and resting heart rate by day."""
        return daily.daily_values()

    @cached_property
    def told(self) -> person.Told:
        """The screening answers of the episode."""
        return person.told_answers(self.begins_after)

    @cached_property
    def told_person(self) -> dict[str, Any]:
        """What the person told about themselves."""
        return facts.merged(facts.PERSON)

    @cached_property
    def person_known(self) -> dict[str, Any]:
        """Age and sex as the settings or the questionnaire have them; the questionnaire's stand over the settings'."""
        return {
            name: told[name]
            for told in (self.told_person, self.told.answers)
            for name in ("age", "sex")
            if told.get(name)
        }

    @cached_property
    def context(self) -> dict[str, Any]:
        """The context answers of the episode, with our own marks."""
        return facts.merged(facts.CONTEXT, self.begins_after)

    @cached_property
    def context_answers(self) -> dict[str, Any]:
        """The context answers in the contract's form, with the results of self-tests."""
        told = {key: value for key, value in self.context.items() if key not in {"asked", "no_log"}}
        tests = [in_case(one) for one in self_tests.since(self.pain_on) if one.on <= self.today]
        return {**told, "self_tests": tests} if tests else told

    @cached_property
    def skipped_log(self) -> bool:
        """Whether the person said that they have no log."""
        return bool(self.context.get("no_log"))

    @cached_property
    def next_usual_question(self) -> str | None:
        """The first question about usual days that was not asked yet."""
        asked = set(self.context.get("asked", ()))
        questions = sorted(knowledge().usual_questions.values(), key=lambda question: question.order)
        return next((question.id for question in questions if question.id not in asked), None)

    @cached_property
    def check_ins(self) -> dict[date, dict[str, Any]]:
        """The check-ins of the episode by day."""
        return person.check_ins(self.begins_after)

    def check_in_of(self, day: date) -> dict[str, Any]:
        """The check-in of one day, empty without one."""
        return self.check_ins.get(day, {})

    @cached_property
    def workouts(self) -> tuple[Workout, ...]:
        """The imported training log."""
        return remembered("workouts", self.mark, workouts.workouts)

    @cached_property
    def has_log(self) -> bool:
        """Whether a training log was imported and not undone, or a workout was written down."""
        return Import.objects.filter(undone_at=None).exists() or facts.current(WORKOUT).exists()

    @cached_property
    def imports(self) -> list[str]:
        """The ids of the imports that count."""
        return [str(one) for one in Import.objects.filter(undone_at=None).values_list("id", flat=True)]

    @cached_property
    def answers(self) -> dict[str, Any]:
        """The questionnaire's answers in the contract's form, with what is known from elsewhere."""
        at = self.local(self.told.at or self.now.at)
        answered_on = at.isoformat(timespec="minutes")
        return {**self.known_otherwise(at.date()), **self.told.answers, "answered_on": answered_on}

    @cached_property
    def case_json(self) -> dict[str, Any]:
        """The case in the contract's form: what a plan is computed from.

        The answers are those of the first day; what was said on a later day stands in that day's check-in.
        """
        first = min(self.told.by_day, default=self.today)
        answers = {**self.known_otherwise(first), **self.told.by_day.get(first, {})}
        if self.told.first_at is not None:
            answers["answered_on"] = self.local(self.told.first_at).isoformat(timespec="minutes")
        check_ins = {
            day: {key: value for key, value in told.items() if key != "where"} for day, told in self.check_ins.items()
        }
        for day, said in self.told.by_day.items():
            if day != first:
                told = check_ins.setdefault(day, {"date": day.isoformat()})
                told["warning_signs"] = {**told.get("warning_signs", {}), **said}
        case: dict[str, Any] = {
            "person": {key: value for key, value in self.told_person.items() if value is not None},
            "answers": answers,
            "answered_on": first.isoformat(),
            "context": self.context_answers,
            "check_ins": [check_ins[day] for day in sorted(check_ins)],
        }
        asked = day_wishes.wishes(self.begins_after)
        if asked:
            case["wishes"] = asked
        if self.pain_on is not None:
            case["pain_on"] = self.pain_on.isoformat()
        return case

    def known_otherwise(self, day: date) -> dict[str, Any]:
        """Screening answers that the person gave elsewhere, as they stand on a day."""
        known: dict[str, Any] = {name: self.told_person[name] for name in ("age", "sex") if name in self.told_person}
        days = (day - self.pain_on).days if self.pain_on is not None else -1
        if days >= self.days_by_date:
            known["days_since_onset"] = days
        clearances = person.clearances()
        return {**known, "clearance": clearances} if clearances else known

    @cached_property
    def days_by_date(self) -> int:
        """From here on the day it began says enough; before, the hours decide what is soreness, and they are asked."""
        return math.ceil(knowledge().limit("soreness_to_h") / HOURS_A_DAY) + 1
