"""Computes a stored plan again from its inputs, and writes a replay down as JSON."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from liftagain.app.case_file import read_case
from liftagain.app.day import read_day
from liftagain.app.plan_today import plan_as_json
from liftagain.domain.errors import InputError
from liftagain.domain.replay import Difference, Replay
from liftagain.domain.review import Review
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.plan import plan
from liftagain.reasoning.plan_of_case import situation_of

KEPT = "kept inputs"


def plan_again(
    inputs: Mapping[str, Any], workouts: Sequence[Workout], now: datetime, review: Review | None = None
) -> dict[str, Any]:
    """The plan that stored inputs give, as JSON, with the log and the review as they stood at the moment of then.

    Raises:
        InputError: the inputs are not those of a plan.
    """
    for key in ("case", "today"):
        if key not in inputs:
            raise InputError(f"{KEPT}: expected the key {key}, found {', '.join(sorted(inputs)) or 'nothing'}")
    case, today = read_case(inputs["case"], KEPT), read_day(inputs["today"], f"{KEPT}: today")
    return plan_as_json(plan(situation_of(case, today, workouts, knowledge(), now, review=review)))


def replay_as_json(replay: Replay, reasons: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """A replay as `liftagain why --json` prints it; `reasons` are those of the output with their words."""
    return {
        "id": replay.id,
        "decision": replay.decision,
        "day": replay.day.isoformat(),
        "shown_at": replay.shown_at.isoformat(),
        "same": replay.is_same,
        "problem": replay.problem or None,
        "inputs": replay.inputs,
        "inputs_whole": replay.inputs_whole,
        "inputs_against_journal": _listed(replay.facts_differ),
        "output": replay.output,
        "output_whole": replay.output_whole,
        "differences": _listed(replay.differs),
        "knowledge": {"version": replay.knowledge_version, "now": knowledge().version, "kept": replay.knowledge},
        "code": replay.code,
        "reasons": [dict(reason) for reason in reasons],
        "others_of_the_day": list(replay.other_ids),
    }


def _listed(found: Sequence[Difference] | None) -> list[dict[str, Any]] | None:
    if found is None:
        return None
    return [{"field": one.field, "shown": one.shown, "again": one.again} for one in found]
