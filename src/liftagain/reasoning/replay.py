"""Plans many days of one case in their order. What the facts up to a day have settled is not worked out again."""

from collections.abc import Collection, Sequence
from datetime import date

from liftagain.domain.case import Case
from liftagain.domain.check_in import CheckIn
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.findings import Screened
from liftagain.reasoning.plan_of_case import situation_of
from liftagain.reasoning.situation import Situation


class Replay:
    """Situations of one case, day after day, each equal to what `situation_of` gives for the same facts.

    What an earlier day was screened as, and what its plan held, follows from the facts up to that day. It is kept until
    a fact comes that is dated on that day or before it.
    """

    def __init__(self, known: Knowledge) -> None:
        """Knows nothing yet."""
        self._known = known
        self._case: Case | None = None
        self._workouts: Collection[Workout] = ()
        self._screened: dict[date, Screened] = {}
        self._last: Situation | None = None

    def situation(self, case: Case, today: date, workouts: Sequence[Workout]) -> Situation:
        """The situation of `today`."""
        since = self._changed_since(case, workouts)
        kept = {day: one for day, one in self._screened.items() if day < since}
        found = situation_of(case, today, workouts, self._known, kept=kept)
        if self._last is not None:
            found.refused.update({day: one for day, one in self._last.refused.items() if day < since})
        if self._last is not None and _same_course(self._last, found, since):
            found.shown.update({day: one for day, one in self._last.shown.items() if day < since})
            found.planned.update({day: one for day, one in self._last.planned.items() if day < since})
        self._case, self._workouts, self._last = case, workouts, found
        self._screened = {one.on: one for one in found.screened}
        return found

    def _changed_since(self, case: Case, workouts: Sequence[Workout]) -> date:
        """The first day whose facts are not those of the time before; the first of all days where anything else is."""
        before = self._case
        if before is None or _rest(before) != _rest(case):
            return date.min
        told, logged = before.check_ins, self._workouts
        if case.check_ins[: len(told)] != told or list(workouts[: len(logged)]) != list(logged):
            return date.min
        news: list[CheckIn] = list(case.check_ins[len(told) :])
        days = [*(one.date for one in news), *(one.day for one in workouts[len(logged) :])]
        latest = max(self._screened, default=date.min)  # what was screened as "today" is screened again
        return min([*days, latest])


def _same_course(last: Situation, now: Situation, until: date) -> bool:
    """Whether the phases up to a day are those of the time before; soreness that turns into more changes them."""
    before, after = ([one for one in each.stand.course if one[0] < until] for each in (last, now))
    return before == after and last.stand.course[0] == now.stand.course[0]


def _rest(case: Case) -> tuple[object, ...]:
    return (case.person, case.answers, case.answered_on, case.context, case.pain_on, case.wishes)
