"""JSON Schemas of every input and output of the command line, with the vocabularies taken from the knowledge."""

from __future__ import annotations

import tomllib

from liftagain.domain.answer_type import AnswerType
from liftagain.domain.screening import Ceiling, Disposition
from liftagain.knowledge.bundle import Knowledge
from liftagain.output.outcome_schema import outcome_values_schema, outcomes_schema
from liftagain.output.plan_schema import plan_schema, programme_schema
from liftagain.output.schema_parts import (
    COUNT,
    DAY,
    NUMBER,
    PAIN,
    PHASES,
    POSITIVE,
    ROUTES,
    SCALE,
    TEXT,
    TEXTS,
    Schema,
    closed,
    list_of,
    maybe,
    pair_of,
)
from liftagain.output.self_test_schema import self_test_results_schema, self_tests_schema
from liftagain.output.week_schema import week_schema
from liftagain.output.why_schema import why_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


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
        "programme": programme_schema(),
        "exercises": exercises_schema(words),
        "outcome-values": outcome_values_schema(known),
        "outcomes": outcomes_schema(known),
        "self-test-results": self_test_results_schema(known),
        "self-tests": self_tests_schema(known),
        "week": week_schema(known),
        "why": why_schema(),
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
    soreness = closed({"likely": {"type": "boolean"}, "window_h": pair_of(NUMBER), "because": {"type": "array"}})
    pattern = closed({"pattern": TEXT, "weight": NUMBER, "because": {"type": "array"}}, more=True)
    return closed(
        {
            "disposition": {"enum": levels},
            "complete": {"type": "boolean"},
            "ceiling": {"enum": [*ceilings, None]},
            "because": list_of(finding),
            "unanswered": TEXTS,
            "contradictions": list_of(pair_of(TEXT)),
            "soreness": soreness,
            "patterns": list_of(pattern),
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
            "first_day": maybe(DAY),
            "last_day": maybe(DAY),
            "unit": {"enum": ["kg", "lb", "mixed", "unknown"]},
            "warm_up_sets": COUNT,
            "unrecognised_exercises": TEXTS,
            "skipped": list_of(closed({"row": COUNT, "why": TEXT})),
            "duplicates": COUNT,
            "told_by_other_apps": COUNT,
            "file_ends_with": maybe(closed({"day": DAY, "exercise": TEXT, "sets": COUNT})),
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
        "something_new": list_of({"enum": something_new}),
        "time_of_day": NUMBER,
        "classes": {"type": "array"},
        "usual_training": {"type": "array"},
        "self_tests": {"type": "array"},
        "earlier_onsets": list_of(DAY),
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
            "exercise": maybe(TEXT),
            "on": maybe(DAY),
            "numbers": {"type": "object"},
            "sources": {**TEXTS, "minItems": 1},
            "guidance": TEXTS,
            "exercises": TEXTS,
        },
        more=True,
    )
    pooled = closed(
        {
            "factor": {"enum": sorted(known.factors)},
            "before": COUNT,
            "judged": COUNT,
            "onsets": list_of(DAY),
            "percentile": maybe(NUMBER),
            "weeks_compared": COUNT,
            "weeks_as_big": COUNT,
        }
    )
    return closed(
        {
            "pain_on": DAY,
            "days_of_log": COUNT,
            "factors": list_of(factor),
            "not_assessed": list_of(closed({"factor": TEXT, "why": TEXT})),
            "caveat": TEXT,
            "episodes": closed({"onsets": list_of(DAY), "factors": list_of(pooled)}),
        },
        required=("pain_on", "days_of_log", "factors", "not_assessed", "caveat"),
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
            "equipment": list_of(TEXT),
            "minutes": {"type": "integer", "minimum": 1},
            "days_a_week": {"type": "integer", "minimum": 1, "maximum": 7},
            "conditions": list_of({"anyOf": [condition, closed({"id": condition, "state": state})]}),
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
        "check_ins": list_of(check_in_schema(known)),
        "wishes": list_of(wish_schema()),
    }
    return closed(keys, required=())


def wish_schema() -> Schema:
    """What is asked of one day."""
    minutes = {"type": "integer", "minimum": 1}
    keys: Schema = {"date": DAY, "minutes": minutes, "without": TEXTS, "hurts": TEXTS, "swaps": TEXTS}
    return closed(keys, required=("date",))


def check_in_schema(known: Knowledge) -> Schema:
    """One check-in: every key but the date may be missing."""
    done_set = closed({"reps": COUNT, "hold_s": NUMBER, "load_kg": NUMBER, "rpe": NUMBER}, required=())
    flag = {"type": "boolean"}
    done = closed(
        {"exercise": TEXT, "sets": list_of(done_set), "pain": PAIN, "stopped": flag, "light_on_purpose": flag},
        required=("exercise",),
    )
    numbers = ("morning_stiffness_min", "sit_min", "walk_min", "sleep_h")
    pains = ("pain_now_morning", "pain_worst", "pain_average", "stress", "pain_during")
    keys: Schema = {
        "date": DAY,
        "painkiller": flag,
        "leg_spread": {"type": "integer", "minimum": 0, "maximum": 4},
        "session_done": {"enum": ["all", "part", "none"]},
        "done": list_of(done),
        "own_activities": {"type": "object", "additionalProperties": PAIN},
        "self_tests": {"type": "array"},
        "warning_signs": answers_schema(known),
        **dict.fromkeys(numbers, NUMBER),
        **dict.fromkeys(pains, PAIN),
    }
    return closed(keys, required=("date",))


def exercises_schema(words: Schema) -> Schema:
    """What `liftagain exercises --json` prints."""
    muscles = list_of({"enum": words["muscle"]})
    flag = {"type": "boolean"}
    entry = closed(
        {
            "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "name": TEXT,
            "pattern": {"enum": words["pattern"]},
            "position": {"enum": words["position"]},
            "spine": list_of({"enum": words["spine"]}),
            "lumbar_tier": {"type": "integer", "minimum": 0, "maximum": 5},
            "tier_basis": {"enum": ["published", "computed", "estimate"]},
            "phases": list_of({"enum": PHASES}),
            "equipment": list_of({"enum": words["equipment"]}),
            "muscles": closed({"primary": muscles, "secondary": muscles}),
            "easier": maybe(TEXT),
            "harder": maybe(TEXT),
            "alternatives": TEXTS,
            "excluded_for": TEXTS,
            "modified_for": TEXTS,
            "drawing": flag,
            "moving": flag,
            "fault_twin": flag,
            "breathing_cue": maybe(TEXT),
            "sources": {**TEXTS, "minItems": 1},
        }
    )
    return closed({"exercises": list_of(entry)})


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
