"""What the pages of the training draw: days, weeks, lifts and balance as records, from the measures."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from liftagain.domain.training_log import Workout
from liftagain.domain.training_picture import Balance, DayLoad, LiftCourse, TrainingPicture, Watch, WeekOfTraining
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.lumbar_load import Body
from liftagain.reasoning.measures.measured import Measured, measure
from liftagain.reasoning.measures.set_table import in_time, set_table
from liftagain.reasoning.training_load import quantile

WEEKS, LIFTS = 26, 6
"""How much of the log is drawn."""
_WEEK = timedelta(days=7)


def training_picture(
    workouts: Iterable[Workout], today: date, body: Body, known: Knowledge, pain_on: date | None, pain: Collection[date]
) -> TrainingPicture | None:
    """The last weeks up to today; None without a set. Days after the log ends are unknown, and so are null.

    Loads are per cent of the usual hard day (100), never newtons.
    """
    kept = in_time(work for work in workouts if work.day <= today)
    if not any(entry.sets for work in kept for entry in work.entries):
        return None
    first, last = kept[0].day, kept[-1].day
    found = measure(set_table(kept, body), known.movements, known.limits, last, first=first)
    days = {row["day"]: row for row in found.days.iter_rows(named=True)}
    start = today - timedelta(days=today.weekday()) - (WEEKS - 1) * _WEEK
    span = known.limit("usual_days")
    loads = [row["load"] for on, row in days.items() if row["load"] and on >= last - timedelta(days=span)]
    full = quantile(loads, known.limit("usual_hard_day") / 100)
    shown = [start + timedelta(days=n) for n in range((today - start).days + 1)]
    share = {on: 100 * days[on]["load"] / full for on in days} if full else {}
    return TrainingPicture(
        first=first,
        last=last,
        has_load=bool(full),
        days=tuple(DayLoad(on, share.get(on), on in pain, on == pain_on) for on in shown),
        weeks=_weeks(found, start, share, pain_on, first, last),
        lifts=_lifts(found, start, last),
        balance=_balance(days[last], known),
        watch=_watch(found, today, known),
    )


def _weeks(
    found: Measured, start: date, share: dict[date, float], pain_on: date | None, first: date, last: date
) -> tuple[WeekOfTraining, ...]:
    hard: dict[date, dict[str, int]] = {}
    for week, pattern, sets in found.weeks_by_pattern.select("week", "pattern", "hard_sets").iter_rows():
        if sets:
            hard.setdefault(week, {})[pattern] = sets
    days = {on: (tonnage, ratio) for on, tonnage, ratio in found.days.select("day", "tonnage_kg", "acwr_ewma").rows()}
    weeks = []
    for n in range(WEEKS):
        monday = start + n * _WEEK
        inside = [on for ahead in range(7) if (on := monday + timedelta(days=ahead)) in days]
        known = bool(inside) and monday <= last and monday + _WEEK > first
        weeks.append(
            WeekOfTraining(
                monday=monday,
                share=sum(share[on] for on in inside) if known and share else None,
                tonnage_kg=sum(days[on][0] for on in inside) if known else None,
                hard_sets=hard.get(monday, {}) if known else None,
                acute_chronic=days[inside[-1]][1] if known else None,
                before_pain=pain_on is not None and monday < pain_on <= monday + _WEEK,
            )
        )
    return tuple(weeks)


def _lifts(found: Measured, start: date, last: date) -> tuple[LiftCourse, ...]:
    """The lifts with the most days; a week without an estimate stays None."""
    courses: dict[str, dict[date, float]] = {}
    count: dict[str, int] = {}
    rows = found.lifts.select("name", "day", "e1rm_shown_kg").iter_rows()
    for name, on, kg in rows:
        if kg is not None and start <= on <= last:
            week = on - timedelta(days=on.weekday())
            best = courses.setdefault(name, {})
            best[week] = max(best.get(week, 0.0), kg)
            count[name] = count.get(name, 0) + 1
    most = sorted(courses, key=lambda name: (-count[name], name))[:LIFTS]
    weeks = [start + n * _WEEK for n in range(WEEKS)]
    return tuple(LiftCourse(name, tuple((week, courses[name].get(week)) for week in weeks)) for name in most)


def _balance(day: dict[str, float], known: Knowledge) -> tuple[Balance, ...]:
    """Sets of the two sides; the ratio is None where there are too few to say."""
    least = known.limit("balance_least_sets")
    found = []
    for a, b in (("push", "pull"), ("hinge", "squat"), ("left", "right")):
        sides = int(day[f"{a}_sets"]), int(day[f"{b}_sets"])
        ratio = day[f"{a}_{b}_ratio"] if sum(sides) >= least else None
        found.append(Balance(f"{a}_{b}", *sides, ratio))
    return (*found, Balance("trunk_sets", int(day["trunk_sets"]), None, day["trunk_sets_a_week"]))


def _watch(found: Measured, today: date, known: Knowledge) -> tuple[Watch, ...]:
    """The biggest day of each main lift in the last days, and when the last hinge was."""
    first = today - timedelta(days=known.limit("best_of_days"))
    best: dict[str, tuple[float, date]] = {}
    hinged: date | None = None
    for name, on, kg, hinges, moved in found.lifts.select(
        "name", "day", "tonnage_kg", "hinges", "lumbar_load"
    ).iter_rows():
        hinged = on if hinges else hinged
        if kg and moved and on >= first:
            best[name] = max(best.get(name, (0.0, on)), (kg, on))
    heaviest = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:3]
    rows = [Watch("lift_to_best", name, on, kg) for name, (kg, on) in heaviest]
    return (*rows, Watch("hinge_gap", "", hinged, (today - hinged).days)) if hinged else tuple(rows)
