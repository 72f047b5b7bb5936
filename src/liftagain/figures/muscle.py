"""Working muscles as highlighted shapes along the segment that they lie on."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sin

from liftagain.figures.body import Shape
from liftagain.figures.outline import Axis, curve, straight, tube, written
from liftagain.figures.palette import Palette
from liftagain.figures.skeleton import Joints, add, direction, polar

STEPS = 8


@dataclass(frozen=True, slots=True)
class Place:
    """Where a muscle lies: the segment, its side, its span along the segment, its distance from it, its thickness."""

    segment: str
    side: int
    start: float
    end: float
    off: float
    thick: float


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
    "abductors": Place("thigh_near", -1, -0.05, 0.45, 1.2, 2.6),
}


def muscle(found: Joints, name: str, palette: Palette) -> list[Shape]:
    """The muscle's shape and its three fibres."""
    place = PLACES[name]
    axis = _axis(found, place.segment)
    swell = [
        (place.start + (place.end - place.start) * i / STEPS, place.thick * _belly(i / STEPS)) for i in range(STEPS + 1)
    ]
    profile = [(t, place.off + thick, -(place.off - thick)) for t, thick in swell]
    shapes = [Shape(curve(tube(axis, profile, place.side)), palette.muscle)]
    return shapes + [Shape(_fibre(axis, place, share), "none", palette.fibre, 0.55) for share in (-0.45, 0.0, 0.45)]


def _fibre(axis: Axis, place: Place, share: float) -> str:
    row = []
    for i in range(STEPS + 1):
        u = 0.12 + 0.76 * i / STEPS
        t = place.start + (place.end - place.start) * u
        width = place.off + place.thick * _belly(u) * share
        heading = direction(axis(t - 1e-3), axis(t + 1e-3))
        row.append(add(axis(t), polar(heading + 90 * place.side, width)))
    return "M" + "L".join(written(p) for p in row)


def _belly(u: float) -> float:
    return float(max(0.0, sin(pi * u)) ** 0.7)


def _axis(found: Joints, segment: str) -> Axis:
    match segment:
        case "spine":
            return found.spine
        case "thigh_near":
            return straight(found.leg_near[0], found.leg_near[1])
        case "shank_near":
            return straight(found.leg_near[1], found.leg_near[2])
        case "arm_near":
            return straight(found.arm_near[0], found.arm_near[1])
        case _:
            raise ValueError(segment)
