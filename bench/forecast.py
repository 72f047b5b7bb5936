"""How often the range of a forecast holds the day on which made-up people had their old load back.

The made-up people were written before the forecast, from other cohorts (`liftagain/simulation`). The spreads of the
forecast were chosen on other seeds than those reported. Where a lift was not back by the last day, its place in the
forecast lies somewhere beyond that day: it counts by the part of the rest that falls into the range.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.lived import Lived, lived
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.reasoning.forecast import share_by, weeks_to_target
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
        situation = situation_of(look.case, _day(life, look.number), look.workouts, known)
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
            most = weeks_to_target(start, known)[-1]
            yield Place(look.number, by if back is None else before, 1.0 if back is None else max(by, before))
            assert most <= known.limit("forecast_most_weeks")


def _day(life: Lived, number: int):  # type: ignore[no-untyped-def]
    from datetime import timedelta

    from bench.lived import BEGINS

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


def main(arguments: Sequence[str]) -> None:
    """Prints the coverage on the seeds that are reported."""
    count = int(arguments[0]) if arguments else PEOPLE
    lives = people(REPORTED_ON, count, Path(arguments[1]) if len(arguments) > 1 else None)
    share, forecasts, by_look = coverage(lives, knowledge())
    back = sum(day is not None for life in lives for day in life.reached.values())
    lifts = sum(len(life.reached) for life in lives)
    print(f"{len(lives)} made-up people with a log, {lifts} lifts, {back} of them back within {DAYS} days")
    print(f"the range from 10 to 90 % held the day in {share:.0%} of {forecasts} forecasts (each person counts once)")
    print("by the day of the forecast: " + ", ".join(f"{number}: {value:.0%}" for number, value in by_look.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
