"""Every id of the contract is a question of the program, and the ids that no rule reads are known, with the reason."""

from liftagain.domain.answer_type import AnswerType
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.condition import answers_read
from proofs.contract import NOT_COMPARED, QUESTIONS, SOFT, YES_NO, Choice, Number

READ_BY_NO_RULE = {
    "constipation_only": "not a flag (CES-5): it is asked so that it is not told as a bowel change",
    "both_sides_ache": "speaks for soreness; no rule of urgency may be closed by it",
    "eases_with_movement": "speaks for soreness; no rule of urgency may be closed by it",
    "leg_muscle_soreness": "asked so that sore thighs are not told as pain shooting down both legs (CES-3)",
    "hours_after_session": "places the pain in the window of soreness, and gives the hours since the session",
    "worse_bending_forward": "a direction: shapes the plan",
    "worse_sitting": "a direction: shapes the plan",
    "worse_standing": "a direction: shapes the plan",
    "single_leg_stance_pain": "weight of a pattern; FX-5 is carried by the hop",
    "hypertension": "raises nothing by itself: VASC-2 reads age and posture",
    "smoker": "raises nothing by itself: VASC-2 reads age and posture",
    "nsaids_taken": "a weak modifier that never lifts to emergency (RHAB-m)",
    "seen_by_clinician": "being seen lifts nothing: only a clearance does (0.10)",
}


def read_by_flags() -> frozenset[str]:
    return frozenset().union(
        *(answers_read(level.when) for flag in knowledge().flags.values() for level in flag.levels)
    )


def test_the_program_asks_exactly_the_ids_of_the_contract() -> None:
    assert set(knowledge().answer_types) == set(QUESTIONS) | NOT_COMPARED


def test_each_id_takes_what_the_contract_says() -> None:
    assert [name for name, question in QUESTIONS.items() if not _agrees(question, knowledge().answer_types[name])] == []


def _agrees(question: Choice | Number, kind: AnswerType) -> bool:
    if question == YES_NO:
        return kind.kind == "yes_no_unsure"
    if isinstance(question, Choice):
        return kind.kind == "choice" and set(kind.values) == set(question.words)
    if question.whole:
        return (kind.kind, kind.low, kind.high) == ("integer", question.low, question.high)
    upper = question.high is None or kind.high == question.high
    return kind.kind == "number" and (kind.low or 0) == question.low and upper


def test_not_sure_is_yes_for_the_ids_of_questions_1_to_3_and_6_to_8() -> None:
    assert {kind.id for kind in knowledge().answer_types.values() if kind.soft} == SOFT


def test_the_ids_that_no_rule_reads_are_known_with_the_reason() -> None:
    unread = set(QUESTIONS) - read_by_flags()
    for name in sorted(unread):
        print(f"read by no rule: {name}: {READ_BY_NO_RULE.get(name, 'no reason is known')}")
    assert unread == set(READ_BY_NO_RULE)


def test_no_rule_reads_an_id_outside_the_contract() -> None:
    assert read_by_flags() <= set(QUESTIONS)
