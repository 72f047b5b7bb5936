"""The lifts that simulated people do: catalogue id, name as an app writes it, and how strong a trained person is in it.

`trained` is the one-repetition maximum as a share of body mass for a man after three years (one hand's load for
dumbbells). The bench press is anchored to 1.19 +- 0.23 in 24 trained men and women (Mitter 2022, PLoS One 17:e0268074);
the others stand in the proportions that lifters' tables give them (bench : squat : deadlift about 1 : 1.3 : 1.5), which
is custom and not measurement. `jump_kg` is the smallest step in which the load moves.
"""

from typing import Literal, TypeAlias

from liftagain.domain.record import record

How: TypeAlias = Literal["loaded", "body", "hold", "distance"]


@record
class Lift:
    """One lift. `back` says that the lower back carries it, `main` that a lifter warms up to it with a barbell."""

    id: str
    name: str
    pattern: str
    trained: float = 0.0
    jump_kg: float = 2.5
    how: How = "loaded"
    back: bool = False
    main: bool = False


def _lift(line: str) -> Lift:
    ident, name, pattern, trained, jump, marks = (part.strip() for part in line.split("|"))
    how: How = "body" if "body" in marks else "hold" if "hold" in marks else "loaded"
    if "distance" in marks:
        how = "distance"
    return Lift(
        id=ident,
        name=name,
        pattern=pattern,
        trained=float(trained),
        jump_kg=float(jump),
        how=how,
        back="back" in marks.split(),
        main="main" in marks.split(),
    )


