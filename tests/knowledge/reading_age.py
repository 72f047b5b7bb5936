"""The Flesch-Kincaid grade of a text: about the school year in which it can be read (Kincaid 1975).

Syllables are counted by groups of vowels, which is right for most English words and a little high for the others.
"""

import re

_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_SENTENCE_END = re.compile(r"[.!?:;]+(?:\s|$)")


def syllables(word: str) -> int:
    """How many syllables the word has, at least one: groups of vowels, without a silent e at the end."""
    word = word.lower()
    count = len(re.findall(r"[aeiouy]+", word))
    silent = re.search(r"[^aeiouyl]e$|[^aeioudt]ed$|[^aeioucsxz]es$", word) is not None and count > 1
    return max(1, count - silent)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of the text; 0 for a text without words."""
    words = _WORD.findall(text)
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    if not words:
        return 0.0
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
