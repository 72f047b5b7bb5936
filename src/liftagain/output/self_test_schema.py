"""The JSON Schemas of the self-tests: the results that are kept, and the tests of a day."""

from __future__ import annotations

from typing import get_args

from liftagain.domain.self_test import SelfTest, Stopped, Way
from liftagain.knowledge.bundle import Knowledge
from liftagain.output.schema_parts import DAY, NUMBER, PAIN, TEXT, TEXTS, Schema, closed, list_of, maybe

FLAG: Schema = {"type": "boolean"}
REASON: Schema = closed(
    {"rule": TEXT, "facts": {"type": "object"}, "numbers": {"type": "object"}, "sources": {**TEXTS, "minItems": 1}}
)


def self_test_results_schema(known: Knowledge) -> Schema:
    """What `liftagain tests --keep` reads and `--written` prints: each result within the range of its test."""
    return list_of({"oneOf": [_result(test) for test in known.self_tests.values()]})


def self_tests_schema(known: Knowledge) -> Schema:
    """What `liftagain tests CASE --json` prints."""
    test = closed(
        {
            "test": {"enum": sorted(known.self_tests)},
            "open": FLAG,
            "way": {"enum": list(get_args(Way))},
            "stop_at": maybe(NUMBER),
            "unit": TEXT,
            "because": list_of(REASON),
        }
    )
    called = {"type": "object", "additionalProperties": REASON}
    return closed({"tests": list_of(test), "called_for": called, "knowledge_version": TEXT})


def _result(test: SelfTest) -> Schema:
    number: Schema = {"type": "number", "minimum": test.low, "maximum": test.high}
    values = ("left", "right") if test.sides else ("value",)
    keys: Schema = {
        "test": {"const": test.id},
        "on": DAY,
        **dict.fromkeys(values, number),
        "pain": PAIN,
        "way": {"enum": list(get_args(Way))},
        "version": {"type": "string", "minLength": 1, "maxLength": 20},
        "stopped": {"enum": list(get_args(Stopped))},
    }
    return closed(keys, required=("test", "on")) | {"anyOf": [{"required": [value]} for value in values]}
