"""Names of exercises: what is recognised, what is asked about, and what may never be confused."""

import csv
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftagain.domain.exercise import Movement
from liftagain.domain.naming import Naming
from liftagain.intake.training_log import read_training_log
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.recognition import Recogniser
from liftagain.reasoning.words_of_a_name import plain_words
from samples_folder import needs_samples, sample

RECOGNISER = Recogniser(knowledge().movements, knowledge().naming)


def meant(name: str) -> str | None:
    return RECOGNISER.recognise(name).exercise


@needs_samples
def test_the_sets_of_the_strong_sample() -> None:
    log = read_training_log("strong.csv", sample("strong/strong_classic_ios.csv").read_bytes(), date(2026, 1, 1), "kg")
    sets = Counter[bool]()
    for workout in log.workouts:
        for entry in workout.entries:
            sets[meant(entry.name) is not None] += len(entry.sets)
    assert sets[True] / log.set_count >= 0.99


@needs_samples
def test_the_muscles_agree_with_a_public_list() -> None:
    same = {"middle back": "upper_back", "lower back": "lower_back"}
    with sample("exercise_muscles.tsv").open(encoding="utf-8") as lines:
        rows = [(row["name"], row["primary"], row["category"]) for row in csv.DictReader(lines, delimiter="\t")]
    strength = [
        (meant(name), same.get(muscle, muscle)) for name, muscle, kind in rows if kind in {"strength", "powerlifting"}
    ]
    known = [(knowledge().movements[exercise], muscle) for exercise, muscle in strength if exercise]
    assert len(known) / len(strength) >= 0.95
    agree = sum(muscle in (*movement.primary, *movement.secondary) for movement, muscle in known)
    assert agree / len(known) >= 0.9


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Deadlift (Barbell)", "conventional-deadlift"),
        ("barbell deadlift", "conventional-deadlift"),
        ("DEADLIFT", "conventional-deadlift"),
        ("Deadlift - Barbell", "conventional-deadlift"),
        ("RDL", "romanian-deadlift"),
        ("BB RDL", "romanian-deadlift"),
        ("DB RDL", "dumbbell-romanian-deadlift"),
        ("OHP", "overhead-press"),
        ("Barbell OHP", "overhead-press"),
        ("KB Swing", "kettlebell-swing"),
        ("Push-ups", "push-up"),
        ("pushups", "push-up"),
        ("Pull ups", "pull-up"),
        ("Tempo Squat (Barbell)", "back-squat"),
        ("Squat (High Bar)", "back-squat"),
        ("Knee Raise (Captain’s Chair)", "knee-raise-supported"),
        ("Bigger Incline Dumbbell Bench Press", "incline-bench-press-dumbbell"),
    ],
)
def test_grammar_order_case_and_short_forms(name: str, exercise: str) -> None:
    assert meant(name) == exercise


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Kreuzheben (Langhantel)", "conventional-deadlift"),
        ("Rumänisches Kreuzheben", "romanian-deadlift"),
        ("Kniebeugen", "back-squat"),
        ("Bankdrücken (Kurzhantel)", "bench-press-dumbbell"),
        ("Bankdruecken", "bench-press"),
        ("Klimmzüge", "pull-up"),
        ("Rudern vorgebeugt (Langhantel)", "bent-over-row"),
        ("Soulevé de terre (barre)", "conventional-deadlift"),
        ("Soulevé de terre roumain (haltères)", "dumbbell-romanian-deadlift"),
        ("Développé couché", "bench-press"),
        ("Peso muerto rumano", "romanian-deadlift"),
        ("Sentadilla", "back-squat"),
        ("Stacco da terra", "conventional-deadlift"),
        ("Panca piana (manubri)", "bench-press-dumbbell"),
        ("Levantamento terra", "conventional-deadlift"),
        ("Agachamento livre", "back-squat"),
        ("Bankdrukken", "bench-press"),
    ],
)
def test_the_main_lifts_in_seven_languages(name: str, exercise: str) -> None:
    assert meant(name) == exercise


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Snatch Ballance", "snatch-balance"),
        ("Deadlfit", "conventional-deadlift"),
        ("Squatt", "back-squat"),
        ("Hip Thurst", "hip-thrust"),
    ],
)
def test_a_slip_of_the_keyboard_is_put_right_with_less_confidence(name: str, exercise: str) -> None:
    found = RECOGNISER.recognise(name)
    assert found.exercise == exercise
    assert 0.5 < found.confidence < 1


@pytest.mark.parametrize("name", ["", "   ", "🏋️", "Foo bar", "Press", "Row", "Zercher Deadlift", "Xyz Squat", "12345"])
def test_what_is_not_known_is_asked_about(name: str) -> None:
    found = RECOGNISER.recognise(name)
    assert found.exercise is None
    assert len(found.candidates) <= 3


