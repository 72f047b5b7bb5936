"""The questionnaire asks only what can still change something, ends complete, and takes few taps."""

import random
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from liftagain.app.questions import next_screen, recheck, settled_by, tapped, unknown_again
from liftagain.app.screen import check_answers, screen
from liftagain.domain.question import Question
from liftagain.domain.screening import Disposition, Screening
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.asked_again import original
from liftagain.reasoning.body_areas import areas, leg_spread, reaches
from liftagain.reasoning.screening import read
from liftagain.reasoning.worth_asking import plan_reads
from scripted_person import Walk, answer_screen, walk
from vignettes import ORDER, VIGNETTES

SORE: dict[str, Any] = {
    "age": 26, "sex": "male", "hard_exercise_last_5_days": "yes", "onset": "next_day", "both_sides_ache": "yes",
    "pain_now": 3, "pain_worst_24h": 3, "eases_with_movement": "yes", "leg_muscle_soreness": "yes",
    "hours_since_onset": 18, "trend": "same", "night_pain": "none",
}  # fmt: skip
MOST_TAPS = 20


def somebody(seed: int) -> dict[str, Any]:
    """A made-up person: a few random answers over a quiet base."""
    chance = random.Random(seed)
    types = [kind for kind in knowledge().answer_types.values() if kind.kind in {"yes_no_unsure", "choice"}]
    told: dict[str, Any] = {kind.id: chance.choice(kind.words) for kind in chance.sample(types, 6)}
    worst = chance.randint(1, 9)
    return {
        "age": chance.choice([11, 17, 24, 33, 48, 66, 80]), "sex": chance.choice(["male", "female"]),
        "pain_worst_24h": worst, "pain_now": chance.randint(0, worst),
        "hours_since_onset": chance.choice([18, 40, 240, 3000]), **told,
    }  # fmt: skip


PEOPLE = [somebody(seed) for seed in range(40)]


def of_interest(found: Screening) -> tuple[object, ...]:
    """What a question may change: how soon, whether it is complete, ceiling, movements, soreness, route."""
    spares = frozenset(word for finding in found.findings for word in finding.spares)
    urgent = frozenset(one.rule for one in found.findings if one.disposition >= Disposition.SAME_DAY)
    return (found.disposition, urgent, found.unanswered, found.ceiling, spares, found.soreness.likely, found.route)


def possible(question: Question) -> list[dict[str, Any]]:
    """Answers that the question takes: each option alone, none, everything; each number of a scale."""
    if question.answer:
        return [{question.answer: value} for value in (int(question.low or 0), 3, 7, int(question.high or 10))]
    places = range(len(question.options))
    marks = [[place] for place in places] + ([] if question.kind == "choice" else [[], list(places)])
    return [tapped(question, ticked) for ticked in marks]


def differs(question: Question, answers: dict[str, Any]) -> bool:
    """Whether answers to the question lead to different outcomes."""
    return len({of_interest(screen({**answers, **given})) for given in possible(question)}) > 1


def could_differ(question: Question, answers: dict[str, Any]) -> bool:
    """Whether they do now, or together with some answers that are still missing: found by trying."""
    missing = [
        kind.id
        for kind in knowledge().answer_types.values()
        if kind.kind == "yes_no_unsure" and kind.id not in {*answers, *question.settles}
    ]
    for seed in range(300):
        chance = random.Random(seed)
        guess = dict.fromkeys(chance.sample(missing, min(len(missing), chance.randint(0, 4))), "yes")
        if differs(question, {**answers, **guess}):
            return True
    return False


@pytest.mark.parametrize("person", PEOPLE, ids=range(len(PEOPLE)))
def test_every_question_that_is_asked_can_change_something(person: dict[str, Any]) -> None:
    found, plan = Walk(), {*plan_reads(knowledge())}
    while (asked := next_screen(check_answers(found.answers, "test"), found.left_open)) is not None:
        for question in asked.questions:
            if (
                not (question.emergency or question.always)
                and question.id == original(question.id)
                and not plan & {*question.settles}
            ):
                assert could_differ(question, found.answers), (question.id, found.answers)
        answer_screen(asked, person, found)
        found.path.append(asked.id)
        assert len(found.path) < 40, found.path


def test_a_question_that_changes_nothing_would_be_noticed() -> None:
    answers = {**walk(SORE).answers}
    assert not could_differ(knowledge().questions["kidneys"], answers)  # nobody with plain soreness is asked it


@pytest.mark.parametrize("person", PEOPLE, ids=range(len(PEOPLE)))
def test_it_ends_complete_or_with_an_emergency_or_with_what_was_left_open(person: dict[str, Any]) -> None:
    found = walk(person)
    outcome = found.outcome
    if outcome.complete or outcome.disposition is Disposition.EMERGENCY:
        return
    told = read(found.answers, knowledge())
    for question, _ in settled_by(outcome.unanswered):
        applies = question.ask_when is None or told.holds(question.ask_when)
        assert question.id in found.left_open or not applies, (question.id, found.path)


