"""The recogniser of exercise names over the knowledge that ships with the program."""

from functools import lru_cache

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.recognition import Recogniser


@lru_cache(maxsize=1)
def recogniser() -> Recogniser:
    """The recogniser, made once."""
    return Recogniser(knowledge().movements, knowledge().naming)