def test_candidates_share_the_movement() -> None:
    patterns = {
        knowledge().movements[exercise].pattern for exercise in RECOGNISER.recognise("Zercher Deadlift").candidates
    }
    assert patterns == {"hinge"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Squat (Barbell)", "Squat (Machine)"),
        ("Squat (Barbell)", "Squat (Bodyweight)"),
        ("Squat (Barbell)", "Front Squat (Barbell)"),
        ("Deadlift (Barbell)", "Deadlift (Dumbbell)"),
        ("Deadlift (Barbell)", "Deadlift (Trap bar)"),
        ("Romanian Deadlift (Barbell)", "Single Leg Romanian Deadlift (Barbell)"),
        ("Back Extension (Machine)", "Back Extension (Hyperextension)"),
        ("Bent Over Row (Barbell)", "Seated Row (Machine)"),
        ("Leg Press", "Calf Press (Machine)"),
        ("Rowing Machine", "Row (Machine)"),
        ("Clean", "Clean Pull"),
        ("Overhead Press (Barbell)", "Shoulder Press (Machine)"),
        ("Good Morning (Barbell)", "Good Morning (Band)"),
    ],
)
def test_exercises_that_load_the_back_otherwise_stay_apart(one: str, other: str) -> None:
    assert meant(one) is not None
    assert meant(other) is not None
    assert meant(one) != meant(other)


def test_what_the_person_said_goes_before_everything() -> None:
    said = {"Deadlift (Barbell)": "trap-bar-deadlift", "My lift": "hip-thrust", "Squat": ""}
    assert RECOGNISER.recognise("deadlift (barbell)", said).exercise == "trap-bar-deadlift"
    assert RECOGNISER.recognise("My lift", said).exercise == "hip-thrust"
    assert RECOGNISER.recognise("Squat", said).exercise is None


def movement(
    name: str, tier: int, equipment: tuple[str, ...] = ("barbell",), aliases: tuple[str, ...] = ()
) -> Movement:
    return Movement(
        id=name.lower().replace(" ", "-"),
        name=name,
        pattern="hinge",
        position="standing",
        side="both",
        spine=("neutral",),
        lumbar_tier=tier,
        tier_basis="estimate",
        primary=("glutes",),
        equipment=equipment,
        aliases=aliases,
    )


NAMING = Naming(
    equipment={"barbell": "barbell", "cable": "cable"}, neutral=("wide", "grip"), equipment_matters_from_tier=3
)


def test_other_equipment_is_forgiven_only_where_the_back_bears_little() -> None:
    found = {item.id: item for item in (movement("Heavy lift", 3), movement("Small raise", 2))}
    recogniser = Recogniser(found, NAMING)
    assert recogniser.recognise("Heavy lift barbell").exercise == "heavy-lift"
    assert recogniser.recognise("Heavy lift cable").exercise is None
    assert recogniser.recognise("Small raise cable").exercise == "small-raise"
    assert (
        recogniser.recognise("Small raise cable").confidence
        < recogniser.recognise("Small raise wide grip").confidence
        < 1
    )


def test_two_meanings_are_none() -> None:
    found = {
        item.id: item
        for item in (movement("One", 1, aliases=("Same thing",)), movement("Two", 1, aliases=("Same thing",)))
    }
    recogniser = Recogniser(found, NAMING)
    assert recogniser.conflicts() == {"same thing": ("one", "two")}
    assert recogniser.recognise("Same thing").exercise is None


def test_a_slip_that_could_be_two_words_is_left() -> None:
    found = {item.id: item for item in (movement("Flank", 1), movement("Frank", 1))}
    assert Recogniser(found, NAMING).recognise("Fxank").exercise is None


def test_no_name_means_two_exercises_and_every_alias_has_its_exercise() -> None:
    assert RECOGNISER.conflicts() == {}
    assert set(knowledge().naming.aliases) <= set(knowledge().movements)


def test_every_name_of_the_catalogue_means_its_own_exercise() -> None:
    wrong = [
        (item.name, RECOGNISER.recognise(item.name).exercise, item.id)
        for item in knowledge().movements.values()
        if RECOGNISER.recognise(item.name).exercise != item.id
    ]
    assert wrong == []


@given(st.text(max_size=60))
def test_any_name_is_recognised_or_asked_about(name: str) -> None:
    found = RECOGNISER.recognise(name)
    assert found.exercise is None or found.exercise in knowledge().movements
    assert set(found.candidates) <= set(knowledge().movements)
    assert 0 <= found.confidence <= 1


@given(st.permutations(["Romanian", "Deadlift", "(Dumbbell)"]))
def test_the_order_of_the_words_does_not_count(words: list[str]) -> None:
    assert meant(" ".join(words)) == "dumbbell-romanian-deadlift"


@given(st.text(max_size=40))
def test_capitals_and_brackets_do_not_count(name: str) -> None:
    assert plain_words(name.casefold()) == plain_words(f"({name})")
