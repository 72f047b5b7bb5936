"""Names for the joints that contacts, arrows and held things refer to."""

from collections.abc import Callable
from typing import TypeAlias

from liftagain.figures.skeleton import ANKLE, Joints, Point, add, between, direction, polar

Joint: TypeAlias = Callable[[Joints], Point]


def hip(j: Joints) -> Point:
    """The hip."""
    return j.hip


def neck(j: Joints) -> Point:
    """The base of the neck."""
    return j.neck


def head(j: Joints) -> Point:
    """The centre of the head."""
    return j.head


def shoulder(j: Joints) -> Point:
    """The shoulder."""
    return j.shoulder


def waist(j: Joints) -> Point:
    """The top of the lumbar spine."""
    return j.lumbar_top


def knee_near(j: Joints) -> Point:
    """The near knee."""
    return j.leg_near[1]


def knee_far(j: Joints) -> Point:
    """The far knee."""
    return j.leg_far[1]


def ankle_near(j: Joints) -> Point:
    """The near ankle."""
    return j.leg_near[2]


def ankle_far(j: Joints) -> Point:
    """The far ankle."""
    return j.leg_far[2]


def elbow_near(j: Joints) -> Point:
    """The near elbow."""
    return j.arm_near[1]


def elbow_far(j: Joints) -> Point:
    """The far elbow."""
    return j.arm_far[1]


def wrist_near(j: Joints) -> Point:
    """The near wrist."""
    return j.arm_near[2]


def wrist_far(j: Joints) -> Point:
    """The far wrist."""
    return j.arm_far[2]


def grip_near(j: Joints) -> Point:
    """The middle of the near hand."""
    (wx, wy), (tx, ty) = j.arm_near[2], j.arm_near[3]
    return (wx + 0.3 * (tx - wx), wy + 0.3 * (ty - wy))


def grip_far(j: Joints) -> Point:
    """The middle of the far hand."""
    (wx, wy), (tx, ty) = j.arm_far[2], j.arm_far[3]
    return (wx + 0.3 * (tx - wx), wy + 0.3 * (ty - wy))


def fingers_near(j: Joints) -> Point:
    """The near finger tips."""
    return j.arm_near[3]


def fingers_far(j: Joints) -> Point:
    """The far finger tips."""
    return j.arm_far[3]


def hands(j: Joints) -> Point:
    """The point between the two hands' middles."""
    return between(grip_near(j), grip_far(j), 0.5)


def feet(j: Joints) -> Point:
    """The point between the two ankles."""
    return between(j.leg_near[2], j.leg_far[2], 0.5)


def lowest_sole(j: Joints) -> Point:
    """Below the hip, at the height of the lowest heel or toe: where a walker meets the floor."""
    corners = [p for _, _, ankle, tip in (j.leg_near, j.leg_far) for p in _sole(ankle, tip)]
    return (j.hip[0], min(y for _, y in corners))


def lowest_on_slope(rise: float) -> Joint:
    """Below the hip, at the height there of a slope that the lowest heel or toe stands on."""

    def at(j: Joints) -> Point:
        corners = [p for _, _, ankle, tip in (j.leg_near, j.leg_far) for p in _sole(ankle, tip)]
        return (j.hip[0], min(y - rise * (x - j.hip[0]) for x, y in corners))

    return at


def _sole(ankle: Point, tip: Point) -> tuple[Point, Point]:
    along = direction(ankle, tip)
    under = add(ankle, polar(along - 90, ANKLE + 0.3))
    return add(under, polar(along, -2.6)), add(under, polar(along, 9.8))
