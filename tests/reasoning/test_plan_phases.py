"""Where one begins, what opens the next phase, and what leads back."""

from itertools import pairwise
from typing import Any

import pytest

from plan_cases import calm, case, check_in, day, plan, planned, situation


@pytest.mark.parametrize(
    ("told", "phase"),
    [
        ({"pain_now": 6, "pain_worst_24h": 6}, "settle"),
        ({"pain_now": 4, "pain_worst_24h": 5}, "settle"),
        ({"pain_now": 3, "pain_worst_24h": 5}, "restore"),
        ({"pain_now": 2, "pain_worst_24h": 4}, "rebuild"),
        ({"pain_now": 2, "pain_worst_24h": 4, "limits_mobility": "yes"}, "restore"),
        ({"pain_now": 2, "pain_worst_24h": 2}, "return"),
        ({"pain_now": 2, "pain_worst_24h": 2, "trend": "worse"}, "restore"),
        ({"pain_now": 2, "pain_worst_24h": 2, "leg_pain": "above_knee"}, "restore"),
    ],
)
def test_the_start_follows_the_state_of_the_back(told: dict[str, Any], phase: str) -> None:
    assert plan(case(**told)).phase == phase


def test_unknown_pain_begins_in_settle() -> None:
    assert situation(case(pain_now=None, pain_worst_24h=None)).stand.phase == "settle"


def test_settle_ends_after_two_days_of_low_mornings() -> None:
    told = case(*(check_in(n, 3) for n in (1, 2, 3)))
    assert [plan(told, n).phase for n in (1, 2, 3)] == ["settle", "settle", "restore"]


def test_a_gap_in_the_check_ins_opens_nothing() -> None:
    told = case(check_in(1, 2), check_in(4, 2))
    assert plan(told, 3).phase == plan(told, 4).phase == "settle"


def test_nobody_lives_in_settle_for_ever() -> None:
    told = case(*(check_in(n, 5, pain_worst=5) for n in range(1, 22)))
    assert plan(told, 3).phase == "settle"
    assert plan(told, 21).phase == "restore"


def test_but_silence_does_not_lead_out_of_settle() -> None:
    assert plan(case(check_in(1, 5)), 21).phase == "settle"


def test_restore_needs_clean_sessions_and_a_hinge() -> None:
    without = case(*(check_in(n, 2) for n in range(1, 10)), pain_now=3)
    assert plan(without, 9).phase == "restore"
    assert plan(case(*calm(0, 9), pain_now=3), 9).phase in ("rebuild", "return")


def test_the_phase_moves_at_most_one_up_a_day() -> None:
    told = case(*calm(1, 30, morning=1))
    phases = ["settle", "restore", "rebuild", "return", "maintain"]
    places = [phases.index(plan(told, n).phase) for n in range(31)]
    assert all(0 <= later - earlier <= 1 for earlier, later in pairwise(places))
    assert places[-1] >= 3


def test_rebuild_opens_through_strength_tests_before_the_clean_sessions_do() -> None:
    tests = [
        {"on": day(1).isoformat(), "test": "front_plank", "value": 45, "pain": 1},
        {"on": day(1).isoformat(), "test": "side_plank", "left": 28, "right": 26, "pain": 1},
        {"on": day(1).isoformat(), "test": "glute_bridge", "value": 16, "pain": 1},
    ]
    start: dict[str, Any] = {"pain_now": 2, "pain_worst_24h": 4}
    plain, tested = calm(0, 4), calm(0, 4)
    tested[1]["self_tests"] = tests
    assert plan(case(*plain, **start), 4).phase == "rebuild"
    assert plan(case(*tested, **start), 4).phase == "return"


def test_uneven_sides_keep_rebuild_closed() -> None:
    uneven = {"on": day(1).isoformat(), "test": "side_plank", "left": 40, "right": 25, "pain": 1}
    start: dict[str, Any] = {"pain_now": 1, "pain_worst_24h": 4}
    plain, told = calm(0, 12, morning=1), calm(0, 12, morning=1)
    plain[0]["pain_worst"] = told[0]["pain_worst"] = 4
    told[1]["self_tests"] = [uneven]
    assert plan(case(*plain, **start), 12).phase == "return"
    assert plan(case(*told, **start), 12).phase == "rebuild"


def test_two_red_mornings_lead_one_phase_back_and_ask_again() -> None:
    told = [*calm(0, 4), check_in(5, 4), check_in(6, 4)]
    start: dict[str, Any] = {"pain_now": 2, "pain_worst_24h": 4}
    assert plan(case(*told, **start), 5).phase == "rebuild"
    back = plan(case(*told, **start), 6)
    assert (back.phase, back.progression) == ("restore", "reduce")
    assert {"red_days", "screen_again"} <= {reason.rule for reason in back.because}


def test_the_way_back_lasts_two_days_and_leads_where_one_was() -> None:
    told = [*calm(0, 4, morning=1), check_in(5, 4), check_in(6, 4), *calm(7, 10, morning=1)]
    told[0]["pain_worst"] = 4
    made = case(*told, pain_now=1, pain_worst_24h=4)
    assert plan(made, 7).phase == "restore"
    assert plan(made, 10).phase == "rebuild"


def test_one_red_morning_leads_nowhere() -> None:
    told = [*calm(0, 4), check_in(5, 5), check_in(6, 2)]
    assert plan(case(*told, pain_now=2, pain_worst_24h=4), 6).phase == "rebuild"


def test_a_rising_week_leads_one_phase_back() -> None:
    told = [*calm(0, 8, morning=1), *(check_in(n, 2.9) for n in range(9, 16))]
    made = case(*told, pain_now=1, pain_worst_24h=4)
    rules = [{reason.rule for reason in plan(made, n).because} for n in range(9, 16)]
    assert any("rising_week" in found for found in rules)


def test_persistent_pain_opens_its_gates_at_the_own_median() -> None:
    cleared = [{"on": day(0).isoformat(), "by": "physician", "findings": ["PERS-2"], "allowed": "all"}]
    told: dict[str, Any] = {
        "pain_now": 4, "pain_worst_24h": 4, "hours_since_onset": None, "days_since_onset": 200, "trend": "same",
        "clearance": cleared,
    }  # fmt: skip
    mine = case(*calm(1, 8, morning=4, during=3), **told)
    mine["answered_on"] = day(-1).isoformat()
    mine["pain_on"] = day(-200).isoformat()
    made = plan(mine, 8)
    assert (made.route, made.ceiling) == ("persistent", None)
    assert made.phase in ("rebuild", "return")
    assert planned(made)


def test_the_phase_is_recomputed_from_the_facts() -> None:
    told = case(*calm(1, 12))
    assert plan(told, 12) == plan(case(*reversed(calm(1, 12))), 12)
