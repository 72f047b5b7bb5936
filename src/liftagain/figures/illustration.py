"""One exercise as key frames, contacts, muscles, arrows and props."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from liftagain.figures.prop import Prop
from liftagain.figures.reach import Contact, planted
from liftagain.figures.skeleton import Joints, Point, Pose, blend, joints

View: TypeAlias = Literal["side", "front", "above"]


@dataclass(frozen=True, slots=True)
class Track:
    """An arrow along the real path of a joint, moved aside by `off`, from `start` to `end` of the movement."""

    joint: Callable[[Joints], Point]
    off: Point = (0.0, 0.0)
    start: float = 0.25
    end: float = 0.9


@dataclass(frozen=True, slots=True)
class Turn:
    """An arrow along an arc, from one angle to another: for what turns out of the plane of the drawing."""

    centre: Point
    radii: Point
    start_deg: float
    end_deg: float


@dataclass(frozen=True, slots=True)
class Push:
    """A straight arrow: for a way that is straighter than the blend of the joints' angles."""

    start: Point
    end: Point


Arrow: TypeAlias = Track | Turn | Push


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustration:
    """What is needed to draw an exercise at any moment of its movement (0 start, 1 end).

    From the front and from above the arms are drawn over the trunk or, with `arms_behind`, under it; `dim_far` shades
    the limbs that lie under the others. From above there is a mat and no floor line.
    """

    start: Pose
    end: Pose
    contacts: tuple[Contact, ...] = ()
    muscles: tuple[str, ...] = ()
    tracks: tuple[Arrow, ...] = ()
    props: tuple[Prop, ...] = field(default=())
    fists: bool = False
    shown: float = 1.0
    ghost: bool = True
    mat: bool = True
    view: View = "side"
    arms_behind: bool = False
    dim_far: bool = False

    def at(self, t: float) -> Pose:
        """The pose at this moment, eased at both ends, with every contact closed."""
        eased = t * t * (3 - 2 * t)
        return planted(blend(self.start, self.end, eased), self.contacts)

    def joints_at(self, t: float) -> Joints:
        """The joints at this moment."""
        return joints(self.at(t))
