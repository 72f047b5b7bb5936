"""The clothed body of a pose, seen from the front, from behind or from above, as filled shapes, back to front."""

from __future__ import annotations

from math import cos, hypot, radians, sin

from liftagain.figures.body import Part, Shape, arm, placed, shoe
from liftagain.figures.outline import Profile, circle, curve, straight, tube, widened
from liftagain.figures.palette import Palette
from liftagain.figures.skeleton import Chain, Joints, Limb, Point, Pose, add, joints, polar

SHOULDER_HALF, HIP_HALF = 8.8, 5.0
"""Half the distance of the shoulders' and of the hips' centres in a trunk that faces us."""

# Rows of (t along the spine, half the width, half the depth): a turned trunk shows a width between the two.
SHIRT = (
    (0.16, 8.7, 6.4), (0.36, 7.5, 5.4), (0.52, 7.7, 5.6), (0.72, 9.2, 6.3), (0.86, 10.2, 6.0), (0.94, 8.4, 4.8),
    (0.99, 3.9, 3.2),
)  # fmt: skip
PANTS = ((-0.03, 6.2, 6.2), (0.05, 9.5, 7.4), (0.16, 9.1, 6.9), (0.27, 8.2, 6.2))
THIGH_SHAPE = ((0, 5.2, 5.2), (0.22, 5.3, 5.1), (0.55, 4.6, 4.4), (0.9, 3.7, 3.6), (1, 3.6, 3.5))
SHANK_SHAPE = ((0, 3.6, 3.5), (0.12, 3.5, 3.5), (0.3, 4.0, 3.9), (0.55, 3.4, 3.3), (0.85, 2.5, 2.5), (0.97, 2.5, 2.5))
SOCK = ((0.86, 2.2, 2.2), (1.06, 2.2, 2.2))
NECK_SHAPE = ((0, 2.9, 2.9), (0.5, 2.6, 2.6), (1, 2.7, 2.7))

# A shoe that points at us: x down to the floor, y to its left.
TOE_CAP = ((-1.4, 2.3), (0.6, 2.9), (2.6, 3.7), (4.2, 3.7), (4.2, -3.7), (2.6, -3.7), (0.6, -2.9), (-1.4, -2.3))
TOE_SOLE = ((3.3, 4.0), (4.3, 3.6), (4.3, -3.6), (3.3, -4.0))
PROFILE_FOOT = 0.6  # a foot of which more than this share shows is drawn from its side

# In the frame of the head: x to the crown, y to its left. The face turns by moving what is on it.
FACE = (
    (-7.3, 0), (-6.6, 2.2), (-4.2, 4.4), (-0.8, 5.2), (3, 5.2), (6, 3.4), (7, 0), (6, -3.4), (3, -5.2), (-0.8, -5.2),
    (-4.2, -4.4), (-6.6, -2.2),
)  # fmt: skip
HAIR_TOP = (
    (-1.4, 5.4), (1.6, 6.1), (5.2, 5.2), (7.6, 2.7), (8.1, 0), (7.6, -2.7), (5.2, -5.2), (1.6, -6.1), (-1.4, -5.4),
)  # fmt: skip
HAIRLINE = ((1.2, -66), (3.6, -42), (4.9, 0), (3.6, 42), (1.2, 66))  # x, degrees around the head from its middle
EARS = ((-0.4, 5.3), (-0.4, -5.3))
HAIR_BACK = (*HAIR_TOP, (-4.0, -3.6), (-4.9, 0), (-4.0, 3.6))
BUN, BUN_SIZE = 5.6, 3.5
HEAD_HALF = 5.1
EYE, EYES_APART, EYE_HALF, LIPS, LIPS_HALF = 0.7, 27.0, 0.7, -3.9, 0.9


def front_body(
    pose: Pose, palette: Palette, *, fists: bool = False, dim_far: bool = False
) -> tuple[list[Shape], list[Shape]]:
    """The body's shapes in two layers: all of it but the arms, and the arms (which are over or under the rest).

    `dim_far` shades the far limbs, as those are which lie under the near ones.
    """
    found = joints(pose)
    behind = cos(radians(pose.face)) < 0
    far_leg = _leg(found.leg_far, pose.leg_far, pose.leg_far_seen, palette, far=dim_far)
    trunk = _trunk(found, pose, palette)
    back = [
        *(far_leg + trunk if dim_far else trunk + far_leg),
        *_leg(found.leg_near, pose.leg_near, pose.leg_near_seen, palette, far=False),
        *_neck(found, palette, behind=behind),
        *(_back_of_head if behind else _face)(found, pose, palette),
    ]
    arms = [
        *arm(found.arm_far, pose.arm_far, palette, far=dim_far, fist=fists or pose.arm_far_seen[2] < PROFILE_FOOT),
        *arm(found.arm_near, pose.arm_near, palette, far=False, fist=fists or pose.arm_near_seen[2] < PROFILE_FOOT),
    ]
    return back, arms


