"""Lives of made-up people with a log, kept so that a forecast can be looked at long after: when each lift came back."""

import pickle
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from liftagain.app.live_days import live_days, made_up
from liftagain.domain.case import Case
from liftagain.domain.training_log import Workout

BEGINS = date(2026, 3, 2)
CHECKED_ON = (0, 3, 7, 14, 28, 42, 56, 84)


@dataclass(frozen=True)
class Look:
    """The facts on a day, as a forecast sees them."""

    number: int
    case: Case
    workouts: tuple[Workout, ...]


@dataclass(frozen=True)
class Lived:
    """One life: when the plan first held the old load of each lift (None: not within the days), and the looks."""

    seed: int
    kind: str
    days: int
    reached: dict[str, int | None]
    looks: tuple[Look, ...]
    course: tuple[tuple[str, float, dict[str, float | None]], ...]


def lived(seed: int, days: int, keep: Path | None = None) -> Lived | None:
    """The life of a seed; None for somebody without own lifts in a log. Kept in a folder where one is named."""
    path = keep / f"{seed}.pickle" if keep else None
    if path is not None and path.exists():
        found: Lived | None = pickle.loads(path.read_bytes())
        return found
    found = _live(seed, days)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(found))
    return found


def _live(seed: int, days: int) -> Lived | None:
    athlete = made_up(seed, "any", BEGINS)
    if not athlete.log:
        return None
    reached: dict[str, int | None] = {}
    looks, course = [], []
    for one in live_days(athlete, days):
        today = {name: step.today_kg for name, step in one.plan.ramp.items()}
        course.append((str(one.plan.phase), one.pain, today))
        for name, step in one.plan.ramp.items():
            reached.setdefault(name, None)
            if reached[name] is None and step.today_kg is not None and step.today_kg >= step.target_kg:
                reached[name] = one.number
        if one.number in CHECKED_ON:
            looks.append(Look(one.number, one.case, one.workouts))
        if reached and all(day is not None for day in reached.values()):
            break
    return Lived(seed, athlete.kind.id, days, reached, tuple(looks), tuple(course))
