"""The plan put together: each part from where it is worked out, the word of the day, the state it answers to."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from liftagain.domain.plan import LumbarLoad, Plan, Session
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.changed_today import changed_today, relax
from liftagain.reasoning.guardrails import guard
from liftagain.reasoning.habits import habits
from liftagain.reasoning.held import not_today
from liftagain.reasoning.hold import hold
from liftagain.reasoning.plan import _held, _made, plan, progression
from liftagain.reasoning.progression import Outing, judge
from liftagain.reasoning.ramps import ramps
from liftagain.reasoning.session import Drafted, draft
from liftagain.reasoning.situation import Situation
from plan_cases import DAY_0, calm, case, check_in, day, log, situation

OWN = ("liftagain-decisions",)
MILD: dict[str, Any] = {"pain_now": 1, "pain_worst_24h": 2}
SORE: dict[str, Any] = {
    "onset": "next_day",
    "hours_after_session": 14,
    "both_sides_ache": "yes",
    "hard_exercise_last_5_days": "yes",
    "pain_now": 4,
    "pain_worst_24h": 5,
}


def on_a_day_with(wish: dict[str, Any], number: int, *check_ins: dict[str, Any], **told: Any) -> Situation:
    return situation({**case(*check_ins, **told), "wishes": [{"date": day(number).isoformat(), **wish}]}, number, log())


EVERYTHING = sorted(name for name, one in knowledge().exercises.items() if "main" in one.parts)
UNEVEN = [check_in(1, 3, pain_during=1, session_done="all"), check_in(2, 5), check_in(3, 1)]
FIRST = situation(case(**MILD), 0, log())
UP = situation(case(*calm(1, 5, morning=1), **MILD), 5, log())
CALM = situation(case(*calm(1, 9)), 9, log())
NO_LOG = situation(case(*UNEVEN), 3)
GOAL = situation(case(*calm(1, 4, morning=1), person={"goals": ["running"]}, **MILD), 4)
BESIDE = situation(case(*calm(1, 4, morning=1), person={"goals": ["classes"]}, **MILD), 4)
BRIEF = on_a_day_with({"minutes": 5}, 9, *calm(1, 9))
NOTHING = on_a_day_with({"swaps": EVERYTHING}, 0, person={"equipment": []}, pain_now=2, pain_worst_24h=4)
AMBER = situation(case(*calm(1, 2, morning=1, during=4), check_in(3, 1), **MILD), 3)
LEG = situation(case(check_in(1, 3, leg_spread=0), check_in(2, 3, leg_spread=2)), 2)
BACK = situation(case(*calm(0, 4), check_in(5, 4), check_in(6, 4), pain_now=2, pain_worst_24h=4), 7)
SORENESS = situation(case(**SORE), 0, log())
HELD = situation(case(saddle_numbness="yes"), 3, log())
MADE = {
    "first": FIRST,
    "up": UP,
    "calm": CALM,
    "no log": NO_LOG,
    "goal": GOAL,
    "beside": BESIDE,
    "brief": BRIEF,
    "nothing": NOTHING,
    "amber": AMBER,
    "leg": LEG,
    "back": BACK,
    "soreness": SORENESS,
}


def warm() -> None:
    """For the mutants: what the situations work out once and remember, and no mutant of the plan changes."""
    for one in MADE.values():
        plan(one)


made_of = pytest.mark.parametrize("one", MADE.values(), ids=MADE)


def altered(one: Situation, **facts: Any) -> Situation:
    """The situation with some of what is worked out put in its place."""
    other = replace(one)
    other.__dict__.update(facts)
    return other


def pain_today(pain: float, yesterday: float | None, baseline: float) -> Reason:
    facts = {"pain": pain, "morning": pain, "yesterday": yesterday, "baseline": baseline}
    return Reason(rule="pain_today", facts=dict(facts), sources=OWN)


def towards(phase: str, opens: dict[str, float | None], limits: dict[str, float | None]) -> Reason:
    return Reason(rule="next_phase", facts={"next": phase, **opens}, numbers=dict(limits), sources=OWN)


EASY = Reason(rule="easy_day", sources=("article-phases", *OWN))
AGAIN = Reason(rule="screen_again", sources=OWN)
BEGUN = Reason(rule="first_session", sources=OWN)
TESTS: dict[str, float | None] = dict.fromkeys(("front_plank_s", "side_plank_s", "side_difference", "bridge_reps"))
TEST_LIMITS: dict[str, float | None] = {
    "front_plank_s": 30,
    "side_plank_s": 20,
    "side_difference": 0.15,
    "bridge_reps": 15,
}
"""The tests that are not told yet, and what they must reach."""


def test_while_a_hold_is_open_the_plan_is_empty_and_says_why() -> None:
    ceiling = hold(HELD)
    assert ceiling is not None
    expected = Plan(
        today=day(3),
        route="acute",
        phase="hold",
        ceiling=ceiling,
        progression="stop",
        session=Session(minutes=0, items=()),
        not_today=(),
        habits=(),
        ramp={},
        lumbar_load=LumbarLoad(this_week=0.0, cap=None, basis="hold"),
        because=ceiling.because,
        knowledge_version=knowledge().version,
    )
    assert _held(HELD, ceiling) == expected
    assert plan(HELD) == expected
    assert expected.because


@made_of
def test_the_parts_of_a_plan_come_from_where_they_are_worked_out(one: Situation) -> None:
    drafted = draft(one)
    there = frozenset(item.exercise for item in drafted.session.items)
    found, most = _made(one), drafted.cap.most
    load = LumbarLoad(
        this_week=round(drafted.this_week, 2),
        cap=most if most is None else round(most, 2),
        basis=drafted.cap.basis,
    )
    assert found == Plan(
        today=one.today,
        route=one.screening.route,
        phase=one.stand.phase,
        ceiling=one.ceiling,
        progression=found.progression,
        session=drafted.session,
        not_today=not_today(one, there, drafted.held),
        habits=habits(one),
        ramp=ramps(one, drafted.climbs, there),
        lumbar_load=load,
        because=found.because,
        knowledge_version=one.known.version,
        changed=changed_today(drafted.session, one),
        relax=relax(drafted.session, one),
    )
    assert plan(one) == guard(found, one) == found


def test_the_cases_hold_every_part() -> None:
    made = {name: plan(one) for name, one in MADE.items()}
    assert {name for name, one in made.items() if one.changed} == {"brief", "nothing"}
    assert {name for name, one in made.items() if one.relax} == {"nothing"}
    assert {name for name, one in made.items() if one.lumbar_load.cap is None} == {
        "amber",
        "no log",
        "goal",
        "beside",
        "leg",
        "back",
    }
    assert {step.today_kg is None for step in made["first"].ramp.values()} == {True, False}
    assert made["leg"].ceiling
    assert made["leg"].not_today
    assert made["first"].not_today


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (FIRST, "start"),
        (UP, "progress"),
        (CALM, "repeat"),
        (AMBER, "repeat"),
        (LEG, "stop"),
        (BACK, "reduce"),
    ],
)
def test_the_word_of_the_day(one: Situation, expected: str) -> None:
    assert _made(one).progression == expected


def test_why_the_word_of_the_day() -> None:
    assert progression(FIRST, draft(FIRST)) == ("start", BEGUN)
    assert progression(CALM, draft(CALM)) == ("repeat", CALM.refusals[0])
    assert not AMBER.refusals
    assert progression(AMBER, draft(AMBER))[1].rule == "clean_repeats_owed"
    assert progression(LEG, draft(LEG)) == ("stop", LEG.leg_stop)
    assert progression(BACK, draft(BACK)) == ("reduce", BACK.stand.because)
    assert BACK.stand.because.rule == "red_days"
    last = list(UP.past.sessions(UP.today))[-1]
    assert progression(UP, draft(UP)) == ("progress", judge(last, UP.known).because)


def outing(days_ago: int = 1, pain: float = 1, morning: float = 1, **more: Any) -> Outing:
    on = UP.today - timedelta(days=days_ago)
    return Outing(on=on, pain=pain, next_morning=morning, baseline=1, named=False, **more)


def answered(*outings: Outing, **facts: Any) -> Situation:
    """A day on which nothing forbids a step, after these sessions."""
    past = SimpleNamespace(sessions=lambda today: [o for o in outings if o.on < today])
    return altered(UP, **{"past": past, "stand": UP.stand, "leg_stop": None, **facts})


def with_climbs(*stepped: bool) -> Drafted:
    drafted = draft(FIRST)
    return replace(drafted, climbs=tuple(replace(drafted.climbs[0], stepped=one) for one in stepped))


REFUSED = Reason(rule="painkiller")
NAMED = Reason(rule="red_days")


@pytest.mark.parametrize(
    ("bad", "word"),
    [
        ({"pain": 7}, "reduce"),
        ({"morning": 4}, "reduce"),
        ({"pain": 4}, "repeat"),
        ({}, "progress"),
    ],
)
def test_the_last_session_gives_the_word(bad: dict[str, Any], word: str) -> None:
    last = outing(**bad)
    assert progression(answered(outing(3, pain=7), last) if word == "reduce" else answered(last), with_climbs()) == (
        word,
        judge(last, UP.known).because,
    )


def test_an_exercise_of_its_own_that_had_to_stop_cuts_the_day() -> None:
    last = replace(outing(pain=7), named=True)
    assert judge(last, UP.known).progression == "stop"
    assert progression(answered(last), with_climbs()) == ("reduce", judge(last, UP.known).because)


def test_a_refusal_repeats_but_lifts_no_cut() -> None:
    good, bad = outing(), outing(pain=7)
    assert progression(answered(good, refusals=(REFUSED, NAMED)), with_climbs(True)) == ("repeat", REFUSED)
    assert progression(answered(bad, refusals=(REFUSED,)), with_climbs()) == ("reduce", judge(bad, UP.known).because)
    assert progression(answered(refusals=(REFUSED,)), with_climbs()) == ("start", BEGUN)


@pytest.mark.parametrize(("stepped", "word"), [((), "repeat"), ((False,), "repeat"), ((False, True), "progress")])
def test_a_lift_that_steps_up_makes_a_step_up(stepped: tuple[bool, ...], word: str) -> None:
    last = outing(pain=4)
    assert progression(answered(last), with_climbs(*stepped)) == (word, judge(last, UP.known).because)


def test_a_step_that_may_not_be_taken_is_a_repeat() -> None:
    asked: list[date] = []

    def never(on: date) -> bool:
        asked.append(on)
        return False

    one = answered(outing(), may_step=never)
    assert progression(one, with_climbs()) == ("repeat", judge(outing(), UP.known).because)
    assert asked == [UP.today]


@pytest.mark.parametrize(("days", "word"), [(1, "reduce"), (0, "progress"), (-1, "progress")])
def test_a_phase_back_cuts_until_its_day_has_come(days: int, word: str) -> None:
    last = outing()
    stand = replace(UP.stand, back_until=UP.today + timedelta(days=days), because=NAMED)
    why = NAMED if word == "reduce" else judge(last, UP.known).because
    assert progression(answered(last, stand=stand), with_climbs()) == (word, why)


def because(one: Situation) -> tuple[Reason, ...]:
    return _made(one).because


def test_a_first_day_tells_the_pain_the_phase_and_what_opens_the_next() -> None:
    opens: dict[str, float | None] = {"clean_days": 0, "clean_sessions": 0, "e1rm_share": 0}
    limits: dict[str, float | None] = {"clean_days": 14, "clean_sessions": 4, "e1rm_share": 0.9}
    assert because(FIRST) == (pain_today(1, None, 1), FIRST.stand.because, towards("maintain", opens, limits), BEGUN)


def test_an_easy_day_is_told_and_only_closed_gates_are() -> None:
    assert any(gate.is_open for gate in CALM.stand.gates)
    state = (pain_today(2, 2, 2), CALM.stand.because, EASY, towards("return", TESTS, TEST_LIMITS))
    assert because(CALM) == (*state, CALM.refusals[0])


def test_the_pain_of_yesterday_and_the_usual_pain_are_told() -> None:
    assert because(NO_LOG)[0] == pain_today(1, 5, 3)


def test_a_day_with_the_goal_of_the_person_is_no_easy_day() -> None:
    rules = [reason.rule for reason in because(GOAL)]
    assert "walk-run" in [item.exercise for item in plan(GOAL).session.items]
    assert rules == ["pain_today", "phase_start", "next_phase", "green_clean"]
    rules = [reason.rule for reason in because(BESIDE)]
    assert "pilates-class" in [item.exercise for item in plan(BESIDE).session.items]
    assert rules == ["pain_today", "phase_start", "easy_day", "next_phase", "green_clean"]


@pytest.mark.parametrize("one", [LEG, BACK])
def test_what_went_worse_asks_to_be_screened_again(one: Situation) -> None:
    assert because(one)[-2:] == (AGAIN, one.leg_stop or one.stand.because)
    assert AGAIN not in because(CALM)


def test_there_is_no_next_phase_after_the_last_and_none_of_soreness() -> None:
    assert [reason.rule for reason in because(SORENESS)] == ["pain_today", "soreness", "first_session"]
    last = altered(FIRST, stand=replace(FIRST.stand, phase="maintain"))
    assert "next_phase" not in [reason.rule for reason in because(last)]
    before = altered(FIRST, stand=replace(FIRST.stand, phase="return"))
    assert "next_phase" in [reason.rule for reason in because(before)]


def test_where_nothing_fits_it_is_told_with_the_number_of_wishes() -> None:
    wishes = _made(NOTHING).relax
    assert len(wishes) == 1
    assert because(NOTHING)[-1] == Reason(rule="nothing_fits", facts={"wishes": 1}, sources=OWN)
    assert because(NOTHING)[-2] == BEGUN


def test_the_day_is_that_of_the_situation() -> None:
    assert _made(FIRST).today == DAY_0
