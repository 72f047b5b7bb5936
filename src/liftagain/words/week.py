"""The week in Maintain in words: its days, what was left out, what to watch, and the one nudge."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from liftagain.domain.reason import Reason
from liftagain.domain.training_log import Unit
from liftagain.domain.week_plan import Gap, LeftOpen, MaintainWeek, WeekDay, WeekItem
from liftagain.words.amounts import weekday
from liftagain.words.early_warning import WarningWords, warning_words
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext
from liftagain.words.plan import name
from liftagain.words.plan_reason import phase_name, sentence

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "squat": _("squat"),
        "hinge": _("hinge"),
        "lunge": _("one leg in front"),
        "push_horizontal": _("push to the front"),
        "push_vertical": _("push overhead"),
        "pull_horizontal": _("row"),
        "pull_vertical": _("pull down"),
        "hip": _("hips and buttocks"),
        "trunk": _("trunk"),
        "carry": _("carry"),
        "drill_back": _("drill for the back"),
        "drill_side": _("drill for the sides"),
        "walk": _("walk"),
        "run": _("run"),
        "cardio": _("heart and lungs"),
        "mobility": _("mobility of the spine"),
        "mobility_hips": _("mobility of the hips"),
        "flexibility_front": _("stretch for the front of the hips"),
        "flexibility_back": _("stretch for the backs of the legs"),
    }
)
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "strength": _("Strength"),
        "drill": _("Short drills"),
        "walk": _("Walk"),
        "cardio": _("Heart and lungs"),
        "mobility": _("Mobility"),
        "flexibility": _("Stretch"),
    }
)


@dataclass(frozen=True, slots=True)
class WeekItemWords:
    """One thing to do: the exercise, its name, what it is for, how much, and why."""

    exercise: str
    name: str
    place: str
    amount: str
    own_lift: bool
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WeekDayWords:
    """One day: its date, a line on it, and its things by kind."""

    day: str
    title: str
    parts: tuple[tuple[str, tuple[WeekItemWords, ...]], ...]


@dataclass(frozen=True, slots=True)
class WeekWords:
    """Everything that is said about a week."""

    title: str
    lead: str
    closed: tuple[str, ...]
    days: tuple[WeekDayWords, ...]
    left_open: tuple[str, ...]
    gaps: tuple[str, ...]
    gaps_unknown: bool
    warnings: tuple[WarningWords, ...]
    nudge: str


def in_words(week: MaintainWeek, unit: Unit = "kg") -> WeekWords:
    """The week in words."""
    return WeekWords(
        title=_("Your week") if not week.closed else _("No week to build yet"),
        lead=_lead(week),
        closed=tuple(dict.fromkeys(text for one in week.closed if (text := said(one, unit)))),
        days=tuple(_day(one, unit) for one in week.days),
        left_open=tuple(_left_open(one, unit) for one in week.left_open),
        gaps=tuple(gap_words(one) for one in week.gaps or ()),
        gaps_unknown=not week.closed and week.gaps is None,
        warnings=tuple(warning_words(one, unit) for one in week.warnings),
        nudge=nudge(week, unit),
    )


def _lead(week: MaintainWeek) -> str:
    if week.closed:
        return _(
            "Once your back has been calm for long enough, a balanced week stands here. Until then each day counts."
        )
    strength = sum(one.kind == "strength" for one in week.days)
    walks = sum(item.kind == "walk" for one in week.days for item in one.items)
    return _(
        "Strength on {strength} days, short drills every day, {walks} walks, and easy reach on the days between."
    ).format(strength=strength, walks=walks)


def _day(one: WeekDay, unit: Unit) -> WeekDayWords:
    kinds = dict.fromkeys(item.kind for item in one.items)
    parts = tuple(
        (_(KINDS[kind]), tuple(_item(item, unit) for item in one.items if item.kind == kind)) for kind in kinds
    )
    title = _("Strength") if one.kind == "strength" else _("Between")
    return WeekDayWords(
        day=weekday(one.on),
        title=_("{kind}, about {minutes:.0f} min").format(kind=title, minutes=one.minutes),
        parts=parts,
    )


def _item(item: WeekItem, unit: Unit) -> WeekItemWords:
    if item.sets is None:
        amount = _("{minutes:.0f} min").format(minutes=item.minutes)
    else:
        amount = ngettext("{count} set", "{count} sets", item.sets).format(count=item.sets)
    why = tuple(dict.fromkeys(text for one in item.because if (text := said(one, unit))))
    return WeekItemWords(item.exercise, name(item.exercise), PLACES[item.place], amount, item.own_lift, why)


def _left_open(one: LeftOpen, unit: Unit) -> str:
    return _("{place}: {why}").format(place=PLACES[one.place].capitalize(), why=said(one.because, unit))


def gap_words(one: Gap) -> str:
    """A gap in a sentence."""
    return _("{place}: {sets}.").format(place=PLACES[one.place].capitalize(), sets=_sets_a_week(one.sets_a_week))


def _sets_a_week(sets: float) -> str:
    if not sets:
        return _("none")
    return _("1 set a week") if sets == 1 else _("{sets:g} sets a week").format(sets=sets)


def nudge(week: MaintainWeek, unit: Unit = "kg") -> str:
    """The one thing that is worth saying today; empty on most days."""
    if week.nudge is None:
        return ""
    for one in week.warnings:
        if week.nudge.id == f"warning_{one.factor}":
            words = warning_words(one, unit)
            return _("{state} {limit}").format(state=words.state, limit=words.limit).strip()
    text = _("{place} was rare in the last four weeks. Your week has a set more of it.")
    found = (PLACES[one.place].capitalize() for one in week.gaps or () if week.nudge.id == f"gap_{one.place}")
    return next((text.format(place=place) for place in found), "")


def said(reason: Reason, unit: Unit = "kg") -> str:
    """A reason of the week as a sentence."""
    return _RULES[reason.rule](reason) if reason.rule in _RULES else sentence(reason, unit)


def _phase(reason: Reason) -> str:
    return _("You are in {phase}. The week opens in Maintain.").format(phase=phase_name(reason.facts.get("phase")))


def _gap(reason: Reason) -> str:
    sets = _sets_a_week(float(str(reason.facts["sets_a_week"])))
    return _("It was rare in the last weeks: {sets}.").format(sets=sets)


_RULES: Mapping[str, Callable[[Reason], str]] = MappingProxyType(
    {
        "week_phase": _phase,
        "week_gap": _gap,
        "week_own_lift": lambda _r: _(
            "You train this lift anyway, so it fills this place. Today’s plan says how heavy."
        ),
        "week_place": lambda r: _("It keeps this up: {place}.").format(place=PLACES[str(r.facts["place"])]),
        "week_time": lambda r: _("your {minutes:g} minutes are full. It comes first in a longer session.").format(
            minutes=r.facts["minutes"]
        ),
        "week_nothing_fits": lambda _r: _("nothing in the library fits it right now."),
    }
)


def spoken(week: MaintainWeek, unit: Unit = "kg") -> str:
    """The week as text for the terminal."""
    words = in_words(week, unit)
    lines = [words.title, words.lead, *words.closed]
    if words.nudge:
        lines += ["", words.nudge]
    for day in words.days:
        lines += ["", f"{day.day}: {day.title}"]
        lines += [f"  {kind}: {_line(items)}" for kind, items in day.parts]
    lines += list(_section(_("Left open"), words.left_open)) + list(_section(_("Rare lately"), words.gaps))
    if words.gaps_unknown:
        lines += ["", _("Your log says too little about the last four weeks to name gaps.")]
    told = [f"{one.title}. {one.state} {one.then} {one.limit}".rstrip() for one in words.warnings]
    return "\n".join([*lines, *_section(_("What came before last time"), told)])


def _line(items: tuple[WeekItemWords, ...]) -> str:
    return "; ".join(f"{one.name}, {one.amount}" for one in items)


def _section(heading: str, lines: list[str] | tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield from ("", heading, *(f"  {text}" for text in lines))
