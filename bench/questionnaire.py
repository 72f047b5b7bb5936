"""How many taps the questionnaire takes: a person by script walks through every vignette, without a browser."""

import sys
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from bench.first_day import DECIDE_S, KEY_S, POINT_S, TAP_S
from bench.row import Row

SORE = {
    "age": 26, "hard_exercise_last_5_days": "yes", "onset": "next_day", "both_sides_ache": "yes", "pain_now": 3,
    "pain_worst_24h": 3, "eases_with_movement": "yes", "leg_muscle_soreness": "yes", "hours_since_onset": 18,
    "trend": "same", "night_pain": "none",
}  # fmt: skip


def rows() -> list[Row]:
    """Taps, screens, ids a tap and seconds by the Keystroke-Level Model, median and most."""
    from scripted_person import walk
    from vignettes import ORDER, VIGNETTES

    walks = [(case, walk(case["answers"])) for case in VIGNETTES]
    sore = [walk({**SORE, "sex": sex}) for sex in ("male", "female")]
    off = [int(found.outcome.disposition) - ORDER.index(case["expect"]) for case, found in walks]
    under = sum(gap < 0 for gap, (case, _) in zip(off, walks, strict=True) if case["bound"] == "min")
    over = sum(gap > 0 for gap, (case, _) in zip(off, walks, strict=True) if case["bound"] == "max")
    seconds = [w.taps * (POINT_S + TAP_S) + w.keys * KEY_S + len(w.path) * DECIDE_S for _, w in walks]
    return [
        Row("ordinary soreness: taps (man, woman)", ", ".join(str(found.taps) for found in sore)),
        Row("ordinary soreness: screens (man, woman)", ", ".join(str(len(found.path)) for found in sore)),
        Row(f"taps over {len(walks)} vignettes: median, most", _spread([found.taps for _, found in walks])),
        Row("screens: median, most", _spread([len(found.path) for _, found in walks])),
        Row("ids settled by a tap: median, most", _spread([found.ids_per_tap for _, found in walks])),
        Row("time to a disposition: median, most", f"{_spread(seconds)} s (Keystroke-Level Model, without reading)"),
        Row("under-triage / over-triage, tap by tap", f"{under} / {over}"),
    ]


def _spread(found: list[int] | list[float]) -> str:
    return f"{median(found):.3g}, {max(found):.3g}"
