"""Which exercise a name that nobody listed is nearest to, where all near ones are one movement for one muscle.

A name is read as `Movement (Equipment) - modifier` in any order: the words that name a movement decide the family (a
curl is no press), words for muscles keep what works them, and of the family the listed names that share the rarest
words come first. If those that are near do not agree on pattern and muscle, the name stays unknown and is asked about.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from math import log
from typing import NamedTuple

from liftagain.domain.exercise import Movement
from liftagain.domain.naming import Naming

Listed = Mapping[frozenset[str], Set[str]]

_SHARPNESS = 8  # how much more the nearest names count than the others
_AGREEING = 0.75
_LEAST_SHARED = 0.3
_LEAST_SHARED_HEAVY = 0.6
_EQUIPMENT_WEIGHT = 0.25
_NEUTRAL_WEIGHT = 0.1
_UNKNOWN_WEIGHT = 0.5


class Nearest(NamedTuple):
    """The exercise, how much of the words it shares (0 to 1), and the share of near ones that agree (0 to 1)."""

    exercise: str
    shared: float
    agreeing: float


class Families:
    """The listed names by the words that name their movement."""

    def __init__(self, listed: Listed, movements: Mapping[str, Movement], naming: Naming) -> None:
        """Families of these listed names; a name that is later taken out of `listed` does not count any more."""
        self._listed, self._movements, self._naming = listed, movements, naming
        self._heads = frozenset(naming.heads)
        self._equipment, self._neutral = frozenset(naming.equipment), frozenset(naming.neutral)
        self._seen = Counter(word for words in listed for word in words)
        self._families: defaultdict[frozenset[str], list[frozenset[str]]] = defaultdict(list)
        for words in listed:
            self._families[words & self._heads].append(words)

    def nearest(self, words: frozenset[str]) -> Nearest | None:
        """The nearest exercise, or None where the name says too little or near ones are different movements."""
        said = words - self._heads
        if said == words or not said:
            return None
        shared = self._shared(words)
        order = sorted(shared, key=lambda exercise: (-shared[exercise], exercise))
        if not order:
            return None
        first = self._movements[order[0]]
        same = [exercise for exercise in order if _is_same_work(self._movements[exercise], first)]
        weight = {exercise: part**_SHARPNESS for exercise, part in shared.items()}
        agreeing = sum(map(weight.__getitem__, same)) / sum(weight.values())
        found = next((exercise for exercise in same if self._has(exercise, words)), None)
        if found is None or agreeing < _AGREEING or not self._is_plain(found, words, shared[found]):
            return None
        return Nearest(found, shared[found], agreeing)

    def _shared(self, words: frozenset[str]) -> dict[str, float]:
        """How much of the words each exercise of the family shares, by its nearest name; rare words count more."""
        whole = sum(map(self._weight, words))
        found: dict[str, float] = {}
        for listed, exercise in self._in_family(words):
            both = sum(map(self._weight, listed & words))
            part = 2 * both / (whole + sum(map(self._weight, listed)))
            found[exercise] = max(part, found.get(exercise, 0.0))
        return found

    def _in_family(self, words: frozenset[str]) -> Iterator[tuple[frozenset[str], str]]:
        """The listed names with the same movement words whose exercises work the muscles that the name says."""
        muscles = [word for word in words if word in self._naming.muscles]
        for listed in self._families.get(words & self._heads, ()):
            for exercise in self._listed.get(listed, ()):
                movement = self._movements[exercise]
                works = {*movement.primary, *movement.secondary}
                if all(word in listed or works.intersection(self._naming.muscles[word]) for word in muscles):
                    yield listed, exercise

    def _has(self, exercise: str, words: frozenset[str]) -> bool:
        """Whether it is done with the equipment that is named; of a light exercise the equipment may differ."""
        movement = self._movements[exercise]
        equipment = {self._naming.equipment[word] for word in words & self._equipment}
        return equipment <= {*movement.equipment} or not self._is_heavy(movement)

    def _is_plain(self, exercise: str, words: frozenset[str], shared: float) -> bool:
        """Whether the name says it plainly enough: more plainly what loads the lower back."""
        if not self._is_heavy(self._movements[exercise]):
            return shared >= _LEAST_SHARED
        known = self._neutral | self._equipment
        return shared >= _LEAST_SHARED_HEAVY and all(word in self._seen or word in known for word in words)

    def _is_heavy(self, movement: Movement) -> bool:
        return movement.lumbar_tier >= self._naming.equipment_matters_from_tier

    def _weight(self, word: str) -> float:
        """How much a word says: a rare one more than a frequent one, equipment and grip little."""
        if word in self._neutral:
            return _NEUTRAL_WEIGHT
        if word not in self._seen:
            return _UNKNOWN_WEIGHT
        rarity = log((len(self._listed) + 1) / (self._seen[word] + 0.5)) / log(max(len(self._listed), 2))
        return rarity * (_EQUIPMENT_WEIGHT if word in self._equipment else 1.0)


def _is_same_work(one: Movement, other: Movement) -> bool:
    """Whether both are the same pattern for a muscle in common."""
    return one.pattern == other.pattern and not {*one.primary}.isdisjoint(other.primary)
