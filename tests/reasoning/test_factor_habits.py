"""The habits that what preceded the pain calls for."""

from datetime import date

from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.reason import Number
from liftagain.domain.review import Factor, Review, Strength
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.factor_habits import factor_habits
from liftagain.words.plan import habit_words


def entry(name: str, *guidance: str) -> FactorEntry:
    return FactorEntry(id=name, title=name, measures="x", grade="C", sources=("s",), guidance=guidance)


ENTRIES = {one.id: one for one in (entry("a", "sleep", "stress"), entry("b", "sleep"), entry("c", "warm-up"))}


def factor(name: str, strength: Strength = "moderate", **numbers: Number) -> Factor:
    return Factor(factor=name, strength=strength, numbers=numbers, sources=("s",))


def ids(*factors: Factor, most: int = 5, there: tuple[str, ...] = ()) -> list[str]:
    review = Review(
        pain_on=date(2026, 11, 12), days_of_log=0, log_ends=None, factors=factors, not_assessed=(), caveat=""
    )
    return [one.id for one in factor_habits(review, ENTRIES, most, there)]


def test_each_habit_once_in_the_order_of_the_factors() -> None:
    assert ids(factor("c"), factor("a"), factor("b")) == ["warm-up", "sleep", "stress"]


def test_weak_and_usual_things_call_for_nothing() -> None:
    assert ids(factor("a", "weak")) == []
    assert ids(factor("a", usual_for_you=True), factor("c", usual_unknown=True)) == []


def test_no_more_than_the_limit_and_none_twice() -> None:
    assert ids(factor("c"), factor("a"), most=2) == ["warm-up", "sleep"]
    assert ids(factor("c"), factor("a"), there=("sleep",)) == ["warm-up", "stress"]


def test_the_reason_names_every_factor_that_calls_for_it() -> None:
    review = Review(
        pain_on=date(2026, 11, 12), days_of_log=0, log_ends=None, not_assessed=(), caveat="",
        factors=(factor("session_spike", "strong"), factor("load_record")),
    )  # fmt: skip
    (habit,) = factor_habits(review, knowledge().factors, 2)
    assert [reason.facts["factor"] for reason in habit.because] == ["session_spike", "load_record"]
    (words,) = habit_words((habit,))
    assert words.title == "Building up again"
    assert any("a session far above the last 30 days" in text for _, text in words.why)
