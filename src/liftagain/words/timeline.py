"""The words of the picture of the weeks before the pain, and its numbers as a table."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from liftagain.domain.review import Review
from liftagain.domain.training_log import Unit
from liftagain.words.amounts import day, more, short_day, short_weekday
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext
from liftagain.words.review import factor_words

_LANES = MappingProxyType(
    {
        "lumbar_load": _("Load on the lower back, each session"),
        "distance": _("Distance, each session"),
        "sets": _("Sets, each session"),
    }
)


@dataclass(frozen=True, slots=True)
class TimelineText:
    """What the picture says."""

    title: str
    description: str
    lane: str
    best: str
    onset: str

    def day(self, on: date) -> str:
        """A short date: 17 Sep."""
        return short_day(on)

    def onset_day(self, on: date) -> str:
        """The date of the onset: Thu 12 Nov."""
        return short_weekday(on)

    def over(self, ratio: float) -> str:
        """How much above the best a session lies: 41 % over."""
        return _("{amount} over").format(amount=more(ratio))

    def off(self, days: int, *, empty: bool) -> str:
        """So many days without training, or without what loads the back."""
        if empty:
            return ngettext("{days} day off", "{days} days off", days).format(days=days)
        return ngettext("{days} day light", "{days} days light", days).format(days=days)


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One session in the table. Loads are shares of the usual hard day, in per cent."""

    day: str
    load: str
    best: str
    exercises: str
    marks: str


def timeline_text(review: Review, unit: Unit = "kg") -> TimelineText:
    """The words of the picture of this review."""
    marks = [f"{item.number}, {item.title}" for item in factor_words(review, unit)]
    first = review.timeline[0].on if review.timeline else review.pain_on
    description = _("{lane}, {first} to {last}.").format(
        lane=_LANES[review.timeline_measure], first=day(first), last=day(review.pain_on)
    )
    if marks:
        description += " " + _("Marks: {marks}.").format(marks="; ".join(marks))
    return TimelineText(
        title=_("Eight weeks before the pain"),
        description=description,
        lane=_LANES[review.timeline_measure],
        best=_("Biggest session of the 30 days before"),
        onset=_("Pain began"),
    )


def timeline_rows(review: Review) -> tuple[TimelineRow, ...]:
    """The same as rows, oldest first."""
    marks: dict[date, list[str]] = {}
    for number, factor in enumerate(review.factors, start=1):
        if factor.on:
            marks.setdefault(factor.on, []).append(str(number))
    return tuple(
        TimelineRow(
            day=short_weekday(bar.on),
            load=_("{share:.0f} %").format(share=bar.load),
            best=_("{share:.0f} %").format(share=bar.best_of_30_days) if bar.best_of_30_days else "–",
            exercises=_(", ").join(bar.exercises),
            marks=_(", ").join(marks.get(bar.on, [])),
        )
        for bar in review.timeline
    )
