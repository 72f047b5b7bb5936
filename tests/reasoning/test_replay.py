"""Replay gives what planning each day anew gives, also when facts come late, are corrected or contradict."""

from dataclasses import replace
from datetime import timedelta

import pytest

from liftagain.app.case_file import read_case
from liftagain.domain.case import Case
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.plan import plan as made
from liftagain.reasoning.plan_of_case import plan_of, situation_of
from liftagain.reasoning.replay import Replay
from plan_cases import DAY_0, calm, case, check_in, day, log, workout


def _cases(raw: dict[str, object]) -> list[Case]:
    """The case as it grows, check-in by check-in."""
    whole = read_case(raw, "case")
    return [replace(whole, check_ins=whole.check_ins[:count]) for count in range(len(whole.check_ins) + 1)]


def test_day_after_day_the_plans_are_the_same() -> None:
    replay = Replay(knowledge())
    told = [*calm(1, 18), check_in(19, 6, pain_worst=7), *calm(20, 26), check_in(27, 3, pain_worst=1)]
    for number, one in enumerate(_cases(case(*told, worse_bending_forward="yes"))):
        on = DAY_0 + timedelta(days=number)
        assert made(replay.situation(one, on, log())) == plan_of(one, on, log(), knowledge())


@pytest.mark.parametrize("late", [check_in(3, 9, pain_worst=9), check_in(-9, 1), check_in(40, 1)])
def test_a_fact_that_comes_late_counts_from_its_day_on(late: dict[str, object]) -> None:
    replay = Replay(knowledge())
    before = read_case(case(*calm(1, 12)), "case")
    replay.situation(before, day(13), log())
    after = read_case(case(*calm(1, 12), late, *calm(13, 13)), "case")
    assert made(replay.situation(after, day(14), log())) == plan_of(after, day(14), log(), knowledge())


def test_a_correction_a_new_log_and_another_person_begin_anew() -> None:
    replay = Replay(knowledge())
    first = read_case(case(*calm(1, 12)), "case")
    replay.situation(first, day(13), log())
    more = [*log(), workout(day(5), ("back-squat", 60, 5, 3))]
    corrected = read_case(case(*calm(1, 5), check_in(6, 8, pain_worst=8), *calm(7, 12)), "case")
    other = read_case(case(*calm(1, 12), person={"age": 60, "equipment": []}), "case")
    for changed, workouts in ((first, more), (corrected, more), (other, log())):
        found = made(replay.situation(changed, day(14), workouts))
        assert found == plan_of(changed, day(14), workouts, knowledge())


def test_a_gate_that_was_closed_does_not_open_in_hindsight() -> None:
    """Pain of 4 keeps Restore's gate closed while it is new; on the day it is persistent the past stays as it was."""
    told = [
        check_in(number, 4, pain_worst=4, pain_during=2, session_done="all", walk_min=30, sit_min=60, sleep_h=8)
        for number in range(1, 96)
    ]
    raw = case(*told, pain_now=4, pain_worst_24h=4, hours_since_onset=24, days_since_onset=1)
    early, late = (read_case(raw, "case") for _ in range(2))
    then = situation_of(replace(early, check_ins=early.check_ins[:60]), day(60), (), knowledge()).stand.course
    now = situation_of(late, day(95), (), knowledge()).stand.course
    assert [one for one in now if one[0] <= day(60)] == list(then)
