"""What was measured day by day, and pain that was noted in training, in words: title, facts, figure, its caption."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from liftagain.domain.review import Factor
from liftagain.words.amounts import day, weekday
from liftagain.words.language import gettext as _

Told = tuple[str, str, str, str]

_SIDES: MappingProxyType[str, str] = MappingProxyType({"left": _("left side"), "right": _("right side")})


def said(factor: Factor, lift: str) -> Told:
    """Title, facts, figure and its caption; `lift` is the exercise as the person knows it."""
    return MEASURED[factor.factor](factor, lift)


def _sleep(factor: Factor, _lift: str) -> Told:
    numbers = factor.numbers
    facts = _("In the two weeks before, you slept {hours} hours a night, over {nights} nights that were measured.")
    facts = facts.format(hours=numbers["sleep_h"], nights=numbers["nights"])
    if "usual_h" in numbers:
        facts += " " + _("In the eight weeks before that it was {usual}.").format(usual=numbers["usual_h"])
    return _("Short nights"), facts, _("{hours:g} h").format(hours=numbers["sleep_h"]), _("a night")


def _heart_rate(factor: Factor, _lift: str) -> Told:
    numbers = factor.numbers
    facts = _("On at least two of the last five mornings your resting heart rate was {now} or more; usual is {usual}.")
    facts = facts.format(now=numbers["resting_heart_rate_bpm"], usual=numbers["usual_bpm"])
    facts += " " + _("A cold, heat, alcohol or a new watch can do that too.")
    size = f"{float(numbers['above_bpm'] or 0):.0f}"
    return _("A raised resting heart rate"), facts, size, _("beats a minute over your usual")


def _hurt(factor: Factor, lift: str) -> Told:
    numbers = factor.numbers
    side = _SIDES.get(str(numbers.get("side") or ""))
    title = _("It hurt in training: {lift}").format(lift=lift)
    if side:
        title = _("It hurt in training: {lift}, {side}").format(lift=lift, side=side)
    on = weekday(factor.on) if factor.on else ""
    facts = _("On {on} you wrote down pain of {pain} out of 10 during it.").format(on=on, pain=numbers["pain"])
    if int(numbers["days_with_pain"] or 0) > 1:
        text = _("It hurt on {days} days, the first on {first}.")
        first = day(date.fromisoformat(str(numbers["first_on"])))
        facts += " " + text.format(days=numbers["days_with_pain"], first=first)
    return title, facts, str(numbers["pain"]), _("of 10, at its worst")


MEASURED: Mapping[str, Callable[[Factor, str], Told]] = MappingProxyType(
    {"short_sleep": _sleep, "raised_resting_heart_rate": _heart_rate, "hurt_during": _hurt}
)
"""The factors that this file has the words for."""