def test_ordinary_soreness_is_found_in_twenty_taps_whoever_asks() -> None:
    for changes in ({}, {"sex": "female"}, {"trend": "better"}, {"hours_since_onset": 40}, {"age": 17}):
        found = walk({**SORE, **changes})
        assert found.taps <= MOST_TAPS, found.path
        assert found.path[0] == "emergency"
        assert found.outcome.complete
        assert found.outcome.soreness.likely
        assert found.outcome.disposition is Disposition.SELF_MANAGE


def test_each_vignette_told_tap_by_tap_comes_out_as_it_should() -> None:
    assert len(VIGNETTES) >= 10
    taps = []
    for case in VIGNETTES:
        found = walk(case["answers"])
        off = int(found.outcome.disposition) - ORDER.index(case["expect"])
        assert off >= 0 if case["bound"] == "min" else off <= 0, (case["id"], found.path, found.outcome.disposition)
        taps.append(found.taps)
    assert median(taps) <= MOST_TAPS


def test_what_is_asked_first_is_what_decides_most() -> None:
    answers: dict[str, Any] = {**walk({**SORE, "age": 40}).answers}
    health = knowledge().questions["health"]
    for name in (*health.settles, "cancer_history", "worse_sitting", "worse_standing"):
        answers.pop(name, None)
    asked = next_screen(check_answers(answers, "test"))
    assert asked is not None
    assert asked.id == "health"  # an illness could still make it an emergency; what sitting does only shapes the plan


def test_nothing_is_asked_for_the_plan_while_somebody_should_look_today() -> None:
    found = walk({**SORE, "fever": "yes"})
    assert found.outcome.disposition >= Disposition.SAME_DAY
    assert "directions" not in found.path


def test_two_answers_that_disagree_are_asked_again_once() -> None:
    told = {**walk(SORE).answers, "no_easing_position": "yes", "eases_with_movement": "yes"}
    again = next_screen(check_answers(told, "test"))
    assert again is not None
    assert again.id.startswith("again-")
    (question,) = again.questions
    assert {*question.covers} == {"no_easing_position", "eases_with_movement"}
    resolved = {**told, **tapped(question, [0])}
    assert screen(resolved).contradictions == ()
    same = {**told, **tapped(question, [0, 1])}
    assert screen(same).contradictions
    after = next_screen(check_answers(same, "test"), {question.id})
    assert after is None or not after.id.startswith("again-")


def test_every_contradiction_has_something_to_ask_again() -> None:
    from liftagain.reasoning.asked_again import pair_screen

    for rule in knowledge().contradictions.values():
        asked = pair_screen(rule.between, dict.fromkeys(rule.between, "yes"), knowledge())
        assert asked.questions, rule.id
        for question in asked.questions:
            assert not {*question.covers}.isdisjoint(rule.between)


def where() -> Question:
    return knowledge().questions["where"]


def place(area: str) -> int:
    return next(n for n, option in enumerate(where().options) if option.area == area)


@pytest.mark.parametrize("seed", range(60))
def test_one_tap_more_never_lowers_caution_in_silence(seed: int) -> None:
    """What a tap takes back is unknown then, and asked where it counts; it is never turned into a no."""
    chance = random.Random(seed)
    person = somebody(seed)
    base = {name: value for name, value in person.items() if name not in where().settles}
    fewer = chance.sample(range(len(where().options)), chance.randint(0, 4))
    more = [*fewer, chance.choice([n for n in range(len(where().options)) if n not in fewer])]
    before, after = ({**base, **tapped(where(), taps)} for taps in (fewer, more))
    lost = unknown_again(where(), more, (), base)
    for name, value in before.items():
        if knowledge().answer_types[name].risk or name == "one_sided_low_back":
            assert value != "yes" or after.get(name) == "yes" or name in lost, (name, fewer, more)
    worst = screen({**after, **{name: "yes" for name in lost if name in before}}).disposition
    assert max(screen(after).disposition, worst) >= screen(before).disposition


@pytest.mark.parametrize("fewer", [(), (0,), (1,), (2,), (0, 1), (0, 2), (1, 2)], ids=str)
def test_one_tap_more_beside_the_spine_is_never_a_no(fewer: tuple[int, ...]) -> None:
    across = [place(area) for area in ("low-back-left", "spine", "low-back-right")]
    taps = [across[n] for n in fewer]
    before = tapped(where(), taps)
    for further in {*across} - {*taps}:
        after, lost = tapped(where(), [*taps, further]), unknown_again(where(), [*taps, further], (), {})
        for name in ("midline_focal", "one_sided_low_back"):
            assert before.get(name) != "yes" or after.get(name) == "yes" or name in lost, (name, further)


