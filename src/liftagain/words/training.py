"""The words of the pages of the training."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from liftagain.domain.training_log import Unit
from liftagain.domain.training_picture import Balance, DayLoad, TrainingPicture, Watch
from liftagain.knowledge.bundle import Knowledge
from liftagain.words.amounts import day, load
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext

_BALANCE = MappingProxyType(
    {
        "push_pull": (_("Push and pull"), _("{one} sets of push, {other} of pull")),
        "hinge_squat": (_("Hinge and squat"), _("{one} sets of hinge, {other} of squat")),
        "left_right": (_("Left and right"), _("{one} sets on the left, {other} on the right")),
        "trunk_sets": (_("Trunk"), _("Sets for the trunk: {one}, {value:.2g} a week")),
    }
)
CALENDAR = _("Load on the lower back, day by day")
WEEKLY = _("Load on the lower back, week by week")
VOLUME = _("Weight lifted, week by week")
RATIO = _("Last week against the last four")
RATIO_SAYS = _(
    "This only describes how your load went up and down. "
    "It does not say how likely pain is, and nothing here is decided by it."
)


@dataclass(frozen=True, slots=True)
class Why:
    """Where a number comes from."""

    title: str
    definition: str
    unit: str
    grade: str
    sources: tuple[str, ...]


def why(measure: str, known: Knowledge) -> Why:
    """The definition, the unit and the sources of a measure."""
    found = known.measures[measure]
    sources = tuple(f"{(s := known.sources[one]).authors} {s.year}. {s.title}" for one in found.sources)
    return Why(found.title, found.definition, found.unit, found.grade, sources)


def calendar_says(picture: TrainingPicture) -> str:
    """The calendar in a sentence."""
    known = [one for one in picture.days if one.share]
    most = max(known, key=lambda one: one.share or 0, default=None)
    if most is None:
        return _("No day of these weeks loads the lower back as far as we can tell.")
    return _(
        "{count} days with load in {weeks} weeks. The biggest was {day}, {share:.0f} % of your usual hard day."
    ).format(count=len(known), weeks=len(picture.weeks), day=day(most.on), share=most.share)


def pain_says(one: DayLoad) -> str:
    """What a day of the table says of pain."""
    if one.onset:
        return _("the pain began")
    return _("pain") if one.pain else ""


def weeks_say(weeks: Sequence[tuple[date, float | None]], unit: str) -> str:
    """A picture of weeks in a sentence."""
    known = [value for _on, value in weeks if value is not None]
    if not known:
        return _("No numbers.")
    low, high = (f"{value:,.1f}".removesuffix(".0") for value in (min(known), max(known)))
    text = ngettext(
        "{count} week, from {low} to {high}{unit}.", "{count} weeks, from {low} to {high}{unit}.", len(known)
    )
    return text.format(count=len(known), low=low, high=high, unit=unit)


def balance_says(one: Balance) -> tuple[str, str]:
    """The title and what can be said: information, not a mark."""
    title, words = _BALANCE[one.measure]
    if one.measure == "left_right" and not one.one and not one.other:
        return title, _("Your log does not say which side worked, so nothing can be said.")
    said = words.format(one=one.one, other=one.other, value=one.value or 0) + "."
    return title, said if one.value is not None else said + " " + _("Too few to say more.")


def watch_says(one: Watch, unit: Unit, rise: float, days: float) -> str:
    """A sentence from the person's own numbers. `rise` is the share that a week may add, `days` how far
    back the best is looked for.
    """
    if one.measure == "hinge_gap":
        return _("Your last day with a hinge in the log was {day}, {days:.0f} days ago.").format(
            day=day(one.on), days=one.amount
        )
    return _(
        "{name}: your biggest day of the last {days:.0f} was {day}, {amount} in all. "
        "More than {more} in a day would be a jump: {percent:.0f} % above it."
    ).format(
        name=one.name, day=day(one.on), amount=load(round(one.amount), unit), percent=100 * rise, days=days,
        more=load(round(one.amount * (1 + rise)), unit),
    )  # fmt: skip
