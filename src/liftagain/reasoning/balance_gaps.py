"""Which kinds of movement the last weeks left out, counted from the log and from what check-ins tell set by set."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from liftagain.domain.check_in import CheckIn
from liftagain.domain.reason import Reason
from liftagain.domain.week_plan import Gap
from liftagain.reasoning.outings import dose_of
from liftagain.reasoning.situation import Situation

_WEEK = 7


def balance_gaps(situation: Situation) -> tuple[Gap, ...] | None:
    """The strength places of the week with too few sets a week, the emptiest first; None where too little is known.

    A week is known when the log does not end long before today, and holds a few workouts of these weeks.
    """
    known, rules = situation.known, situation.known.weeks["maintain"]
    weeks = int(known.limit("balance_weeks"))
    first = situation.today - timedelta(days=_WEEK * weeks - 1)
    recent = [work for work in situation.workouts if work.day >= first]
    fresh = recent and (situation.today - max(work.day for work in recent)).days <= known.limit("log_stale_days")
    if not fresh or len(recent) < known.limit("week_log_workouts"):
        return None
    sets, least = _sets(situation, first), known.limit("week_least_sets")
    found = []
    for place in rules.places:
        a_week = sum(sets[pattern] for pattern in place.patterns) / weeks
        if place.patterns and a_week < least:
            reason = Reason(
                rule="week_gap",
                facts={"place": place.id, "sets_a_week": round(a_week, 1)},
                numbers={"least": least, "weeks": weeks},
                sources=rules.sources,
            )
            found.append(Gap(place=place.id, sets_a_week=round(a_week, 1), because=reason))
    return tuple(sorted(found, key=lambda gap: gap.sets_a_week))


def _sets(situation: Situation, first: date) -> Counter[str]:
    """Work sets of each pattern from a day on. What log and check-in both tell counts once, the more of the two."""
    movements, sets = situation.known.movements, Counter[str]()
    logged: Counter[tuple[date, str]] = Counter()
    told: Counter[tuple[date, str]] = Counter()
    for work in situation.workouts:
        for entry in work.entries:
            if work.day >= first and entry.exercise in movements:
                logged[work.day, str(entry.exercise)] += sum(one.kind != "warm_up" for one in entry.sets)
    for check_in in situation.diary.check_ins:
        if not first <= check_in.date < situation.today:
            continue
        for exercise, count in _told(check_in, situation):
            told[check_in.date, exercise] += count
    for on, exercise in (key for key in logged | told if key[1] in movements):
        sets[movements[exercise].pattern] += max(logged[on, exercise], told[on, exercise])
    return sets


def _told(check_in: CheckIn, situation: Situation) -> Iterator[tuple[str, int]]:
    """The exercises of a check-in with their sets. A session told as done without them counts as what was planned."""
    if check_in.done or check_in.session_done != "all":
        yield from ((done.exercise, max(1, len(done.sets))) for done in check_in.done)
        return
    phase = situation.stand.on(check_in.date)[0]
    for name in situation.shown_on(check_in.date):
        exercise = situation.known.exercises.get(name)
        dose = dose_of(exercise, phase) if exercise is not None else None
        yield name, dose.sets[0] if dose is not None else 1
