"""The library as JSON, and one exercise by its id."""

from difflib import get_close_matches
from typing import Any

from liftagain.domain.errors import InputError
from liftagain.domain.exercise import Exercise
from liftagain.knowledge.bundle import Knowledge, knowledge


def exercise_named(name: str, known: Knowledge | None = None) -> Exercise:
    """The library entry with this id.

    Raises:
        InputError: no such exercise; says which ids come near.
    """
    library = (known or knowledge()).exercises
    if name in library:
        return library[name]
    near = get_close_matches(name, library, n=3)
    hint = f"; did you mean {', '.join(near)}?" if near else "; `liftagain exercises` lists them"
    raise InputError(f"{name}: no exercise of the library{hint}")


def exercises_as_json(known: Knowledge | None = None) -> dict[str, Any]:
    """Every library entry, in the order of the ids, as `liftagain exercises --json` prints it."""
    library = (known or knowledge()).exercises
    return {"exercises": [_as_json(entry) for _, entry in sorted(library.items())]}


def _as_json(entry: Exercise) -> dict[str, Any]:
    from liftagain.figures.drawing import has_drawing
    from liftagain.figures.fault_drawing import has_fault_twin
    from liftagain.figures.moving_drawing import has_motion

    return {
        "id": entry.id,
        "name": entry.name,
        "pattern": entry.pattern,
        "position": entry.position,
        "spine": list(entry.spine),
        "lumbar_tier": entry.lumbar_tier,
        "tier_basis": entry.tier_basis,
        "phases": list(entry.phases),
        "equipment": list(entry.equipment),
        "muscles": {"primary": list(entry.primary), "secondary": list(entry.secondary)},
        "easier": entry.easier,
        "harder": entry.harder,
        "alternatives": list(entry.alternatives),
        "excluded_for": [rule.when for rule in entry.exclusions if rule.action == "exclude"],
        "modified_for": [rule.when for rule in entry.exclusions if rule.action == "modify"],
        "drawing": has_drawing(entry.id),
        "moving": has_motion(entry.id),
        "fault_twin": has_fault_twin(entry.id),
        "breathing_cue": entry.breath.cue if entry.breath else None,
        "sources": list(entry.sources),
    }
