"""What follows from the person's story: the screening, what is asked next, the review, the plan, each computed once."""

import json
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.http import HttpRequest

from liftagain.app.case_file import read_case
from liftagain.app.questions import all_screens, contradicting, follow_up, next_screen, screens_left
from liftagain.app.review_log import review_log
from liftagain.app.screen import check_answers, screen
from liftagain.domain.plan import Plan, Prescription
from liftagain.domain.question import Question, Screen
from liftagain.domain.review import Review
from liftagain.domain.screening import Disposition, Screening
from liftagain.knowledge.bundle import knowledge
from liftagain.knowledge.folder import adapter
from liftagain.reasoning.body_areas import legs
from liftagain.reasoning.plan import plan as plan_of
from liftagain.reasoning.plan_of_case import situation_of
from liftagain.reasoning.situation import Situation
from liftagain.web.asked_again import Stale, signs_are_stale, stale_screens
from liftagain.web.journal import facts, person
from liftagain.web.journal.models import Fact, Shown
from liftagain.web.journal.written import WORKOUT
from liftagain.web.remembered import remembered
from liftagain.web.story import Story

HELD = Disposition.SAME_DAY
SESSION_LASTS = timedelta(hours=6)  # a session begun before midnight goes on after it


class State(Story):
    """The person as they stand now. A new one for each request."""

    def session_was_shown_on(self, day: date) -> bool:
        """Whether the plan that was shown last on that day held a session."""
        plan = Shown.objects.filter(decision="plan", day=day).last()
        return plan is not None and bool(plan.output["session"]["items"])

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
    def follow_up(self) -> Screen | None:
        """What is asked beside an emergency: it can only make it less urgent. None without such a question."""
        return follow_up(check_answers(self.answers, "journal")) if self.is_emergency else None

    @cached_property
    def again(self) -> Screen | None:
        """The questions behind two answers that do not fit together, to be asked again; None without such a pair."""
        return contradicting(check_answers(self.answers, "journal"), self.told.asked)

    @cached_property
    def again_said(self) -> dict[str, Any]:
        """The two answers that do not fit together."""
        covers = {name for one in self.again.questions for name in one.covers} if self.again is not None else set()
        pairs = [pair for pair in self.situation.screening.contradictions if covers & {*pair}]
        return {name: self.answers[name] for pair in pairs[:1] for name in pair if name in self.answers}

    @cached_property
    def legs_on_map(self) -> tuple[str, ...]:
        """The words of the legs that were tapped on the body map and are to be asked about; empty without any."""
        if "leg_pain" in self.told.answers:
            return ()
        return tuple(
            option.label
            for name, tapped in self.told.areas.items()
            for option in knowledge().questions[name].options
            if option.area in legs(knowledge().questions[name], tapped)
        )

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
        """Whether an answer on the screen, or one that it leads to, could still make it more urgent."""
        return bool(screen.questions) and bool(self.situation.screening.unanswered)

    def asked_on(self, screen: Screen) -> tuple[Question, ...]:
        """The questions of a screen that are asked now: those that still count, or those that were answered before."""
        due = self.next_screen
        if due is not None and due.id == screen.id:
            return due.questions
        before = tuple(question for question in screen.questions if question.id in self.told.asked)
        return before or screen.questions

    def roll(self, screen: Screen) -> dict[str, Any]:
        """How far the questionnaire has come, as a mat that rolls out."""
        seen = [one.id for one in self.screens_asked]
        place = seen.index(screen.id) if screen.id in seen else len(seen)
        left = screens_left(check_answers(self.answers, "journal"), self.told.asked)
        return {"done": place + 1, "all": max(len(seen) + left, place + 1) + 1, "label": f"Question {place + 1}"}

    @cached_property
    def screens_asked(self) -> tuple[Screen, ...]:
        """The screens with a question that was asked, in the order in which they were answered."""
        places = {name: place for place, name in enumerate(self.told.order)}
        asked = [(min(places.get(q.id, len(places)) for q in one.questions), one) for one in self.screens]
        found = sorted(((place, one) for place, one in asked if place < len(places)), key=lambda pair: pair[0])
        return tuple(one for _, one in found)

    def screen_before(self, screen: Screen) -> str:
        """The address of the screen that was asked before this one."""
        names = [one.id for one in self.screens_asked]
        earlier = names[: names.index(screen.id)] if screen.id in names else names
        return f"/questions/{earlier[-1]}/" if earlier else "/start/"

    def asked_on_day(self, screen: Screen) -> date | None:
        """The day on which the questions of a screen were answered last."""
        days = [self.told.asked_on[one.id] for one in screen.questions if one.id in self.told.asked_on]
        return max(days, default=None)

    @cached_property
    def situation(self) -> Situation:
        """Everything that the facts say today: each day with answers is screened as it was then."""
        return remembered("situation", self.mark, self._situation)

    def _situation(self) -> Situation:
        case = read_case(self.case_json, "journal")
        now = self.local(self.now.at)
        return situation_of(case, self.today, self.workouts, knowledge(), now, review=self.review)

    @cached_property
    def screening(self) -> Screening:
        """How soon somebody should look at it.

        The newest answers, with whatever was found to be urgent on an earlier day, or within today, and not cleared.
        """
        newest = self.situation.screening
        found = {finding.rule: finding for finding in newest.findings}
        earlier = (finding for one in self.moments for finding in one.open_findings)
        for finding in (*self.situation.watch.open_on(self.today), *self.exact.open_findings, *earlier):
            now = found.get(finding.rule)
            if finding.disposition >= HELD and (now is None or now.cleared or now.disposition < finding.disposition):
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
    def moments(self) -> tuple[Screening, ...]:
        """The screenings of what was told on a day before something else replaced a part of it."""
        return remembered("moments", self.mark, self._moments)

    def _moments(self) -> tuple[Screening, ...]:
        at = self.local(self.told.at or self.now.at)
        known = {**self.known_otherwise(at.date()), "answered_on": at.isoformat(timespec="minutes")}
        now = self.local(self.now.at)
        return tuple(
            screen(
                check_answers({**known, **one.answers}, "journal"),
                now,
                {name: self.local(told_at) for name, told_at in one.changed_at.items()},
            )
            for one in self.told.moments
        )

    @cached_property
    def held(self) -> bool:
        """Whether an emergency or same-day finding is open."""
        return self.episode is not None and bool(self.told.asked) and self.screening.disposition >= HELD

    @cached_property
    def is_emergency(self) -> bool:
        """Whether an emergency finding is open."""
        return self.held and self.screening.disposition is Disposition.EMERGENCY

    @cached_property
    def review(self) -> Review:
        """What preceded the pain."""
        return remembered("review", self._read_by_review, self._review)

    @cached_property
    def _read_by_review(self) -> str:
        """Changes with what the review reads: a check-in or a session is none of it."""
        newest = [facts.latest(kind) for kind in (WORKOUT, facts.EXERCISE_NAME)]
        read = [self.imports, [str(one and one.id) for one in newest], str(self.pain_on or self.today)]
        body = [self.told_person.get(name) for name in ("body_mass_kg", "height_m")]
        beside = [self.earlier_onsets, self.daily_values]
        return json.dumps([read, body, beside, self.context_answers, self.answers], default=str, sort_keys=True)

    def _review(self) -> Review:
        return review_log(
            self.workouts,
            self.pain_on or self.today,
            context=self.context_answers,
            answers=check_answers(self.answers, "journal"),
            body_mass_kg=self.told_person.get("body_mass_kg"),
            height_m=self.told_person.get("height_m"),
            earlier_onsets=self.earlier_onsets,
            daily=self.daily_values,
        )

    @cached_property
    def plan(self) -> Plan:
        """The plan for today."""
        return remembered("plan", self.mark, lambda: plan_of(self.situation))

    @cached_property
    def can_plan(self) -> bool:
        """Whether enough was told for a plan."""
        return self.pain_on is not None and bool(self.told.asked) and not self.held and not self.signs_are_stale

    @cached_property
    def signs_are_stale(self) -> bool:
        """Whether the warning signs were told too long ago to plan on."""
        return signs_are_stale(self.today, self.begins_after)

    @cached_property
    def stale(self) -> list[Stale]:
        """What else was told too long ago, the oldest first."""
        return stale_screens(self.today, self.begins_after)

    @cached_property
    def is_under_age(self) -> bool:
        """Whether only the screening and the warning signs are for this person: too young for a plan."""
        age = self.person_known.get("age")
        return age is not None and age < knowledge().limit("age_plan")

    @cached_property
    def session_begun(self) -> Fact | None:
        """The session that is on: begun today, or a little before midnight. None without one, or when it was ended."""
        begun = facts.current(facts.SESSION).filter(number__gt=self.begins_after).last()
        if begun is None or (begun.day != self.today and self.now.at - begun.recorded_at > SESSION_LASTS):
            return None
        return begun

    @cached_property
    def session_items(self) -> list[Prescription]:
        """The movements of the session that is on; empty without one."""
        begun = self.session_begun
        return (
            [adapter(Prescription).validate_python(item) for item in begun.told["items"]] if begun is not None else []
        )

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
