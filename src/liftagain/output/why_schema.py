"""The JSON Schema of `liftagain why`."""

from __future__ import annotations

from typing import get_args

from liftagain.domain.replay import Code, Kept
from liftagain.output.schema_parts import DAY, TEXT, TEXTS, Schema, closed, list_of, maybe

ANY: Schema = {}
FLAG: Schema = {"type": "boolean"}


def why_schema() -> Schema:
    """What `liftagain why --json` prints."""
    difference = closed({"field": TEXT, "shown": ANY, "again": ANY})
    source = closed({"id": TEXT, "text": TEXT, "grade": TEXT, "verified": FLAG})
    reason = closed({"about": TEXT, "text": TEXT, "rule": TEXT, "read": TEXT, "sources": list_of(source)})
    return closed(
        {
            "id": TEXT,
            "decision": {"enum": ["screening", "review", "plan"]},
            "day": DAY,
            "shown_at": TEXT,
            "same": maybe(FLAG),
            "problem": maybe(TEXT),
            "inputs": {"type": "object"},
            "inputs_whole": FLAG,
            "inputs_against_journal": maybe(list_of(difference)),
            "output": {"type": "object"},
            "output_whole": maybe(FLAG),
            "differences": maybe(list_of(difference)),
            "knowledge": closed({"version": TEXT, "now": TEXT, "kept": {"enum": list(get_args(Kept))}}),
            "code": {"enum": list(get_args(Code))},
            "reasons": list_of(reason),
            "others_of_the_day": TEXTS,
        }
    )
