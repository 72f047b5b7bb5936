"""Relations that hold whatever the right answer is: what may never lower a level, what may never raise one."""

from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from liftagain.app.screen import screen_as_json
from proofs.answer_sets import AnswerSet, answer_set
from proofs.contract import LADDERS, MORE_RISK, RANK, RISK, SOFT
from proofs.program import rank

EMERGENCY = RANK["emergency"]
RISKS = (*RISK, *MORE_RISK)
sets = st.randoms(use_true_random=False).map(answer_set)
many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

FLAGS: list[AnswerSet] = [
    {"saddle_numbness": "yes"},
    {"bladder_change": "yes"},
    {"dark_urine": "yes", "hard_exercise_last_5_days": "yes"},
    {"tearing_pain": "yes"},
    {"leg_weakness": "both"},
]
ABOUT_OLDER_ANSWERS = ("cauda_equina_days", "weakness_course", "seen_by_clinician", "clearance")
BENIGN_STORY: AnswerSet = {
    "both_sides_ache": "yes",
    "eases_with_movement": "yes",
    "trend": "better",
    "hard_exercise_last_5_days": "yes",
    "hours_since_onset": 24,
    "leg_muscle_soreness": "yes",
}


def without(answers: AnswerSet, *names: str) -> AnswerSet:
    return {name: value for name, value in answers.items() if name not in names}


@many
@given(sets, st.sampled_from(FLAGS))
def test_an_emergency_flag_added_gives_emergency(answers: AnswerSet, flag: AnswerSet) -> None:
    assert rank({**without(answers, *ABOUT_OLDER_ANSWERS), **flag}) == EMERGENCY


@many
@given(sets, st.sampled_from(FLAGS))
def test_a_story_of_soreness_hides_no_flag(answers: AnswerSet, flag: AnswerSet) -> None:
    told = {**without(answers, *ABOUT_OLDER_ANSWERS, "days_since_onset"), **BENIGN_STORY, **flag}
    result = screen_as_json(told)
    assert result["disposition"] == "emergency"
    assert not result["soreness"]["likely"]


@many
@given(
    sets, st.sampled_from(RISKS), st.sampled_from([("no", None), ("no", "unsure"), ("unsure", "yes"), (None, "yes")])
)
def test_a_risk_told_more_surely_never_lowers(
    answers: AnswerSet, name: str, step: tuple[str | None, str | None]
) -> None:
    before, after = ({**without(answers, name), **({name: word} if word else {})} for word in step)
    assert rank(after) >= rank(before)


@many
@given(sets)
def test_every_no_made_missing_together_never_lowers(answers: AnswerSet) -> None:
    noes = [name for name in RISKS if answers.get(name) == "no"]
    noes += [name for name, words in LADDERS.items() if answers.get(name) == "none" == words[0]]
    assume(noes)
    assert rank(without(answers, *noes)) >= rank(answers)


@many
@given(sets, st.sampled_from(sorted(LADDERS)), st.data())
def test_a_step_up_an_enumeration_never_lowers(answers: AnswerSet, name: str, data: st.DataObject) -> None:
    low, high = sorted(data.draw(st.lists(st.integers(0, len(LADDERS[name]) - 1), min_size=2, max_size=2, unique=True)))
    assert rank({**answers, name: LADDERS[name][high]}) >= rank({**answers, name: LADDERS[name][low]})


@many
@given(sets, st.sampled_from(["pain_now", "pain_worst_24h"]), st.sampled_from([3, 7, 8, 10]))
def test_more_pain_never_lowers(answers: AnswerSet, name: str, pain: int) -> None:
    assume(answers.get(name, 10) < pain)
    more = {**answers, name: pain}
    if name == "pain_now" and more.get("pain_worst_24h", pain) < pain:
        more["pain_worst_24h"] = pain
    assert rank(more) >= rank(answers)


@many
@given(sets, st.randoms(use_true_random=False))
def test_the_order_of_the_answers_does_not_matter(answers: AnswerSet, random: Any) -> None:
    keys = list(answers)
    random.shuffle(keys)
    assert screen_as_json({key: answers[key] for key in keys}) == screen_as_json(answers)


weak: st.SearchStrategy[AnswerSet] = st.fixed_dictionaries(
    {"age": st.integers(18, 95)},
    optional={
        "constipation_only": st.sampled_from(["yes", "unsure"]),
        "night_pain": st.just("positional"),
        "smoker": st.just("yes"),
        "hypertension": st.just("yes"),
        "sex": st.sampled_from(["female", "male"]),
        "pain_now": st.integers(0, 6),
        "days_since_onset": st.sampled_from([1, 5, 10]),
    },
)


@many
@given(weak)
def test_weak_signs_alone_are_no_emergency(answers: AnswerSet) -> None:
    assert rank(answers) < RANK["same_day"]


@many
@given(sets, st.sampled_from(FLAGS))
def test_no_emergency_needs_age_or_sex(answers: AnswerSet, flag: AnswerSet) -> None:
    assert rank(without({**without(answers, *ABOUT_OLDER_ANSWERS), **flag}, "age", "sex")) == EMERGENCY


@many
@given(sets, st.sampled_from(sorted(SOFT)))
def test_not_sure_about_a_key_sign_is_never_less_than_missing(answers: AnswerSet, name: str) -> None:
    assert rank({**answers, name: "unsure"}) >= rank(without(answers, name))