_TABLE = """
conventional-deadlift | Deadlift (Barbell) | hinge | 1.9 | 2.5 | back main
sumo-deadlift | Sumo Deadlift (Barbell) | hinge | 1.9 | 2.5 | back main
romanian-deadlift | Romanian Deadlift (Barbell) | hinge | 1.45 | 2.5 | back main
trap-bar-deadlift | Deadlift (Trap bar) | hinge | 2.0 | 2.5 | back main
good-morning | Good Morning (Barbell) | hinge | 0.9 | 2.5 | back
deficit-deadlift | Deficit Deadlift (Barbell) | hinge | 1.7 | 2.5 | back main
stiff-leg-deadlift | Straight Leg Deadlift | hinge | 1.4 | 2.5 | back
snatch-grip-deadlift | Snatch Grip Deadlift | hinge | 1.5 | 2.5 | back
kettlebell-swing | Kettlebell Swing | hinge | 0.5 | 4 | back
back-squat | Squat (Barbell) | squat | 1.6 | 2.5 | back main
front-squat | Front Squat (Barbell) | squat | 1.3 | 2.5 | back main
pause-squat | Pause Squat (Barbell) | squat | 1.4 | 2.5 | back main
zercher-squat | Zercher Squat (Barbell) | squat | 1.1 | 2.5 | back
overhead-squat | Overhead Squat (Barbell) | squat | 0.95 | 2.5 | back
thruster | Thruster (Barbell) | squat | 0.8 | 2.5 | back
hack-squat | Hack Squat (Machine) | squat | 1.7 | 5 | -
leg-press | Leg Press | squat | 2.8 | 5 | -
goblet-squat | Goblet Squat | squat | 0.5 | 2 | -
wall-ball | Wall Ball Shot | squat | 0.25 | 3 | -
bulgarian-split-squat | Bulgarian Split Squat (Dumbbell) | lunge | 0.32 | 2 | -
walking-lunge-dumbbell | Walking Lunge (Dumbbell) | lunge | 0.32 | 2 | -
lunge-dumbbell | Lunge (Dumbbell) | lunge | 0.32 | 2 | -
bench-press | Bench Press (Barbell) | push_horizontal | 1.25 | 2.5 | main
incline-bench-press | Incline Bench Press (Barbell) | push_horizontal | 1.0 | 2.5 | main
bench-press-dumbbell | Bench Press (Dumbbell) | push_horizontal | 0.45 | 2 | -
incline-bench-press-dumbbell | Incline Bench Press (Dumbbell) | push_horizontal | 0.4 | 2 | -
bench-press-machine | Chest Press (Machine) | push_horizontal | 1.1 | 5 | -
chest-fly-machine | Chest Fly (Machine) | push_horizontal | 0.8 | 5 | -
push-up | Push Up | push_horizontal | 0 | 0 | body
overhead-press | Overhead Press (Barbell) | push_vertical | 0.78 | 2.5 | main
push-press | Push Press | push_vertical | 0.95 | 2.5 | main
shoulder-press-dumbbell | Shoulder Press (Dumbbell) | push_vertical | 0.33 | 2 | -
chest-dip | Dip | push_vertical | 0 | 0 | body
bent-over-row | Bent Over Row (Barbell) | pull_horizontal | 1.05 | 2.5 | back main
pendlay-row | Pendlay Row (Barbell) | pull_horizontal | 1.0 | 2.5 | back main
t-bar-row | T Bar Row | pull_horizontal | 0.9 | 2.5 | back
row-dumbbell-one-arm | Dumbbell Row | pull_horizontal | 0.5 | 2 | -
cable-row | Seated Row (Cable) | pull_horizontal | 1.0 | 5 | -
row-machine | Seated Row (Machine) | pull_horizontal | 1.0 | 5 | -
face-pull | Face Pull (Cable) | pull_horizontal | 0.5 | 2.5 | -
lat-pulldown | Lat Pulldown (Cable) | pull_vertical | 1.0 | 5 | -
pull-up | Pull Up | pull_vertical | 0 | 0 | body
chin-up | Chin Up | pull_vertical | 0 | 0 | body
pull-up-kipping | Kipping Pull Up | pull_vertical | 0 | 0 | body
snatch | Snatch (Barbell) | olympic | 0.95 | 2.5 | back main
power-snatch | Power Snatch (Barbell) | olympic | 0.82 | 2.5 | back main
hang-snatch | Hang Snatch (Barbell) | olympic | 0.85 | 2.5 | back main
clean | Clean (Barbell) | olympic | 1.18 | 2.5 | back main
power-clean | Power Clean | olympic | 1.0 | 2.5 | back main
hang-clean | Hang Clean (Barbell) | olympic | 1.05 | 2.5 | back main
clean-and-jerk | Clean and Jerk (Barbell) | olympic | 1.15 | 2.5 | back main
jerk | Split Jerk (Barbell) | olympic | 1.2 | 2.5 | main
snatch-pull | Snatch Pull (Barbell) | olympic | 1.2 | 2.5 | back main
clean-pull | Clean Pull | olympic | 1.45 | 2.5 | back main
hip-thrust | Hip Thrust (Barbell) | hip_extension | 1.9 | 5 | -
leg-curl | Lying Leg Curl (Machine) | knee | 0.7 | 5 | -
leg-extension | Leg Extension (Machine) | knee | 0.95 | 5 | -
seated-calf-raise | Seated Calf Raise (Machine) | calf | 1.1 | 5 | -
bicep-curl-barbell | Bicep Curl (Barbell) | arm | 0.55 | 2.5 | -
bicep-curl | Bicep Curl (Dumbbell) | arm | 0.24 | 2 | -
hammer-curl | Hammer Curl (Dumbbell) | arm | 0.26 | 2 | -
triceps-pushdown | Triceps Pushdown (Cable) | arm | 0.55 | 2.5 | -
lateral-raise | Lateral Raise (Dumbbell) | shoulder | 0.18 | 2 | -
burpee | Burpee | conditioning | 0 | 0 | body
box-jump | Box Jump | jump | 0 | 0 | body
rowing-ergometer | Rowing (Machine) | rowing | 0 | 0 | distance
running | Running | gait | 0 | 0 | distance
back-extension | Back Extension | core_extension | 0 | 0 | body
hanging-leg-raise | Hanging Leg Raise | core_flexion | 0 | 0 | body
crunch | Crunch | core_flexion | 0 | 0 | body
toes-to-bar | Toes To Bar | core_flexion | 0 | 0 | body
crunch-cable | Cable Crunch | core_flexion | 0.7 | 5 | -
ab-rollout | Ab Wheel | core_anti_extension | 0 | 0 | body
front-plank | Plank | core_anti_extension | 0 | 0 | hold
side-plank | Side Plank | core_anti_lateral | 0 | 0 | hold
pallof-press | Pallof Press | core_anti_rotation | 0.3 | 2.5 | -
"""

LIFTS: dict[str, Lift] = {lift.id: lift for lift in map(_lift, _TABLE.strip().splitlines())}


def is_trunk(pattern: str) -> bool:
    """Whether the pattern is work for the trunk."""
    return pattern.startswith("core_")
