"""Inverse kinematics: a limb that reaches for a point, and poses whose hands, feet, knees or back stay planted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import acos, degrees
from typing import TypeAlias

from liftagain.figures.skeleton import (
    Joints,
    Limb,
    LimbName,
    Point,
    Pose,
    add,
    between,
    direction,
    distance,
    joints,
    minus,
    polar,
    seen_lengths,
)

STEP_FROM = 0.55  # a foot that moves in a lift does so in its last part


@dataclass(frozen=True, slots=True)
class Plant:
    """A wrist or an ankle that stays at a point; `bend` picks the side of the elbow or the knee (+1 or -1)."""

    limb: LimbName
    at: Point
    bend: int = 1
    end: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A hand or a foot that goes from one point to another during the movement, lifted on the way."""

    limb: LimbName
    start: Point
    end: Point
    lift: float = 0.0
    bend: int = 1
    start_end: float = 0.0
    end_end: float = 0.0

    def at_time(self, t: float) -> Plant:
        """Where it is planted at this moment of the movement (0 to 1)."""
        share = max(0.0, min(1.0, (t - STEP_FROM) / (1 - STEP_FROM)))
        x, y = between(self.start, self.end, share)
        turned = self.start_end + (self.end_end - self.start_end) * share
        return Plant(self.limb, (x, y + 4 * self.lift * share * (1 - share)), self.bend, turned)


@dataclass(frozen=True, slots=True)
class Rest:
    """The point of the body that stays where it is; the whole figure is moved to hold it there."""

    joint: Callable[[Joints], Point]
    at: Point


Contact: TypeAlias = Plant | Rest


def two_bones(root: Point, target: Point, first: float, second: float, bend: int) -> tuple[float, float]:
    """The angles of two segments from root to target; a target out of reach is pointed at."""
    reach = min(max(distance(root, target), 1e-6), first + second - 1e-3)
    cosine = (first**2 + reach**2 - second**2) / (2 * first * reach)
    angle = direction(root, target) + bend * degrees(acos(max(-1.0, min(1.0, cosine))))
    return angle, direction(add(root, polar(angle, first)), target)


def planted(pose: Pose, contacts: tuple[Contact, ...]) -> Pose:
    """The pose with every contact closed: first the resting point, then the planted hands and feet."""
    for contact in contacts:
        if isinstance(contact, Rest):
            moved = minus(contact.at, contact.joint(joints(pose)))
            pose = replace(pose, hip=add(pose.hip, moved))
    for contact in contacts:
        if isinstance(contact, Plant):
            pose = _reached(pose, contact)
    return pose


def _reached(pose: Pose, plant: Plant) -> Pose:
    limb: Limb = getattr(pose, plant.limb)
    root: Point = getattr(joints(pose), plant.limb)[0]
    first, second, _ = seen_lengths(pose, plant.limb)
    upper, lower = two_bones(root, plant.at, first, second, plant.bend)
    # angles that turn the short way keep the blend between two key frames from swinging a limb around
    changed = (_near(upper, limb[0]), _near(lower, limb[1]), limb[2] if plant.end is None else plant.end)
    return replace(pose, **{plant.limb: changed})  # type: ignore[arg-type]


def _near(angle: float, old: float) -> float:
    return old + (angle - old + 180) % 360 - 180
