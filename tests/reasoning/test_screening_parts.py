"""The parts of a screening: the finding of one rule, what is left to ask and in which order, what the outcome holds."""

from datetime import datetime
from typing import Any

import pytest

from liftagain.app.screen import check_answers
from liftagain.domain.condition import AllOf, AnyOf, NoneOf
from liftagain.domain.flag import Flag
from liftagain.domain.screening import Ceiling, Finding
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.reasoning.screening import fire, open_questions, read, screening
from screening_parts import flag, is_yes, level, told

A, B, C = is_yes("a"), is_yes("b"), is_yes("c")


def fired(rule: Flag, soft: str = "", **answers: Any) -> Finding | None:
    return fire(rule, told(soft, **answers), answers)


@pytest.mark.parametrize(
    ("word", "ceiling"),
    [
        ("emergency", Ceiling.NOTHING),
        ("same_day", Ceiling.NOTHING),
        ("within_days", Ceiling.GENTLE),
        ("routine", Ceiling.STEADY),
    ],
)
def test_a_level_without_a_ceiling_has_the_usual_one(word: str, ceiling: Ceiling) -> None:
    found = fired(flag(level(word, A)), a="yes")
    assert found is not None
    assert (found.rule, found.disposition.word, found.ceiling) == ("RULE", word, ceiling)
    assert (found.matched, found.sources, found.spares) == ({"a": "yes"}, ("paper",), ())
    assert not found.through_unsure
    assert not found.cleared


def test_a_level_keeps_its_own_ceiling_also_the_strictest() -> None:
    for ceiling in Ceiling:
        found = fired(flag(level("within_days", A, ceiling, ("impact",))), a="yes")
        assert found is not None
        assert found.ceiling is ceiling
        assert found.spares == ("impact",)


def test_the_usual_ceiling_is_that_of_the_level_that_was_reached() -> None:
    found = fired(flag(level("same_day", A)), a="unsure")
    assert found is not None
    assert (found.disposition.word, found.ceiling) == ("within_days", Ceiling.GENTLE)
    assert found.through_unsure
    assert found.matched == {"a": "unsure"}


def test_only_what_was_given_is_shown_as_matched_in_order() -> None:
    rule = flag(level("same_day", AllOf((C, B, A, NoneOf((is_yes("d"),))))))
    found = fire(rule, told(a="yes", b="yes", c="yes"), {"c": "yes", "a": "yes"})
    assert found is not None
    assert list(found.matched) == ["a", "c"]
    assert not found.through_unsure
    assert fired(rule, a="yes") is None


def outcome(today: str | None = None, /, **answers: Any) -> Any:
    moment = None if today is None else datetime.fromisoformat(today)
    return screening(check_answers(answers, "test"), knowledge(), moment)


def test_findings_stand_most_urgent_first_then_by_name() -> None:
    found = outcome(red_painful_eye="yes", fever="yes", chest_pain="yes", posture_independent="yes", age=30)
    assert [finding.rule for finding in found.findings] == ["VISC-1", "IBP-3", "INF-1", "VASC-2"]
    assert found.disposition.word == "emergency"
    assert found.ceiling is Ceiling.NOTHING
    assert found.knowledge_version == knowledge().version


def test_no_finding_gives_no_ceiling_and_the_lowest_level() -> None:
    nothing = outcome()
    assert (nothing.disposition.word, nothing.ceiling, nothing.findings) == ("self_manage", None, ())


def test_the_ceiling_is_the_strictest_of_the_findings() -> None:
    assert outcome(leg_pain="below_knee").ceiling is Ceiling.SPARE
    assert outcome(leg_pain="below_knee", spreading="yes").ceiling is Ceiling.GENTLE
    assert outcome(leg_pain="below_knee", cancer_spreads_to_bone="yes", trend="better").ceiling is Ceiling.NOTHING


def test_a_cleared_finding_gives_no_level_and_no_ceiling_but_is_shown() -> None:
    cleared = {"on": "2026-11-24", "by": "physician", "findings": ["IBP-3"], "allowed": "all"}
    answers = {"red_painful_eye": "yes", "high_distress": "yes", "answered_on": "2026-11-23", "clearance": [cleared]}
    found = outcome("2026-11-25", **answers)
    assert [(each.rule, each.cleared) for each in found.findings] == [("IBP-3", True), ("YELLOW", False)]
    assert found.disposition.word == "routine"
    assert found.ceiling is Ceiling.STEADY


