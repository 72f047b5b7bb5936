"""The questionnaire: it reaches every question that counts, in few taps, emergency first."""

from typing import Any

import pytest

from liftagain.app.questions import all_screens, follow_up, next_screen, recheck, tapped
from liftagain.app.screen import check_answers, screen
from liftagain.domain.answers import AnswerValue
from liftagain.domain.question import Question
from liftagain.domain.screening import Disposition, Screening
from liftagain.knowledge.bundle import knowledge


def answer(question: Question, person: dict[str, Any]) -> tuple[dict[str, Any], int]:
    """What this person taps, and how many taps that is. "None" sends the page, so an empty checklist costs none."""
    if question.answer:
        return {question.answer: person.get(question.answer, question.low or 0)}, 1
    fits = [
        place
        for place, option in enumerate(question.options)
        if (option.sets and all(person.get(name) == value for name, value in option.sets.items()))
        or (not option.sets and any(person.get(name, value) != value for name, value in option.else_sets.items()))
    ]
    if question.kind == "choice":
        if question.optional and not fits:
            return {}, 0
        return tapped(question, fits[:1] or [0]), 1
    return tapped(question, fits), len(fits)


def fill_in(person: dict[str, Any]) -> tuple[Screening, list[str], int]:
    answers: dict[str, Any] = {}
    path: list[str] = []
    taps = 0
    while (asked := next_screen(answers)) is not None:
        path.append(asked.id)
        assert len(path) < 20, path
        for question in asked.questions:
            given, cost = answer(question, person)
            answers |= given
            taps += cost
        taps += 1
    return screen(check_answers(answers, "test")), path, taps


@pytest.mark.parametrize("age", [9, 15, 26, 52, 67, 90])
@pytest.mark.parametrize("sex", ["female", "male", "unspecified"])
def test_none_of_these_everywhere_ends_complete(age: int, sex: str) -> None:
    found, path, _ = fill_in({"age": age, "sex": sex, "pain_now": 2, "pain_worst_24h": 3, "hours_since_onset": 40})
    assert found.complete, (path, found.unanswered)
    assert found.unanswered == ()


@pytest.mark.parametrize(
    "person",
    [
        {
            "pain_now": 8,
            "pain_worst_24h": 9,
            "onset": "sudden_during_exercise",
            "trend": "worse",
            "cannot_move_for_pain": "yes",
        },
        {"hours_since_onset": 4320, "trend": "same", "pain_now": 4, "pain_worst_24h": 7, "high_distress": "yes"},
        {"pregnant": "yes", "weeks_pregnant": 30, "pain_now": 7, "pain_worst_24h": 7, "sex": "female"},
        {"cancer_history": "yes", "cancer_spreads_to_bone": "yes", "osteoporosis": "yes"},
        {"leg_pain": "below_knee", "leg_numbness": "one"},
        {"fever": "yes"},
    ],
    ids=["severe", "persistent", "pregnant", "cancer", "sciatica", "fever"],
)
def test_the_questions_end_complete_for_other_people(person: dict[str, Any]) -> None:
    found, path, _ = fill_in({"age": 40, "hours_since_onset": 40, "sex": "male", **person})
    assert found.complete or found.disposition is Disposition.EMERGENCY, (path, found.unanswered)
    assert found.disposition > Disposition.SELF_MANAGE


def test_an_emergency_ends_the_questions_on_the_first_screen() -> None:
    found, path, _ = fill_in({"age": 40, "saddle_numbness": "yes"})
    assert path == ["emergency"]
    assert found.disposition is Disposition.EMERGENCY


def test_how_long_it_has_been_is_asked_beside_the_emergency_never_before_it() -> None:
    answers: dict[str, AnswerValue] = {"age": 40, "saddle_numbness": "yes"}
    assert next_screen(answers) is None
    beside = follow_up(answers)
    assert beside is not None
    (question,) = beside.questions
    longer = answers | tapped(question, [1])
    assert screen(check_answers(longer, "test")).disposition is Disposition.SAME_DAY
    assert follow_up(longer) is None
    assert follow_up({"age": 40}) is None


def test_a_leg_sign_is_asked_about_at_once() -> None:
    first = next_screen({})
    assert first is not None
    signs = next(question for question in first.questions if question.id == "emergency_signs")
    leg = next(place for place, option in enumerate(signs.options) if not option.sets)
    answers = {"age": 30, **tapped(signs, [leg])}
    assert "leg_pain" not in answers
    second = next_screen(answers)
    assert second is not None
    assert second.id == "legs"


def test_not_sure_is_kept_and_a_tick_wins_over_what_is_left_open() -> None:
    first = next_screen({})
    assert first is not None
    signs = next(question for question in first.questions if question.id == "emergency_signs")
    places = {option.label: place for place, option in enumerate(signs.options)}
    low, numb = places["A small trigger"], places["Numb or strange between the legs"]
    given = tapped(signs, [low], [numb])
    assert given["saddle_numbness"] == "unsure"
    assert given["trauma"] == "low_energy"
    assert given["fever"] == "no"
    assert tapped(signs, [places["A hard accident"]])["trauma"] == "high_energy"


def test_everything_that_could_ask_for_help_today_is_covered_by_a_question() -> None:
    covered = {name for question in knowledge().questions.values() if not question.recheck for name in question.covers}
    levels = [
        level
        for flag in knowledge().flags.values()
        for level in flag.levels
        if level.disposition >= Disposition.SAME_DAY
    ]
    asked_otherwise = {"days_since_onset", "hours_since_session", "hours_after_session"}
    assert set().union(*(level.reads for level in levels)) - covered == asked_otherwise & set().union(
        *(level.reads for level in levels)
    )


def test_every_answer_a_tap_sets_is_one_the_contract_takes() -> None:
    for each in (*all_screens(), recheck()):
        for question in each.questions:
            for option in question.options:
                for answers in (option.sets, option.else_sets, option.unsure_sets):
                    check_answers(answers, question.id)


def test_the_daily_check_takes_two_taps_and_covers_the_nerves() -> None:
    (question,) = recheck().questions
    assert {"saddle_numbness", "bladder_change", "bowel_change", "leg_weakness", "leg_pain", "fever"} <= set(
        question.covers
    )
    assert set(tapped(question, []).values()) == {"no"}
