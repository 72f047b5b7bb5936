"""The key frames of every exercise that is drawn, by exercise id."""

from liftagain.figures.illustration import Illustration
from liftagain.figures.poses.all_fours import ALL_FOURS
from liftagain.figures.poses.lying_back import LYING_BACK
from liftagain.figures.poses.lying_front import LYING_FRONT
from liftagain.figures.poses.seated import SEATED
from liftagain.figures.poses.standing import STANDING

ILLUSTRATIONS: dict[str, Illustration] = {**LYING_BACK, **ALL_FOURS, **LYING_FRONT, **SEATED, **STANDING}
