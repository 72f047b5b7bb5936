"""One factor in words: what was different, when, and how unusual that is. Never what brought it on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from liftagain.domain.review import Factor
from liftagain.domain.training_log import Unit
from liftagain.words import factor_answers, factor_measured
from liftagain.words.amounts import day, load, more, number_word, weekday
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext


@dataclass(frozen=True, slots=True)
class Said:
    """Title, facts, the one figure that matters and what it is."""

    title: str
    facts: str
    size: str = ""
    size_caption: str = ""


PATTERNS: MappingProxyType[str, str] = MappingProxyType(
    {
        "hinge": _("deadlifts and other hinges"),
        "squat": _("squats"),
        "lunge": _("lunges"),
        "olympic": _("Olympic lifts"),
        "carry": _("carries"),
        "push_horizontal": _("pressing"),
        "push_vertical": _("overhead pressing"),
        "pull_horizontal": _("rows"),
        "pull_vertical": _("pull-ups and pulldowns"),
        "core_flexion": _("sit-ups and crunches"),
        "core_extension": _("back extensions"),
        "rotation": _("rotations"),
    }
)
PAIRS: MappingProxyType[str, tuple[str, str]] = MappingProxyType(
    {"push_pull": (_("pushing"), _("pulling")), "hinge_squat": (_("hinging"), _("squatting"))}
)


def said(factor: Factor, name: str | None, unit: Unit) -> Said:
    """The factor in words.

    Args:
        factor: what the review found.
        name: the exercise as the person knows it, or None.
        unit: the unit of loads.
    """
    if factor.numbers.get("from"):
        return Said(*factor_answers.said(factor))
    facts = _Facts(factor, name, unit)
    if factor.factor in factor_measured.MEASURED:
        return Said(*factor_measured.said(factor, facts.lift))
    return _SAY[factor.factor](facts)


class _Facts:
    """The numbers of a factor with their types, and the words that every sentence needs."""

    def __init__(self, factor: Factor, name: str | None, unit: Unit) -> None:
        self.factor, self.unit = factor, unit
        self.lift = name or PATTERNS.get(factor.pattern or "", _("training"))
        self.named = name is not None
        self.on = weekday(factor.on) if factor.on else ""

    def number(self, key: str) -> float:
        return float(self.factor.numbers[key] or 0)

    def count(self, key: str) -> int:
        return int(self.number(key))

    def day(self, key: str) -> str:
        return day(date.fromisoformat(str(self.factor.numbers[key])))

    def weekday(self, key: str) -> str:
        return weekday(date.fromisoformat(str(self.factor.numbers[key])))

    def load(self, key: str) -> str:
        return load(self.number(key), self.unit)

    def has(self, key: str) -> bool:
        return self.factor.numbers.get(key) is not None


def _session_spike(the: _Facts) -> Said:
    if the.has("tonnage_kg"):
        title = _("Your biggest {lift} day in a month").format(lift=the.lift)
        text = _(
            "On {on} you moved {sum} in all, weight times repetitions. "
            "The most in the 30 days before was {best}, on {best_on}."
        )
        facts = text.format(
            on=the.on, sum=the.load("tonnage_kg"), best=the.load("best_tonnage_kg"), best_on=the.day("best_on")
        )
    else:
        whole = the.factor.pattern is None
        title = _("Your biggest session in a month") if whole else _("Your biggest day of {lift} in a month")
        title = title.format(lift=the.lift)
        text = _(
            "On {on} your lower back carried more than on any day of the 30 before. The biggest of those was {best_on}."
        )
        facts = text.format(on=the.on, best_on=the.day("best_on"))
    return Said(title, facts, more(the.number("ratio")), _("over your biggest in 30 days"))


def _load_record(the: _Facts) -> Said:
    facts = _(
        "On {on} your top set was {top} for {reps}. The heaviest in the 30 days before was {best}, on {best_on}."
    ).format(
        on=the.on, top=the.load("top_kg"), reps=the.count("reps"), best=the.load("best_kg"), best_on=the.day("best_on")
    )
    if the.has("similar_lift_best_kg") and the.number("similar_lift_best_kg") >= the.number("top_kg"):
        facts += " " + _("You had done {other} in a lift like it.").format(other=the.load("similar_lift_best_kg"))
    title = _("Your heaviest {lift} in a month").format(lift=the.lift)
    return Said(title, facts, more(the.number("ratio")), _("over your best in 30 days"))


def _new_exercise(the: _Facts) -> Said:
    facts = _("You did it on {on}.").format(on=the.on)
    if the.has("last_done"):
        facts += " " + _("The time before was {last}.").format(last=the.day("last_done"))
    else:
        facts += " " + _("Your log does not show it before.")
    if the.has("top_kg"):
        facts += " " + _("The heaviest set was {top}.").format(top=the.load("top_kg"))
    sets = the.count("sets")
    size = ngettext("{sets} set", "{sets} sets", sets).format(sets=sets)
    return Said(_("New: {lift}").format(lift=the.lift), facts, size, _("after eight weeks or more without it"))


def _return_after_gap(the: _Facts) -> Said:
    days = the.count("gap_days")
    if the.factor.pattern:
        what = PATTERNS.get(the.factor.pattern, the.lift)
        title = _("{days} days without {what}, then back").format(days=days, what=what)
        facts = _("No {what} from {first} to {last}.").format(
            what=what, first=the.day("gap_from"), last=the.day("gap_to")
        )
    else:
        light = bool(the.count("other_sessions"))
        title = _("{days} light days, then back") if light else _("{days} days off, then back")
        title = title.format(days=days)
        text = _("No training from {first} to {last}.")
        if light:
            text = _("Nothing that loads the lower back from {first} to {last}.")
        facts = text.format(first=the.day("gap_from"), last=the.day("gap_to"))
    facts += " " + _("The first {lift} day after it, {on}, went up to {top}.").format(
        lift=the.lift, on=the.on, top=the.load("top_kg")
    )
    size = _("{share:.0f}\N{NO-BREAK SPACE}%").format(share=100 * the.number("back_at_share"))
    return Said(title, facts, size, _("of your best before, first time back"))


def _weekly_jump(the: _Facts) -> Said:
    this_week, usual = the.count("sessions_this_week"), the.number("sessions_usual_week")
    text = _("From {first} to {on} your lower back carried more than in your usual week.")
    facts = text.format(first=the.weekday("week_from"), on=the.on)
    sessions = ngettext("{count} session", "{count} sessions", this_week).format(
        count=number_word(this_week).capitalize()
    )
    facts += " " + _("{sessions}, against {usual} a week in the four weeks before.").format(
        sessions=sessions, usual=_about(usual)
    )
    return Said(_("A much bigger week than usual"), facts, more(the.number("ratio")), _("over your usual week"))


def _hinge_days_close(the: _Facts) -> Said:
    hours = the.count("hours")
    facts = _(
        "{first} and {second} were both heavy on lifts that bend at the hip. On the second day it was mostly {lift}."
    ).format(first=the.weekday("first_on"), second=the.on, lift=the.lift)
    title = _("Two hard hinge days close together")
    return Said(title, facts, _("{hours}\N{NO-BREAK SPACE}h").format(hours=hours), _("from one to the next"))


def _hard_sets(the: _Facts) -> Said:
    sets = the.count("sets")
    title = _("{sets} sets close to your limit").format(sets=number_word(sets).capitalize())
    facts = _("On {on} you marked {sets} sets as nearly all you had, {mine} of them {lift}.").format(
        on=the.on, sets=sets, mine=the.count("sets_of_the_lift"), lift=the.lift
    )
    return Said(title, facts, str(sets), _("sets with nothing left, in one session"))


def _missing_warm_up(the: _Facts) -> Said:
    usual = _about(the.number("usual_warm_up_sets"))
    facts = _("On {on} your log shows no lighter set before {top}. You usually do {usual}.").format(
        on=the.on, top=the.load("top_kg"), usual=usual
    )
    sessions = the.count("sessions")
    if sessions > 1:
        facts += _(" In the week before the pain {count} sessions began so.").format(count=sessions)
    return Said(
        _("No warm-up before {lift}").format(lift=the.lift),
        facts,
        "0",
        _("warm-up sets, usually {usual}").format(usual=usual),
    )


def _low_core_work(the: _Facts) -> Said:
    sets = the.number("sets_a_week")
    count = round(sets * the.number("weeks"))
    text = ngettext(
        "In the {weeks} weeks before, your log shows {count} set for the trunk in all.",
        "In the {weeks} weeks before, your log shows {count} sets for the trunk in all.",
        count,
    )
    facts = text.format(weeks=number_word(the.count("weeks")), count=count)
    if not sets:
        facts = _("In the four weeks before, your log shows no exercise for the trunk.")
    return Said(_("Little work for the trunk"), facts, f"{sets:.1f}".removesuffix(".0"), _("sets a week"))


def _pattern_imbalance(the: _Facts) -> Said:
    first, second = PAIRS[str(the.factor.numbers["pair"])]
    one, two = the.count("first_sets"), the.count("second_sets")
    facts = _("In the four weeks before: {one} sets of {first}, {two} of {second}.").format(
        one=one, first=first, two=two, second=second
    )
    many, few = (first, second) if one > two else (second, first)
    title = _("Much more {many} than {few}").format(many=many, few=few)
    return Said(title, facts, f"{one} : {two}", _("sets of {first} to {second}").format(first=first, second=second))


def _distance_spike(the: _Facts) -> Said:
    text = _("On {on} you ran {km:g} km. The longest in the 30 days before was {best:g} km, on {best_on}.")
    facts = text.format(
        on=the.on, km=the.number("distance_km"), best=the.number("best_distance_km"), best_on=the.day("best_on")
    )
    return Said(_("Your longest run in a month"), facts, more(the.number("ratio")), _("over your longest in 30 days"))


def _early_morning(the: _Facts) -> Said:
    text = _(
        "On {on} you began at {time} and did {lift}. In the first hours after you get up, the back is stiffer to bend."
    )
    started = str(the.factor.numbers["started"])
    return Said(
        _("An early session"), text.format(on=the.on, time=started, lift=the.lift), started, _("start of the session")
    )


def _about(amount: float) -> str:
    """A mean as a person says it: a whole number, or "about"."""
    whole = round(amount)
    return number_word(whole) if abs(amount - whole) < 0.01 else _("about {count}").format(count=number_word(whole))


_SAY: Mapping[str, Callable[[_Facts], Said]] = MappingProxyType(
    {
        "session_spike": _session_spike,
        "load_record": _load_record,
        "new_exercise": _new_exercise,
        "return_after_gap": _return_after_gap,
        "weekly_jump": _weekly_jump,
        "hinge_days_close": _hinge_days_close,
        "hard_sets": _hard_sets,
        "missing_warm_up": _missing_warm_up,
        "low_core_work": _low_core_work,
        "pattern_imbalance": _pattern_imbalance,
        "distance_spike": _distance_spike,
        "early_morning_flexion": _early_morning,
    }
)
