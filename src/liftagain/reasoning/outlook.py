"""What a condition comes to while answers are missing: it holds, it cannot hold, or it waits for some of them.

Each condition of the knowledge is turned once into masks over the comparisons, because one screening asks hundreds of
them. What they mean is said by `reasoning.condition`; a property test holds the two together.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.reasoning.comparisons import Bits, Comparisons
from liftagain.reasoning.condition import Reading

NOTHING: frozenset[str] = frozenset()


class Outlook(NamedTuple):
    """`waits_for`: the missing answers through which the condition would come to hold; `alone`: those of which one
    would be enough (an answer that two parts of an `all` read is left out, to be on the modest side).
    """

    waits_for: frozenset[str]
    alone: frozenset[str]


HOLDS = Outlook(NOTHING, NOTHING)
"""It holds, whatever is still answered. Told apart from the others by identity, as `CANNOT` is."""
CANNOT = Outlook(NOTHING, NOTHING)
"""It cannot hold any more. Errs towards waiting: values that exclude each other are not compared."""


Waits = tuple[int, int]
"""An outlook as bits of comparisons: those that it waits for, and those of which one would be enough."""


class Look(Protocol):
    """A condition, ready to be asked about a set of answers.

    `reads`: the comparisons through which it may wait; `needs`: those without any of which it never holds
    (0: it may hold without any).
    """

    @property
    def reads(self) -> int: ...

    @property
    def needs(self) -> int: ...

    def holds(self, bits: Bits, reading: Reading) -> bool:
        """Whether it holds."""

    def could(self, bits: Bits, reading: Reading) -> bool:
        """Whether it holds, or could once the missing answers are given."""

    def waits(self, bits: Bits, reading: Reading) -> Waits | bool:
        """What it waits for; True when it holds, False when it cannot."""

    def matched(self, bits: Bits, reading: Reading) -> int:
        """The bits of the comparisons through which it holds; none when it does not."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The conditions of one bundle of knowledge as looks, made when they are first asked for."""

    comparisons: Comparisons
    _made: dict[int, tuple[Condition, Look]] = field(default_factory=dict)

    def of(self, condition: Condition) -> Look:
        """The look of this condition.

        Kept by identity, which is quick; the condition is kept with it, so that no other can come to its place.
        """
        found = self._made.get(id(condition))
        if found is None:
            found = self._made[id(condition)] = (condition, self._look(condition))
        return found[1]

    def _look(self, condition: Condition) -> Look:
        match condition:
            case Compare():
                return self._counted(1, (condition,))
            case NoneOf(of):
                return _NoneOf(self._counted(1, of))
            case AnyOf(of):
                return self._counted(1, of)
            case AllOf(of):
                return self._counted(len(of), of)
            case AtLeast(count, of):
                return self._counted(count, of)

    def _counted(self, least: int, of: Iterable[Condition]) -> "_Counted":
        """One bit a comparison; what is nested, and a comparison that stands there twice, is a part of its own."""
        mask = 0
        parts: list[Look] = []
        for part in of:
            if not isinstance(part, Compare):
                parts.append(self.of(part))
            elif (bit := self.comparisons.bit(part)) & mask:
                parts.append(_Counted(1, bit, (), bit, bit))
            else:
                mask |= bit
        reads = needs = mask
        for each in parts:
            reads |= each.reads
            needs |= each.needs
        enough_without = sum(not each.needs for each in parts) >= least
        return _Counted(least, mask, tuple(parts), reads, 0 if enough_without else needs)


@dataclass(frozen=True, slots=True)
class _Counted:
    """At least so many of these hold: the comparisons of a mask, and nested parts."""

    least: int
    mask: int
    parts: tuple[Look, ...]
    reads: int
    needs: int

    def holds(self, bits: Bits, reading: Reading) -> bool:
        holding = bits.holding[reading]
        if self.needs and not holding & self.needs:
            return False
        lacking = self.least - (holding & self.mask).bit_count()
        for part in self.parts:
            if lacking <= 0:
                break
            lacking -= part.holds(bits, reading)
        return lacking <= 0

    def could(self, bits: Bits, reading: Reading) -> bool:
        possible = bits.holding[reading] | bits.waiting
        if self.needs and not possible & self.needs:
            return False
        lacking = self.least - (possible & self.mask).bit_count()
        for part in self.parts:
            if lacking <= 0:
                break
            lacking -= part.could(bits, reading)
        return lacking <= 0

    def waits(self, bits: Bits, reading: Reading) -> Waits | bool:
        if not bits.waiting & self.reads:
            return self.holds(bits, reading)
        lacking = self.least - (bits.holding[reading] & self.mask).bit_count()
        waits_for = alone = bits.waiting & self.mask
        waiting = waits_for.bit_count()
        for part in self.parts:
            found = part.waits(bits, reading)
            if found is True:
                lacking -= 1
            elif found is not False:
                waiting += 1
                waits_for |= found[0]
                alone |= found[1]
        if lacking <= 0:
            return True
        return waiting >= lacking and (waits_for, alone if lacking == 1 else 0)

    def matched(self, bits: Bits, reading: Reading) -> int:
        if not self.holds(bits, reading):
            return 0
        through = bits.holding[reading] & self.mask
        for part in self.parts:
            through |= part.matched(bits, reading)
        return through


@dataclass(frozen=True, slots=True)
class _NoneOf:
    """None of these is known to hold: only a plain answer counts against it, and no missing one."""

    any_of: _Counted

    @property
    def reads(self) -> int:
        return 0  # it never waits

    @property
    def needs(self) -> int:
        return 0

    def holds(self, bits: Bits, reading: Reading) -> bool:  # noqa: ARG002 - every look takes both
        return not self.any_of.holds(bits, Reading.PLAIN)

    could = waits = holds

    def matched(self, bits: Bits, reading: Reading) -> int:  # noqa: ARG002
        return 0
