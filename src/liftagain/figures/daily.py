"""Drawings of advice for the day: getting up from the desk, lifting a box, lying at night, a pack on the back."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from liftagain.figures.drawing import picture
from liftagain.figures.illustration import Illustration, Push
from liftagain.figures.joint import grip_near
from liftagain.figures.palette import DEFAULT, Palette
from liftagain.figures.poses.lying_back import FEET, FLAT, HANDS, LIE
from liftagain.figures.poses.lying_side import LIE as SIDE_LIE
from liftagain.figures.poses.lying_side import SIDE
from liftagain.figures.poses.seated import ON_BENCH
from liftagain.figures.poses.stance import FOOT, SOLE, STAND, settled
from liftagain.figures.prop import cushion, desk, office_chair
from liftagain.figures.reach import Plant, Rest, planted
from liftagain.figures.skeleton import Pose
from liftagain.figures.weight import crate
from liftagain.knowledge.bundle import Knowledge, knowledge

ON_THE_DESK = (Plant("arm_near", (23, 46.4), -1, -8), Plant("arm_far", (24.5, 46.4), -1, -8))
AT_THE_DESK: Pose = planted(
    replace(ON_BENCH, pelvis=95, lumbar=92, chest=93, head=91),
    (
        Rest(lambda j: j.hip, (0, 33)), Plant("leg_near", (22, SOLE), 1, 0), Plant("leg_far", (24, SOLE), 1, 0),
        *ON_THE_DESK,
    ),
)  # fmt: skip
UP: Pose = planted(
    replace(STAND, arm_near=(104, 92, 92), arm_far=(106, 94, 92)),
    (Rest(lambda j: j.leg_near[2], (4, SOLE)),),
)
CARRYING = replace(STAND, arm_near=(-104, -18, -20), arm_far=(-102, -16, -20))
BOX_LOW = settled((-18, 34), 38, 50, {"arm_near": (-84.0, -76.0, -70.0), "arm_far": (-82.0, -74.0, -70.0)})
AT_NIGHT = replace(SIDE, leg_near=(-4, -30, -30), leg_near_seen=(0.76, 0.7, 0.41))

DAILY: dict[str, Illustration] = {
    "sitting-breaks": Illustration(
        start=AT_THE_DESK,
        end=UP,
        muscles=(),
        props=(office_chair(0, 26, 62), desk(17, 52, 44)),
        tracks=(Push((-24, 62), (-24, 86)),),
        mat=False,
    ),
    "lifting-in-daily-life": Illustration(
        start=CARRYING,
        end=BOX_LOW,
        contacts=(FOOT,),
        props=(crate(grip_near),),
        tracks=(Push((36, 22), (36, 46)),),
        fists=True,
        mat=False,
    ),
    "sleep": Illustration(
        start=AT_NIGHT,
        end=AT_NIGHT,
        contacts=(SIDE_LIE,),
        props=(cushion(-58, -28, 6.4), cushion(6, 30, 13.5, bottom=6)),
        ghost=False,
        view="front",
        dim_far=True,
    ),
    "ice-and-heat": Illustration(
        start=FLAT,
        end=FLAT,
        contacts=(LIE, *FEET, *HANDS),
        props=(cushion(-22, 2, 3.6),),
        ghost=False,
    ),
}


def has_daily(topic: str) -> bool:
    """Whether the advice has a drawing of its own."""
    return topic in DAILY


@lru_cache(maxsize=64)
def daily_drawing(topic: str, known: Knowledge | None = None, palette: Palette = DEFAULT) -> str | None:
    """The drawing of a piece of advice as an SVG document, None where it has none of its own."""
    if topic not in DAILY:
        return None
    advice = (known or knowledge()).guidance[topic]
    return picture(DAILY[topic], advice.title, advice.summary, palette)
