"""The library narrowed by words, phase, what hurts, what is at hand, and what an exercise works."""

from dataclasses import dataclass

from liftagain.domain.exercise import Exercise
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.reasoning.fit import taken

NOTHING, GYM = "nothing", "gym"
AT_HAND = (NOTHING, "band", "dumbbells", "kettlebell", "barbell", GYM)


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for; what is left empty narrows nothing. `hurts` is the id of a provoking direction."""

    words: str = ""
    phase: str = ""
    hurts: str = ""
    have: str = ""
    works: str = ""


def find_exercises(wanted: Wanted, known: Knowledge | None = None) -> tuple[Exercise, ...]:
    """The exercises that fit, in the order of their ids."""
    known = known or knowledge()
    return tuple(entry for _, entry in sorted(known.exercises.items()) if _fits(entry, wanted, known))


def directions(known: Knowledge | None = None) -> tuple[str, ...]:
    """The provoking directions to choose from."""
    profiles = (known or knowledge()).condition_profiles.values()
    return tuple(profile.id for profile in profiles if profile.kind == "direction")


def muscles(known: Knowledge | None = None) -> tuple[str, ...]:
    """The muscles that an exercise of the library works first."""
    return tuple(sorted({muscle for entry in (known or knowledge()).exercises.values() for muscle in entry.primary}))


def _fits(entry: Exercise, wanted: Wanted, known: Knowledge) -> bool:
    text = " ".join((entry.name, *entry.aliases, *entry.primary, *entry.equipment, entry.pattern)).casefold()
    profile = known.condition_profiles.get(wanted.hurts)
    return (
        all(word in text for word in wanted.words.casefold().split())
        and (not wanted.phase or wanted.phase in entry.phases)
        and not (profile is not None and taken(entry, profile))
        and (not wanted.have or set(entry.equipment) <= at_hand(wanted.have, known))
        and (not wanted.works or wanted.works in entry.primary)
    )


def at_hand(have: str, known: Knowledge) -> frozenset[str]:
    """The equipment that somebody has who has this: always what a household holds, and a mat."""
    own = known.kits[GYM].holds if have == GYM else (have,)
    return frozenset({*known.kits["household"].holds, *own})
