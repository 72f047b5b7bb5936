"""When self-tests are open, what their results call for, and what they feed: gates, review, exercise choice."""

from typing import Any

import pytest

from liftagain.app.review_log import review_log
from liftagain.domain.self_test import SelfTestOffer, SelfTestResult
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.gates import state_of
from liftagain.reasoning.self_test import called_for, with_tested
from liftagain.reasoning.self_test_course import side_courses
from liftagain.reasoning.self_test_offer import offers
from liftagain.reasoning.situation import Situation
from liftagain.words.plan_reason import sentence
from plan_cases import calm, case, check_in, day
from plan_cases import situation as situation_on

LAST = 16


def done(test: str, number: int = LAST, **told: Any) -> dict[str, Any]:
    return {"test": test, "on": day(number).isoformat(), **told}


def falling(last: int) -> list[dict[str, Any]]:
    """Mornings that get better week by week, so that nothing waits for a look."""
    return [calm(number, number, 3 if number < 5 else 2 if number < 10 else 1)[0] for number in range(1, last + 1)]


def standing(*tests: dict[str, Any], last: int = LAST, check_ins: Any = None, **told: Any) -> Situation:
    """Somebody whose back has been calm, so that Rebuild or later is reached; with results in the context."""
    kept = falling(last) if check_ins is None else check_ins
    return situation_on(case(*kept, context={"self_tests": list(tests)}, **told), last)


def offer(situation: Situation, test: str = "front_plank") -> SelfTestOffer:
    return next(one for one in offers(situation) if one.test == test)


def rules(found: SelfTestOffer) -> set[str]:
    return {reason.rule for reason in found.because}


def test_in_rebuild_it_is_open_and_goes_on_until_the_form_slips() -> None:
    situation = standing()
    assert situation.stand.phase in ("rebuild", "return")
    found = offer(situation)
    assert (found.is_open, found.way) == (True, "full"), found
    assert found.stop_at == knowledge().limit("self_test_front_plank_most")


def test_before_rebuild_it_is_never_done_at_its_most() -> None:
    """Day by day from the first one on: closed in Settle, easy in Restore, each with words for it."""
    seen = set()
    for last in range(1, LAST):
        situation = standing(last=last)
        phase = situation.stand.phase
        seen.add(phase)
        for found in offers(situation):
            test = knowledge().self_tests[found.test]
            if phase == "settle":
                assert not found.is_open
            if phase in ("settle", "restore"):
                assert found.way == "easy"
                assert found.stop_at == (knowledge().limit(test.cap_easy) if test.cap_easy else None)
            if not found.is_open or (test.full and found.way == "easy"):
                assert any(sentence(reason) for reason in found.because)
    assert {"settle", "restore", "rebuild"} <= seen


@pytest.mark.parametrize(("age", "way"), [(16, "easy"), (17, "easy"), (18, "full"), (30, "full"), (None, "easy")])
def test_under_18_no_test_is_done_at_its_most(age: int | None, way: str) -> None:
    situation = standing(person={"age": age}, age=age)
    if age is None:
        assert not any(one.is_open and one.way == "full" for one in offers(situation))
        return
    found = offer(situation)
    assert found.is_open
    assert found.way == way
    assert ("self_test_young" in rules(found)) == (way == "easy")


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        ({"morning": 4, "pain_worst": 5}, "self_test_pain"),
        ({"morning": 2, "pain_during": 4}, "self_test_pain"),
        ({"morning": 1, "painkiller": True}, "painkiller"),
        ({"morning": None, "pain_worst": 1}, "no_check_in"),
        ({"morning": 6, "pain_worst": 3}, "contradictory"),
        ({"morning": 1, "leg_spread": 2}, "leg_symptoms"),
    ],
)
def test_what_closes_every_test_today(told: dict[str, Any], rule: str) -> None:
    told = {**told}
    today = check_in(LAST, told.pop("morning"), **told)
    situation = standing(check_ins=[*falling(LAST - 1), today])
    assert all(not one.is_open for one in offers(situation))
    assert all(rule in rules(one) for one in offers(situation))


def test_without_a_check_in_of_today_it_waits() -> None:
    situation = standing(check_ins=falling(LAST - 1))
    assert "no_check_in" in rules(offer(situation))


