"""What ends on the shoulders or over the head: presses, jerks, cleans and snatches, seen from the side."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Push
from liftagain.figures.joint import grip_near
from liftagain.figures.poses.stance import FOOT, FRONT_RACK, LONG_ARMS, PRESSED, SOLE, STAND, settled
from liftagain.figures.reach import Rest, Step, planted
from liftagain.figures.skeleton import Arms, Pose, joints
from liftagain.figures.weight import plates

LOW_RACK: Arms = {"arm_near": (-58.0, 112.0, 100.0), "arm_far": (-56.0, 114.0, 100.0)}
HIGH_PULL: Arms = {"arm_near": (-112.0, -72.0, -84.0), "arm_far": (-110.0, -70.0, -84.0)}
WIDE_PULL: Arms = {"arm_near": (-118.0, -62.0, -80.0), "arm_far": (-116.0, -60.0, -80.0)}
WIDE = (0.86, 0.86, 1.0)  # the share of the arms that shows from the side when the grip is wide
TOES = Rest(lambda j: j.leg_near[3], (10.4, SOLE))
TALL = replace(STAND, pelvis=94, lumbar=91, chest=93, head=92, leg_near=(-88, -92, -34), leg_far=(-86, -90, -34))


def _wide(pose: Pose) -> Pose:
    return replace(pose, arm_near_seen=WIDE, arm_far_seen=WIDE)


def _bar_way(start: Pose, end: Pose) -> Push:
    """The bar's way, straight up in front of the figure."""
    low, high = grip_near(joints(start)), grip_near(joints(end))
    x = max(low[0], high[0]) + 19
    return Push((x, low[1] + 6), (x, high[1] - 6))


def _lift(
    start: Pose,
    end: Pose,
    *muscles: str,
    via: tuple[Pose, ...] = (),
    at_the_toes: bool = False,
    plate: float = 11.5,
) -> Illustration:
    """A barbell lift from one position to another, with the bar's way drawn in front."""
    contacts = (TOES if at_the_toes else FOOT,)
    return Illustration(
        start=start,
        end=end,
        via=via,
        contacts=contacts,
        muscles=muscles,
        props=(plates(grip_near, plate),),
        tracks=(_bar_way(planted(start, contacts), planted(end, contacts)),),
        fists=True,
        mat=False,
    )


FLOOR = settled((-17, 34), 29, 44, LONG_ARMS)
HANG = settled((-15, 45), 48, 58, LONG_ARMS)
WIDE_FLOOR = _wide(settled((-16.5, 30), 27, 44, LONG_ARMS))
WIDE_HANG = _wide(settled((-16, 44), 42, 54, LONG_ARMS))
DIP = settled((-1.5, 46.5), 90, 90, FRONT_RACK)
CAUGHT = settled((-8, 42), 76, 86, FRONT_RACK)
SAT_CLEAN = settled((-13, 25), 68, 82, FRONT_RACK)
CAUGHT_HIGH = _wide(settled((-9, 41), 76, 76, PRESSED))
SAT_SNATCH = _wide(settled((-13, 24), 66, 70, PRESSED))
OVERHEAD_STAND = replace(STAND, head=80, **PRESSED)
SPLIT_JERK = replace(
    STAND, hip=(0, 43), pelvis=94, lumbar=88, chest=90, head=80, leg_near=(-40, -94, 0), leg_far=(-110, -140, -50),
    **PRESSED,
)  # fmt: skip
# The bar stays close: up the legs, past the belt with the elbows high, then under it.
PULLED = (settled((-15, 45), 48, 58, LONG_ARMS), settled((-1, 52), 91, 92, HIGH_PULL))
PULLED_WIDE = (_wide(settled((-16, 44), 42, 54, LONG_ARMS)), _wide(settled((-1, 52), 91, 92, WIDE_PULL)))
SPLIT = (
    Step(limb="leg_near", start=(0, SOLE), end=(20, SOLE), lift=3),
    Step(limb="leg_far", start=(2, SOLE), end=(-25, 9.5), lift=2, end_end=-50),
)

OVERHEAD: dict[str, Illustration] = {
    "overhead-press": Illustration(
        start=replace(STAND, **LOW_RACK),
        end=OVERHEAD_STAND,
        contacts=(FOOT,),
        muscles=("shoulders", "triceps"),
        props=(plates(grip_near, 9.5),),
        tracks=(Push((22, 84), (22, 112)),),
        fists=True,
        mat=False,
    ),
    "push-press": _lift(DIP, OVERHEAD_STAND, "shoulders", "triceps", "quadriceps"),
    "jerk": Illustration(
        start=settled((-1.5, 46.5), 90, 88, FRONT_RACK),
        end=SPLIT_JERK,
        contacts=SPLIT,
        muscles=("shoulders", "triceps", "quadriceps"),
        props=(plates(grip_near, 11.5),),
        tracks=(Push((28, 80), (28, 106)),),
        fists=True,
        mat=False,
    ),
    "clean-and-jerk": Illustration(
        start=FLOOR,
        end=SPLIT_JERK,
        via=(*PULLED, settled((0, 50.5), 90, 88, FRONT_RACK)),
        contacts=SPLIT,
        muscles=("glutes_leg", "hamstrings", "quadriceps", "shoulders"),
        props=(plates(grip_near, 11.5),),
        tracks=(Push((38, 20), (38, 106)),),
        fists=True,
        mat=False,
    ),
    "clean-pull": _lift(
        FLOOR, replace(TALL, **HIGH_PULL), "glutes_leg", "hamstrings", "quadriceps", "traps", at_the_toes=True
    ),
    "snatch-pull": _lift(
        WIDE_FLOOR,
        _wide(replace(TALL, **WIDE_PULL)),
        "glutes_leg",
        "hamstrings",
        "quadriceps",
        "traps",
        at_the_toes=True,
    ),
    "hang-power-clean": _lift(HANG, CAUGHT, "glutes_leg", "hamstrings", "quadriceps", via=PULLED[1:], plate=9.5),
    "power-clean": _lift(FLOOR, CAUGHT, "glutes_leg", "hamstrings", "quadriceps", via=PULLED, plate=9.5),
    "clean": _lift(FLOOR, SAT_CLEAN, "glutes_leg", "hamstrings", "quadriceps", via=PULLED, plate=9.5),
    "hang-power-snatch": _lift(
        WIDE_HANG, CAUGHT_HIGH, "glutes_leg", "hamstrings", "quadriceps", "shoulders", via=PULLED_WIDE[1:]
    ),
    "power-snatch": _lift(
        WIDE_FLOOR, CAUGHT_HIGH, "glutes_leg", "hamstrings", "quadriceps", "shoulders", via=PULLED_WIDE
    ),
    "snatch": _lift(WIDE_FLOOR, SAT_SNATCH, "glutes_leg", "hamstrings", "quadriceps", "shoulders", via=PULLED_WIDE),
}
