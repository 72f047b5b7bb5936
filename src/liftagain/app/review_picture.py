"""The picture of a review: the weeks before the pain, in two sizes, with its table."""

from dataclasses import dataclass

from liftagain.charts.timeline import NARROW, WIDE, timeline
from liftagain.domain.review import Review
from liftagain.domain.training_log import Unit
from liftagain.words.timeline import TimelineRow, timeline_rows, timeline_text


@dataclass(frozen=True, slots=True)
class ReviewPicture:
    """Two SVGs (for a desk and for a phone) and the rows of the table beside them; empty without sessions."""

    wide: str
    narrow: str
    rows: tuple[TimelineRow, ...]


def review_picture(review: Review, unit: Unit = "kg") -> ReviewPicture:
    """The picture of this review, with loads in `unit`."""
    words = timeline_text(review, unit)
    return ReviewPicture(timeline(review, words, WIDE), timeline(review, words, NARROW), timeline_rows(review))