@pytest.mark.parametrize(
    ("condition", "closed"),
    [
        ("recent_spinal_surgery", {"front_plank", "side_plank", "hip_hinge", "knee_to_wall", "sit_to_stand"}),
        ("pregnancy", {"front_plank", "side_plank", "single_leg_bridge", "hip_flexor_length", "hamstring_length"}),
        ("aneurysm", {"front_plank", "side_plank", "single_leg_bridge"}),
        ("hypermobility", {"hip_flexor_length", "hamstring_length"}),
        ("si_joint", {"single_leg_bridge"}),
        ("spondylolisthesis", {"hip_flexor_length"}),
    ],
)
def test_a_condition_closes_its_tests(condition: str, closed: set[str]) -> None:
    situation = standing(person={"conditions": [condition]})
    shut = {one.test for one in offers(situation) if not one.is_open}
    assert closed <= shut


def test_high_blood_pressure_keeps_a_hold_easy() -> None:
    found = offer(standing(person={"conditions": ["hypertension"]}), "side_plank")
    assert (found.is_open, found.way) == (True, "easy")
    assert "self_test_not_when" in rules(found)


def test_an_open_finding_keeps_it_easy() -> None:
    """Pain that does not fall asks for a look and holds the plan steady: nothing is done at its most beneath it."""
    situation = standing(check_ins=calm(1, LAST))
    assert situation.ceiling is not None
    assert situation.ceiling.allows.word == "steady"
    found = offer(situation)
    assert (found.is_open, found.way) == (True, "easy")
    tiring = [one for one in offers(situation) if knowledge().self_tests[one.test].full]
    assert {one.way for one in tiring} == {"easy"}


def test_an_emergency_closes_everything() -> None:
    assert all(not one.is_open for one in offers(standing(saddle_numbness="yes")))


def test_two_of_the_same_test_are_days_apart() -> None:
    assert "self_test_rest" in rules(offer(standing(done("front_plank", LAST - 1, value=40))))
    assert offer(standing(done("front_plank", LAST - 2, value=40))).is_open
    assert offer(standing(done("front_plank", LAST - 1, value=40)), "side_plank").is_open


def test_a_low_result_calls_for_its_exercises() -> None:
    called = called_for(standing(done("side_plank", left=30, right=12), done("front_plank", value=60)))
    assert set(called) == set(knowledge().self_tests["side_plank"].calls_for)
    reason = called["side-plank-knees"]
    assert (reason.rule, reason.facts["side"], reason.facts["value"]) == ("self_test_low", "right", 12)
    assert reason.numbers["limit"] == knowledge().limit("side_plank_leave_rebuild")
    assert set(reason.sources) <= set(knowledge().sources)
    assert "side plank, right: 12 seconds" in sentence(reason)


@pytest.mark.parametrize(
    "told",
    [
        {"value": 60},
        {"value": 10, "pain": 4},
        {"number": LAST - 29, "value": 10},
        {"number": LAST + 1, "value": 10},
        {},
    ],
    ids=["enough", "it hurt", "too old", "still to come", "no number"],
)
def test_what_calls_for_nothing(told: dict[str, Any]) -> None:
    told = {**told}
    assert called_for(standing(done("front_plank", told.pop("number", LAST), **told))) == {}


def test_the_newest_result_counts() -> None:
    low, fine = done("front_plank", LAST - 5, value=10), done("front_plank", LAST, value=50)
    assert called_for(standing(low, fine)) == called_for(standing(fine, low)) == {}
    assert called_for(standing({**low, "on": day(LAST).isoformat()}, {**fine, "on": day(LAST - 5).isoformat()}))


def test_an_easy_pace_out_of_the_chair_is_not_slow() -> None:
    slow = {"value": 14}
    assert called_for(standing(done("sit_to_stand", **slow)))
    assert called_for(standing(done("sit_to_stand", way="full", **slow)))
    assert not called_for(standing(done("sit_to_stand", way="easy", **slow)))


def test_a_difference_of_the_sides_needs_two_days() -> None:
    first, second = done("side_plank", LAST - 3, left=60, right=40), done("side_plank", left=58, right=41)
    other = done("side_plank", left=40, right=60)
    assert called_for(standing(second)) == {}
    called = called_for(standing(first, second))
    assert {reason.rule for reason in called.values()} == {"self_test_sides"}
    assert "the right side was weaker" in sentence(called["side-plank"])
    assert called_for(standing(first, other)) == {}


def gate_value(situation: Situation, measure: str) -> tuple[float | None, bool]:
    gate = next(one for one in knowledge().phases["rebuild"].leave if one.measure == measure)
    found = state_of(gate, situation.stand.since, situation.today, situation.gate_facts)
    return found.value, found.is_open


