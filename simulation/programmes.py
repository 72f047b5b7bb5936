"""The programmes that people follow, as days of slots. A slot is what can stand in it, and how it is dosed.

The doses follow the usual form of each programme (five sets of five, waves of 5/3/1, three to five days of hypertrophy
work, club weightlifting as in the real sample log: six to eight sets of one to four repetitions of few lifts).
"""

from typing import Literal, TypeAlias

from liftagain.domain.record import record

Scheme: TypeAlias = Literal[
    "fives", "one_five", "wave", "heavy", "medium", "volume", "pump", "ramp", "metcon", "core", "row_distance"
]


@record
class Slot:
    """A place in a session: the lifts that can fill it (the first is the usual one) and the scheme of its sets."""

    lifts: tuple[str, ...]
    scheme: Scheme


@record
class Programme:
    """Named days that rotate, and how many a week suit it. `from_weeks` is the training age from which it is chosen."""

    id: str
    days: tuple[tuple[str, tuple[Slot, ...]], ...]
    a_week: tuple[int, int]
    from_weeks: int = 0
    to_weeks: int = 10_000


_SCHEMES: dict[str, Scheme] = {
    "fives": "fives",
    "one_five": "one_five",
    "wave": "wave",
    "heavy": "heavy",
    "medium": "medium",
    "volume": "volume",
    "pump": "pump",
    "ramp": "ramp",
    "metcon": "metcon",
    "core": "core",
    "row_distance": "row_distance",
}
_CORE = "core front-plank/ab-rollout/crunch-cable"
_CORE_TOO = "core hanging-leg-raise/crunch/side-plank"


def _day(title: str, *slots: str) -> tuple[str, tuple[Slot, ...]]:
    made = []
    for slot in slots:
        scheme, lifts = slot.split(" ")
        made.append(Slot(lifts=tuple(lifts.split("/")), scheme=_SCHEMES[scheme]))
    return title, tuple(made)


_SQUAT, _DEAD = "back-squat/front-squat", "conventional-deadlift/sumo-deadlift/trap-bar-deadlift"
_RDL, _ROW = "romanian-deadlift/stiff-leg-deadlift", "bent-over-row/pendlay-row/cable-row"
_PULL, _ARMS = "pull-up/lat-pulldown/chin-up", "bicep-curl/hammer-curl/bicep-curl-barbell"
_LEGS, _SINGLE = "leg-press/hack-squat", "bulgarian-split-squat/walking-lunge-dumbbell/lunge-dumbbell"
_CHEST = "incline-bench-press-dumbbell/bench-press-dumbbell/bench-press-machine"
_SHOULDERS = "lateral-raise/face-pull"

