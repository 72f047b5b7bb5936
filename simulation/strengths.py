"""What weak, moderate and strong mean for each planted factor. Fixed before any detector was seen (decision 0022).

The multiples of a single session (volume, distance) follow the bands of Frandsen 2025 (5,205 runners: to 1.3, to 2,
above 2 times the longest session of 30 days); a weekly change of 30 % is the band of Nielsen 2014 (874 runners). The
others have no published bands and are a coach's sense of slightly, clearly and grossly unusual.
"""

from typing import Literal, TypeAlias, get_args

Factor: TypeAlias = Literal[
    "session_spike",
    "load_record",
    "new_exercise",
    "return_after_gap",
    "weekly_jump",
    "hinge_days_close",
    "hard_sets",
    "missing_warm_up",
    "low_core_work",
    "pattern_imbalance",
    "distance_spike",
]
Strength: TypeAlias = Literal["weak", "moderate", "strong"]
Range: TypeAlias = tuple[float, float]

FACTORS: tuple[Factor, ...] = get_args(Factor)
STRENGTHS: tuple[Strength, ...] = get_args(Strength)

SESSION_SPIKE: dict[Strength, Range] = {"weak": (1.15, 1.3), "moderate": (1.4, 1.8), "strong": (2.0, 2.5)}
"""Volume of one session, and its lower-back part, against the largest of the 30 days before."""

LOAD_RECORD: dict[Strength, Range] = {"weak": (1.025, 1.05), "moderate": (1.06, 1.1), "strong": (1.13, 1.18)}
"""Load of the top set against the heaviest of 90 days; the estimated maximum rises by half as much or more."""

NEW_EXERCISE: dict[Strength, tuple[int, Range]] = {
    "weak": (2, (0.4, 0.5)),
    "moderate": (4, (0.58, 0.66)),
    "strong": (6, (0.76, 0.84)),
}
"""Sets of a back lift that was never logged, and the share of its estimated maximum. Strong: in two sessions."""

RETURN_AFTER_GAP: dict[Strength, tuple[tuple[int, int], Range]] = {
    "weak": ((11, 13), (0.8, 0.88)),
    "moderate": ((15, 20), (0.93, 0.98)),
    "strong": ((24, 35), (1.0, 1.05)),
}
"""Days without any session, and the load of the first session back against the best of the 28 days before the gap."""

WEEKLY_JUMP: dict[Strength, Range] = {"weak": (1.3, 1.4), "moderate": (1.6, 1.8), "strong": (2.2, 2.8)}
"""Volume of the seven days to the onset, and its lower-back part, against the mean week of the four weeks before."""

HINGE_DAYS_CLOSE: dict[Strength, tuple[int, ...]] = {"weak": (0, 2), "moderate": (0, 1), "strong": (0, 1, 2)}
"""The days, counted from the first, on which heavy hinges are done by somebody who usually rests three days or more."""

HARD_SETS: dict[Strength, int] = {"weak": 3, "moderate": 6, "strong": 10}
"""Sets at an effort of 9.5 or 10 for the lower back within the window, above the usual number in so many days."""

MISSING_WARM_UP: dict[Strength, float] = {"weak": 0.5, "moderate": 1.0, "strong": 1.0}
"""Share of the warm-up sets left out: weak and moderate in one session, strong in all (two or more)."""

LOW_CORE_WORK: dict[Strength, tuple[int, float]] = {"weak": (28, 0.5), "moderate": (35, 0.2), "strong": (42, 0.0)}
"""Days to the onset with less trunk work, and the share of its sets that is left."""

PATTERN_IMBALANCE: dict[Strength, tuple[float, Range]] = {
    "weak": (0.75, (1.5, 1.7)),
    "moderate": (0.5, (2.5, 3.0)),
    "strong": (0.3, (5.0, 6.0)),
}
"""In the 28 days to the onset: share left of the lesser pattern's sets, and the ratio against the person's own."""

DISTANCE_SPIKE: dict[Strength, Range] = {"weak": (1.15, 1.3), "moderate": (1.4, 1.9), "strong": (2.1, 2.6)}
"""Distance of one run against the longest of the 30 days before."""
