"""The table of the pain-guided progression, row by row, and how steps add up."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.progression import Outing, follow, judge

FIRST = date(2026, 11, 1)
OUTING = Outing(on=FIRST, pain=1, next_morning=2, baseline=2)
TODAY = FIRST + timedelta(days=2)


def outings(*answered: tuple[float, float]) -> list[Outing]:
    """Outings two days apart, each (pain during it, next morning) against a baseline of 2."""
    return [
        replace(OUTING, on=FIRST + timedelta(days=2 * n), pain=pain, next_morning=morning)
        for n, (pain, morning) in enumerate(answered)
    ]


def level(*answered: tuple[float, float], may_step: bool = True) -> int:
    done = outings(*answered)
    return follow(done, done[-1].on + timedelta(days=2), lambda _: may_step, knowledge()).level


@pytest.mark.parametrize(
    ("pain", "next_morning", "progression", "clean"),
    [
        (0, 2, "progress", True),
        (2, 2, "progress", True),
        (2, 1, "progress", True),
        (1, 3, "repeat", False),
        (1, 4, "reduce", False),
        (3, 2, "repeat", True),
        (5, 2, "repeat", True),
        (4, 3, "repeat", False),
        (4, 4, "reduce", False),
        (5.5, 2, "stop", False),
        (6, 0, "stop", False),
    ],
)
def test_each_row_of_the_table(pain: float, next_morning: float, progression: str, clean: bool) -> None:
    verdict = judge(replace(OUTING, pain=pain, next_morning=next_morning), knowledge())
    assert (verdict.progression, verdict.clean) == (progression, clean)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"pain": None}, "pain_not_told"),
        ({"next_morning": None}, "no_next_morning"),
        ({"baseline": None}, "no_next_morning"),
        ({"painkiller": True}, "painkiller"),
        ({"light_on_purpose": True}, "light_on_purpose"),
        ({"contradictory": True}, "contradictory"),
    ],
)
def test_what_cannot_be_judged_repeats_and_says_why(change: dict[str, object], rule: str) -> None:
    verdict = judge(replace(OUTING, **change), knowledge())  # type: ignore[arg-type]
    assert (verdict.progression, verdict.clean, verdict.because.rule) == ("repeat", False, rule)


@pytest.mark.parametrize("change", [{"stopped": True}, {"leg_further": True}, {"pain": 7}])
def test_what_hurt_stops_and_what_is_only_known_of_the_session_is_cut(change: dict[str, object]) -> None:
    named = replace(OUTING, **change)  # type: ignore[arg-type]
    assert judge(named, knowledge()).progression == "stop"
    assert judge(replace(named, named=False), knowledge()).progression == "reduce"


def test_hard_work_is_clean_but_repeats() -> None:
    verdict = judge(replace(OUTING, rpe=9.5), knowledge())
    assert (verdict.progression, verdict.clean) == ("repeat", True)


def test_green_outings_go_one_step_up_each() -> None:
    assert [level(*[(1.0, 2.0)] * n) for n in (1, 2, 3)] == [1, 2, 3]


def test_after_amber_two_clean_repeats_come_before_a_step() -> None:
    amber = (4.0, 2.0)
    assert [level(*[amber] * n) for n in (1, 2, 3)] == [0, 0, 1]
    assert level(amber, (1, 2), (1, 2)) == 1


def test_a_bad_repeat_starts_the_count_again() -> None:
    assert level((4, 2), (4, 2), (4, 4), (4, 2)) == 0
    assert level((4, 2), (4, 2), (4, 4), (4, 2), (4, 2)) == 1


def test_a_bad_answer_takes_one_step_back() -> None:
    assert level((1, 2), (1, 2), (1, 4)) == 1


def test_a_step_that_is_not_allowed_is_not_saved_up() -> None:
    done = outings((1, 2), (1, 2), (1, 2))
    blocked = {done[1].on, done[2].on}
    track = follow(done, done[-1].on + timedelta(days=2), lambda on: on not in blocked, knowledge())
    assert track.level == 1


def test_no_step_while_forbidden_today() -> None:
    assert level((1, 2), may_step=False) == 0


def test_a_long_gap_takes_no_step() -> None:
    done = outings((1, 2))
    assert follow(done, done[-1].on + timedelta(days=8), lambda _: True, knowledge()).level == 0


def test_steps_count_from_the_day_that_the_dose_began() -> None:
    done = outings((1, 2), (1, 2), (1, 2))
    assert follow(done, done[-1].on + timedelta(days=2), lambda _: True, knowledge(), since=done[1].on).level == 2


def test_having_had_to_stop_is_remembered_until_it_went_well() -> None:
    done = outings((1, 2), (7, 2))
    assert follow(done, done[-1].on + timedelta(days=2), lambda _: True, knowledge()).stopped_on == done[1].on
