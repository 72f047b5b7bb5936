"""The figure's bones: segment angles in, joints out, seen from the side or from the front.

Seen from the front the limbs' roots stand apart, and what points towards the viewer is foreshortened.
Near limbs are then those to the right of an upright figure in the drawing, far limbs those to the left.

Units: stature = 100. World: x to the right, y up. Angles: degrees from the right, counter-clockwise, absolute.
Segment lengths after Drillis and Contini as printed by Winter; the trunk is split into pelvis, lumbar spine and
ribcage, so that neutral, rounded, arched and tucked are different drawings.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Literal, TypeAlias, TypedDict

Point: TypeAlias = tuple[float, float]
Limb: TypeAlias = tuple[float, float, float]
LimbName: TypeAlias = Literal["arm_near", "arm_far", "leg_near", "leg_far"]
Chain: TypeAlias = tuple[Point, Point, Point, Point]

PELVIS, LUMBAR, CHEST = 9.0, 8.5, 12.0
NECK, HEAD = 4.6, 6.0
THIGH, SHANK, FOOT, ANKLE = 24.5, 24.0, 10.4, 4.0
UPPER_ARM, FOREARM, HAND = 17.5, 14.5, 8.2
SHOULDER_AT, ARM_ROOT_AT = 0.83, 0.7  # shares of the ribcage: the shoulder from the side, the arm's root from the front
WHOLE: Limb = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Where the hip is and how every segment points. Near and far limbs: (upper, lower, end) segment angles.

    What is `..._seen` is the share of a length that shows (1 in the plane of the drawing). From the side the halves of
    shoulder and hip width are 0; from the front they shrink as the trunk turns. `face` is where the face turns to, in
    degrees from the viewer: 0 looks at us, 180 away.
    """

    hip: Point = (0.0, 0.0)
    pelvis: float = 90.0
    lumbar: float = 90.0
    chest: float = 90.0
    head: float = 90.0
    arm_near: Limb = (-90.0, -90.0, -90.0)
    arm_far: Limb = (-90.0, -90.0, -90.0)
    leg_near: Limb = (-90.0, -90.0, 0.0)
    leg_far: Limb = (-90.0, -90.0, 0.0)
    trunk_seen: float = 1.0
    arm_near_seen: Limb = WHOLE
    arm_far_seen: Limb = WHOLE
    leg_near_seen: Limb = WHOLE
    leg_far_seen: Limb = WHOLE
    shoulder_half: float = 0.0
    hip_half: float = 0.0
    face: float = 0.0


class Arms(TypedDict):
    """Both arms of a pose, to be put into several poses."""

    arm_near: Limb
    arm_far: Limb


class SeenArms(Arms):
    """Both arms and the shares of them that show."""

    arm_near_seen: Limb
    arm_far_seen: Limb


def polar(angle: float, length: float) -> Point:
    """The vector of this length in this direction."""
    return (length * cos(radians(angle)), length * sin(radians(angle)))


def add(p: Point, q: Point) -> Point:
    """The sum of two vectors."""
    return (p[0] + q[0], p[1] + q[1])


def minus(p: Point, q: Point) -> Point:
    """The vector from q to p."""
    return (p[0] - q[0], p[1] - q[1])


def between(p: Point, q: Point, share: float) -> Point:
    """The point at this share of the way from p to q."""
    return (p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share)


def direction(p: Point, q: Point) -> float:
    """The angle of the way from p to q, in degrees."""
    return degrees(atan2(q[1] - p[1], q[0] - p[0]))


def distance(p: Point, q: Point) -> float:
    """How far p is from q."""
    return hypot(q[0] - p[0], q[1] - p[1])