class Few(Knowledge):
    """The knowledge with rules of our own in place of the red flags."""

    def __init__(self, *rules: Flag) -> None:
        super().__init__()
        self.flags = {rule.id: rule for rule in rules}


FEVER, EYE, VERY_ILL, PAIN = is_yes("fever"), is_yes("red_painful_eye"), is_yes("feels_very_ill"), is_yes("flank_pain")


def asked(*rules: Flag, **answers: Any) -> tuple[tuple[str, ...], bool]:
    found = screening(answers, Few(*rules))
    return found.unanswered, found.complete


def by_the_contract(*names: str) -> tuple[str, ...]:
    return tuple(sorted(names, key=list(knowledge().answer_types).index))


def test_what_could_give_the_most_is_asked_first_then_what_could_do_it_alone() -> None:
    together = flag(level("emergency", AllOf((FEVER, PAIN))), name="TOGETHER")
    alone = flag(level("emergency", EYE), name="ALONE")
    less = flag(level("same_day", VERY_ILL), name="LESS")
    found, complete = asked(together, less, alone)
    assert found == ("red_painful_eye", *by_the_contract("fever", "flank_pain"), "feels_very_ill")
    assert not complete


def test_then_what_most_rules_wait_for_then_the_order_of_the_contract() -> None:
    rules = [
        flag(level("same_day", AnyOf((FEVER, EYE, PAIN))), name="ONE"),
        flag(level("routine", EYE), name="TWO"),
    ]
    assert asked(*rules)[0] == ("red_painful_eye", *by_the_contract("fever", "flank_pain"))


def test_only_what_could_raise_the_outcome_or_give_same_day_is_asked() -> None:
    urgent = flag(level("emergency", FEVER), name="URGENT")
    also = flag(level("same_day", EYE), name="ALSO")
    low = flag(level("within_days", PAIN), name="LOW")
    assert asked(urgent, also, low, fever="yes") == (("red_painful_eye",), False)
    assert asked(low) == (("flank_pain",), True)
    assert asked(low, flag(level("within_days", EYE), name="OTHER"), flank_pain="yes") == ((), True)
    assert asked(low, flag(level("routine", EYE), name="OTHER")) == (("flank_pain", "red_painful_eye"), True)
    assert asked(urgent, fever="yes") == ((), True)


def test_a_rule_counts_as_open_only_while_it_may_be_asked() -> None:
    from dataclasses import replace

    rule = replace(flag(level("emergency", FEVER)), open_when=EYE)
    assert asked(rule) == ((), True)
    assert asked(rule, red_painful_eye="no") == ((), True)
    assert asked(rule, red_painful_eye="yes") == (("fever",), False)


def test_answers_are_filled_in_before_they_are_read_and_soft_ids_are_the_knowledges() -> None:
    ready = read({"pain_now": 4, "fever": "unsure"}, knowledge())
    assert ready.answers["pain_worst_24h"] == 4
    assert ready.unsure == {"fever"}
    assert "saddle_numbness" in ready.looks.comparisons.soft
    assert "fever" not in ready.looks.comparisons.soft


def test_times_have_moved_on_when_the_rules_are_read() -> None:
    told_then = {"days_since_onset": 6, "trend": "same", "answered_on": "2026-11-23T08:00"}
    assert outcome("2026-11-23T08:00", **told_then).findings == ()
    (later,) = outcome("2026-11-24T08:00", **told_then).findings
    assert (later.rule, later.matched) == ("PERS-2", {"days_since_onset": 7, "trend": "same"})
    assert outcome("2027-03-01T08:00", **told_then).route == "persistent"
    assert outcome("2026-11-24T08:00", **told_then).route == "acute"


def test_patterns_are_kept_as_many_as_the_limit_says() -> None:
    found = outcome(worse_bending_forward="yes", worse_bending_back="yes", leg_pain="below_knee", midline_focal="yes")
    assert len(found.patterns) == knowledge().limit("patterns_kept")
    assert found.soreness.window_h == (knowledge().limit("soreness_from_h"), knowledge().limit("soreness_to_h"))


@pytest.mark.parametrize(
    "told", [{"fever": "yes"}, {"leg_weakness": "one"}, {"saddle_numbness": "yes", "fever": "yes"}]
)
def test_what_is_open_is_above_what_the_rule_gives_now(told: dict[str, str]) -> None:
    known = knowledge()
    heard = read(told, known)
    fired = {name: found for name, flag in known.flags.items() if (found := fire(flag, heard, told))}
    assert fired
    for each in open_questions(known, heard, fired):
        assert each.rule not in fired or each.disposition > fired[each.rule].disposition
