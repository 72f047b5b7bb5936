"""The advice narrowed by words."""

from liftagain.domain.guidance import Guidance
from liftagain.knowledge.bundle import Knowledge, knowledge


def find_guidance(words: str = "", known: Knowledge | None = None) -> tuple[Guidance, ...]:
    """The topics in which every word occurs, in the order of their titles; those named so come first."""
    topics = sorted((known or knowledge()).guidance.values(), key=lambda one: one.title.casefold())
    wanted = words.casefold().split()
    found = [one for one in topics if all(word in _text(one) for word in wanted)]
    return tuple(sorted(found, key=lambda one: not all(word in one.title.casefold() for word in wanted)))


def _text(topic: Guidance) -> str:
    return " ".join((topic.title, topic.summary, *topic.also, *topic.do, *topic.dont, *topic.watch)).casefold()
