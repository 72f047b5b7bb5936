"""The fault twin of a drawing: the same pose with one fault in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from liftagain.figures.illustration import Illustration
from liftagain.figures.reach import Plant, planted
from liftagain.figures.skeleton import LimbName, Point, Pose, add, between, direction, joints, seen_lengths

Bend: TypeAlias = Literal["lumbar", "neck", "trunk", "hip", "hip_far", "knee", "knee_far", "shoulder", "elbow"]
Turns: TypeAlias = Mapping[str, float | tuple[float, float, float]]

MEASURED: dict[Bend, Callable[[Pose], float]] = {
    "lumbar": lambda pose: pose.chest - pose.pelvis,
    "neck": lambda pose: pose.head - pose.chest,
    "trunk": lambda pose: pose.chest,
    "hip": lambda pose: pose.leg_near[0] - pose.pelvis,
    "hip_far": lambda pose: pose.leg_far[0] - pose.pelvis,
    "knee": lambda pose: pose.leg_near[1] - pose.leg_near[0],
    "knee_far": lambda pose: pose.leg_far[1] - pose.leg_far[0],
    "shoulder": lambda pose: pose.arm_near[0] - pose.chest,
    "elbow": lambda pose: pose.arm_near[1] - pose.arm_near[0],
}
"""The angle of each joint that a fault may be named by, in degrees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """What is different in the fault.

    `fault` is the library's id of it and `joint` the joint that it is seen at. `turn` adds degrees to the angles of the
    pose, `move` shifts the hips, and the wrists and ankles of `hold` stay where they are. `moment` is the time of the
    movement that is shown, where that is not the one of the still drawing.
    """

    fault: str
    joint: Bend
    turn: Turns = field(default_factory=dict)
    move: Point = (0.0, 0.0)
    hold: tuple[LimbName, ...] = ()
    moment: float | None = None


def as_it_should_be(scene: Illustration, twin: Twin) -> Pose:
    """The pose that the fault is held against."""
    return scene.at(scene.shown if twin.moment is None else twin.moment)


def faulty(scene: Illustration, twin: Twin) -> Pose:
    """The pose with the fault in it."""
    right = as_it_should_be(scene, twin)
    found = joints(right)
    changed = replace(right, hip=add(right.hip, twin.move), **_turned(right, twin.turn))  # type: ignore[arg-type]
    plants = tuple(
        Plant(limb, getattr(found, limb)[2], _bends(right, limb), getattr(changed, limb)[2]) for limb in twin.hold
    )
    return planted(changed, plants)


def held_at(scene: Illustration, pose: Pose) -> Illustration:
    """The scene at one pose, still, without arrows and muscles, so that only the pose tells two of them apart."""
    return replace(scene, start=pose, end=pose, contacts=(), tracks=(), muscles=(), ghost=False)


def differs_by(scene: Illustration, twin: Twin) -> float:
    """How much the named joint's angle differs between the two, in degrees."""
    measure = MEASURED[twin.joint]
    apart = measure(faulty(scene, twin)) - measure(as_it_should_be(scene, twin))
    return abs((apart + 180) % 360 - 180)


def seen_at(pose: Pose, joint: Bend) -> Point:
    """Where the fault is seen in the drawing."""
    found = joints(pose)
    places: dict[Bend, Point] = {
        "lumbar": found.spine(0.5),
        "neck": between(found.neck, found.head, 0.4),
        "trunk": found.spine(0.7),
        "hip": found.hip,
        "hip_far": found.hip,
        "knee": found.leg_near[1],
        "knee_far": found.leg_far[1],
        "shoulder": found.shoulder,
        "elbow": found.arm_near[1],
    }
    return places[joint]


def _turned(pose: Pose, turns: Turns) -> dict[str, object]:
    out: dict[str, object] = {}
    for name, by in turns.items():
        now = getattr(pose, name)
        out[name] = tuple(a + b for a, b in zip(now, by, strict=True)) if isinstance(by, tuple) else now + by
    return out


def _bends(pose: Pose, limb: LimbName) -> int:
    """To which side the elbow or the knee of a limb bends."""
    chain, angles = getattr(joints(pose), limb), getattr(pose, limb)
    first, second, _ = seen_lengths(pose, limb)
    reach = direction(chain[0], chain[2])
    return 1 if ((angles[0] - reach + 180) % 360 - 180) >= 0 or first + second == 0 else -1
