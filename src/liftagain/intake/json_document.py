"""A JSON document whose parts know where they stand, so that an error names the place."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from liftagain.domain.errors import InputError

_SHOWN = 40
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its place, such as `history[3].entries[0]`. A missing key is a Node with None."""

    file: str
    place: str
    value: Any

    def get(self, key: str) -> "Node":
        """The value of a key; None where there is none.

        Raises:
            InputError: this is no object.
        """
        if not isinstance(self.value, dict):
            raise self.wrong("an object")
        return Node(self.file, f"{self.place}.{key}" if self.place else key, self.value.get(key))

    def each(self) -> Iterator["Node"]:
        """The members of a list; none where the value is missing.

        Raises:
            InputError: this is no list.
        """
        if self.value is None:
            return
        if not isinstance(self.value, list):
            raise self.wrong("a list")
        for index, member in enumerate(self.value):
            yield Node(self.file, f"{self.place}[{index}]", member)

    def text(self) -> str:
        """The text, or the number as text; empty where the value is missing.

        Raises:
            InputError: it is neither.
        """
        if self.value is None:
            return ""
        if isinstance(self.value, bool) or not isinstance(self.value, (str, int, float)):
            raise self.wrong("a text or a number")
        return clean(str(self.value))

    def number(self) -> float | None:
        """The number, None where the value is missing.

        Raises:
            InputError: it is no number.
        """
        if self.value is None:
            return None
        if isinstance(self.value, bool) or not isinstance(self.value, (int, float)):
            raise self.wrong("a number")
        try:
            return float(self.value)
        except OverflowError:
            raise self.wrong("a number") from None

    def wrong(self, expected: str) -> InputError:
        """The error for this value."""
        shown = repr(self.value)
        shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
        return InputError(f"{self.file}, {self.place or 'top'}: found {shown}, expected {expected}")


def parse(file: str, text: str) -> Node:
    """The document in the text.

    Raises:
        InputError: it is no JSON, or is cut short; names the line.
    """
    try:
        value = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise InputError(
            f"{file}, line {error.lineno}, column {error.colno}: the JSON is not whole ({error.msg}); "
            "the file seems cut short or changed. Export it again; nothing was imported"
        ) from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{file}: the JSON cannot be read ({error}); expected a training log") from None
    return Node(file, "", value)


def clean(text: str) -> str:
    """The text as it can be stored: control signs and halves of a surrogate pair become the sign for unreadable."""
    return _UNSTORABLE.sub("\ufffd", text)


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")
