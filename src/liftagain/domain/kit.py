"""Equipment that comes together."""

from liftagain.domain.record import record


@record
class Kit:
    """A place or set and what it holds."""

    id: str
    holds: tuple[str, ...]
