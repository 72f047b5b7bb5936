"""Early warnings in words: what came before last time, how it stands now, and the limit in the person's own numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from liftagain.domain.reason import Number
from liftagain.domain.training_log import Unit
from liftagain.domain.week_plan import EarlyWarning
from liftagain.words.amounts import day as day_words
from liftagain.words.amounts import load
from liftagain.words.language import gettext as _


@dataclass(frozen=True, slots=True)
class WarningWords:
    """One early warning: what it is about, how it stands, what it was then, and the limit in the person's numbers."""

    title: str
    state: str
    over: bool
    then: str
    limit: str
    sources: tuple[str, ...]


def warning_words(one: EarlyWarning, unit: Unit = "kg") -> WarningWords:
    """An early warning in words: what came before, never what brought it on."""
    title, then = _THEN[one.factor]
    numbers = _Numbers(one, unit)
    state = {
        "over": _NOW[one.factor],
        "quiet": _("Quiet now."),
        "unknown": _("Not known now: we have no fresh numbers."),
    }[one.state]
    limit = _LIMIT[one.factor] if one.limit and numbers.has_limit() else ""
    return WarningWords(
        title=_(title),
        state=numbers.put(state),
        over=one.state == "over",
        then=numbers.put(then),
        limit=numbers.put(limit),
        sources=one.because.sources,
    )


class _Numbers:
    """The numbers of a warning, put into its sentences."""

    def __init__(self, one: EarlyWarning, unit: Unit) -> None:
        self.one, self.unit = one, unit

    def has_limit(self) -> bool:
        """Whether the limit can be told in the person's own numbers."""
        return all(value is not None for value in self.one.limit.values())

    def put(self, text: str) -> str:
        """The sentence with its numbers; without one of them the sentence is left out."""
        known = {**_shown("then", self.one.then, self.unit), **_shown("now", self.one.now, self.unit)}
        known |= _shown("limit", self.one.limit, self.unit)
        known["lift"] = self.one.exercise_name or _("the whole session")
        known["lift_now"] = str(self.one.now.get("exercise") or _("The whole session"))
        try:
            return _(text).format(**known)
        except KeyError:
            return ""


def _shown(prefix: str, numbers: Mapping[str, Number], unit: Unit) -> dict[str, str]:
    """Numbers as people read them: masses in the person's unit, shares as times, days as dates."""
    shown = {}
    for key, value in numbers.items():
        if key in ("on", "best_on", "first_on", "second_on") and isinstance(value, str):
            shown[f"{prefix}_{key}"] = day_words(date.fromisoformat(value))
        elif key.endswith("kg") and isinstance(value, int | float):
            shown[f"{prefix}_{key}"] = load(round(value), unit)
        elif isinstance(value, int | float):
            shown[f"{prefix}_{key}"] = f"{round(value, 1):g}"
    return shown


_THEN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "session_spike": (
            "A session far above the last 30 days",
            "Before the pain it was {then_ratio} times the biggest of the 30 days before ({lift}, {then_on}).",
        ),
        "load_record": (
            "A heavier top set than in the last 30 days",
            "Before the pain it was {lift}: {then_top_kg} after {then_best_kg} ({then_on}).",
        ),
        "weekly_jump": (
            "A week far above the usual one",
            "Before the pain a week was {then_ratio} times the usual one.",
        ),
        "return_after_gap": (
            "Straight back after a break",
            "Before the pain there was a break of {then_gap_days} days.",
        ),
        "hinge_days_close": (
            "Two hard hinge days close together",
            "Before the pain they were {then_hours} hours apart.",
        ),
        "distance_spike": (
            "A run far above the last 30 days",
            "Before the pain it was {then_distance_km} km after {then_best_distance_km} km.",
        ),
        "short_sleep": ("Short nights", "Before the pain you slept {then_sleep_hours} hours."),
    }
)
_NOW: Mapping[str, str] = MappingProxyType(
    {
        "session_spike": "{lift_now} on {now_on} was {now_ratio} times the biggest of the 30 days before it.",
        "load_record": "{lift_now} on {now_on} was {now_top_kg}, after {now_best_kg} before it.",
        "weekly_jump": "The last seven days are {now_ratio} times your usual week.",
        "return_after_gap": "You came back on {now_on} after a break of {now_gap_days} days, near your old loads.",
        "hinge_days_close": "Your last two hard hinge days were {now_hours} hours apart.",
        "distance_spike": "Your run of {now_on} was {now_distance_km} km, after {now_best_distance_km} km before it.",
        "short_sleep": "The newest night that you told was {now_sleep_h} hours.",
    }
)
_LIMIT: Mapping[str, str] = MappingProxyType(
    {
        "session_spike": "In your numbers: keep a session of {lift} below {limit_limit_tonnage_kg} in all for now.",
        "load_record": "In your numbers: keep the top set of {lift} below {limit_limit_kg} for now.",
        "weekly_jump": "In your numbers: keep a week below {limit_limit_ratio} times the usual one.",
        "return_after_gap": "In your numbers: after {limit_limit_days} days off, begin well below the old loads.",
        "hinge_days_close": "In your numbers: leave {limit_least_hours} hours between two hard hinge days.",
        "distance_spike": "In your numbers: keep a run below {limit_limit_distance_km} km for now.",
        "short_sleep": "In your numbers: {limit_least_sleep_h} hours or more.",
    }
)
