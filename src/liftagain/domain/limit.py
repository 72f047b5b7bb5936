"""A number with a clinical or training meaning, in three rings."""

from datetime import date

from liftagain.domain.record import record


@record
class LimitValue:
    """The value from a day on: `absolute` is never crossed, `recommended` is the usual room, `start` is used first."""

    since: date
    absolute: tuple[float, float]
    recommended: tuple[float, float]
    start: float
    sources: tuple[str, ...]
    verified: bool = True

    def __post_init__(self) -> None:
        """Refuses rings that do not lie inside one another."""
        (low, high), (inner_low, inner_high) = self.absolute, self.recommended
        if not low <= inner_low <= self.start <= inner_high <= high:
            message = f"absolute {self.absolute}, recommended {self.recommended}, start {self.start}: not nested"
            raise ValueError(message)


@record
class Limit:
    """A named limit with its unit and its dated values, newest last."""

    id: str
    title: str
    unit: str
    values: tuple[LimitValue, ...]

    @property
    def now(self) -> LimitValue:
        """The newest value."""
        return self.values[-1]

    @property
    def start(self) -> float:
        """The newest starting value, in `unit`."""
        return self.values[-1].start
