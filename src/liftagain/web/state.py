"""What one request knows of the person: facts from the journal, and what follows from them, each computed once."""

import math
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Count, Max
from django.http import HttpRequest

from liftagain.app.case_file import read_case
from liftagain.app.questions import all_screens, next_screen
from liftagain.app.screen import check_answers, screen
from liftagain.domain.plan import Plan
from liftagain.domain.question import Question, Screen
from liftagain.domain.review import Review
from liftagain.domain.screening import Disposition, Screening
from liftagain.domain.training_log import Unit, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.plan import plan as plan_of
from liftagain.reasoning.plan_of_case import situation_of
from liftagain.reasoning.situation import Situation
from liftagain.web.journal import facts, person, workouts
from liftagain.web.journal.clock import Now, now
from liftagain.web.journal.models import Fact, Import, Shown
from liftagain.web.remembered import remembered

HELD = Disposition.SAME_DAY
HOURS_A_DAY = 24


class State:
    """The person as the journal has them now. A new one for each request."""

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

    # What was told ------------------------------------------------------------------------------------------------

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
    def told(self) -> person.Told:
        """The screening answers of the episode."""
        return person.told_answers(self.begins_after)

    @cached_property
    def told_person(self) -> dict[str, Any]:
        """What the person told about themselves."""
        return facts.merged(facts.PERSON)

    @cached_property
    def context(self) -> dict[str, Any]:
        """The context answers of the episode, with our own marks."""
        return facts.merged(facts.CONTEXT, self.begins_after)

    @cached_property
    def check_ins(self) -> dict[date, dict[str, Any]]:
        """The check-ins of the episode by day."""
        return person.check_ins(self.begins_after)

    def check_in_of(self, day: date) -> dict[str, Any]:
        """The check-in of one day, empty without one."""
        return self.check_ins.get(day, {})

    def session_was_shown_on(self, day: date) -> bool:
        """Whether the plan that was shown last on that day held a session."""
        plan = Shown.objects.filter(decision="plan", day=day).last()
        return plan is not None and bool(plan.output["session"]["items"])

    # What follows from it -----------------------------------------------------------------------------------------

    @cached_property
    def answers(self) -> dict[str, Any]:
        """The questionnaire's answers in the contract's form, with what is known from elsewhere."""
        at = self.local(self.told.at or self.now.at)
        answered_on = at.isoformat(timespec="minutes")
        return {**self.known_otherwise(at.date()), **self.told.answers, "answered_on": answered_on}

    def local(self, at: datetime) -> datetime:
        """A moment as the person's clock shows it, without a zone."""
        return at.astimezone(self.now.local.tzinfo).replace(tzinfo=None)

    @cached_property
    def screens(self) -> tuple[Screen, ...]:
        """Every screen of the questionnaire."""
        return all_screens()

    @cached_property
    def next_screen(self) -> Screen | None:
        """The next screen of the questionnaire, None when there is none left."""
        return remembered("next", self.mark, self._next_screen)

    def _next_screen(self) -> Screen | None:
        return next_screen(check_answers(self.answers, "journal"), self.told.asked)

    @cached_property
    def open_screen(self) -> str:
        """The address of the first screen with an answer that is still missing for a conclusion; empty without one."""
        if self.screening.complete:
            return ""
        missing = {*self.situation.screening.unanswered}
        found = (one.id for one in self.screens if any(missing & {*question.settles} for question in one.questions))
        return next((f"/questions/{name}/" for name in found), "")

    @cached_property
    def questions_left(self) -> str:
        """The address of a screen whose answers could make it more urgent still; empty without one."""
        screen = self.next_screen
        return f"/questions/{screen.id}/" if screen is not None and self.could_raise(screen) else ""

    def could_raise(self, screen: Screen) -> bool:
        """Whether an answer on the screen could still make it more urgent."""
        raising = {*self.situation.screening.unanswered}
        return any(raising & {*question.settles} for question in screen.questions)

    def asked_on(self, screen: Screen) -> tuple[Question, ...]:
        """The questions of a screen that are asked now: those that still count, or those that were answered before."""
        due = self.next_screen
        if due is not None and due.id == screen.id:
            return due.questions
        before = tuple(question for question in screen.questions if question.id in self.told.asked)
        return before or screen.questions

    def roll(self, screen: Screen) -> dict[str, Any]:
        """How far the questionnaire has come, as a mat that rolls out."""
        names = [one.id for one in self.screens]
        place = names.index(screen.id)
        number = 1 + sum(1 for one in self.screens[:place] if self.was_asked(one))
        return {"done": place + 1, "all": len(names) + 1, "label": f"Question {number}"}

    def was_asked(self, screen: Screen) -> bool:
        """Whether a question of the screen was asked."""
        return any(question.id in self.told.asked for question in screen.questions)

    def screen_before(self, screen: Screen) -> str:
        """The address of the screen that was asked before this one."""
        earlier = []
        for one in self.screens:
            if one.id == screen.id:
                break
            if self.was_asked(one):
                earlier.append(one)
        return f"/questions/{earlier[-1].id}/" if earlier else "/"

    @cached_property
    def situation(self) -> Situation:
        """Everything that the facts say today: each day with answers is screened as it was then."""
        return remembered("situation", self.mark, self._situation)

    def _situation(self) -> Situation:
        case = read_case(self.case_json, "journal")
        return situation_of(case, self.today, self.workouts, knowledge(), self.local(self.now.at))

    @cached_property
    def screening(self) -> Screening:
        """How soon somebody should look at it.

        The newest answers, with whatever was found to be urgent on an earlier day, or within today, and not cleared.
        """
        newest = self.situation.screening
        found = {finding.rule: finding for finding in newest.findings}
        for finding in (*self.situation.watch.open_on(self.today), *self.exact.open_findings):
            if finding.disposition >= HELD and (finding.rule not in found or found[finding.rule].cleared):
                found[finding.rule] = finding
        worst = max((one.disposition for one in found.values() if not one.cleared), default=Disposition.SELF_MANAGE)
        findings = tuple(sorted(found.values(), key=lambda one: (-one.disposition, one.rule)))
        return replace(newest, findings=findings, disposition=max(worst, newest.disposition))

    @cached_property
    def exact(self) -> Screening:
        """The screening of the answers to the minute: a sign that is told again after a clearance is open again."""
        told_on = {name: self.local(at) for name, at in self.told.changed_at.items()}
        return screen(check_answers(self.answers, "journal"), self.local(self.now.at), told_on)

    @cached_property
    def held(self) -> bool:
        """Whether an emergency or same-day finding is open."""
        return self.episode is not None and bool(self.told.asked) and self.screening.disposition >= HELD

    @cached_property
    def is_emergency(self) -> bool:
        """Whether an emergency finding is open."""
        return self.held and self.screening.disposition is Disposition.EMERGENCY

    @cached_property
    def workouts(self) -> tuple[Workout, ...]:
        """The imported training log."""
        return remembered("workouts", self.mark, workouts.workouts)

    @cached_property
    def has_log(self) -> bool:
        """Whether a training log was imported and not undone."""
        return Import.objects.filter(undone_at=None).exists()

    @cached_property
    def imports(self) -> list[str]:
        """The ids of the imports that count."""
        return [str(one) for one in Import.objects.filter(undone_at=None).values_list("id", flat=True)]

    @cached_property
    def skipped_log(self) -> bool:
        """Whether the person said that they have no log."""
        return bool(self.context.get("no_log"))

    @cached_property
    def context_answers(self) -> dict[str, Any]:
        """The context answers in the contract's form."""
        return {key: value for key, value in self.context.items() if key not in {"asked", "no_log"}}

    @cached_property
    def next_usual_question(self) -> str | None:
        """The first question about usual days that was not asked yet."""
        asked = set(self.context.get("asked", ()))
        questions = sorted(knowledge().usual_questions.values(), key=lambda question: question.order)
        return next((question.id for question in questions if question.id not in asked), None)

    @cached_property
    def review(self) -> Review:
        """What preceded the pain."""
        return remembered("review", (self.mark, self.pain_on), self._review)

    def _review(self) -> Review:
        from liftagain.app.review_log import review_log

        return review_log(
            self.workouts,
            self.pain_on or self.today,
            context=self.context_answers,
            answers=check_answers(self.answers, "journal"),
            body_mass_kg=self.told_person.get("body_mass_kg"),
            height_m=self.told_person.get("height_m"),
        )

    @cached_property
    def case_json(self) -> dict[str, Any]:
        """The case in the contract's form: what a plan is computed from.

        The answers are those of the first day; what was said on a later day stands in that day's check-in.
        """
        first = min(self.told.by_day, default=self.today)
        answers = {**self.known_otherwise(first), **self.told.by_day.get(first, {})}
        if self.told.first_at is not None:
            answers["answered_on"] = self.local(self.told.first_at).isoformat(timespec="minutes")
        check_ins = {day: dict(told) for day, told in self.check_ins.items()}
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
        if self.pain_on is not None:
            case["pain_on"] = self.pain_on.isoformat()
        return case

    @cached_property
    def days_by_date(self) -> int:
        """From here on the day it began says enough; before, the hours decide what is soreness, and they are asked."""
        return math.ceil(knowledge().limit("soreness_to_h") / HOURS_A_DAY) + 1

    def known_otherwise(self, day: date) -> dict[str, Any]:
        """Screening answers that the person gave elsewhere, as they stand on a day."""
        known: dict[str, Any] = {name: self.told_person[name] for name in ("age", "sex") if name in self.told_person}
        days = (day - self.pain_on).days if self.pain_on is not None else -1
        if days >= self.days_by_date:
            known["days_since_onset"] = days
        clearances = person.clearances()
        return {**known, "clearance": clearances} if clearances else known

    @cached_property
    def plan(self) -> Plan:
        """The plan for today."""
        return remembered("plan", self.mark, lambda: plan_of(self.situation))

    @cached_property
    def can_plan(self) -> bool:
        """Whether enough was told for a plan."""
        return self.pain_on is not None and bool(self.told.asked) and not self.held

    @cached_property
    def session_items(self) -> list[Any]:
        """The movements of the session that was begun today; empty without one."""
        from liftagain.web.pages.session import read_items

        begun = facts.current(facts.SESSION).filter(day=self.today, number__gt=self.begins_after).last()
        return read_items(begun.told) if begun is not None else []

    @cached_property
    def session_place(self) -> int:
        """The movement at which the session of today goes on; 0 when none was begun, or it is over."""
        if not self.session_items or "session_done" in self.check_in_of(self.today):
            return 0
        done = {one["exercise"] for one in self.check_in_of(self.today).get("done", ())}
        places = [place for place, item in enumerate(self.session_items, start=1) if item.exercise not in done]
        return places[0] if places else len(self.session_items)

    @cached_property
    def has_seen_result(self) -> bool:
        """Whether the result page of this episode was shown."""
        return (
            self.episode is not None
            and Shown.objects.filter(decision="plan", shown_at__gte=person.opened_at(self.episode)).exists()
        )


def state(request: HttpRequest) -> State:
    """The state of this request."""
    if not hasattr(request, "person_state"):
        request.person_state = State()  # type: ignore[attr-defined]
    return request.person_state  # type: ignore[attr-defined,no-any-return]
