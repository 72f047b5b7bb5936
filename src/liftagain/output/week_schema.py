"""The JSON Schema of `liftagain week`."""

from __future__ import annotations

from typing import get_args

from liftagain.domain.week_plan import DayKind, Kind, State
from liftagain.knowledge.bundle import Knowledge
from liftagain.output.schema_parts import COUNT, DAY, NUMBER, TEXT, Schema, closed, list_of, maybe
from liftagain.output.self_test_schema import FLAG, REASON


def week_schema(known: Knowledge) -> Schema:
    """What `liftagain week --json` prints."""
    place: Schema = {"enum": sorted(one.id for one in known.weeks["maintain"].places)}
    numbers: Schema = {"type": "object"}
    item = closed(
        {
            "place": place,
            "kind": {"enum": list(get_args(Kind))},
            "exercise": TEXT,
            "sets": maybe(COUNT),
            "minutes": NUMBER,
            "own_lift": FLAG,
            "because": list_of(REASON),
        }
    )
    day = closed({"on": DAY, "kind": {"enum": list(get_args(DayKind))}, "minutes": NUMBER, "items": list_of(item)})
    warning = closed(
        {
            "factor": {"enum": list(known.weeks["maintain"].warned)},
            "exercise": maybe(TEXT),
            "exercise_name": maybe(TEXT),
            "state": {"enum": list(get_args(State))},
            "then": numbers,
            "now": numbers,
            "limit": numbers,
            "because": REASON,
        }
    )
    return closed(
        {
            "first": DAY,
            "closed": list_of(REASON),
            "days": list_of(day),
            "left_open": list_of(closed({"place": place, "because": REASON})),
            "gaps": maybe(list_of(closed({"place": place, "sets_a_week": NUMBER, "because": REASON}))),
            "warnings": list_of(warning),
            "nudge": maybe(closed({"id": TEXT, "because": REASON})),
            "because": list_of(REASON),
            "knowledge_version": TEXT,
        }
    )
