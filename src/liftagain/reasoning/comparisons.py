"""The comparisons of the rules as bits: each is made once for a set of answers, however many rules ask for it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from liftagain.domain.answers import Answers
from liftagain.domain.condition import Compare
from liftagain.reasoning.condition import Reading, accepting

KEPT = 4096
"""How many sets of ids are kept; the same ones come again and again."""


class Bits(NamedTuple):
    """One bit a comparison: those that hold under each reading, and those that wait for a missing answer."""

    holding: tuple[int, int, int]
    waiting: int


@dataclass(slots=True)
class Comparisons:
    """The comparisons that were met so far, each with a bit of its own.

    `soft`: the ids whose "not sure" counts as yes in the soft reading.
    """

    soft: frozenset[str]
    count: int = 0
    _bits: dict[Compare, int] = field(default_factory=dict)
    _about: dict[str, list[Compare]] = field(default_factory=dict)
    _blank: tuple[int, int] = (0, 0)  # without any answer: those that hold, those that wait
    _words: dict[tuple[str, str], tuple[int, int, int]] = field(default_factory=dict)
    _names: dict[str, int] = field(default_factory=dict)
    _read: list[str] = field(default_factory=list)
    _decoded: dict[int, frozenset[str]] = field(default_factory=dict)

    def bit(self, test: Compare) -> int:
        """The bit of this comparison; a new one when it is met for the first time."""
        if test not in self._bits:
            bit = self._bits[test] = 1 << self.count
            self.count += 1
            self._read.append(test.answer)
            self._about.setdefault(test.answer, []).append(test)
            self._names[test.answer] = self._names.get(test.answer, 0) | bit
            holds, waits = self._blank
            self._blank = (holds | bit, waits) if test.or_unknown else (holds, waits | bit)
            self._words.clear()
        return self._bits[test]

    def over(self, answers: Answers) -> Bits:
        """What every comparison comes to for these answers."""
        answered, plain, soft, wide = 0, 0, 0, 0
        for name, value in answers.items():
            about = self._names.get(name)
            if about is None:
                continue
            answered |= about
            if isinstance(value, str):
                held = self._words.get((name, value)) or self._of_a_word(name, value)
                plain, soft, wide = plain | held[0], soft | held[1], wide | held[2]
            else:
                figure = self._held(name, value, Reading.PLAIN)  # no reading changes a figure
                plain, soft, wide = plain | figure, soft | figure, wide | figure
        unknown, waiting = (blank & ~answered for blank in self._blank)
        return Bits((plain | unknown, soft | unknown, wide | unknown), waiting)

    def names(self, bits: int) -> frozenset[str]:
        """The ids that these comparisons read."""
        found = self._decoded.get(bits)
        if found is None:
            if len(self._decoded) >= KEPT:
                self._decoded.clear()
            found = self._decoded[bits] = frozenset(self._decode(bits))
        return found

    def _decode(self, bits: int) -> Iterator[str]:
        while bits:
            lowest = bits & -bits
            yield self._read[lowest.bit_length() - 1]
            bits ^= lowest

    def _of_a_word(self, name: str, word: str) -> tuple[int, int, int]:
        """The comparisons that hold with this word under each reading; kept, because the words are few."""
        plain, soft, wide = (self._held(name, word, reading) for reading in Reading)
        self._words[name, word] = plain, soft, wide
        return plain, soft, wide

    def _held(self, name: str, value: object, reading: Reading) -> int:
        tests = self._about[name]
        return sum(self._bits[test] for test in tests if accepting(test, reading, self.soft)(value))
