"""How two JSON values differ, field by field."""

from collections.abc import Iterator, Mapping
from typing import Any

from liftagain.domain.replay import Difference

ABSENT = "(not there)"


def differences(shown: Any, again: Any) -> tuple[Difference, ...]:
    """Every field that differs, in the order of the fields; none where both are the same."""
    return tuple(_differences(shown, again, ""))


def _differences(shown: Any, again: Any, field: str) -> Iterator[Difference]:
    if isinstance(shown, Mapping) and isinstance(again, Mapping):
        for key in dict.fromkeys([*shown, *again]):
            place = f"{field}.{key}" if field else str(key)
            yield from _differences(shown.get(key, ABSENT), again.get(key, ABSENT), place)
    elif isinstance(shown, list) and isinstance(again, list):
        for number in range(max(len(shown), len(again))):
            one, other = (found[number] if number < len(found) else ABSENT for found in (shown, again))
            yield from _differences(one, other, f"{field}[{number}]")
    elif shown != again or isinstance(shown, bool) != isinstance(again, bool):
        yield Difference(field=field, shown=shown, again=again)
