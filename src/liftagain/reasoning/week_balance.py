"""What the last days have trained: sets by group of movements and by muscle, and how long each has waited."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from liftagain.domain.exercise import Movement
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.own_lifts import work_sets
from liftagain.reasoning.shown import session_on
from liftagain.reasoning.situation import Situation


@dataclass(frozen=True)
class Done:
    """The sets of each exercise on each of the last days before today."""

    today: date
    sets: Mapping[tuple[date, str], int]
    known: Knowledge

    @cached_property
    def by_group(self) -> Mapping[str, int]:
        """The sets of each group of movements."""
        found: dict[str, int] = defaultdict(int)
        for (_, name), count in self.sets.items():
            found[group_of(self.known.movements[name], self.known)] += count
        return found

    @cached_property
    def by_muscle(self) -> Mapping[str, int]:
        """The sets of each muscle that an exercise works first of all."""
        found: dict[str, int] = defaultdict(int)
        for (_, name), count in self.sets.items():
            for muscle in self.known.movements[name].primary:
                found[muscle] += count
        return found

    @cached_property
    def last(self) -> Mapping[str, date]:
        """The last day of each group of movements."""
        found: dict[str, date] = {}
        for on, name in self.sets:
            group = group_of(self.known.movements[name], self.known)
            found[group] = max(on, found.get(group, on))
        return found

    @cached_property
    def exercises(self) -> frozenset[str]:
        """What was done at all."""
        return frozenset(name for _, name in self.sets)

    def waited_days(self, group: str) -> int:
        """The days since a group was trained; the whole look-back where it was not."""
        most = int(self.known.limit("balance_days"))
        return min(most, (self.today - self.last[group]).days) if group in self.last else most


def group_of(movement: Movement, known: Knowledge) -> str:
    """The group of a movement; empty for what no week has to hold (a stretch, breathing)."""
    return next((group.id for group in known.balance.values() if movement.pattern in group.patterns), "")


def done_lately(situation: Situation) -> Done:
    """What was done in the days before today that count for the balance of the week.

    What stands in the log and in a check-in of the same day counts once, the larger. A session told as done without its
    exercises counts as it was planned.
    """
    first = situation.today - timedelta(days=situation.known.limit("balance_days") - 1)
    found: dict[tuple[date, str], int] = {}
    for on, name, count in (*_told(situation, first), *_logged(situation, first)):
        if name in situation.known.movements:
            found[on, name] = max(count, found.get((on, name), 0))
    return Done(situation.today, found, situation.known)


def _told(situation: Situation, first: date) -> Iterator[tuple[date, str, int]]:
    for check_in in situation.diary.check_ins:
        if not first <= check_in.date < situation.today:
            continue
        if check_in.session_done == "all" and not check_in.done:
            for item in session_on(check_in.date, situation).items:
                yield check_in.date, item.exercise, len(item.sets)
        for done in check_in.done:
            yield check_in.date, done.exercise, max(1, len(done.sets))


def _logged(situation: Situation, first: date) -> Iterator[tuple[date, str, int]]:
    counts: dict[tuple[date, str], int] = defaultdict(int)
    recent = (workout for workout in situation.workouts if first <= workout.day < situation.today)
    for on, name, _ in work_sets(recent):
        counts[on, name] += 1
    yield from ((on, name, count) for (on, name), count in counts.items())
