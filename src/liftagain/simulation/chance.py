"""Chance that can be repeated: one stream of draws for each purpose, all from one seed."""

import math
from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """A seeded stream. Streams of other purposes do not move it, so that one more draw there changes nothing here."""

    def __init__(self, seed: int, purpose: str) -> None:
        """Begins the stream of a purpose."""
        self._random = Random(f"{seed}/{purpose}")

    def happens(self, share: float) -> bool:
        """Whether something with this share (0 to 1) happens."""
        return self._random.random() < share

    def between(self, low: float, high: float) -> float:
        """A number from low to high, each as likely."""
        return self._random.uniform(low, high)

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return self._random.randint(low, high)

    def around(self, mean: float, spread: float) -> float:
        """A normal number."""
        return self._random.gauss(mean, spread)

    def times(self, median: float, log_spread: float) -> float:
        """A number above 0 that is as often half as double its median."""
        return median * math.exp(self._random.gauss(0, log_spread))

    def tailed(self, shortest: float, tail: float, longest: float) -> float:
        """A Pareto number from `shortest`, cut at `longest`; the smaller `tail`, the more often it is large."""
        return min(longest, shortest * self._random.paretovariate(tail))

    def one_of(self, choices: Sequence[T]) -> T:
        """One of the choices, each as likely."""
        return self._random.choice(choices)

    def share_of(self, shares: Mapping[T, float]) -> T:
        """One of the keys, each as likely as its share says."""
        return self._random.choices(list(shares), list(shares.values()))[0]
