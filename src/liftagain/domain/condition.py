"""The closed rule language as a tree. `knowledge` reads it from TOML, `reasoning` runs it, the proofs compile it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Operator: TypeAlias = Literal["is", "one_of", "at_least", "at_most", "above", "below"]
Operand: TypeAlias = str | float | int | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """One answer against one value. A missing answer is unknown: false, unless `or_unknown`."""

    answer: str
    operator: Operator
    value: Operand
    or_unknown: bool = False


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Not one is known to hold. "Not sure" never excludes: inside, only a plain answer counts."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """`count` or more hold."""

    count: int
    of: tuple[Condition, ...]


Condition: TypeAlias = Compare | AnyOf | AllOf | NoneOf | AtLeast
