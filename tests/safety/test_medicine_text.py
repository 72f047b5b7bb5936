"""What the text on pain medicine has to say: who must ask first. The list is that of NICE NG59 and common leaflets."""

import pytest

from liftagain.knowledge.bundle import knowledge

FIRST = ("ulcer", "kidney", "heart", "liver", "asthma", "blood thinners", "pregnancy")


@pytest.mark.parametrize("word", FIRST)
def test_the_text_names_who_must_ask_first(word: str) -> None:
    assert any(word in line for line in knowledge().guidance["medicines"].dont)
