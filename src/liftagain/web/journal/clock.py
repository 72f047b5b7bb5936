"""The person's local time. The only place of the web application that reads the clock."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True)
class Now:
    """A moment: in UTC, on the person's local day, with the name or offset of the zone."""

    at: datetime
    local: datetime
    zone: str

    @property
    def day(self) -> date:
        """The person's local day."""
        return self.local.date()


def now() -> Now:
    """This moment. LIFTAGAIN_TODAY (an ISO date or time) sets another one, for demonstrations and checks."""
    named = os.environ.get("LIFTAGAIN_TODAY")
    if named:
        local = datetime.fromisoformat(named if "T" in named else f"{named}T12:00").astimezone()
    else:
        local = datetime.now().astimezone()
    return Now(at=local.astimezone(UTC), local=local, zone=local.strftime("UTC%z"))