def test_a_leg_on_the_map_is_asked_about_and_an_untapped_place_is_a_no_for_the_map_alone() -> None:
    quiet: dict[str, Any] = {"leg_pain": "none"}
    assert "leg_pain" in unknown_again(where(), [place("calf-left")], (), quiet)
    assert "leg_pain" not in unknown_again(where(), [place("buttock-left")], (), quiet)
    assert "leg_pain" not in unknown_again(where(), [place("thigh-left")], (), {"leg_pain": "below_knee"})
    assert set(tapped(where(), [])) == {*where().settles}
    assert set(tapped(where(), []).values()) == {"no"}
    assert tapped(where(), [place("spine")], [place("ribs")])["thoracic_or_band"] == "unsure"


@pytest.mark.parametrize(
    ("tapped_areas", "level", "leg"),
    [
        ([], 0, "none"),
        (["low-back-left"], 0, "none"),
        (["buttock-right"], 1, "none"),
        (["thigh-left"], 2, "above_knee"),
        (["thigh-left", "calf-left"], 3, "below_knee"),
        (["front-foot-right"], 4, "below_knee"),
        (["front-thigh-right", "thigh-left"], 2, "both_legs"),
    ],
)
def test_how_far_down_it_goes(tapped_areas: list[str], level: int, leg: str) -> None:
    taken = areas(where(), [place(area) for area in tapped_areas])
    assert (leg_spread(where(), taken), reaches(where(), taken)) == (level, leg)


def test_the_daily_check_shows_every_sign_that_alone_needs_help_today() -> None:
    (question,) = recheck().questions
    shown = {name for option in question.options for name in (*option.sets, *option.opens)}
    asked_of_the_pregnant = {"regular_tightening", "reduced_foetal_movement_or_vision"}
    asked_after = {"suicidal_thoughts"}  # after a mood that is hard to bear
    for name, kind in knowledge().answer_types.items():
        alone = kind.kind == "yes_no_unsure" and screen({"age": 30, name: "yes"}).disposition >= Disposition.SAME_DAY
        assert not alone or name in shown | asked_of_the_pregnant | asked_after, name
    assert {"leg_numbness", "leg_weakness", "leg_pain", "unsteady_legs", "trauma"} <= shown
    pregnant = recheck({"pregnant": "yes"}).questions
    assert asked_of_the_pregnant <= {name for one in pregnant for option in one.options for name in option.sets}


def test_a_new_leg_sign_at_the_daily_check_opens_the_questions_about_legs() -> None:
    (question,) = recheck().questions
    leg = next(n for n, option in enumerate(question.options) if "leg_numbness" in option.opens)
    opened = unknown_again(question, [leg], (), {})
    assert {"leg_numbness", "unsteady_legs"} <= opened
    told = {name: value for name, value in walk(SORE).answers.items() if name not in opened}
    asked = next_screen(check_answers(told, "test"))
    assert asked is not None
    assert asked.id == "legs"
    assert not opened & tapped(question, []).keys()  # not new is no answer about what was told before


def test_a_mood_that_is_hard_to_bear_leads_to_the_question_about_it() -> None:
    told = {**walk(SORE).answers, "high_distress": "yes"}
    asked = next_screen(check_answers(told, "test"))
    assert asked is not None
    assert asked.id == "crisis"


def test_the_knowledge_refuses_a_map_that_does_not_fit(tmp_path: Path) -> None:
    from liftagain.knowledge.conditions_text import Conditions
    from liftagain.knowledge.folder import KnowledgeError
    from liftagain.knowledge.questionnaire import read_questions

    (tmp_path / "questions").mkdir()
    file = tmp_path / "questions" / "map.toml"
    good = (
        '[[question]]\nid = "m"\nscreen = "m"\norder = 1\nkind = "map"\ntitle = "Where?"\n'
        '[[question.options]]\narea = "knee"\nlabel = "Knee"\n'
        '[[question.readings]]\nwhen = [["knee"]]\nsets = { x = "yes" }\n'
        '[[question.readings]]\nsets = { x = "no" }\n'
    )
    conditions = Conditions(knowledge().root, knowledge().limit)
    file.write_text(good)
    assert read_questions(tmp_path, conditions)["m"].settles == ("x",)
    for bad, said in (
        (good.replace('[["knee"]]', '[["elbow"]]'), "no area 'elbow'"),
        (good.replace('[[question.readings]]\nsets = { x = "no" }\n', ""), "without a tap"),
        (good.replace('area = "knee"\n', ""), "an area each"),
    ):
        file.write_text(bad)
        with pytest.raises(KnowledgeError, match=said):
            read_questions(tmp_path, conditions)
