"""JSON Schemas of every input and output of the command line, with the vocabularies taken from the knowledge."""

from __future__ import annotations

import tomllib
from typing import Any, TypeAlias

from liftagain.domain.answer_type import AnswerType
from liftagain.domain.screening import Ceiling, Disposition
from liftagain.knowledge.bundle import Knowledge

Schema: TypeAlias = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
DAY: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
NUMBER: Schema = {"type": "number"}
COUNT: Schema = {"type": "integer", "minimum": 0}
PAIN: Schema = {"type": "number", "minimum": 0, "maximum": 10}
SCALE = PAIN
POSITIVE: Schema = {"type": "number", "exclusiveMinimum": 0}
PHASES = ["hold", "settle", "restore", "rebuild", "return", "maintain"]
ROUTES = ["soreness", "acute", "persistent"]


def json_schemas(known: Knowledge) -> dict[str, Schema]:
    """Each schema by the name of its file in docs/reference."""
    words = tomllib.loads((known.root / "vocabulary.toml").read_text(encoding="utf-8"))
    made = {
        "screening-answers": answers_schema(known),
        "screening": screening_schema(),
        "log": log_schema(),
        "context-answers": context_schema(),
        "review": review_schema(known),
        "case": case_schema(known, words),
        "plan": plan_schema(),
        "exercises": exercises_schema(words),
    }
    return {f"{name}.schema.json": {"$schema": DIALECT, "title": name, **schema} for name, schema in made.items()}


def answers_schema(known: Knowledge) -> Schema:
    """What `liftagain screen` reads: every key optional, an unknown key refused."""
    return closed({entry.id: _answer(entry) for entry in known.answer_types.values()}, required=())


def screening_schema() -> Schema:
    """What `liftagain screen --json` prints."""
    levels = [level.word for level in sorted(Disposition, reverse=True)]
    ceilings = [ceiling.word for ceiling in Ceiling]
    finding = closed(
        {
            "rule": TEXT,
            "disposition": {"enum": levels},
            "ceiling": {"enum": [*ceilings, None]},
            "matched": {"type": "object"},
            "sources": {**TEXTS, "minItems": 1},
            "cleared": {"type": "boolean"},
        },
        more=True,
    )
    soreness = closed({"likely": {"type": "boolean"}, "window_h": _pair(NUMBER), "because": {"type": "array"}})
    pattern = closed({"pattern": TEXT, "weight": NUMBER, "because": {"type": "array"}}, more=True)
    return closed(
        {
            "disposition": {"enum": levels},
            "complete": {"type": "boolean"},
            "ceiling": {"enum": [*ceilings, None]},
            "because": _list(finding),
            "unanswered": TEXTS,
            "contradictions": _list(_pair(TEXT)),
            "soreness": soreness,
            "patterns": _list(pattern),
            "route": {"enum": ROUTES},
            "knowledge_version": TEXT,
        }
    )


def log_schema() -> Schema:
    """What `liftagain log --json` prints."""
    return closed(
        {
            "source": TEXT,
            "workouts": COUNT,
            "sets": COUNT,
            "exercises": COUNT,
            "first_day": _maybe(DAY),
            "last_day": _maybe(DAY),
            "unit": {"enum": ["kg", "lb", "mixed", "unknown"]},
            "warm_up_sets": COUNT,
            "unrecognised_exercises": TEXTS,
            "skipped": _list(closed({"row": COUNT, "why": TEXT})),
            "duplicates": COUNT,
        },
        more=True,
    )


