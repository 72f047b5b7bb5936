"""A finding that asked for the same day or sooner holds the plan until a clearance names it, whatever is said later."""

from datetime import date
from typing import Any

import pytest

from liftagain.app.plan_today import plan_today, read_case
from liftagain.domain.plan import Plan
from liftagain.knowledge.bundle import knowledge

YES, NO = {"saddle_numbness": "yes"}, {"saddle_numbness": "no"}
CLEARED = {"on": "2026-11-21", "by": "physician", "findings": ["CES-1"], "allowed": "all"}


def quiet() -> dict[str, Any]:
    """Answers in which nothing is wrong and nothing urgent is open."""
    types = knowledge().answer_types.values()
    answers: dict[str, Any] = {one.id: "no" for one in types if one.kind == "yes_no_unsure"}
    answers |= {one.id: "none" for one in types if one.kind == "choice" and "none" in one.words}
    return answers | {
        "age": 30, "sex": "male", "pain_now": 2, "pain_worst_24h": 3, "onset": "gradual_during_exercise",
        "trend": "same", "weakness_course": "stable", "hours_since_onset": 60,
    }  # fmt: skip


def plan_with(check_ins: list[dict[str, Any]], answered_on: str = "2026-11-20", **answers: Any) -> Plan:
    case = {"answers": {**quiet(), **answers}, "answered_on": answered_on, "pain_on": "2026-11-18"}
    return plan_today(read_case({**case, "check_ins": check_ins}, "case"), date(2026, 11, 23))


def signs(day: int, told: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"date": f"2026-11-{day}", "warning_signs": told, **more}


def test_without_a_sign_there_is_a_session() -> None:
    assert plan_with([signs(23, NO)]).session.items


@pytest.mark.parametrize(
    ("check_ins", "more"),
    [
        ([signs(22, YES), signs(23, NO)], {}),
        ([signs(22, YES), signs(22, NO)], {}),
        ([signs(22, NO), signs(22, YES)], {}),
        ([signs(21, YES), signs(23, NO)], {"answered_on": "2026-11-22"}),
        ([signs(22, YES), signs(23, NO)], {**YES, "clearance": [CLEARED]}),
        ([signs(23, NO, pain_now_morning=3, pain_worst=3)], {"thoracic_or_band": "yes", "pain_now": 8}),
        ([signs(23, {"weakness_course": "stable"})], {"leg_weakness": "one", "weakness_course": "new"}),
    ],
    ids=[
        "no on the next day", "no later the same day", "no earlier the same day", "before the answers were given again",
        "told again after the clearance, then no", "its rule asks for less now", "its rule asks for less after a no",
    ],
)  # fmt: skip
def test_it_stays_on_hold(check_ins: list[dict[str, Any]], more: dict[str, Any]) -> None:
    plan = plan_with(check_ins, **more)
    assert (plan.phase, plan.session.items, plan.ramp, plan.progression) == ("hold", (), {}, "stop")


def test_a_clearance_after_it_lifts_it() -> None:
    assert plan_with([signs(23, NO)], **YES, clearance=[CLEARED]).session.items
