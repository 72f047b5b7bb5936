"""The words of an exercise's name, in one spelling whatever the app, the language and the order."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

_APOSTROPHE = re.compile(r"['’`´]")
_BETWEEN = re.compile(r"[^0-9a-z]+")


def plain_words(name: str) -> tuple[str, ...]:
    """The words in lower case, without accents, brackets and the plural."""
    text = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", name.casefold()))
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    return tuple(map(_singular, _BETWEEN.sub(" ", text).split()))


@lru_cache(maxsize=4096)
def _singular(word: str) -> str:
    """The word without an English plural ending; the same rule serves names and aliases, so it need not be right."""
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


class Spelling:
    """One spelling for every phrase."""

    def __init__(self, phrases: Mapping[str, Iterable[str]], filler: Iterable[str]) -> None:
        """`phrases` gives the spellings of each word; `filler` the words that say nothing."""
        self._of = {plain_words(text): plain_words(word) for word, texts in phrases.items() for text in texts}
        self._longest = max(map(len, self._of), default=0)
        self._filler = frozenset(filler)
        self.known = (
            frozenset(word for written, meant in self._of.items() for word in (*written, *meant)) | self._filler
        )

    def words(self, name: Collection[str]) -> frozenset[str]:
        """The plain words of a name with each phrase in its one spelling, the longest phrase first, filler left out."""
        given = tuple(name)
        found: set[str] = set()
        place = 0
        while place < len(given):
            for length in range(min(self._longest, len(given) - place), 0, -1):
                meant = self._of.get(given[place : place + length])
                if meant is not None:
                    found.update(meant)
                    place += length
                    break
            else:
                found.add(given[place])
                place += 1
        return frozenset(found - self._filler) or frozenset(found)


def corrected(words: Collection[str], known: frozenset[str]) -> tuple[str, ...]:
    """The words with each slip of the keyboard put right, where exactly one known word is as near.

    One slip (a letter wrong, missing, doubled or swapped) in a word of four letters or more with the same first letter.
    """
    return tuple(word if word in known else _nearest(word, known) for word in words)


def _nearest(word: str, known: frozenset[str]) -> str:
    """The one known word that is a slip away, or the word itself."""
    if len(word) < 4 or word.isdigit():
        return word
    near = [other for other in known if other[:1] == word[:1] and _one_slip(word, other)]
    return near[0] if len(near) == 1 else word


def _one_slip(word: str, other: str) -> bool:
    """Whether one letter wrong, missing, too many, or two swapped make the one into the other."""
    if abs(len(word) - len(other)) > 1 or len(other) < 4:
        return False
    start = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    rest, other_rest = word[start:], other[start:]
    return (
        rest[1:] == other_rest
        or rest == other_rest[1:]
        or rest[1:] == other_rest[1:]
        or (rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:])
    )
