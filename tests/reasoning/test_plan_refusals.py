"""Each thing that forbids a step up, alone."""

from typing import Any

import pytest

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.directions import calm_days
from liftagain.reasoning.outings import Past
from liftagain.reasoning.phase import is_red
from plan_cases import calm, case, check_in, day, plan, situation


def rules(*check_ins: dict[str, Any], number: int = 4, **told: Any) -> set[str]:
    return {reason.rule for reason in situation(case(*check_ins, **told), number).refusals}


def test_a_calm_check_in_of_today_or_yesterday_forbids_nothing() -> None:
    assert rules(*calm(1, 4)) == set()
    assert rules(*calm(1, 3)) == set()


@pytest.mark.parametrize(
    ("check_ins", "found"),
    [
        (calm(1, 2), {"stale_check_in"}),
        ([*calm(1, 3), {"date": day(4).isoformat(), "sleep_h": 7}], {"no_check_in"}),
        ([*calm(1, 3), check_in(4, 2, painkiller=True)], {"painkiller"}),
        ([*calm(1, 3), check_in(4, 2, pain_average=3, pain_worst=2)], {"contradictory"}),
        ([*calm(1, 3), check_in(4, 2, pain_worst=6)], {"pain_over_limit"}),
        ([*calm(1, 3), check_in(4, 4)], {"morning_worse"}),
        ([*calm(1, 3), check_in(4, 2, leg_spread=1)], {"leg_symptoms"}),
    ],
    ids=["stale", "no score", "painkiller", "contradictory", "over 5", "worse morning", "leg"],
)
def test_each_doubt_is_named(check_ins: list[dict[str, Any]], found: set[str]) -> None:
    assert rules(*check_ins) == found


def test_yesterdays_doubts_count_while_yesterday_is_the_news() -> None:
    assert rules(*calm(1, 2), check_in(3, 2, painkiller=True)) == {"painkiller"}
    assert rules(*calm(1, 2), check_in(3, 2, painkiller=True), check_in(4, 2), number=5) == set()


def test_no_check_in_at_all() -> None:
    raw = case()
    raw["answers"].pop("pain_now")
    assert {reason.rule for reason in situation(raw, 1).refusals} == {"no_check_in"}


def test_an_open_ceiling_and_answers_that_disagree() -> None:
    assert rules(*calm(1, 4), after_every_workout="yes") == {"ceiling_open"}
    assert rules(*calm(1, 4), constipation_only="yes", bowel_change="yes") >= {"ceiling_open"}


def test_a_painkiller_on_the_next_morning_hides_the_answer() -> None:
    told = case(check_in(1, 2, pain_during=1, session_done="all"), check_in(2, 2, painkiller=True))
    facts = situation(told, 2)
    (outing,) = Past(facts.diary, facts.person, knowledge()).sessions(facts.today)
    assert outing.painkiller
    assert facts.sessions[day(1)].clean is False


def test_calm_days_end_at_a_gap_and_when_they_are_old() -> None:
    known = knowledge()
    with_gap = situation(case(*calm(1, 3, morning=1), *calm(7, 9, morning=1)), 9).diary
    assert calm_days(day(9), with_gap, known) == 3
    assert calm_days(day(14), with_gap, known) == 0


def test_a_red_day_is_measured_against_the_baseline_before_it() -> None:
    found = situation(case(*calm(1, 3), check_in(4, 4)), 4).diary
    assert is_red(day(4), 2, found, knowledge())
    assert not is_red(day(4), 3, found, knowledge())
    assert not is_red(day(4), None, found, knowledge())


def test_the_first_session_starts_at_the_entry_whatever_is_open() -> None:
    assert plan(case(after_every_workout="yes")).progression == "start"


def test_a_stale_plan_repeats_and_the_fresh_one_steps() -> None:
    assert plan(case(*calm(1, 4)), 4).progression == "progress"
    assert plan(case(*calm(1, 3)), 5).progression == "repeat"