def _trunk(found: Joints, pose: Pose, palette: Palette) -> list[Shape]:
    shirt = _turned(widened(SHIRT, palette.build), pose.shoulder_half / SHOULDER_HALF)
    pants = _turned(widened(PANTS, palette.build), pose.hip_half / HIP_HALF)
    return [
        Shape(curve(tube(found.spine, shirt, -1)), palette.top),
        Shape(curve(tube(found.spine, pants, -1, round_start=True)), palette.legs),
    ]


def _turned(rows: Profile, width: float) -> Profile:
    """The half widths that a trunk shows whose breadth is seen to this share."""
    depth = max(0.0, 1 - width**2) ** 0.5
    return [(t, hypot(half * width, deep * depth), hypot(half * width, deep * depth)) for t, half, deep in rows]


def _leg(chain: Chain, angles: Limb, seen: Limb, palette: Palette, *, far: bool) -> list[Shape]:
    part: Part = "leg_far" if far else "mass"
    hip, knee, ankle, _ = chain
    cloth = palette.legs_far if far else palette.legs
    shin = straight(knee, ankle)
    thigh = Shape(
        curve(tube(straight(hip, knee), widened(THIGH_SHAPE, palette.build), 1, round_start=True, round_end=True)),
        cloth,
        part=part,
    )
    shank = Shape(curve(tube(shin, widened(SHANK_SHAPE, palette.build), 1, round_start=True)), cloth, part=part)
    foot = shoe(ankle, angles[2], palette, far=far) if seen[2] > PROFILE_FOOT else _toes(ankle, angles[2], palette)
    sock = Shape(curve(tube(shin, SOCK, 1)), palette.skin_far if far else palette.skin, part="detail")
    return [*foot, sock, shank, thigh]


def _toes(ankle: Point, down: float, palette: Palette) -> list[Shape]:
    return [
        Shape(curve(placed(ankle, down, TOE_CAP)), palette.shoe, palette.floor, 0.45),
        Shape(curve(placed(ankle, down, TOE_SOLE)), palette.sole, part="detail"),
    ]


def _neck(found: Joints, palette: Palette, *, behind: bool) -> list[Shape]:
    base = found.spine(1.01 if behind else 0.99)
    throat = tube(straight(base, found.head), NECK_SHAPE, 1, round_start=True)
    return [Shape(curve(throat), palette.skin if behind else palette.skin_far)]


def _face(found: Joints, pose: Pose, palette: Palette) -> list[Shape]:
    def at(points: tuple[Point, ...]) -> list[Point]:
        return placed(found.head, pose.head, points)

    def dash(x: float, around: float, half: float, colour: str) -> Shape:
        middle = _round_the_head(around, pose.face)
        a, b = at(((x, middle + half), (x, middle - half)))
        lid = tube(straight(a, b), ((0, 0.22, 0.22), (1, 0.22, 0.22)), 1, round_start=True, round_end=True)
        return Shape(curve(lid), colour, part="detail")

    hairline = tuple((x, _round_the_head(around, pose.face)) for x, around in HAIRLINE)
    bun = [Shape(circle(add(found.head, polar(pose.head, 8.2)), 3.2), palette.hair)]
    hair = [Shape(curve(at((*HAIR_TOP, *hairline))), palette.hair)]
    return [
        *(bun if palette.hair_style == "bun" else []),
        *(Shape(circle(p, 1.3), palette.skin_far, part="detail") for p in at(EARS)),
        Shape(curve(at(FACE)), palette.skin),
        *(hair if palette.hair_style != "none" else []),
        *(dash(EYE, side * EYES_APART, EYE_HALF, palette.hair) for side in (1, -1)),
        dash(LIPS, 0, LIPS_HALF, palette.skin_far),
    ]


def _round_the_head(around: float, turned: float) -> float:
    """How far to the left a point of the face shows, that lies `around` degrees from its middle."""
    return HEAD_HALF * sin(radians(max(-90.0, min(90.0, around - turned))))


def _back_of_head(found: Joints, pose: Pose, palette: Palette) -> list[Shape]:
    bun = add(found.head, polar(pose.head, BUN))
    back = palette.skin if palette.hair_style == "none" else palette.hair
    knot = [Shape(circle(bun, BUN_SIZE), palette.hair, palette.hair_edge, 0.5)]
    return [
        *(Shape(circle(p, 1.3), palette.skin_far, part="detail") for p in placed(found.head, pose.head, EARS)),
        Shape(curve(placed(found.head, pose.head, HAIR_BACK)), back),
        *(knot if palette.hair_style == "bun" else []),
    ]
