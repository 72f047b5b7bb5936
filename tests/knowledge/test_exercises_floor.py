"""The floor exercises: steps that fit together, doses as published, nobody sent where their condition says no."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache

import pytest

from knowledge.calm_words import FORBIDDEN
from knowledge.reading_age import grade
from liftagain.domain.exercise import Dose, Exercise
from liftagain.knowledge.bundle import knowledge
from liftagain.knowledge.folder import ROOT

FLOOR = re.findall(
    r"\S+",
    """
breathing-brace constructive-rest pelvic-tilt cat-cow childs-pose knee-to-chest double-knee-to-chest prone-lying
prone-on-elbows prone-press-up lumbar-rotation hamstring-stretch piriformis-stretch hip-flexor-stretch hip-switches
leg-swings torso-twists arm-circles seated-forward-fold deep-backbend foam-rolling walking brisk-walking marching
dead-bug-heel-taps dead-bug-leg-only dead-bug curl-up front-plank-wall front-plank-knees front-plank plank-reach
side-plank-wall side-plank-knees side-plank side-plank-leg-raise bird-dog-leg-only bird-dog bird-dog-square
glute-bridge-short glute-bridge single-leg-bridge clamshell clamshell-band band-walk side-lying-hip-abduction
prone-hip-extension superman sit-up crunch bicycle-crunch leg-raise-bent leg-raise hip-hinge-wall hip-hinge-drill
wall-sit box-squat sit-to-stand step-up split-squat calf-raise push-up-incline push-up
""",
)
NEVER_OFFERED = {"superman", "deep-backbend"}
TIER_CAPS = {"settle": 1, "restore": 2, "rebuild": 3}
CODES = {
    *("id", "name", "aliases", "sources", "pattern", "position", "side", "spine", "primary", "secondary", "equipment"),
    *("tags", "phases", "parts", "easier", "harder", "alternatives", "when", "action", "tier_basis", "doses"),
    "posture",
    "measured",
}


@lru_cache
def vocabulary() -> dict[str, list[str]]:
    return tomllib.loads((ROOT / "vocabulary.toml").read_text(encoding="utf-8"))


def texts(record: object) -> Iterator[str]:
    """Every text for people in a record."""
    for field in fields(record):  # type: ignore[arg-type]
        if field.name in CODES:
            continue
        value = getattr(record, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            if is_dataclass(item):
                yield from texts(item)
            elif isinstance(item, str) and item:
                yield item


def pairs(dose: Dose) -> Iterator[tuple[float, float]]:
    """The (entry, top) pairs that the dose states."""
    for pair in (dose.sets, dose.reps, dose.hold_s, dose.duration_s, dose.distance_m):
        if pair is not None:
            yield pair


def excluded(exercise: Exercise) -> set[str]:
    return {exclusion.when for exclusion in exercise.exclusions if exclusion.action == "exclude"}


def modified(exercise: Exercise) -> set[str]:
    return {exclusion.when for exclusion in exercise.exclusions if exclusion.action == "modify"}


def dose_in(exercise_id: str, phase: str) -> Dose:
    (dose,) = [d for d in knowledge().exercises[exercise_id].doses if phase in d.phases]
    return dose


@pytest.fixture(params=FLOOR)
def exercise(request: pytest.FixtureRequest) -> Exercise:
    return knowledge().exercises[request.param]


def test_words_are_of_the_vocabulary(exercise: Exercise) -> None:
    words = vocabulary()
    assert exercise.pattern in words["pattern"]
    assert exercise.position in words["position"]
    assert set(exercise.spine) <= set(words["spine"])
    assert set(exercise.primary + exercise.secondary) <= set(words["muscle"])
    assert set(exercise.equipment) <= set(words["equipment"])
    assert set(exercise.tags) <= set(words["tag"])
    assert {e.when for e in exercise.exclusions} <= set(words["condition"]) | set(words["direction"])


def test_every_source_resolves(exercise: Exercise) -> None:
    assert exercise.sources
    cited = set(exercise.sources)
    for sources in (*(d.sources for d in exercise.doses), *(e.sources for e in exercise.exclusions)):
        assert sources
        cited |= set(sources)
    assert cited <= set(knowledge().sources)


def test_phases_keep_to_the_tier_caps(exercise: Exercise) -> None:
    for phase in exercise.phases:
        assert exercise.lumbar_tier <= TIER_CAPS.get(phase, 5)
        assert exercise.lumbar_tier <= knowledge().limit(knowledge().phases[phase].tier_cap)


def test_every_phase_has_one_dose_that_starts_low(exercise: Exercise) -> None:
    dosed = [phase for dose in exercise.doses for phase in dose.phases]
    assert sorted(dosed) == sorted(exercise.phases)
    assert bool(exercise.phases) is (exercise.id not in NEVER_OFFERED)
    for dose in exercise.doses:
        assert dose.load == "none"
        assert dose.reps or dose.hold_s or dose.duration_s
        for entry, top in pairs(dose):
            assert 0 < entry <= top


def test_steps_mirror_each_other_and_tiers_do_not_fall(exercise: Exercise) -> None:
    library = knowledge().exercises
    if exercise.harder:
        assert library[exercise.harder].easier == exercise.id
        assert library[exercise.harder].lumbar_tier >= exercise.lumbar_tier
    if exercise.easier:
        assert library[exercise.easier].harder == exercise.id


def test_no_ladder_goes_in_a_circle(exercise: Exercise) -> None:
    seen, step = {exercise.id}, exercise.easier
    while step:
        assert step not in seen
        seen.add(step)
        step = knowledge().exercises[step].easier


def test_who_may_not_do_it_finds_something_else(exercise: Exercise) -> None:
    library = knowledge().exercises
    assert exercise.id not in exercise.alternatives
    assert {a for a in exercise.alternatives if library[a].phases}
    instead = [library[i] for i in (*exercise.alternatives, *filter(None, [exercise.easier]))]
    for when in excluded(exercise) - {"recent_spinal_surgery"}:
        assert any(when not in excluded(other) and other.phases for other in instead), when


def test_a_modification_says_how_and_no_word_twice(exercise: Exercise) -> None:
    words = [e.when for e in exercise.exclusions]
    assert len(words) == len(set(words))
    assert all(e.how for e in exercise.exclusions if e.action == "modify")


def test_it_is_taught_in_few_steps(exercise: Exercise) -> None:
    assert 3 <= len(exercise.how) <= 6
    assert 1 <= len(exercise.faults) <= 3
    assert 2 <= len(exercise.cues) <= 4
    assert all(len(cue.split()) <= 9 for cue in exercise.cues)
    assert len(re.findall(r"[.!?](?:\s|$)", exercise.purpose)) <= 3


def test_texts_are_plain_and_calm(exercise: Exercise) -> None:
    for text in texts(exercise):
        assert grade(text) <= 12, text
        assert not FORBIDDEN.search(text), text
    assert grade(" ".join(texts(exercise))) <= 6


def test_a_name_means_one_exercise(exercise: Exercise) -> None:
    mine = {name.casefold() for name in (exercise.name, *exercise.aliases)}
    for other in knowledge().movements.values():
        if other.id != exercise.id:
            assert not mine & {name.casefold() for name in (other.name, *other.aliases)}, other.id


@pytest.mark.parametrize(
    ("exercise_id", "phase", "pair", "published"),
    [  # the numbers as the articles print them
        ("pelvic-tilt", "settle", "reps", (10, 15)),
        ("cat-cow", "settle", "reps", (8, 12)),
        ("knee-to-chest", "settle", "hold_s", (20, 30)),
        ("childs-pose", "restore", "hold_s", (20, 30)),
        ("hamstring-stretch", "restore", "hold_s", (20, 30)),
        ("piriformis-stretch", "restore", "hold_s", (20, 30)),
        ("seated-forward-fold", "maintain", "hold_s", (20, 30)),
        ("walking", "settle", "duration_s", (5 * 60, 10 * 60)),
        ("front-plank", "rebuild", "hold_s", (10, 45)),
        ("side-plank", "rebuild", "hold_s", (10, 30)),
        ("bird-dog", "rebuild", "hold_s", (5, 10)),
        ("glute-bridge", "rebuild", "reps", (10, 15)),
        ("clamshell", "rebuild", "reps", (12, 20)),
        ("wall-sit", "rebuild", "hold_s", (15, 45)),
        ("hip-hinge-drill", "restore", "reps", (8, 12)),
        ("dead-bug", "rebuild", "reps", (6, 10)),
        ("foam-rolling", "restore", "duration_s", (30, 60)),
    ],
)
def test_doses_are_the_published_ones(exercise_id: str, phase: str, pair: str, published: tuple[int, int]) -> None:
    assert getattr(dose_in(exercise_id, phase), pair) == published


@pytest.mark.parametrize("exercise_id", ["pelvic-tilt", "cat-cow", "knee-to-chest"])
def test_the_first_drills_come_two_or_three_times_a_day(exercise_id: str) -> None:
    assert dose_in(exercise_id, "settle").times_a_day in {2, 3}
    assert "article-phases" in dose_in(exercise_id, "settle").sources


def test_walking_builds_to_thirty_minutes_on_five_days() -> None:
    dose = dose_in("walking", "maintain")
    assert dose.duration_s is not None
    assert (dose.duration_s[1], dose.days_a_week) == (30 * 60, 5)
    assert dose.sources == ("pocovi-2024",)


@pytest.mark.parametrize(
    ("condition", "never"),
    [  # written from the table of conditions, not from the entries
        ("flexion_sensitive", "knee-to-chest childs-pose seated-forward-fold sit-up crunch bicycle-crunch"),
        ("disc", "knee-to-chest double-knee-to-chest childs-pose seated-forward-fold sit-up"),
        ("osteoporosis", "knee-to-chest childs-pose seated-forward-fold sit-up crunch bicycle-crunch curl-up"),
        ("extension_sensitive", "prone-press-up superman deep-backbend"),
        ("stenosis", "prone-press-up superman deep-backbend"),
        ("spondylolisthesis", "prone-press-up superman deep-backbend prone-hip-extension"),
        ("pregnancy", "prone-lying prone-press-up prone-hip-extension superman sit-up leg-raise single-leg-bridge"),
        ("si_joint", "single-leg-bridge split-squat step-up leg-swings"),
        ("leg_symptoms", "hamstring-stretch sit-up seated-forward-fold"),
        ("aneurysm", "wall-sit"),
        ("recent_spinal_surgery", "pelvic-tilt dead-bug glute-bridge front-plank brisk-walking"),
    ],
)
def test_conditions_exclude_what_they_must(condition: str, never: str) -> None:
    for exercise_id in never.split():
        assert condition in excluded(knowledge().exercises[exercise_id]), exercise_id


def test_half_of_cat_cow_stays_for_each_sore_direction() -> None:
    cat_cow = knowledge().exercises["cat-cow"]
    how = {e.when: e.how for e in cat_cow.exclusions}
    for condition in ("flexion_sensitive", "osteoporosis", "disc"):
        assert "cat half" in how[condition]
    for condition in ("extension_sensitive", "stenosis", "spondylolisthesis"):
        assert "cow half" in how[condition]


def test_lying_on_the_back_is_changed_in_pregnancy(exercise: Exercise) -> None:
    if exercise.position == "lying_back":
        assert "supine" in exercise.tags
        assert "pregnancy" in excluded(exercise) | modified(exercise)


def test_disputes_show_both_views() -> None:
    for exercise_id in ("seated-forward-fold", "sit-up", "superman", "bicycle-crunch", "hip-hinge-wall"):
        disputed = knowledge().exercises[exercise_id].disputed
        assert re.search(r"\b[Aa]rticle|\b[Cc]lasses", disputed)
        assert re.search(r"\b[Ww]e\b", disputed)


def test_a_tier_called_computed_has_the_posture_it_was_computed_from(exercise: Exercise) -> None:
    if exercise.tier_basis == "computed":
        assert exercise.posture is not None
