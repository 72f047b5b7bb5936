"""The key frames of every exercise, by exercise id."""

from liftagain.figures.illustration import Illustration
from liftagain.figures.poses.all_fours import ALL_FOURS
from liftagain.figures.poses.front import FRONT
from liftagain.figures.poses.gait import GAIT
from liftagain.figures.poses.gentle import GENTLE
from liftagain.figures.poses.hinge import HINGE
from liftagain.figures.poses.hinge_steps import HINGE_STEPS
from liftagain.figures.poses.legs import LEGS
from liftagain.figures.poses.lying_back import LYING_BACK
from liftagain.figures.poses.lying_front import LYING_FRONT
from liftagain.figures.poses.lying_side import LYING_SIDE
from liftagain.figures.poses.machine import MACHINE
from liftagain.figures.poses.moving import MOVING
from liftagain.figures.poses.overhead import OVERHEAD
from liftagain.figures.poses.seated import SEATED
from liftagain.figures.poses.squat import SQUAT_AND_STEP
from liftagain.figures.poses.trunk import TRUNK

ILLUSTRATIONS: dict[str, Illustration] = {
    **LYING_BACK,
    **ALL_FOURS,
    **LYING_FRONT,
    **LYING_SIDE,
    **SEATED,
    **HINGE,
    **SQUAT_AND_STEP,
    **GAIT,
    **OVERHEAD,
    **FRONT,
    **MACHINE,
    **MOVING,
    **HINGE_STEPS,
    **LEGS,
    **TRUNK,
    **GENTLE,
}
