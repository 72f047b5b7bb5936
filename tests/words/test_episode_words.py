"""Several episodes in words, and what to do about each factor."""

from datetime import date

from liftagain.domain.reason import Number
from liftagain.domain.review import Factor, OverEpisodes, Review
from liftagain.knowledge.bundle import knowledge
from liftagain.words.episodes import before_how_many, counted_over, only_before_earlier
from liftagain.words.factor_measured import MEASURED
from liftagain.words.review import factor_words, spoken

ONSETS = (date(2026, 3, 1), date(2026, 6, 1), date(2026, 11, 12))


def pooled(*onsets: date, judged: int = 3) -> OverEpisodes:
    return OverEpisodes(
        factor="short_sleep", before=len(onsets), judged=judged, onsets=onsets, percentile=90.0, weeks_compared=100,
        weeks_as_big=7,
    )  # fmt: skip


def review(*episodes: OverEpisodes, factors: tuple[Factor, ...] = ()) -> Review:
    return Review(
        pain_on=ONSETS[-1], days_of_log=0, log_ends=None, factors=factors, not_assessed=(), caveat="x",
        onsets=ONSETS, episodes=episodes,
    )  # fmt: skip


def test_before_two_of_three() -> None:
    told = review(pooled(ONSETS[0], ONSETS[2]))
    assert before_how_many(told, "short_sleep") == "Something like this came before 2 of your 3 episodes"
    assert counted_over(told, "short_sleep") == (
        "Over all 3 episodes: as much or more in 7 of 100 earlier weeks without pain"
    )
    assert before_how_many(told, "stress") == ""
    only = review(pooled(ONSETS[2]))
    assert before_how_many(only, "short_sleep") == "Of your 3 episodes, before this one only"


def test_episodes_that_the_log_does_not_cover_are_named_as_such() -> None:
    told = review(pooled(ONSETS[1], ONSETS[2], judged=2))
    assert (
        before_how_many(told, "short_sleep")
        == "Something like this came before 2 of the 2 episodes that your log covers"
    )


def test_what_only_earlier_episodes_had_is_told_apart() -> None:
    told = review(pooled(ONSETS[0], ONSETS[1]))
    assert before_how_many(told, "short_sleep") == ""
    assert only_before_earlier(told) == ("Short nights: not this time, but before 1 March 2026 and 1 June 2026.",)
    assert only_before_earlier(review(pooled(ONSETS[0]))) == ()


def test_every_factor_says_what_to_do_about_it_with_pages_that_are_there() -> None:
    known = knowledge()
    for entry in known.factors.values():
        assert entry.guidance or entry.exercises, f"nothing to do about {entry.id}"
        assert {*entry.guidance} <= {*known.guidance}
        assert {*entry.exercises} <= {*known.exercises}


def test_advice_and_exercises_stand_with_the_factor() -> None:
    factor = Factor(factor="side_imbalance", strength="weak", sources=("liftagain-decisions",), numbers={
        "from": "self_tests", "test": "side-plank", "difference": 0.2, "weaker_side": "left", "days": 2,
    })  # fmt: skip
    (words,) = factor_words(review(factors=(factor,)))
    assert [one.id for one in words.advice] == ["balance-of-training"]
    assert ("side-plank", "Side plank") in words.exercises


def test_what_was_measured_is_said_in_numbers() -> None:
    numbers: dict[str, Number] = {"sleep_h": 5.5, "nights": 14, "usual_h": 8.0}
    sleep = Factor(factor="short_sleep", strength="moderate", numbers=numbers, sources=("huang-2021",))
    numbers = {"pain": 4, "side": "left", "days_with_pain": 2, "first_on": "2026-11-02"}
    hurt = Factor(
        factor="hurt_during", strength="weak", numbers=numbers, sources=("liftagain-decisions",), exercise="back-squat",
        on=date(2026, 11, 9),
    )  # fmt: skip
    numbers = {"resting_heart_rate_bpm": 57, "usual_bpm": 50, "above_bpm": 7.0, "mornings": 2}
    heart = Factor(factor="raised_resting_heart_rate", strength="weak", numbers=numbers, sources=("bosquet-2008",))
    text = spoken(review(factors=(sleep, hurt, heart)))
    assert "you slept 5.5 hours a night, over 14 nights" in text
    assert "It hurt in training: back squat, left side" in text
    assert "On Mon 9 November you wrote down pain of 4 out of 10 during it." in text
    assert "It hurt on 2 days, the first on 2 November." in text
    assert "your resting heart rate was 57 or more; usual is 50" in text
    assert {"short_sleep", "hurt_during", "raised_resting_heart_rate"} == set(MEASURED)