def context_schema() -> Schema:
    """What `liftagain review --context` reads."""
    yes_no = {"enum": ["yes", "no", "unsure"]}
    often = {"enum": ["usually", "sometimes", "never"]}
    new = ("exercise", "class", "shoes", "equipment", "job")
    something_new = [*(f"new_{word}" for word in new), "heavier", "more_sets", "more_days", "travel"]
    stiff = ("stiff_hips", "stiff_ankles", "tight_hamstrings", "tight_hip_flexors")
    self_reports = ("felt_form_slip", "weak_core", "weak_glutes", *stiff)
    kilometres = ("running_km_week", "longest_run_km", "longest_run_before_km")
    texts = ("form_slip_exercise", "trigger_moment", "footwear", "belt", "surface")
    keys: Schema = {
        "sitting_hours_day": NUMBER,
        "sitting_unbroken_minutes": NUMBER,
        "sleep_hours": NUMBER,
        "stress": SCALE,
        "confidence": SCALE,
        "fear_of_movement": SCALE,
        "water": {"enum": ["enough", "little", "unsure"]},
        "warm_up_done": often,
        "cool_down_done": often,
        "something_new": _list({"enum": something_new}),
        "time_of_day": NUMBER,
        "classes": {"type": "array"},
        "usual_training": {"type": "array"},
        "self_tests": {"type": "array"},
        **dict.fromkeys(self_reports, yes_no),
        **dict.fromkeys(kilometres, NUMBER),
        **dict.fromkeys(texts, TEXT),
    }
    return closed(keys, required=())


def review_schema(known: Knowledge) -> Schema:
    """What `liftagain review --json` prints."""
    factor = closed(
        {
            "factor": {"enum": sorted(known.factors)},
            "strength": {"enum": ["strong", "moderate", "weak"]},
            "exercise": _maybe(TEXT),
            "on": _maybe(DAY),
            "numbers": {"type": "object"},
            "sources": {**TEXTS, "minItems": 1},
        },
        more=True,
    )
    return closed(
        {
            "pain_on": DAY,
            "days_of_log": COUNT,
            "factors": _list(factor),
            "not_assessed": _list(closed({"factor": TEXT, "why": TEXT})),
            "caveat": TEXT,
        },
        more=True,
    )


def case_schema(known: Knowledge, words: Schema) -> Schema:
    """What `liftagain plan` reads."""
    state = {"enum": ["now", "past", "controlled", "told_by_clinician"]}
    condition: Schema = {"enum": words["condition"]}
    person = closed(
        {
            "age": {"type": "integer"},
            "sex": {"enum": ["female", "male", "unspecified"]},
            "body_mass_kg": POSITIVE,
            "height_m": POSITIVE,
            "equipment": _list(TEXT),
            "minutes": {"type": "integer", "minimum": 1},
            "days_a_week": {"type": "integer", "minimum": 1, "maximum": 7},
            "conditions": _list({"anyOf": [condition, closed({"id": condition, "state": state})]}),
            "goals": TEXTS,
        },
        required=(),
    )
    keys = {
        "person": person,
        "answers": answers_schema(known),
        "answered_on": DAY,
        "context": context_schema(),
        "pain_on": DAY,
        "check_ins": _list(check_in_schema(known)),
    }
    return closed(keys, required=())


def check_in_schema(known: Knowledge) -> Schema:
    """One check-in: every key but the date may be missing."""
    done_set = closed({"reps": COUNT, "hold_s": NUMBER, "load_kg": NUMBER, "rpe": NUMBER}, required=())
    flag = {"type": "boolean"}
    done = closed(
        {"exercise": TEXT, "sets": _list(done_set), "pain": PAIN, "stopped": flag, "light_on_purpose": flag},
        required=("exercise",),
    )
    numbers = ("morning_stiffness_min", "sit_min", "walk_min", "sleep_h")
    pains = ("pain_now_morning", "pain_worst", "pain_average", "stress", "pain_during")
    keys: Schema = {
        "date": DAY,
        "painkiller": flag,
        "leg_spread": {"type": "integer", "minimum": 0, "maximum": 4},
        "session_done": {"enum": ["all", "part", "none"]},
        "done": _list(done),
        "own_activities": {"type": "object", "additionalProperties": PAIN},
        "self_tests": {"type": "array"},
        "warning_signs": answers_schema(known),
        **dict.fromkeys(numbers, NUMBER),
        **dict.fromkeys(pains, PAIN),
    }
    return closed(keys, required=("date",))


