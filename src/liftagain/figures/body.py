"""The clothed body of a pose, seen from the side, as filled shapes, back to front."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from liftagain.figures.outline import Pen, curve, straight, tube, widened
from liftagain.figures.palette import Palette
from liftagain.figures.skeleton import Chain, Joints, Limb, Point, Pose, add, joints, polar

TORSO = (
    (-0.06, 5.6, 6.4), (0.06, 6.0, 7.4), (0.22, 5.7, 6.4), (0.42, 5.0, 4.6),
    (0.62, 5.9, 5.3), (0.80, 6.5, 5.8), (0.95, 4.9, 4.9), (1.03, 2.8, 3.1),
)  # fmt: skip
BREATHES, BREATH = (0.3, 0.85), 1.3
"""The part of the spine in front of which the trunk widens with a breath, and by how much."""
HIPS = (*TORSO[:2], (0.22, 5.75, 6.45), (0.27, 5.6, 6.05))
THIGH_SHAPE = (
    (0, 6.6, 7.2), (0.14, 6.9, 7.2), (0.4, 6.4, 6.1), (0.7, 5.1, 4.7), (0.92, 4.3, 3.9), (1, 4.2, 3.6),
)  # fmt: skip
SHANK_SHAPE = (
    (0, 4.2, 3.5), (0.1, 4.0, 3.8), (0.28, 3.4, 5.0), (0.5, 3.0, 4.4), (0.78, 2.4, 2.8), (1, 2.3, 2.5),
)  # fmt: skip
SOCK = ((0.86, 2.5, 2.8), (0.96, 2.4, 2.7), (1.04, 2.4, 2.6))
UPPER_SHAPE = ((-0.02, 4.2, 4.4), (0.2, 4.1, 4.1), (0.5, 3.4, 3.5), (0.8, 2.8, 2.9), (1, 2.6, 2.6))
SLEEVE = ((-0.04, 4.6, 4.8), (0.2, 4.5, 4.5), (0.42, 4.0, 4.1))
FORE_SHAPE = ((0, 2.6, 2.6), (0.22, 2.9, 2.8), (0.6, 2.2, 2.2), (1, 1.75, 1.75))
NECK_SHAPE = ((-0.1, 3.0, 3.0), (0.5, 2.6, 2.7), (1, 2.6, 2.8))

# Outlines in the frame of their own segment: x along it, y to its left.
FOOT_OUTLINE = (
    (-3.2, 1.6), (-1.6, 2.6), (1.4, 2.7), (3.2, 1.8), (6.2, 0), (9.2, -1.1), (10.9, -2.2), (11.2, -3.3), (10.2, -3.9),
    (5, -4), (0, -4), (-2.8, -3.9), (-3.9, -3), (-3.8, -0.6),
)  # fmt: skip
HAND_OUTLINE = (
    (-1, 1.6), (2.2, 2.0), (5.2, 1.7), (8.0, 0.9), (8.5, -0.2), (7.2, -1.0), (4.2, -1.5), (1.5, -1.8), (-1, -1.6),
)  # fmt: skip
FIST_OUTLINE = ((-1, 1.7), (1.4, 2.3), (3.9, 2.1), (4.7, 0.2), (3.9, -1.9), (1.4, -2.2), (-1, -1.7))
FACE_OUTLINE = (
    (-7.2, 2.2), (-6.4, 4.4), (-3.6, 5.1), (-2.2, 5.3), (-0.7, 6.5), (0.6, 5.4), (3.5, 5.4), (6.4, 3.2), (7.2, 0),
    (5.8, -4.2), (1.5, -6.2), (-3.5, -4.8), (-5.6, -1.8),
)  # fmt: skip
HAIR_OUTLINE = (
    (2.2, 5.6), (4.6, 5.3), (7.1, 3.0), (8.0, -0.6), (6.6, -5.0), (2.0, -7.3), (-3.4, -6.3), (-4.6, -4.4), (-1.4, -2.6),
    (1.4, -1.4), (3.4, 1.6), (3.3, 4.0),
)  # fmt: skip
BUN_OUTLINE = ((9.6, -4.6), (7.6, -6.9), (5.0, -6.6), (4.2, -4.2), (6.2, -2.2), (9.0, -2.4))
SHORT_OUTLINE = (
    (2.6, 5.4), (5.0, 5.0), (7.0, 2.6), (7.5, -1.0), (6.0, -4.8), (1.8, -6.6), (-2.4, -5.6), (-3.0, -4.0), (-0.6, -2.8),
    (1.6, -1.2), (3.4, 1.8), (3.6, 4.2),
)  # fmt: skip
HAIR: dict[str, tuple[tuple[Point, ...], ...]] = {
    "bun": (BUN_OUTLINE, HAIR_OUTLINE),
    "short": (SHORT_OUTLINE,),
    "none": (),
}
EAR_OUTLINE = ((0.5, -0.2), (-0.6, 0.6), (-2.0, 0.2), (-2.2, -0.9), (-0.6, -1.3))
SOLE_CORNERS = ((-3.9, -3.1), (11.2, -3.1), (9.8, -4.3), (-2.6, -4.3), (11.4, -4.3), (-4.1, -4.3))
EYE_FROM, EYE_TO = (0.9, 3.0), (0.9, 4.3)


Part: TypeAlias = Literal["mass", "detail", "arm_far", "leg_far"]


@dataclass(frozen=True, slots=True)
class Shape:
    """One filled path. A stroke is drawn only where it has a colour. A silhouette leaves the details out."""

    path: str
    fill: str
    stroke: str = ""
    stroke_width: float = 0.0
    part: Part = "mass"


def body(pose: Pose, palette: Palette, *, fists: bool = False, breath: float = 0.0) -> tuple[list[Shape], list[Shape]]:
    """The body's shapes in two layers, back to front: all of it but the near arm, and the near arm.

    Muscles and held things are drawn between the two. `breath` is how full the lungs are, 0 to 1: ribs and belly widen.
    """
    found = joints(pose)
    skull = _head(found, pose, palette)
    clothes = _torso(found, palette, breath)
    back = [
        *arm(found.arm_far, pose.arm_far, palette, far=True, fist=fists),
        *_leg(found.leg_far, pose.leg_far, palette, far=True),
        skull[0],
        clothes[0],
        *skull[1:],
        clothes[1],
        *_leg(found.leg_near, pose.leg_near, palette, far=False),
    ]
    return back, arm(found.arm_near, pose.arm_near, palette, far=False, fist=fists)


def placed(origin: Point, angle: float, points: Sequence[Point], *, mirrored: bool = False) -> list[Point]:
    """An outline of its own frame (x along `angle`, y to the left) put at a point; mirrored, y is to the right."""
    (ax, ay), (bx, by) = polar(angle, 1), polar(angle + (-90 if mirrored else 90), 1)
    return [(origin[0] + ax * x + bx * y, origin[1] + ay * x + by * y) for x, y in points]


def shoe(ankle: Point, angle: float, palette: Palette, *, far: bool) -> list[Shape]:
    """A shoe seen from its side, its toes towards `angle`."""
    part: Part = "leg_far" if far else "mass"
    edge = "" if far else palette.floor
    heel, toe, toe_low, heel_low, round_toe, round_heel = placed(ankle, angle, SOLE_CORNERS)
    pen = Pen(heel)
    pen.draw("l", (toe,))
    pen.draw("q", (round_toe, toe_low))
    pen.draw("l", (heel_low,))
    pen.draw("q", (round_heel, heel))
    return [
        Shape(
            curve(placed(ankle, angle, FOOT_OUTLINE)),
            palette.shoe_far if far else palette.shoe,
            edge,
            0.45 if edge else 0.0,
            part,
        ),
        Shape(pen.written(closed=True), palette.sole_far if far else palette.sole, part="detail"),
    ]


def arm(chain: Chain, angles: Limb, palette: Palette, *, far: bool, fist: bool) -> list[Shape]:
    """A bare arm in a short sleeve."""
    part: Part = "arm_far" if far else "mass"
    shoulder, elbow, wrist, _ = chain
    skin = palette.skin_far if far else palette.skin
    hand = FIST_OUTLINE if fist else HAND_OUTLINE
    upper = straight(shoulder, elbow)
    return [
        Shape(curve(placed(wrist, angles[2], hand)), skin, part=part),
        Shape(
            curve(tube(straight(elbow, wrist), widened(FORE_SHAPE, palette.build), 1, round_start=True)),
            skin,
            part=part,
        ),
        Shape(
            curve(tube(upper, widened(UPPER_SHAPE, palette.build), 1, round_start=True, round_end=True)),
            skin,
            part=part,
        ),
        Shape(
            curve(tube(upper, widened(SLEEVE, palette.build), 1, round_start=True)),
            palette.top_far if far else palette.top,
            part="detail",
        ),
    ]


def _leg(chain: Chain, angles: Limb, palette: Palette, *, far: bool) -> list[Shape]:
    part: Part = "leg_far" if far else "mass"
    hip, knee, ankle, _ = chain
    cloth = palette.legs_far if far else palette.legs
    shin = straight(knee, ankle)
    return [
        *shoe(ankle, angles[2], palette, far=far),
        Shape(curve(tube(shin, SOCK, 1)), palette.skin_far if far else palette.skin, part="detail"),
        Shape(
            curve(tube(shin, widened(SHANK_SHAPE, palette.build), 1, round_start=True, round_end=True)),
            cloth,
            part=part,
        ),
        Shape(
            curve(tube(straight(hip, knee), widened(THIGH_SHAPE, palette.build), 1, round_start=True, round_end=True)),
            cloth,
            part=part,
        ),
    ]


def _head(found: Joints, pose: Pose, palette: Palette) -> list[Shape]:
    def at(points: tuple[Point, ...]) -> list[Point]:
        return placed(found.head, pose.head, points, mirrored=True)

    base = add(found.neck, polar(pose.head, -1))
    (nape,) = at(((-2, -0.6),))
    eye = straight(*at((EYE_FROM, EYE_TO)))
    lid = tube(eye, ((0, 0.22, 0.22), (1, 0.22, 0.22)), 1, round_start=True, round_end=True)
    return [
        Shape(curve(tube(straight(base, nape), NECK_SHAPE, -1)), palette.skin_far),
        Shape(curve(at(FACE_OUTLINE)), palette.skin),
        *(Shape(curve(at(outline)), palette.hair) for outline in HAIR[palette.hair_style]),
        Shape(curve(at(EAR_OUTLINE)), palette.skin_far, part="detail"),
        Shape(curve(lid), palette.hair, part="detail"),
    ]


def _torso(found: Joints, palette: Palette, breath: float) -> list[Shape]:
    low, high = BREATHES
    trunk = widened(TORSO, palette.build)
    shirt = [(t, front + BREATH * breath * (low <= t <= high), back) for t, front, back in trunk]
    return [
        Shape(curve(tube(found.spine, shirt, -1, round_start=True, round_end=True)), palette.top),
        Shape(
            curve(tube(found.spine, widened(HIPS, palette.build), -1, round_start=True)), palette.legs, part="detail"
        ),
    ]
