"""The self-tests as knowledge: each can be done, stops early, is cited, and promises nothing."""

import pytest

from knowledge.calm_words import FORBIDDEN
from knowledge.reading_age import grade
from liftagain.domain.self_test import SelfTest, SelfTestOffer
from liftagain.figures.self_test_drawing import self_test_drawing
from liftagain.knowledge.bundle import knowledge
from liftagain.knowledge.folder import KnowledgeError, validated
from liftagain.words.self_test import cited, how_far, stops

WANTED = {
    "front_plank", "side_plank", "glute_bridge", "single_leg_bridge", "hip_hinge", "hip_flexor_length",
    "hamstring_length", "knee_to_wall", "sit_to_stand",
}  # fmt: skip


@pytest.fixture(params=sorted(WANTED))
def one(request: pytest.FixtureRequest) -> SelfTest:
    return knowledge().self_tests[request.param]


def offered(test: SelfTest, way: str) -> SelfTestOffer:
    cap = test.cap_easy if way == "easy" else test.cap_full
    stop_at = knowledge().limit(cap) if cap else None
    return SelfTestOffer(test=test.id, is_open=True, way=way, stop_at=stop_at, because=())  # type: ignore[arg-type]


def test_there_is_nothing_but_these() -> None:
    assert set(knowledge().self_tests) == WANTED
    orders = [test.order for test in knowledge().self_tests.values()]
    assert orders == sorted(set(orders))


def test_what_it_names_is_there(one: SelfTest) -> None:
    known = knowledge()
    assert one.exercise in known.exercises
    assert set(one.calls_for) <= set(known.exercises)
    assert {one.weak, one.cap_easy, one.cap_full} - {""} <= set(known.limits)
    assert set(cited(one)) <= set(known.sources)
    assert {rule.when for rule in one.not_when} <= set(known.condition_profiles)


def test_it_is_drawn(one: SelfTest) -> None:
    drawn = self_test_drawing(one.id)
    assert drawn is not None
    assert "<svg" in drawn


@pytest.mark.parametrize("way", ["easy", "full"])
def test_it_says_where_it_stops(one: SelfTest, way: str) -> None:
    if way == "full" and not one.full:
        return
    offer = offered(one, way)
    text = how_far(one, offer)
    assert "{" not in text
    if offer.stop_at is not None:
        assert f"{offer.stop_at:g}" in text
        assert f"{knowledge().limit(f'self_test_effort_{way}'):g} of 10" in text
    assert any(f"above {knowledge().limit('self_test_pain_most'):g} of 10" in stop for stop in stops(one, offer))


def test_the_easy_way_stops_before_the_full_one(one: SelfTest) -> None:
    known = knowledge()
    assert known.limit("self_test_effort_easy") < known.limit("self_test_effort_full") < 10
    if one.cap_easy and one.cap_full:
        assert known.limit(one.cap_easy) < known.limit(one.cap_full)
    if one.kind in ("hold", "count"):
        assert one.cap_easy
        assert one.cap_full


def test_a_capped_easy_way_can_still_be_enough(one: SelfTest) -> None:
    """Whoever reaches the number to stop at has no low result: an early stop must not look like weakness."""
    if one.cap_easy and one.weak:
        assert knowledge().limit(one.cap_easy) >= knowledge().limit(one.weak)


def test_none_opens_in_settle(one: SelfTest) -> None:
    assert one.from_phase in ("restore", "rebuild")


def test_unverified_numbers_are_in_no_limit(one: SelfTest) -> None:
    known = knowledge()
    for name in {one.weak, one.cap_easy, one.cap_full} - {""}:
        assert known.limits[name].now.verified
        assert all(known.sources[source].verified for source in known.limits[name].now.sources)


def test_the_words_are_plain_and_calm(one: SelfTest) -> None:
    texts = [one.name, one.about, one.asks, one.easy, one.full, one.repeat_says, *one.how, *one.stop]
    texts += [rule.why for rule in one.not_when] + [mark.words for mark in one.marks]
    texts += [reference.words for reference in one.references]
    for text in texts:
        assert not FORBIDDEN.search(text), text
    assert grade(" ".join([*one.how, *one.stop, one.easy])) <= 7


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"low": 5, "high": 5}, "holds nothing"),
        ({"marks": [{"value": 1, "words": "x"}]}, "judged by marks"),
        ({"full": ""}, "how far its full way goes"),
        ({"weak": ""}, "stand together"),
        ({"repeat": None}, "what is known instead"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_what_contradicts_itself_is_refused(change: dict[str, object], words: str) -> None:
    import tomllib

    table = tomllib.loads((knowledge().root / "self_tests" / "front_plank.toml").read_text(encoding="utf-8"))
    validated(SelfTest, table, "front_plank")
    with pytest.raises(KnowledgeError, match=words):
        validated(SelfTest, {**table, **change}, "front_plank")
