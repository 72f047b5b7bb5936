"""What the text on pain medicine has to say: who must ask first. The list is that of NICE NG59 and common leaflets."""

import pytest

from liftagain.knowledge.bundle import knowledge

FIRST = (
    *("ulcer", "heart failure", "kidney disease", "kidney, heart or liver", "asthma", "blood thinners"),
    *("may be pregnant", "pregnancy", "65 or older"),
)


@pytest.mark.parametrize("word", FIRST)
def test_the_text_names_who_must_ask_first(word: str) -> None:
    assert any(word in line for line in knowledge().guidance["medicines"].dont)


def test_the_age_in_the_text_is_the_one_from_which_nothing_else_is_said() -> None:
    assert f"{knowledge().limit('pharmacist_age'):g} or older" in " ".join(knowledge().guidance["medicines"].dont)
