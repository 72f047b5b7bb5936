"""Which number to call, and what to say about it."""

from dataclasses import dataclass

from liftagain.domain.region import CrisisLine, Region
from liftagain.words.language import gettext as _

USUAL = "112"


@dataclass(frozen=True, slots=True)
class Call:
    """The number on the button, the words beside it, and the crisis lines of the region."""

    number: str
    note: str
    crisis: tuple[CrisisLine, ...] = ()
    is_known: bool = False


def call(own: str | None, region: Region | None) -> Call:
    """The number to call: the person's own, else that of the region, else the usual one with a word of caution.

    A number that could not be confirmed never stands on the button.
    """
    lines = region.crisis if region is not None else ()
    if own:
        return Call(own, "", lines, is_known=True)
    if region is None:
        note = _("112 works in Europe and from most mobile phones. Elsewhere, call your own emergency number.")
        return Call(USUAL, note, lines)
    if not region.verified:
        note = _(
            "We could not confirm the number for {place}. 112 works from most mobile phones. "
            "If you know your own emergency number, call that."
        )
        return Call(USUAL, note.format(place=region.name), lines)
    note = _("The number that brings an ambulance in {place}.").format(place=region.name)
    return Call(region.number, f"{note} {_(region.note)}".strip(), lines, is_known=True)
