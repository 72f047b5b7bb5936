"""How often the range of a forecast holds the day on which made-up people had their old load back.

The made-up people were written before the forecast, from other cohorts (`liftagain/simulation`). The spreads of the
forecast were chosen on other seeds than those reported. Where a lift was not back by the last day, its place in the
forecast lies somewhere beyond that day: it counts by the part of the rest that falls into the range.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bench.lived import BEGINS, Lived, lived
from bench.row import Row
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.reasoning.forecast import share_by
from liftagain.reasoning.plan_of_case import situation_of
from liftagain.reasoning.ramps import start_of

CHOSEN_ON, REPORTED_ON = 1000, 5000
PEOPLE, DAYS = 40, 180
LOW, HIGH = 0.1, 0.9


@dataclass(frozen=True)
class Place:
    """Where what happened lies in a forecast, from `low` to `high` of its share of courses (the same: a day)."""

    looked_on: int
    low: float
    high: float

    @property
    def covered(self) -> float:
        """The part of it within the range."""
        if self.high <= self.low:
            return float(LOW <= self.low <= HIGH)
        return max(0.0, min(HIGH, self.high) - max(LOW, self.low)) / (self.high - self.low)


def places(life: Lived, known: Knowledge) -> Iterator[Place]:
    """Where the day lies in each forecast of a life: for each lift, at each look before it was back."""
    for look in life.looks:
        situation = situation_of(look.case, _day(look.number), look.workouts, known)
        for lift in situation.lifts:
            start = start_of(lift, None, situation)
            back = life.reached.get(lift.movement.id)
            if start is None or (back is not None and back <= look.number):
                continue
            last = len(life.course) - 1
            weeks = ((back if back is not None else last) - look.number) / 7
            if weeks <= 0:
                continue
            by, before = share_by(start, weeks, known), share_by(start, weeks - 1 / 7, known)
            yield Place(look.number, by if back is None else before, 1.0 if back is None else max(by, before))


def _day(number: int) -> date:
    return BEGINS + timedelta(days=number)


def coverage(lives: Sequence[Lived], known: Knowledge) -> tuple[float, int, dict[int, float]]:
    """The mean coverage over people (each counts once), how many forecasts there were, and the coverage by look."""
    people, looks = [], defaultdict(list)
    count = 0
    for life in lives:
        found = list(places(life, known))
        count += len(found)
        if found:
            people.append(sum(one.covered for one in found) / len(found))
        for one in found:
            looks[one.looked_on].append(one.covered)
    by_look = {number: sum(values) / len(values) for number, values in sorted(looks.items())}
    return sum(people) / max(1, len(people)), count, by_look


def people(first: int, count: int, keep: Path | None = None) -> list[Lived]:
    """So many lives with own lifts, from a seed on."""
    found: list[Lived] = []
    seed = first
    while len(found) < count:
        life = lived(seed, DAYS, keep)
        found += [life] if life is not None else []
        seed += 1
    return found


def rows(keep: Path | None = None) -> list[Row]:
    """The coverage on the seeds that are reported, and whether as many came back as was forecast."""
    known = knowledge()
    lives = people(REPORTED_ON, PEOPLE, keep)
    share, forecasts, by_look = coverage(lives, known)
    reached = [day for life in lives for day in life.reached.values()]
    back = sum(day is not None for day in reached) / len(reached)
    looks = ", ".join(f"day {number} {value:.0%}" for number, value in by_look.items())
    return [
        Row(f"made-up people with a log, lived for {DAYS} days; their lifts", f"{len(lives)}; {len(reached)}"),
        Row("forecasts whose 10-90 % range held what happened", f"{share:.0%} of {forecasts} (people count alike)"),
        Row("the same by the day of the forecast", looks),
        Row(f"lifts back at the old load within {DAYS} days; forecast", f"{back:.0%}; {_foretold(lives, known):.0%}"),
    ]


def _foretold(lives: Sequence[Lived], known: Knowledge) -> float:
    """The mean share of the courses of the first day that are back by the last."""
    found = []
    for life in lives:
        look = life.looks[0]
        situation = situation_of(look.case, _day(look.number), look.workouts, known)
        starts = (start_of(lift, None, situation) for lift in situation.lifts)
        found += [share_by(start, DAYS / 7, known) for start in starts if start is not None]
    return sum(found) / max(1, len(found))


def main(arguments: Sequence[str]) -> None:
    """Prints the rows; lives are kept in the folder that is named, and taken from it."""
    for row in rows(Path(arguments[0]) if arguments else None):
        print(f"{row.what:64} {row.found}")


if __name__ == "__main__":
    main(sys.argv[1:])
