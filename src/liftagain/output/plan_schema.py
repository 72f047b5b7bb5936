"""The JSON Schema of a plan."""

from liftagain.domain.screening import Ceiling
from liftagain.output.schema_parts import (
    COUNT,
    DAY,
    NUMBER,
    PHASES,
    ROUTES,
    TEXT,
    Schema,
    closed,
    list_of,
    maybe,
)

BECAUSE: Schema = {"type": "array", "minItems": 1}


def plan_schema() -> Schema:
    """What `liftagain plan --json` prints."""
    allows = {"enum": [ceiling.word for ceiling in Ceiling]}
    forecast = closed({"p10": DAY, "p50": DAY, "p90": DAY})
    ramp = closed(
        {"from_kg": NUMBER, "today_kg": maybe(NUMBER), "target_kg": NUMBER, "forecast": maybe(forecast)}, more=True
    )
    load = closed({"unit": {"const": "relative"}, "this_week": NUMBER, "cap": maybe(NUMBER), "basis": TEXT})
    return closed(
        {
            "today": DAY,
            "route": {"enum": ROUTES},
            "phase": {"enum": PHASES},
            "ceiling": maybe(closed({"allows": allows, "because": BECAUSE, "until": TEXT})),
            "progression": {"enum": ["start", "progress", "repeat", "reduce", "stop"]},
            "session": closed({"minutes": COUNT, "items": list_of(item_schema())}),
            "not_today": list_of(closed({"exercise": TEXT, "because": BECAUSE})),
            "habits": list_of(closed({"id": TEXT, "because": BECAUSE})),
            "ramp": {"type": "object", "additionalProperties": ramp},
            "lumbar_load": load,
            "changed": maybe(
                closed(
                    {
                        "because": BECAUSE,
                        "left_out": list_of(TEXT),
                        "added": list_of(TEXT),
                        "open": list_of(TEXT),
                        "minutes_before": COUNT,
                    }
                )
            ),
            "relax": list_of(
                closed(
                    {
                        "wish": {"enum": ["minutes", "equipment", "direction", "hurts", "swap"]},
                        "because": BECAUSE,
                        "gives": list_of(TEXT),
                    }
                )
            ),
            "because": BECAUSE,
            "knowledge_version": TEXT,
        }
    )


def programme_schema() -> Schema:
    """What `liftagain programme --json` prints: one entry a usual session."""
    usual = closed(
        {"reps": maybe(COUNT), "load_kg": maybe(NUMBER), "duration_s": maybe(NUMBER), "distance_m": maybe(NUMBER)}
    )
    exercise = closed(
        {
            "name": TEXT,
            "exercise": maybe(TEXT),
            "verdict": {"enum": ["do", "change", "leave"]},
            "usual": {**list_of(usual), "minItems": 1},
            "sets": list_of(_set_schema()),
            "instead": maybe(TEXT),
            "per_side": {"type": "boolean"},
            "range": {"enum": ["full", "reduced", None]},
            "because": {"type": "array"},
        }
    )
    session = {
        "title": TEXT,
        "times": COUNT,
        "last_on": DAY,
        "is_next": {"type": "boolean"},
        "exercises": list_of(exercise),
    }
    return list_of(closed(session))


def _set_schema() -> Schema:
    return closed(
        {
            "reps": maybe(COUNT),
            "hold_s": maybe(NUMBER),
            "duration_s": maybe(NUMBER),
            "distance_m": maybe(NUMBER),
            "load_kg": maybe(NUMBER),
            "rir": maybe(COUNT),
            "tempo": maybe(TEXT),
        }
    )


def item_schema() -> Schema:
    """One exercise of a plan with its dose; no dose without a set, nothing without a reason."""
    planned = _set_schema()
    return closed(
        {
            "exercise": TEXT,
            "part": {"enum": ["warm_up", "main", "cool_down", "through_the_day"]},
            "sets": {**list_of(planned), "minItems": 1},
            "times_a_day": COUNT,
            "rest_s": COUNT,
            "per_side": {"type": "boolean"},
            "range": {"enum": ["full", "reduced", None]},
            "ramp_up": list_of(planned),
            "modified": list_of(
                closed(
                    {
                        "kind": {"enum": ["less_load", "less_range", "isometric", "machine", "substitute"]},
                        "because": BECAUSE,
                        "instead_of": maybe(TEXT),
                    }
                )
            ),
            "because": BECAUSE,
        }
    )
