"""The side that worked: from a column of its own, or from the name of the exercise."""

import re
from functools import lru_cache
from types import MappingProxyType

from liftagain.domain.training_log import OneSide
from liftagain.intake.row import Row

_SIDES: MappingProxyType[OneSide, tuple[str, ...]] = MappingProxyType(
    {
        "left": ("left", "links", "gauche", "izquierda", "izquierdo", "sinistra", "sinistro", "esquerda", "esquerdo"),
        "right": ("right", "rechts", "droite", "derecha", "derecho", "destra", "destro", "direita", "direito"),
    }
)
_WORDS = {word: side for side, words in _SIDES.items() for word in words}
_IN_A_NAME = re.compile(rf"\b({'|'.join(_WORDS)})\b", re.IGNORECASE)
_LETTER = re.compile(r"(?:[-–/,]\s*|\s\(|\s)([LR])\)?\s*$")
_BOTH = ("", "both", "b", "-")


@lru_cache(maxsize=1024)
def side_of_name(name: str) -> OneSide | None:
    """The one side that a name says in words, or by a letter L or R at its end; None for none or both."""
    said = {_WORDS[found.casefold()] for found in _IN_A_NAME.findall(name)}
    if not said and (letter := _LETTER.search(name)):
        return "left" if letter[1] == "L" else "right"
    return said.pop() if len(said) == 1 else None


def side_of(row: Row) -> OneSide | None:
    """The side in the row's own column, or else in the name of its exercise.

    Raises:
        InputError: the column says neither left nor right nor both.
    """
    said = row.text("side").casefold()
    if said in _BOTH:
        return side_of_name(row.text("exercise")) if not said else None
    side = {"l": "left", "r": "right", **_WORDS}.get(said)
    if side is None:
        raise row.wrong("side", "left, right, or blank for both")
    return "left" if side == "left" else "right"
