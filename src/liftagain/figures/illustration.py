"""One exercise as key frames, contacts, muscles, arrows and props."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from liftagain.domain.exercise import Breath
from liftagain.figures.prop import Prop
from liftagain.figures.reach import Contact, Step, planted
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

    `via` are poses on the way, at equal parts of the time. From the front and from above the arms are drawn over the
    trunk or, with `arms_behind`, under it; `dim_far` shades the limbs that lie under the others. From above there is a
    mat and no floor line. `breath` is when to breathe out; it comes from the library.
    """

    start: Pose
    end: Pose
    via: tuple[Pose, ...] = ()
    contacts: tuple[Contact | Step, ...] = ()
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
    breath: Breath | None = None

    @property
    def holds(self) -> bool:
        """Whether the body stays where it is: a plank, a wall sit, a rest."""
        return self.start == self.end

    def at(self, t: float) -> Pose:
        """The pose at this moment, eased at both ends, with every contact closed."""
        keys = (self.start, *self.via, self.end)
        eased = t * t * (3 - 2 * t) * (len(keys) - 1)
        place = min(int(eased), len(keys) - 2)
        contacts = tuple(one.at_time(t) if isinstance(one, Step) else one for one in self.contacts)
        return planted(blend(keys[place], keys[place + 1], eased - place), contacts)

    def joints_at(self, t: float) -> Joints:
        """The joints at this moment."""
        return joints(self.at(t))
