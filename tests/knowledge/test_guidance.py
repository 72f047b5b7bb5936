"""The guidance: every topic is there, plain, calm, with sources, and without a dose of any medicine."""

import re

import pytest

from knowledge.calm_words import FORBIDDEN
from knowledge.reading_age import grade
from liftagain.domain.guidance import Guidance
from liftagain.knowledge.bundle import knowledge

TOPICS = re.findall(
    r"\S+",
    """
first-ten-minutes ice-and-heat bed-rest walking sitting-breaks sleep lifting-in-daily-life morning-bending
beliefs-about-the-back medicines warm-up cool-down hydration belts-and-shoes returning-to-classes stress
 breathing-and-brace building-up balance-of-training flare-up who-to-see foam-rolling nutrition telling-an-instructor
""",
)
DOSE = re.compile(r"\d\s*(mg|milligram|tablets?|pills?|ml)\b|\b(twice|times) a day with food", re.IGNORECASE)


def texts(guidance: Guidance) -> list[str]:
    alone = [guidance.title, guidance.summary, guidance.disputed]
    views = [view.says for view in guidance.views]
    steps = [text for step in guidance.steps for text in (step.title, step.do)]
    return [text for text in (*alone, *guidance.do, *guidance.dont, *guidance.watch, *views, *steps) if text]


@pytest.fixture(params=TOPICS)
def topic(request: pytest.FixtureRequest) -> Guidance:
    return knowledge().guidance[request.param]


def test_there_is_nothing_but_the_topics() -> None:
    assert set(knowledge().guidance) == set(TOPICS)


def test_sources_resolve_and_carry_the_grade(topic: Guidance) -> None:
    sources = knowledge().sources
    assert topic.sources
    assert set(topic.sources) <= set(sources)
    assert topic.grade >= min(sources[name].grade for name in topic.sources), "graded better than its best source"


def test_it_says_what_to_do_and_what_to_leave(topic: Guidance) -> None:
    assert 2 <= len(topic.do) <= 7
    assert 2 <= len(topic.dont) <= 5
    assert len(topic.summary.split()) <= 40


def test_texts_are_plain_and_calm(topic: Guidance) -> None:
    for text in texts(topic):
        assert grade(text) <= 12, text
        assert not FORBIDDEN.search(text), text
        assert not DOSE.search(text), text
    assert grade(" ".join(texts(topic))) <= 7


# Every topic that the plan of the product lists, and where its sources differ.
LISTED = re.findall(
    r"\S+",
    """
ice-and-heat medicines bed-rest walking sleep sitting-breaks lifting-in-daily-life beliefs-about-the-back
belts-and-shoes foam-rolling nutrition hydration returning-to-classes telling-an-instructor
""",
)
SIDES = re.findall(
    r"\S+",
    """
ice-and-heat bed-rest sitting-breaks lifting-in-daily-life belts-and-shoes foam-rolling hydration nutrition
returning-to-classes telling-an-instructor
""",
)


@pytest.mark.parametrize("name", LISTED)
def test_every_listed_topic_is_there(name: str) -> None:
    assert name in knowledge().guidance


@pytest.mark.parametrize("name", SIDES)
def test_where_sources_differ_both_sides_stand_as_data(name: str) -> None:
    views = knowledge().guidance[name].views
    assert len({view.sources for view in views}) >= 2
    assert any(view.followed for view in views)
    assert not all(view.followed for view in views)
    assert knowledge().guidance[name].disputed


def test_sides_cite_known_sources_and_the_sources_of_the_topic(topic: Guidance) -> None:
    for view in topic.views:
        assert view.sources
        assert set(view.sources) <= set(knowledge().sources)
        assert set(view.sources) <= {*topic.sources, "liftagain-decisions"} or view.sources[0].startswith("article-")


def test_ice_and_heat_have_the_articles_on_both_sides() -> None:
    views = knowledge().guidance["ice-and-heat"].views
    ice = [view for view in views if "48" in view.says]
    assert len(ice) == 2
    assert {source for view in ice for source in view.sources} == {
        "article-recovery", "article-causes", "article-phases",
    }  # fmt: skip
    assert any("stronger" in line for line in knowledge().guidance["ice-and-heat"].dont)


def test_what_goes_with_a_topic_is_there(topic: Guidance) -> None:
    assert not topic.shows or topic.shows in knowledge().exercises
    assert all(step.lasts in knowledge().limits for step in topic.steps)


def test_the_first_ten_minutes_hold_what_they_must() -> None:
    first = knowledge().guidance["first-ten-minutes"]
    do, dont, watch = " ".join(first.do), " ".join(first.dont), " ".join(first.watch)
    assert "Stop" in do
    assert "10 to 20 minutes" in do
    assert "walk" in do
    assert "sit for a long time" in dont
    for sign in ("bladder", "weak", "hard as a board", "dark urine", "fever", "emergency number"):
        assert sign in watch


def test_ice_and_heat_shows_where_articles_and_trials_differ() -> None:
    disputed = knowledge().guidance["ice-and-heat"].disputed
    assert "articles" in disputed
    assert "Trials" in disputed


def test_who_to_see_names_each_profession_once() -> None:
    who = knowledge().guidance["who-to-see"]
    starts = [line.split(":")[0] for line in who.do]
    assert starts == [
        "Physician",
        "Sports doctor or orthopaedist",
        "Physiotherapist",
        "Chiropractor",
        "Certified strength coach or trainer",
    ]


def test_no_medicine_is_named_with_a_dose_and_a_pharmacist_is() -> None:
    medicines = knowledge().guidance["medicines"]
    assert any("pharmacist" in line for line in medicines.do)
    assert "We name no dose." in medicines.disputed


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("The cat sat on the mat.", -2, 1),  # 6 words, 6 syllables: -1.45 by the formula
        (
            "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
            10,
            14,
        ),  # published: 11.3
    ],
)
def test_the_reading_grade_agrees_with_worked_examples(text: str, least: float, most: float) -> None:
    assert least <= grade(text) <= most
