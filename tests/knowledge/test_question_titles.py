"""Questions that a person can meet one after the other do not look the same."""

from collections import Counter

from liftagain.knowledge.bundle import knowledge
from liftagain.web.pages.began import SINCE

SHARED = {"Is any of this so?", "Is any of this true for you?"}
"""Titles of lists of signs: what is asked stands in the list."""


def test_no_two_questions_share_a_title_but_lists_of_signs() -> None:
    titles = Counter(each.title for each in knowledge().questions.values() if not each.recheck)
    assert [title for title, count in titles.items() if count > 1 and title not in SHARED] == []


def test_the_hours_are_not_asked_in_the_words_of_the_day() -> None:
    hours = knowledge().questions[SINCE].title.lower()
    assert "hours" in hours
    assert not hours.startswith("when did")