def blend(a: Pose, b: Pose, share: float) -> Pose:
    """The pose at this share of the way from a to b, each angle on its own."""

    def mixed(x: object, y: object) -> object:
        if isinstance(x, tuple) and isinstance(y, tuple):
            return tuple(mixed(i, j) for i, j in zip(x, y, strict=True))
        assert isinstance(x, int | float)  # noqa: S101 - a pose holds numbers and tuples of numbers only
        assert isinstance(y, int | float)  # noqa: S101
        return x + (y - x) * share

    changed = {field.name: mixed(getattr(a, field.name), getattr(b, field.name)) for field in fields(Pose)}
    return replace(a, **changed)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Joints:
    """The joints of a pose. The limbs' joints are (root, middle, end, tip) from the trunk outwards."""

    hip: Point
    pelvis_top: Point
    lumbar_top: Point
    neck: Point
    head: Point
    shoulder: Point
    arm_near: Chain
    arm_far: Chain
    leg_near: Chain
    leg_far: Chain

    def spine(self, t: float) -> Point:
        """The point of the smooth spine at t: 0 hip, 1 base of the neck; beyond, straight on."""
        knots = (self.hip, self.pelvis_top, self.lumbar_top, self.neck)
        if t <= 0:
            return add(self.hip, _scaled(minus(self.pelvis_top, self.hip), 3 * t))
        if t >= 1:
            return add(self.neck, _scaled(minus(self.neck, self.lumbar_top), 3 * (t - 1)))
        i = min(int(t * 3), 2)
        u = t * 3 - i
        p1, p2 = knots[i], knots[i + 1]
        # beyond the ends the curve goes straight on, so that its speed there is that of the segment
        p0 = knots[i - 1] if i > 0 else minus(add(p1, p1), p2)
        p3 = knots[i + 2] if i < 2 else minus(add(p2, p2), p1)
        return _catmull_rom(p0, p1, p2, p3, u)


def joints(pose: Pose) -> Joints:
    """Forward kinematics: every joint of the pose."""
    seen = pose.trunk_seen
    pelvis_top = add(pose.hip, polar(pose.pelvis, PELVIS * seen))
    lumbar_top = add(pelvis_top, polar(pose.lumbar, LUMBAR * seen))
    neck = add(lumbar_top, polar(pose.chest, CHEST * seen))
    shoulder = between(lumbar_top, neck, ARM_ROOT_AT if pose.shoulder_half else SHOULDER_AT)
    # the neck bends half as far as the head, so that a nod does not break it
    head = add(add(neck, polar((pose.chest + pose.head) / 2, NECK)), polar(pose.head, HEAD))
    arm_aside, leg_aside = polar(pose.chest - 90, pose.shoulder_half), polar(pose.pelvis - 90, pose.hip_half)
    return Joints(
        hip=pose.hip,
        pelvis_top=pelvis_top,
        lumbar_top=lumbar_top,
        neck=neck,
        head=head,
        shoulder=shoulder,
        arm_near=_chain(add(shoulder, arm_aside), pose.arm_near, seen_lengths(pose, "arm_near")),
        arm_far=_chain(minus(shoulder, arm_aside), pose.arm_far, seen_lengths(pose, "arm_far")),
        leg_near=_chain(add(pose.hip, leg_aside), pose.leg_near, seen_lengths(pose, "leg_near")),
        leg_far=_chain(minus(pose.hip, leg_aside), pose.leg_far, seen_lengths(pose, "leg_far")),
    )


def seen_lengths(pose: Pose, limb: LimbName) -> Limb:
    """The lengths of the limb's three segments as they show in the drawing."""
    upper, lower, end = (UPPER_ARM, FOREARM, HAND) if limb.startswith("arm") else (THIGH, SHANK, FOOT)
    seen: Limb = getattr(pose, f"{limb}_seen")
    return (upper * seen[0], lower * seen[1], end * seen[2])


def _chain(root: Point, angles: Limb, lengths: Limb) -> Chain:
    middle = add(root, polar(angles[0], lengths[0]))
    end = add(middle, polar(angles[1], lengths[1]))
    return (root, middle, end, add(end, polar(angles[2], lengths[2])))


def _scaled(p: Point, k: float) -> Point:
    return (p[0] * k, p[1] * k)


def _catmull_rom(p0: Point, p1: Point, p2: Point, p3: Point, u: float) -> Point:
    def axis(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * u**2 + (3 * b - a - 3 * c + d) * u**3)

    return (axis(p0[0], p1[0], p2[0], p3[0]), axis(p0[1], p1[1], p2[1], p3[1]))
