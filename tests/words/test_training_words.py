"""The words of the training: information, with what could not be said."""

import tomllib
from datetime import date

from liftagain.domain.training_picture import Balance, Watch
from liftagain.knowledge.bundle import knowledge
from liftagain.words.movement_kinds import MOVEMENT_KINDS
from liftagain.words.training import RATIO_SAYS, balance_says, watch_says, weeks_say, why

ON = date(2026, 11, 2)


def test_every_measure_says_where_it_comes_from() -> None:
    for name, measure in knowledge().measures.items():
        said = why(name, knowledge())
        assert said.definition == measure.definition
        assert said.unit
        assert len(said.sources) == len(measure.sources) > 0


def test_a_balance_without_sides_says_so() -> None:
    assert "does not say which side" in balance_says(Balance("left_right", 0, 0, None))[1]
    assert balance_says(Balance("push_pull", 2, 1, None))[1].endswith("Too few to say more.")
    assert balance_says(Balance("push_pull", 40, 20, 1.95))[1] == "40 sets of push, 20 of pull."


def test_what_to_watch_is_in_the_own_unit() -> None:
    said = watch_says(Watch("lift_to_best", "Squat", ON, 1000), "kg", 0.1, 30)
    assert "2 November, 1,000\N{NO-BREAK SPACE}kg in all." in said
    assert "More than 1,100\N{NO-BREAK SPACE}kg in a day would be a jump: 10 % above it." in said
    assert "2,205\N{NO-BREAK SPACE}lb" in watch_says(Watch("lift_to_best", "Squat", ON, 1000), "lb", 0.1, 30)
    assert "9 days ago" in watch_says(Watch("hinge_gap", "", ON, 9), "kg", 0.1, 30)


def test_the_ratio_is_never_a_risk() -> None:
    assert "only describes" in RATIO_SAYS
    assert "risk" not in RATIO_SAYS


def test_every_kind_of_movement_has_words_and_no_word_of_the_code() -> None:
    patterns = tomllib.loads((knowledge().root / "vocabulary.toml").read_text(encoding="utf-8"))["pattern"]
    assert set(MOVEMENT_KINDS) == set(patterns)
    assert len(set(MOVEMENT_KINDS.values())) == len(MOVEMENT_KINDS)
    assert not [
        text for text in MOVEMENT_KINDS.values() if "_" in text or text != text.strip() or not text[0].isupper()
    ]


def test_weeks_in_a_sentence() -> None:
    assert weeks_say([(ON, None), (ON, 12.0), (ON, 7.5)], " kg") == "2 weeks, from 7.5 to 12 kg."
    assert weeks_say([(ON, 3.0)], " %") == "1 week, from 3 to 3 %."
    assert weeks_say([(ON, None)], "") == "No numbers."
