"""The JSON Schemas of `liftagain outcomes`: the values that it reads and the courses that it prints."""

from __future__ import annotations

from typing import get_args

from liftagain.domain.instrument import Instrument, Mode, Size
from liftagain.domain.outcome import Verdict
from liftagain.knowledge.bundle import Knowledge
from liftagain.output.schema_parts import COUNT, DAY, NUMBER, TEXT, TEXTS, Schema, closed, list_of, maybe, pair_of

NAME: Schema = {"type": "string", "minLength": 1, "maxLength": 20}


def outcome_values_schema(known: Knowledge) -> Schema:
    """What `liftagain outcomes` reads: each value within the range of its instrument."""
    return list_of({"oneOf": [_value(one) for one in known.instruments.values()]})


def outcomes_schema(known: Knowledge) -> Schema:
    """What `liftagain outcomes --json` prints."""
    verdicts, sizes = list(get_args(Verdict)), list(get_args(Size))
    told = closed({"on": DAY, "value": NUMBER})
    item = closed({"name": TEXT, "first": NUMBER, "latest": NUMBER, "verdict": {"enum": verdicts}})
    because = closed(
        {
            "rule": TEXT,
            "facts": {"type": "object"},
            "numbers": {"type": "object"},
            "sources": {**TEXTS, "minItems": 1},
        }
    )
    course = closed(
        {
            "instrument": {"enum": sorted(known.instruments)},
            "first": told,
            "latest": told,
            "change": NUMBER,
            "verdict": {"enum": verdicts},
            "size": {"enum": [*sizes, None]},
            "may_be_chance": maybe(pair_of(NUMBER)),
            "values": COUNT,
            "left_out": COUNT,
            "items": list_of(item),
            "because": because,
        }
    )
    return closed({"courses": list_of(course), "knowledge_version": TEXT})


def _value(one: Instrument) -> Schema:
    number: Schema = {"type": "number", "minimum": one.low, "maximum": one.high}
    keys: Schema = {
        "instrument": {"const": one.id},
        "version": NAME,
        "language": NAME,
        "mode": {"const": one.mode, "enum": list(get_args(Mode))},
        "on": DAY,
        "value": number,
    }
    needed = tuple(keys)
    if one.items is not None:
        least, most = one.items
        keys["items"] = {
            "type": "object", "additionalProperties": number, "minProperties": least, "maxProperties": most,
        }  # fmt: skip
        needed = (*needed, "items")
    return closed(keys, required=needed)
