"""Words about medicines: for the listed conditions only "ask a pharmacist or doctor"."""

import pytest

from liftagain.knowledge.bundle import knowledge
from liftagain.words.medicines import MedicineWords, medicine_words

TOLD = [
    *({name: "yes"} for name in ("kidney_disease", "single_kidney", "anticoagulant", "pregnant", "diuretics")),
    *({name: "unsure"} for name in ("kidney_disease", "anticoagulant", "pregnant")),
    {"dark_urine": "yes"},
    {"rigid_back_muscles": "yes"},
    {"age": 65},
    {"age": 17},
]  # fmt: skip


def whole(words: MedicineWords) -> str:
    return repr(words).lower()


@pytest.mark.parametrize("answers", TOLD, ids=str)
def test_nothing_but_ask_first(answers: dict[str, str | int]) -> None:
    words = medicine_words(answers, knowledge())
    assert "inflammatory" not in whole(words)
    assert "pharmacist or doctor" in words.summary
    assert words.because or answers.get("heat_or_dehydration") or "age" in answers
    assert words.watch


@pytest.mark.parametrize("answers", [{}, {"age": 40}, {"age": 64}, {"kidney_disease": "no", "age": 18}], ids=str)
def test_others_get_the_whole_text_which_asks_a_pharmacist_too(answers: dict[str, str | int]) -> None:
    words = medicine_words(answers, knowledge())
    assert any("pharmacist" in line for line in words.do)
    assert "inflammatory" in whole(words)
    assert not words.because


def test_a_condition_of_the_settings_counts() -> None:
    assert medicine_words({"age": 40}, knowledge(), ("pregnancy",)).because == ("pregnancy",)
