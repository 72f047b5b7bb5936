"""The published vignettes of the contract where they are at hand, and others of our own, each with its disposition."""

import json
from pathlib import Path
from typing import Any

from samples_folder import SAMPLES

ORDER = ["self_manage", "routine", "within_days", "same_day", "emergency"]
OWN: list[dict[str, Any]] = [
    {"id": "own-saddle", "expect": "emergency", "bound": "min", "answers": {"age": 40, "saddle_numbness": "yes"}},
    {"id": "own-fever", "expect": "same_day", "bound": "min", "answers": {"age": 33, "sex": "male", "fever": "yes"}},
    {"id": "own-cola", "expect": "emergency", "bound": "min", "answers": {
        "age": 24, "sex": "male", "dark_urine": "yes", "hard_exercise_last_5_days": "yes", "onset": "next_day"}},
    {"id": "own-leg", "expect": "within_days", "bound": "min", "answers": {
        "age": 38, "sex": "female", "leg_pain": "below_knee", "pain_now": 4, "pain_worst_24h": 5, "trend": "same"}},
    {"id": "own-fall", "expect": "same_day", "bound": "min", "answers": {"age": 30, "trauma": "high_energy"}},
    {"id": "own-doms", "expect": "self_manage", "bound": "max", "answers": {
        "age": 29, "sex": "female", "onset": "next_day", "hard_exercise_last_5_days": "yes", "both_sides_ache": "yes",
        "eases_with_movement": "yes", "pain_now": 2, "pain_worst_24h": 4, "hours_since_onset": 40, "trend": "better"}},
    {"id": "own-doms-2", "expect": "self_manage", "bound": "max", "answers": {
        "age": 45, "sex": "male", "onset": "hours_after_exercise", "both_sides_ache": "yes", "pain_now": 3,
        "hours_since_onset": 18, "trend": "same", "leg_muscle_soreness": "yes", "worse_bending_forward": "yes"}},
    {"id": "own-strain", "expect": "self_manage", "bound": "max", "answers": {
        "age": 34, "sex": "male", "onset": "gradual_during_exercise", "one_sided_low_back": "yes", "pain_now": 3,
        "pain_worst_24h": 5, "hours_since_onset": 40, "trend": "better", "night_pain": "positional"}},
    {"id": "own-distress", "expect": "emergency", "bound": "min", "answers": {
        "age": 50, "sex": "male", "high_distress": "yes", "suicidal_thoughts": "yes", "pain_now": 3}},
    {"id": "own-colic", "expect": "same_day", "bound": "min", "answers": {"age": 35, "flank_pain_in_waves": "yes"}},
]  # fmt: skip


def published() -> list[dict[str, Any]]:
    """The vignettes that lie beside the samples; empty where there are none."""
    path = (SAMPLES or Path("nowhere")).parent / "contracts" / "screening-cases.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


VIGNETTES = [*OWN, *published()]
