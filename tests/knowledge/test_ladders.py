"""The ladders: a way back to every lift that people ask for, and one for every pattern that has none."""

import re

import pytest

from knowledge.calm_words import FORBIDDEN
from knowledge.reading_age import grade
from liftagain.domain.ladder import Ladder
from liftagain.knowledge.bundle import knowledge

NAMED = re.findall(
    r"\S+",
    """
conventional-deadlift sumo-deadlift romanian-deadlift back-squat front-squat overhead-press bench-press bent-over-row
good-morning kettlebell-swing clean snatch jerk running cycling
""",
)
PATTERNS = re.findall(
    r"\S+",
    """
hinge squat lunge push_horizontal push_vertical pull_horizontal pull_vertical carry olympic core_flexion jump gait
""",
)
START = (0.4, 0.6)  # the share of the best before the pain at which a lift comes back


@pytest.fixture(params=sorted(knowledge().ladders))
def ladder(request: pytest.FixtureRequest) -> Ladder:
    return knowledge().ladders[request.param]


def test_the_ladders_that_people_ask_for_are_there() -> None:
    assert set(NAMED) <= {lift for ladder in knowledge().ladders.values() for lift in ladder.lifts}


def test_every_pattern_falls_back_on_one_ladder() -> None:
    served = [pattern for ladder in knowledge().ladders.values() for pattern in ladder.patterns]
    assert len(served) == len(set(served))
    assert set(PATTERNS) <= set(served)


def test_a_lift_has_one_ladder() -> None:
    lifts = [lift for ladder in knowledge().ladders.values() for lift in ladder.lifts]
    assert len(lifts) == len(set(lifts))


def test_ids_and_sources_resolve(ladder: Ladder) -> None:
    assert ladder.rungs
    assert {rung.exercise for rung in ladder.rungs} <= set(knowledge().exercises)
    assert set(ladder.lifts) <= set(knowledge().movements)
    assert ladder.sources
    assert set(ladder.sources) <= set(knowledge().sources)


def test_no_rung_comes_twice_and_each_can_be_done(ladder: Ladder) -> None:
    ids = [rung.exercise for rung in ladder.rungs]
    assert len(ids) == len(set(ids))
    assert all(knowledge().exercises[i].phases for i in ids)


def test_a_lifts_ladder_ends_with_it(ladder: Ladder) -> None:
    ids = [rung.exercise for rung in ladder.rungs]
    assert bool(ladder.lifts) or bool(ladder.patterns)
    assert set(ladder.lifts) <= set(ids)
    if ladder.lifts:
        assert ids[-1] in ladder.lifts
        assert ladder.lift_share is None


def test_shares_never_fall_and_start_where_training_returns(ladder: Ladder) -> None:
    shares = [rung.entry_share for rung in ladder.rungs if rung.entry_share is not None]
    assert shares == sorted(shares)
    assert all(0 < share <= START[1] for share in shares)
    first_light = [rung.entry_share is None for rung in ladder.rungs]
    assert first_light == sorted(first_light, reverse=True)
    if ladder.share_of == "none":
        assert not shares
        assert ladder.lift_share is None
    elif ladder.lifts:
        assert START[0] <= shares[-1] <= START[1]
    elif ladder.share_of == "e1rm":
        assert ladder.lift_share is not None
        assert START[0] <= ladder.lift_share <= START[1]


def test_a_bar_that_takes_a_share_belongs_to_the_return(ladder: Ladder) -> None:
    for rung in ladder.rungs:
        if rung.entry_share is not None:
            assert "return" in knowledge().exercises[rung.exercise].phases


def test_ladders_climb_from_less_load_to_more(ladder: Ladder) -> None:
    library = knowledge().exercises
    tiers = [library[rung.exercise].lumbar_tier for rung in ladder.rungs]
    assert tiers[-1] == max(tiers)
    assert tiers[0] == min(tiers)


def test_notes_are_plain_and_calm(ladder: Ladder) -> None:
    notes = [rung.note for rung in ladder.rungs]
    assert all(notes)
    assert grade(" ".join(notes)) <= 7
    assert not any(FORBIDDEN.search(note) for note in notes)
