"""The timed card for ice and heat: which pack first, for how long, and what comes after it."""

from dataclasses import dataclass
from datetime import date, timedelta

from liftagain.domain.guidance import TimedStep
from liftagain.knowledge.bundle import Knowledge, knowledge

ICE, HEAT = "ice", "heat"
HOURS_A_DAY = 24
TOPIC = "ice-and-heat"


@dataclass(frozen=True)
class PackCard:
    """The card of one day.

    `first` is the pack that it starts with, `offered` whether that is what the articles name for this day (else the
    person chose it, or nothing is known), and `switches_on` the day from which they name heat; None when unknown.
    """

    first: str
    offered: str | None
    switches_on: date | None
    steps: tuple[TimedStep, ...]
    seconds: tuple[float, ...]

    @property
    def second(self) -> str:
        """The other pack."""
        return HEAT if self.first == ICE else ICE


def pack_card(today: date, pain_on: date | None, chosen: str = "", known: Knowledge | None = None) -> PackCard:
    """The card for today. The day on which the pain began may be unknown; then ice and heat stand equal."""
    known = known or knowledge()
    steps = known.guidance[TOPIC].steps
    switches_on = None
    offered = None
    if pain_on is not None and pain_on <= today:
        switches_on = pain_on + timedelta(days=known.limit("ice_until_h") / HOURS_A_DAY)
        offered = ICE if today < switches_on else HEAT
    first = chosen if chosen in (ICE, HEAT) else offered or HEAT
    return PackCard(first, offered, switches_on, steps, tuple(known.limit(step.lasts) for step in steps))
