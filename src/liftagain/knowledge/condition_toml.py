"""TOML tables -> rule conditions. The vocabulary is closed: any, all, none, at_least, comparisons, and named signs."""

from collections.abc import Mapping
from typing import Any

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf, Operator

OPERATORS: tuple[Operator, ...] = ("is", "one_of", "at_least", "at_most", "above", "below")


def read_condition(table: Mapping[str, Any], signs: Mapping[str, Condition]) -> Condition:
    """The condition that a TOML table states; `{ sign = "..." }` is replaced by the named sign's own condition.

    Forms: `{ any = [...] }`, `{ all = [...] }`, `{ none = [...] }`, `{ at_least = 2, of = [...] }`,
    `{ answer = "pain_now", at_least = 7 }` (also is, one_of, at_most, above, below; `or_unknown = true` lets a missing
    answer count), `{ sign = "severe_pain" }`.

    Raises:
        ValueError: a table that is none of these forms, an empty list, an unknown sign.
    """
    if "answer" in table:
        return _comparison(table)
    if set(table) == {"sign"}:
        if table["sign"] not in signs:
            raise ValueError(f"unknown sign {table['sign']!r}")
        return signs[table["sign"]]
    if set(table) == {"at_least", "of"}:
        return AtLeast(count=int(table["at_least"]), of=_several(table["of"], signs))
    if len(table) == 1:
        (word, tables), *_ = table.items()
        if word == "any":
            return AnyOf(_several(tables, signs))
        if word == "all":
            return AllOf(_several(tables, signs))
        if word == "none":
            return NoneOf(_several(tables, signs))
    raise ValueError(f"not a condition: {dict(table)!r}")


def _several(tables: Any, signs: Mapping[str, Condition]) -> tuple[Condition, ...]:
    if not isinstance(tables, list) or not tables:
        raise ValueError(f"expected a list with at least one condition, found {tables!r}")
    return tuple(read_condition(table, signs) for table in tables)


def _comparison(table: Mapping[str, Any]) -> Compare:
    rest = {key: value for key, value in table.items() if key not in ("answer", "or_unknown")}
    if len(rest) != 1:
        raise ValueError(f"expected one comparison, found {rest!r}")
    (operator, value), *_ = rest.items()
    if operator not in OPERATORS:
        raise ValueError(f"unknown comparison {operator!r} in {dict(table)!r}")
    if operator == "one_of":
        value = tuple(value)
    return Compare(
        answer=table["answer"], operator=operator, value=value, or_unknown=bool(table.get("or_unknown", False))
    )