@pytest.mark.parametrize(
    ("measure", "test", "value"),
    [
        ("front_plank_s", {"test": "front_plank", "value": 30}, 30),
        ("side_plank_s", {"test": "side_plank", "left": 25, "right": 20}, 20),
        ("side_difference", {"test": "side_plank", "left": 25, "right": 24}, 0.04),
        ("bridge_reps", {"test": "glute_bridge", "value": 15}, 15),
        ("bridge_reps", {"test": "single_leg_bridge", "left": 31, "right": 30}, 15),
    ],
)
def test_a_result_of_the_page_opens_a_gate(measure: str, test: dict[str, Any], value: float) -> None:
    named = {key: told for key, told in test.items() if key != "test"}
    assert gate_value(standing(done(test["test"], **named)), measure) == (value, True)
    hurt = standing(done(test["test"], pain=6, **named), last=LAST)
    assert gate_value(hurt, measure)[0] != value
    in_check_in = [*falling(LAST - 1), {**falling(LAST)[-1], "self_tests": [{"on": day(LAST).isoformat(), **test}]}]
    assert gate_value(standing(check_ins=in_check_in), measure) == (value, True)


def test_a_short_bridge_on_one_leg_stands_for_nothing() -> None:
    assert gate_value(standing(done("single_leg_bridge", left=40, right=29)), "bridge_reps")[0] != 15


def test_a_result_of_later_opens_no_gate_of_before() -> None:
    situation = standing(done("front_plank", LAST, value=45))
    gate = next(one for one in knowledge().phases["rebuild"].leave if one.measure == "front_plank_s")
    assert state_of(gate, day(1), day(LAST - 1), situation.gate_facts).value is None


def test_a_test_wins_over_what_the_person_thinks() -> None:
    known, until = knowledge(), day(LAST)
    low = {"self_tests": [done("front_plank", value=10)], "weak_core": "no"}
    fine = {"self_tests": [done("front_plank", value=70)], "weak_core": "yes"}
    assert with_tested(low, until, known)["weak_core"] == "yes"
    assert with_tested(fine, until, known)["weak_core"] == "no"
    assert with_tested({"weak_core": "yes"}, until, known) == {"weak_core": "yes"}
    both = {"self_tests": [done("front_plank", value=70), done("side_plank", left=5, right=5)]}
    assert with_tested(both, until, known)["weak_core"] == "yes"
    assert "weak_core" not in with_tested({"self_tests": [done("front_plank", LAST + 1, value=5)]}, until, known)


def test_a_low_test_is_evidence_in_the_review_and_a_good_one_takes_it_back() -> None:
    def factors(**context: Any) -> dict[str, Any]:
        return {one.factor: one for one in review_log((), day(LAST), context=context).factors}

    found = factors(self_tests=[done("hamstring_length", left=40, right=45)])
    assert found["stiff_hips"].numbers["tight_hamstrings"] == "yes"
    assert found["stiff_hips"].strength == "weak"
    assert "stiff_hips" not in factors(tight_hamstrings="yes", self_tests=[done("hamstring_length", left=80, right=85)])


def course_of(test: str, *results: SelfTestResult) -> list[tuple[str, str]]:
    found = side_courses(knowledge().self_tests[test], results)
    return [(side, course.verdict) for side, _, course in found]


def result(test: str, number: int, **told: Any) -> SelfTestResult:
    return SelfTestResult(test=test, on=day(number), **told)


def test_a_change_counts_from_the_repeat_error() -> None:
    """1.9 cm is the smallest real change that twelve studies give for the same tester."""
    first = result("knee_to_wall", 1, left=8.0, right=8.0)
    assert course_of("knee_to_wall", first, result("knee_to_wall", 20, left=9.5, right=10.0)) == [
        ("left", "same"),
        ("right", "better"),
    ]
    slower = result("sit_to_stand", 1, value=8.0), result("sit_to_stand", 20, value=9.5)
    assert course_of("sit_to_stand", *slower) == [("", "worse")]
    assert course_of("glute_bridge", result("glute_bridge", 1, value=5), result("glute_bridge", 9, value=20)) == [
        ("", "not_known")
    ]


def test_an_easy_result_is_never_compared_with_a_full_one() -> None:
    easy, full = result("front_plank", 1, value=30), result("front_plank", 20, value=100, way="full")
    (found,) = side_courses(knowledge().self_tests["front_plank"], [easy, full])
    assert (found[2].verdict, found[2].left_out) == ("first", 1)
