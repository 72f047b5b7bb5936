"""Which exercise a name in a training log means. A name that is not known is never guessed: it is asked about."""

from collections.abc import Mapping
from typing import NamedTuple

from liftagain.domain.exercise import Movement
from liftagain.domain.naming import Naming
from liftagain.domain.record import record
from liftagain.reasoning.family_of_a_name import Families
from liftagain.reasoning.words_of_a_name import Spelling, corrected, plain_words

_NEUTRAL = 0.02
_OTHER_EQUIPMENT = 0.1
_UNKNOWN_WORD = 0.3
_SLIP = 0.15
_NEAR = 0.8
_CANDIDATES = 3


@record
class Recognition:
    """The exercise that a name means, or None; how surely (1 is a name that is listed); and up to three likely ones."""

    exercise: str | None
    confidence: float
    candidates: tuple[str, ...] = ()


class _Match(NamedTuple):
    """A listed name whose words are all in the name: what the words left over cost, and how many are explained."""

    cost: float
    explained: int
    exercise: str


class Recogniser:
    """Recognises names from the words of the catalogue and the library."""

    def __init__(self, movements: Mapping[str, Movement], naming: Naming) -> None:
        """A recogniser for these movements, their aliases and the aliases of `naming`."""
        self._movements = movements
        self._naming = naming
        self._spelling = Spelling(naming.phrases, naming.filler)
        self.listed = self._list()
        self._neutral, self._equipment = frozenset(naming.neutral), frozenset(naming.equipment)
        self._meaning = frozenset().union(*self.listed) | self._neutral | self._equipment
        self._known = self._meaning | self._spelling.known
        self._families = Families(self.listed, movements, naming)

    def _list(self) -> dict[frozenset[str], set[str]]:
        """The exercises of each listed name, by its words. The aliases of `naming` go before names, names before the
        movements' own aliases, so that a name that two of them claim has one meaning.
        """
        listed: dict[frozenset[str], set[str]] = {}
        for names_of in (
            self._decided,
            lambda movement: (movement.id, movement.name),
            lambda movement: movement.aliases,
        ):
            claimed: dict[frozenset[str], set[str]] = {}
            for movement in self._movements.values():
                for name in names_of(movement):
                    claimed.setdefault(self.words(name), set()).add(movement.id)
            listed = {**claimed, **listed}
        return listed

    def _decided(self, movement: Movement) -> tuple[str, ...]:
        """The names that the alias table gives a movement."""
        return self._naming.aliases.get(movement.id, ())

    def conflicts(self) -> dict[str, tuple[str, ...]]:
        """Listed names that would mean several exercises, by their words: there must be none."""
        return {" ".join(sorted(words)): tuple(sorted(of)) for words, of in self.listed.items() if len(of) > 1}

    def recognise(self, name: str, remembered: Mapping[str, str] | None = None) -> Recognition:
        """What `name` means. What the person once said of a name (`remembered`, by name) goes before everything."""
        plain = plain_words(name)
        for said, exercise in (remembered or {}).items():
            if said == name or (plain and plain_words(said) == plain):
                return Recognition(exercise=exercise or None, confidence=1.0)
        for words, doubt in ((plain, 0.0), (corrected(plain, self._known), _SLIP)):
            match = self._match(self._spelling.words(words))
            if match:
                return Recognition(exercise=match.exercise, confidence=round(1 - match.cost - doubt, 2))
        near = self._families.nearest(self._spelling.words(corrected(plain, self._known)))
        if near:
            return Recognition(exercise=near.exercise, confidence=round(_NEAR * near.shared * near.agreeing, 2))
        return Recognition(exercise=None, confidence=0.0, candidates=self.likely(name))

    def likely(self, name: str, most: int = _CANDIDATES) -> tuple[str, ...]:
        """Up to `most` exercises that share words with the name, the likeliest first; rare words count for more."""
        wanted = self._spelling.words(corrected(plain_words(name), self._known)) - self._neutral
        best: dict[str, float] = {}
        for words, of in self.listed.items():
            shared = sum(map(self._weight, words & wanted))
            if shared:
                score = shared / sum(map(self._weight, words | wanted))
                for exercise in of:
                    best[exercise] = max(score, best.get(exercise, 0.0))
        return tuple(sorted(best, key=lambda exercise: (-best[exercise], exercise))[:most])

    def _weight(self, word: str) -> float:
        """Equipment says less about an exercise than its movement."""
        return 0.5 if word in self._equipment else 1.0

    def words(self, name: str) -> frozenset[str]:
        """The words of a listed name."""
        return self._spelling.words(plain_words(name))

    def _match(self, words: frozenset[str]) -> _Match | None:
        """The cheapest listed name within the words, or None where there is none or two are as good."""
        if len(of := self.listed.get(words) or self.listed.get(self._dressed(words), set())) == 1:
            return _Match(0.0, len(words), next(iter(of)))
        found = []
        for listed, exercises in self.listed.items():
            if listed and listed <= words:
                for exercise in exercises:
                    cost = self._cost(words - listed, self._movements[exercise], len(listed))
                    if cost is not None:
                        found.append(_Match(cost, len(listed), exercise))
        best = min(found, key=lambda match: (match.cost, -match.explained), default=None)
        if best and any(
            match.exercise != best.exercise and (match.cost, match.explained) == (best.cost, best.explained)
            for match in found
        ):
            return None
        return best

    def _dressed(self, words: frozenset[str]) -> frozenset[str]:
        """The words with the equipment that goes without saying, where a movement's name stands alone."""
        return words | {self._naming.bare[word] for word in words if len(words) == 1 and word in self._naming.bare}

    def _cost(self, left: frozenset[str], movement: Movement, explained: int) -> float | None:
        """What the words that a listed name leaves over cost; None where one of them makes it another exercise.

        One word that no listed name knows is taken for the person's own, if at least two words are explained.
        """
        unknown = left - self._meaning
        if len(unknown) > 1 or (unknown and explained < 2):
            return None
        cost = _UNKNOWN_WORD * len(unknown)
        for word in left - unknown:
            if word in self._neutral:
                cost += _NEUTRAL
            elif word in self._equipment and self._may_differ(word, movement):
                cost += 0.0 if self._naming.equipment[word] in movement.equipment else _OTHER_EQUIPMENT
            else:
                return None
        return cost

    def _may_differ(self, equipment: str, movement: Movement) -> bool:
        """Whether it is the same movement with this equipment: its own, or any where the lower back bears little."""
        return (
            self._naming.equipment[equipment] in movement.equipment
            or movement.lumbar_tier < self._naming.equipment_matters_from_tier
        )