def plan_schema() -> Schema:
    """What `liftagain plan --json` prints."""
    because: Schema = {"type": "array", "minItems": 1}
    planned = closed(
        {
            "reps": _maybe(COUNT),
            "hold_s": _maybe(NUMBER),
            "duration_s": _maybe(NUMBER),
            "distance_m": _maybe(NUMBER),
            "load_kg": _maybe(NUMBER),
            "rir": _maybe(COUNT),
            "tempo": _maybe(TEXT),
        }
    )
    item = closed(
        {
            "exercise": TEXT,
            "part": {"enum": ["warm_up", "main", "cool_down", "through_the_day"]},
            "sets": {**_list(planned), "minItems": 1},
            "times_a_day": COUNT,
            "rest_s": COUNT,
            "per_side": {"type": "boolean"},
            "range": {"enum": ["full", "reduced", None]},
            "because": because,
        }
    )
    allows = {"enum": [ceiling.word for ceiling in Ceiling]}
    forecast = closed({"p10": DAY, "p50": DAY, "p90": DAY})
    ramp = closed(
        {"from_kg": NUMBER, "today_kg": _maybe(NUMBER), "target_kg": NUMBER, "forecast": _maybe(forecast)}, more=True
    )
    load = closed({"unit": {"const": "relative"}, "this_week": NUMBER, "cap": _maybe(NUMBER), "basis": TEXT})
    return closed(
        {
            "today": DAY,
            "route": {"enum": ROUTES},
            "phase": {"enum": PHASES},
            "ceiling": _maybe(closed({"allows": allows, "because": because, "until": TEXT})),
            "progression": {"enum": ["start", "progress", "repeat", "reduce", "stop"]},
            "session": closed({"minutes": COUNT, "items": _list(item)}),
            "not_today": _list(closed({"exercise": TEXT, "because": because})),
            "habits": _list(closed({"id": TEXT, "because": because})),
            "ramp": {"type": "object", "additionalProperties": ramp},
            "lumbar_load": load,
            "because": because,
            "knowledge_version": TEXT,
        }
    )


def exercises_schema(words: Schema) -> Schema:
    """What `liftagain exercises --json` prints."""
    muscles = _list({"enum": words["muscle"]})
    flag = {"type": "boolean"}
    entry = closed(
        {
            "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "name": TEXT,
            "pattern": {"enum": words["pattern"]},
            "position": {"enum": words["position"]},
            "spine": _list({"enum": words["spine"]}),
            "lumbar_tier": {"type": "integer", "minimum": 0, "maximum": 5},
            "tier_basis": {"enum": ["published", "computed", "estimate"]},
            "phases": _list({"enum": PHASES}),
            "equipment": _list({"enum": words["equipment"]}),
            "muscles": closed({"primary": muscles, "secondary": muscles}),
            "easier": _maybe(TEXT),
            "harder": _maybe(TEXT),
            "alternatives": TEXTS,
            "excluded_for": TEXTS,
            "modified_for": TEXTS,
            "drawing": flag,
            "moving": flag,
            "fault_twin": flag,
            "sources": {**TEXTS, "minItems": 1},
        }
    )
    return closed({"exercises": _list(entry)})


def closed(keys: Schema, *, required: tuple[str, ...] | None = None, more: bool = False) -> Schema:
    """An object with these keys, all required unless said otherwise, and no others unless `more`."""
    needed = list(keys) if required is None else list(required)
    return {"type": "object", "properties": keys, "required": needed, "additionalProperties": more}


def _answer(entry: AnswerType) -> Schema:
    match entry.kind:
        case "integer" | "number":
            bounds = {"minimum": entry.low, "maximum": entry.high}
            kept = {name: bound for name, bound in bounds.items() if bound is not None}
            return {"type": entry.kind, **kept, "description": entry.meaning}
        case "clearances":
            return {"type": "array", "items": {"type": "object"}, "description": entry.meaning}
        case "moment":
            return {"type": "string", "description": entry.meaning}
        case _:
            return {"enum": list(entry.words), "description": entry.meaning}


def _maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _pair(items: Schema) -> Schema:
    return {"type": "array", "items": items, "minItems": 2, "maxItems": 2}
