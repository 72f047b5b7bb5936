"""The training in pictures: load by day and by week, lifts, balance, what to watch."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from liftagain.charts.load_calendar import load_calendar
from liftagain.charts.week_course import week_course
from liftagain.domain.training_picture import TrainingPicture
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.lumbar_load import body
from liftagain.reasoning.training_picture import training_picture
from liftagain.web.pages.numbers import shown_mass
from liftagain.web.remembered import remembered
from liftagain.web.state import State, state
from liftagain.words import training as words
from liftagain.words.amounts import short_day, short_weekday
from liftagain.words.log import log_age
from liftagain.words.movement_kinds import MOVEMENT_KINDS

PHONE_WEEKS, PATTERNS = 13, 6
Week = tuple[date, float | None]


@require_safe
def training(request: HttpRequest) -> HttpResponse:
    """Everything that is drawn of the log, or that there is none."""
    standing = state(request)
    picture = remembered("training", (standing.mark, standing.pain_on), lambda: measured(standing))
    if picture is None:
        return render(request, "pages/training.html", {"picture": None})
    context = {
        "picture": picture,
        "age": log_age(picture.last, standing.today),
        "calendar": calendar(picture),
        "charts": charts(picture, standing),
        "hard": panels(hard_sets(picture), "hard", "bars", ""),
        "lifts": panels(lifts(picture, standing), "lift", "line", f" {standing.unit}"),
        "balance": [(*words.balance_says(one), words.why(one.measure, knowledge())) for one in picture.balance],
        "watch": watch(picture, standing),
        "whys": {
            name: words.why(name, knowledge()) for name in ("day_lumbar_load", "hard_sets_by_pattern", "e1rm_shown")
        },
    }
    return render(request, "pages/training.html", context)


def measured(standing: State) -> TrainingPicture | None:
    """The picture of the log as it is now."""
    known, told = knowledge(), standing.told_person
    pain = {on for on, said in standing.check_ins.items() if said.get("pain_worst") or said.get("pain_now_morning")}
    weight = body(told.get("body_mass_kg"), told.get("height_m"), known.limits)
    return training_picture(standing.workouts, standing.today, weight, known, standing.pain_on, pain)


def calendar(picture: TrainingPicture) -> dict[str, Any]:
    """The calendar in two sizes, and its days as rows."""
    said = words.calendar_says(picture)
    wide = load_calendar(picture.days, "wide", 920, 26, words.CALENDAR, said)
    narrow = load_calendar(picture.days, "narrow", 344, PHONE_WEEKS, words.CALENDAR, said)
    rows = [
        (short_weekday(one.on), f"{one.share or 0:.0f} %", words.pain_says(one))
        for one in picture.days
        if one.share or one.pain or one.onset
    ]
    return {"svg": safe(wide + narrow), "says": said, "rows": rows}


def charts(picture: TrainingPicture, standing: State) -> list[dict[str, Any]]:
    """Load, volume and ratio by week."""
    load = [(week.monday, None if week.share is None else float(round(week.share))) for week in picture.weeks]
    volume = [(week.monday, shown_mass(week.tonnage_kg, standing.unit)) for week in picture.weeks]
    ratio = [(week.monday, week.acute_chronic) for week in picture.weeks]
    marked = next((week.monday for week in picture.weeks if week.before_pain), None)
    return [
        chart("week_lumbar_load", words.WEEKLY, load, "bars", " %", marked, ""),
        chart("session_tonnage", words.VOLUME, volume, "bars", f" {standing.unit}", marked, ""),
        chart("acwr_ewma", words.RATIO, ratio, "line", "", marked, words.RATIO_SAYS),
    ]


def chart(
    measure: str, title: str, weeks: Sequence[Week], kind: Literal["bars", "line"], unit: str, marked: date | None,
    says: str,
) -> dict[str, Any]:  # fmt: skip
    """One picture of weeks in two sizes with its table and its why."""
    drawn = "".join(
        week_course(
            part, f"{measure}-{name}", kind, title, words.weeks_say(part, unit), width=width, height=190,
            class_=f"chart__{name}", marked=marked, unit=unit,
        )
        for name, width, part in (("wide", 920, weeks), ("narrow", 344, weeks[-PHONE_WEEKS:]))
    )  # fmt: skip
    known = any(value for _, value in weeks)
    return {
        "title": title, "svg": safe(drawn) if known else "", "rows": rows(weeks, unit), "says": says,
        "why": words.why(measure, knowledge()), "marked": marked is not None,
    }  # fmt: skip


def panels(
    series: Sequence[tuple[str, Sequence[Week]]], name: str, kind: Literal["bars", "line"], unit: str
) -> list[Any]:
    """Small pictures, one a series."""
    return [
        (
            title,
            safe(week_course(weeks, f"{name}-{n}", kind, title, words.weeks_say(weeks, unit), unit=unit)),
            rows(weeks, unit),
        )
        for n, (title, weeks) in enumerate(series)
    ]


def hard_sets(picture: TrainingPicture) -> list[tuple[str, list[Week]]]:
    """Hard sets of the most trained kinds of movement."""
    count: dict[str, int] = {}
    for week in picture.weeks:
        for pattern, sets in (week.hard_sets or {}).items():
            count[pattern] = count.get(pattern, 0) + sets
    most = sorted(count, key=lambda name: (-count[name], name))[:PATTERNS]
    return [
        (
            MOVEMENT_KINDS[one],
            [(w.monday, None if w.hard_sets is None else w.hard_sets.get(one, 0)) for w in picture.weeks],
        )
        for one in most
    ]


def lifts(picture: TrainingPicture, standing: State) -> list[tuple[str, list[Week]]]:
    """The estimated best single of each main lift, in the person's unit; none below 18, where no single is a goal."""
    age = standing.person_known.get("age")
    if age is not None and age < knowledge().limit("adult_age"):
        return []
    return [(one.name, [(on, shown_mass(kg, standing.unit)) for on, kg in one.weeks]) for one in picture.lifts]


def watch(picture: TrainingPicture, standing: State) -> list[Any]:
    """What to watch; nothing while a finding is open or no plan can be made."""
    if not standing.can_plan or standing.is_under_age or standing.plan.ceiling is not None:
        return []
    rise, days = knowledge().limit("ramp_week_share"), knowledge().limit("best_of_days")
    return [
        (words.watch_says(one, standing.unit_named, rise, days), words.why(one.measure, knowledge()))
        for one in picture.watch
    ]


def rows(weeks: Sequence[Week], unit: str) -> list[tuple[str, str]]:
    """The weeks that are known, for the table."""
    return [(short_day(on), f"{value:,.1f}".removesuffix(".0") + unit) for on, value in weeks if value is not None]


def safe(svg: str) -> SafeString:
    """A drawing of ours: its texts are escaped there."""
    return mark_safe(svg)  # noqa: S308
