"""Every entry of the library has every field: what is missing is named, exercise by exercise."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from liftagain.domain.exercise import Exercise
from liftagain.knowledge.bundle import knowledge
from liftagain.knowledge.folder import ROOT, tables

# With these nothing is easier or harder of the same kind: only how long.
ALONE = {
    "constructive-rest", "piriformis-stretch", "seated-forward-fold", "deep-backbend", "superman", "foam-rolling",
    "hip-switches", "calf-raise", "yoga-class", "pilates-class", "leg-curl", "leg-extension",
}  # fmt: skip
RESTS = {"constructive-rest", "prone-lying"}  # nothing works
NEVER_OFFERED = {"superman", "deep-backbend"}
DIRECTIONS = frozenset(next(table for path, table in tables(".", ROOT) if path.name == "vocabulary.toml")["direction"])


def missing(entry: Exercise) -> Iterator[str]:
    """What the entry lacks."""
    for field in ("aliases", "spine", "how", "cues", "alternatives", "parts", "sources", "faults", "exclusions"):
        if not getattr(entry, field):
            yield field
    if not entry.primary and entry.id not in RESTS:
        yield "muscles"
    if not entry.phases and entry.id not in NEVER_OFFERED:
        yield "phases"
    if {phase for dose in entry.doses for phase in dose.phases} != set(entry.phases):
        yield "a dose for each phase"
    if not entry.easier and not entry.harder and entry.id not in ALONE and not _is_a_step_of_another(entry):
        yield "an easier or a harder step"
    yield from _half_told(entry)


def _half_told(entry: Exercise) -> Iterator[str]:
    for fault in entry.faults:
        if not (fault.sign and fault.driver and fault.do):
            yield f"fault {fault.id}: sign, driver, what to do"
    for rule in entry.exclusions:
        if not rule.why:
            yield f"{rule.when}: the reason"
        if not rule.sources:
            yield f"{rule.when}: the source"
        if rule.action == "modify" and not rule.how:
            yield f"{rule.when}: how"
    if entry.tier_basis == "published" and not set(entry.sources) - {"liftagain-decisions"}:
        yield "the source of its tier"
    if entry.lumbar_tier >= 2 and not {rule.when for rule in entry.exclusions} & DIRECTIONS:
        yield "a pattern of pain that speaks against it"


def _is_a_step_of_another(entry: Exercise) -> bool:
    return any(entry.id in (other.easier, other.harder) for other in knowledge().exercises.values())


@pytest.mark.parametrize("name", sorted(knowledge().exercises))
def test_nothing_is_missing(name: str) -> None:
    assert not list(missing(knowledge().exercises[name]))


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"aliases": ()}, "aliases"),
        ({"cues": ()}, "cues"),
        ({"primary": ()}, "muscles"),
        ({"phases": ()}, "phases"),
        ({"doses": ()}, "a dose for each phase"),
        ({"alternatives": ()}, "alternatives"),
        ({"sources": ()}, "sources"),
        ({"exclusions": ()}, "exclusions"),
    ],
)
def test_a_missing_field_would_be_seen(change: dict[str, tuple[str, ...]], named: str) -> None:
    assert named in set(missing(replace(knowledge().exercises["bird-dog"], **change)))  # type: ignore[arg-type]


def test_who_stands_alone_really_does() -> None:
    library = knowledge().exercises
    assert all(not library[name].easier and not library[name].harder for name in ALONE)
