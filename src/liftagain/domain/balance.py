"""What a week of training holds: groups of movement patterns, and which of them balance each other."""

from liftagain.domain.record import record


@record
class BalanceGroup:
    """Some movement patterns that count together. `against` is the group that it is kept in balance with."""

    id: str
    title: str
    patterns: tuple[str, ...]
    sources: tuple[str, ...]
    against: str | None = None
