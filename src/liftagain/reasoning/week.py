"""The lumbar load of the week that ends today, and its cap."""

from dataclasses import replace
from datetime import date, timedelta

from liftagain.reasoning.choices import choices
from liftagain.reasoning.dose import sets_at
from liftagain.reasoning.items import Choice, is_per_side
from liftagain.reasoning.lumbar_cap import Cap, Loads, cap, entry_share, loads, most_of_a_day, planned_load
from liftagain.reasoning.outings import is_due
from liftagain.reasoning.situation import Situation

_DAYS = 7


def day_loads(situation: Situation) -> Loads:
    """The load of each day, from the log and the check-ins. A session told only as done counts its entry doses."""
    logged, diary, body = situation.logged_loads, situation.diary, situation.body
    found = loads(logged, diary, body, situation.known, has_log=bool(situation.workouts), kept=situation.kept.loads)
    by_day, first = dict(found.by_day), situation.stand.since
    told = [c.date for c in situation.diary.check_ins if c.session_done == "all" and not c.done and c.date >= first]
    entries = [(choice, load) for choice, load in _entries(situation) if load] if told else []
    for day in told:
        due = (load for choice, load in entries if _is_due(choice, day, situation))
        by_day[day] = by_day.get(day, 0.0) + sum(due)
    return replace(found, by_day=by_day)


def _entries(situation: Situation) -> list[tuple[Choice, float]]:
    """Each choice of the phase with the load of its entry dose; what is for the time left is not asked for."""
    slots = situation.phase_of_work.slots
    found = (choice for choice, place in choices(situation) if not slots[place].extra)
    return [(choice, _entry_load(choice, situation)) for choice in found]


def _entry_load(choice: Choice, situation: Situation) -> float:
    sets, sides = sets_at(choice.dose, 0, situation.known), is_per_side(choice.exercise, choice.dose)
    load = planned_load(choice.exercise.id, sets, sides, situation.body, situation.known)
    return load * choice.dose.times_a_day


def _is_due(choice: Choice, day: date, situation: Situation) -> bool:
    return is_due(choice.dose, day, situation.counted_from, situation.person, situation.known)


def done_this_week(found: Loads, situation: Situation, *, with_today: bool) -> float:
    """The relative load done since the pain began in the seven days to today, with or without today."""
    first = max(situation.today - timedelta(days=_DAYS - 1), situation.pain_on + timedelta(days=1))
    last = situation.today if with_today else situation.today - timedelta(days=1)
    return sum(load for on, load in found.by_day.items() if first <= on <= last)


def week_cap(found: Loads, situation: Situation) -> Cap:
    """The cap of the week; never under what the entry doses of the phase ask for, which need no log."""
    most = cap(found, situation.sessions, situation.pain_on, situation.today, situation.pain, situation.known)
    if most.most is None:
        return most
    days = [situation.counted_from + timedelta(days=n) for n in range(_DAYS)]
    floor = sum(
        load * sum(_is_due(choice, day, situation) for day in days) for choice, load in _entries(situation) if load
    )
    return most if most.most >= floor else replace(most, most=floor, basis="entry_doses")


def day_cap(found: Loads, situation: Situation) -> float | None:
    """The most for today alone; never under what the entry doses of today ask for. None without a log."""
    if not found.has_log:
        return None
    pain_on, today, known = situation.pain_on, situation.today, situation.known
    share = entry_share((today - pain_on).days, situation.pain, known)
    most = most_of_a_day(found, situation.sessions, pain_on, today, share, known)
    floor = sum(load for choice, load in _entries(situation) if load and _is_due(choice, today, situation))
    return max(most, floor)