PROGRAMMES: tuple[Programme, ...] = (
    Programme(
        id="five_by_five",
        a_week=(2, 3),
        to_weeks=90,
        days=(
            _day("Workout A", f"fives {_SQUAT}", "fives bench-press", f"fives {_ROW}", _CORE),
            _day("Workout B", f"fives {_SQUAT}", "fives overhead-press", f"one_five {_DEAD}", _CORE_TOO),
        ),
    ),
    Programme(
        id="wave",
        a_week=(3, 4),
        from_weeks=40,
        days=(
            _day("Squat", f"wave {_SQUAT}", f"volume {_LEGS}", "pump leg-curl", _CORE),
            _day("Bench", "wave bench-press", f"volume {_CHEST}", f"volume {_ROW}", f"pump {_ARMS}"),
            _day("Deadlift", f"wave {_DEAD}", f"volume {_SINGLE}", "pump back-extension", _CORE_TOO),
            _day("Press", "wave overhead-press", "volume chest-dip/push-up", f"volume {_PULL}", f"pump {_SHOULDERS}"),
        ),
    ),
    Programme(
        id="upper_lower",
        a_week=(3, 4),
        from_weeks=15,
        days=(
            _day(
                "Lower heavy", f"heavy {_SQUAT}", f"medium {_RDL}", f"volume {_LEGS}", "pump seated-calf-raise", _CORE
            ),
            _day("Upper heavy", "heavy bench-press", f"medium {_ROW}", "medium overhead-press", f"volume {_PULL}"),
            _day("Lower", f"medium {_DEAD}", f"volume {_SINGLE}", "pump leg-curl", "pump leg-extension", _CORE_TOO),
            _day(
                "Upper", f"volume {_CHEST}", f"volume {_PULL}", f"volume {_ROW}", f"pump {_SHOULDERS}", f"pump {_ARMS}"
            ),
        ),
    ),
    Programme(
        id="push_pull_legs",
        a_week=(3, 5),
        from_weeks=15,
        days=(
            _day(
                "Push",
                "medium bench-press",
                "volume overhead-press/shoulder-press-dumbbell",
                f"volume {_CHEST}",
                "pump lateral-raise",
                "pump triceps-pushdown",
            ),
            _day("Pull", f"medium {_DEAD}", f"volume {_ROW}", f"volume {_PULL}", "pump face-pull", f"pump {_ARMS}"),
            _day(
                "Legs",
                f"medium {_SQUAT}",
                f"volume {_RDL}",
                f"volume {_LEGS}",
                "pump leg-curl",
                "pump seated-calf-raise",
                _CORE,
            ),
        ),
    ),
    Programme(
        id="bodybuilding",
        a_week=(4, 5),
        from_weeks=50,
        days=(
            _day(
                "Chest",
                "volume bench-press/incline-bench-press",
                f"volume {_CHEST}",
                "pump chest-fly-machine",
                "pump triceps-pushdown",
            ),
            _day(
                "Back",
                f"volume {_PULL}",
                f"volume {_ROW}",
                "volume t-bar-row/row-machine",
                f"medium {_DEAD}",
                "pump face-pull",
            ),
            _day(
                "Legs",
                f"volume {_SQUAT}",
                f"volume {_LEGS}",
                f"volume {_RDL}",
                "pump leg-extension",
                "pump leg-curl",
                "pump seated-calf-raise",
            ),
            _day(
                "Shoulders",
                "volume shoulder-press-dumbbell/overhead-press",
                "pump lateral-raise",
                "pump face-pull",
                _CORE,
                _CORE_TOO,
            ),
            _day(
                "Arms", "pump bicep-curl-barbell", "pump hammer-curl", "pump triceps-pushdown", "pump bicep-curl", _CORE
            ),
        ),
    ),
    Programme(
        id="weightlifting",
        a_week=(3, 5),
        from_weeks=40,
        days=(
            _day("Evening Workout", "ramp snatch/power-snatch", "ramp snatch-pull", f"heavy {_SQUAT}", "core crunch"),
            _day("Evening Workout", "ramp clean-and-jerk/clean", "ramp clean-pull", "ramp front-squat/pause-squat"),
            _day(
                "Evening Workout",
                "ramp power-snatch/hang-snatch",
                "ramp power-clean/hang-clean",
                f"medium {_SQUAT}",
                "volume overhead-press/push-press",
                "core back-extension",
            ),
        ),
    ),
    Programme(
        id="mixed_conditioning",
        a_week=(3, 5),
        from_weeks=20,
        days=(
            _day(
                "Strength and metcon",
                f"fives {_SQUAT}",
                "metcon thruster/wall-ball",
                "metcon pull-up-kipping",
                "metcon burpee",
            ),
            _day(
                "Hinge and metcon",
                f"medium {_DEAD}",
                "metcon kettlebell-swing",
                "metcon box-jump",
                "row_distance rowing-ergometer",
            ),
            _day(
                "Olympic and core",
                "ramp power-clean/clean",
                "medium push-press/overhead-press",
                "core toes-to-bar",
                "core front-plank",
            ),
            _day("Engine", "row_distance rowing-ergometer", "metcon wall-ball", "metcon push-up", "metcon burpee"),
        ),
    ),
    Programme(
        id="runner_who_lifts",
        a_week=(2, 2),
        days=(
            _day("Strength A", f"medium {_SQUAT}", f"volume {_RDL}", f"volume {_CHEST}", f"volume {_ROW}", _CORE),
            _day(
                "Strength B",
                f"medium {_DEAD}",
                f"volume {_SINGLE}",
                "medium overhead-press",
                f"volume {_PULL}",
                _CORE_TOO,
            ),
        ),
    ),
)
