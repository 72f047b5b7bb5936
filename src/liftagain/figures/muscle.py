"""Working muscles as highlighted shapes along the segment that they lie on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import pi, sin
from typing import Literal, TypeAlias

from liftagain.figures.body import Shape
from liftagain.figures.outline import Axis, beside, curve, line, straight, tube
from liftagain.figures.palette import Palette
from liftagain.figures.skeleton import Joints

Segment: TypeAlias = Literal["spine", "thigh_near", "thigh_far", "shank_near", "shank_far", "arm_near", "arm_far"]
STEPS, FIBRE_STEPS = 6, 4


@dataclass(frozen=True, slots=True)
class Place:
    """Where a muscle lies: the segment, its side, its span along the segment, its distance from it, its thickness."""

    segment: Segment
    side: int
    start: float
    end: float
    off: float
    thick: float


def _pair(place: Place) -> tuple[Place, Place]:
    """The muscle on both sides of the body, as it is seen from the front or from behind."""
    other: dict[str, Segment] = {"thigh_near": "thigh_far", "shank_near": "shank_far", "arm_near": "arm_far"}
    return place, replace(place, segment=other.get(place.segment, "spine"), side=-place.side)


FROM_THE_FRONT = {
    "abductors": _pair(Place("thigh_near", 1, -0.12, 0.30, 3.2, 1.9)),
    "adductors": _pair(Place("thigh_near", -1, 0.10, 0.62, 2.4, 1.7)),
    "quadriceps": _pair(Place("thigh_near", 1, 0.30, 0.90, 0.6, 2.5)),
    "calves": _pair(Place("shank_near", 1, 0.06, 0.52, 1.0, 2.0)),
    "abdominals": _pair(Place("spine", -1, 0.24, 0.74, 2.0, 1.5)),
    "oblique_near": (Place("spine", -1, 0.26, 0.66, 5.2, 1.7),),
    "oblique_far": (Place("spine", 1, 0.26, 0.66, 5.2, 1.7),),
    "lats": _pair(Place("spine", -1, 0.46, 0.90, 5.6, 2.5)),
    "upper_back": _pair(Place("spine", -1, 0.70, 1.02, 3.0, 2.0)),
    "shoulders": _pair(Place("arm_near", 1, -0.02, 0.42, 1.2, 2.3)),
    "abductor_near": (Place("thigh_near", 1, -0.14, 0.32, 2.6, 2.2),),
}

PLACES = {
    "glutes": Place("spine", 1, -0.20, 0.22, 4.2, 2.8),
    "glutes_leg": Place("thigh_near", -1, -0.16, 0.24, 3.9, 3.0),
    "hamstrings": Place("thigh_near", -1, 0.16, 0.80, 3.6, 2.0),
    "quadriceps": Place("thigh_near", 1, 0.15, 0.85, 3.6, 2.2),
    "calves": Place("shank_near", -1, 0.10, 0.55, 2.4, 1.8),
    "hip_flexors": Place("thigh_near", 1, -0.10, 0.30, 3.8, 2.0),
    "lower_back": Place("spine", 1, 0.22, 0.72, 3.1, 1.7),
    "upper_back": Place("spine", 1, 0.66, 0.98, 3.0, 1.8),
    "lats": Place("spine", 1, 0.44, 0.90, 1.6, 2.3),
    "abdominals": Place("spine", -1, 0.18, 0.72, 3.6, 1.7),
    "obliques": Place("spine", -1, 0.22, 0.66, 0.8, 2.4),
    "chest": Place("spine", -1, 0.72, 0.98, 3.2, 1.9),
    "shoulders": Place("arm_near", 1, 0.02, 0.45, 0.6, 2.3),
    "triceps": Place("arm_near", -1, 0.30, 0.95, 1.2, 1.2),
    "biceps": Place("arm_near", 1, 0.35, 0.95, 1.2, 1.2),
    "traps": Place("spine", 1, 0.84, 1.10, 1.6, 1.7),
}


def muscle(found: Joints, name: str, palette: Palette, *, side_view: bool = True) -> list[Shape]:
    """The muscle's shape and its three fibres, on both sides of the body where both are seen."""
    places = (PLACES[name],) if side_view else FROM_THE_FRONT[name]
    return [shape for place in places for shape in _drawn(_axis(found, place.segment), place, palette)]


def on_the_arm(name: str, *, side_view: bool = True) -> bool:
    """Whether the muscle lies on an arm, and so over it."""
    places = (PLACES[name],) if side_view else FROM_THE_FRONT[name]
    return places[0].segment.startswith("arm")


def _drawn(axis: Axis, place: Place, palette: Palette) -> list[Shape]:
    swell = [
        (place.start + (place.end - place.start) * i / STEPS, place.thick * _belly(i / STEPS)) for i in range(STEPS + 1)
    ]
    profile = [(t, place.off + thick, -(place.off - thick)) for t, thick in swell]
    fibres = "".join(_fibre(axis, place, share) for share in (-0.45, 0.0, 0.45))
    return [
        Shape(curve(tube(axis, profile, place.side)), palette.muscle),
        Shape(fibres, "none", palette.fibre, 0.55),
    ]


def _fibre(axis: Axis, place: Place, share: float) -> str:
    row = []
    for i in range(FIBRE_STEPS + 1):
        u = 0.12 + 0.76 * i / FIBRE_STEPS
        t = place.start + (place.end - place.start) * u
        row.append(beside(axis, t, place.side * (place.off + place.thick * _belly(u) * share)))
    return line(row)


def _belly(u: float) -> float:
    return float(max(0.0, sin(pi * u)) ** 0.7)


def _axis(found: Joints, segment: Segment) -> Axis:
    if segment == "spine":
        return found.spine
    bone, limb = segment.split("_")
    chain = getattr(found, f"{'arm' if bone == 'arm' else 'leg'}_{limb}")
    return straight(chain[1], chain[2]) if bone == "shank" else straight(chain[0], chain[1])
