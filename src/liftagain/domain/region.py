"""Countries and regions with the numbers to call."""

from datetime import date

from liftagain.domain.record import record


@record
class CrisisLine:
    """A line for people who think of ending their life. `note` says what a caller should know, such as the language."""

    name: str
    number: str
    note: str = ""


@record
class Region:
    """A country or territory: its ISO 3166-1 code, its name, the number that brings an ambulance.

    `verified` is false where the number could not be confirmed in two lists; then the page falls back to the usual
    number and says so. `checked` is the day on which it was looked up.
    """

    id: str
    name: str
    number: str
    checked: date
    sources: tuple[str, ...]
    verified: bool = True
    note: str = ""
    crisis: tuple[CrisisLine, ...] = ()
