"""The page of the rule book on self-tests: how each is done, where it stops, its repeat error, what it calls for."""

from __future__ import annotations

from collections.abc import Iterator

from liftagain.domain.self_test import SelfTest, SelfTestOffer
from liftagain.knowledge.bundle import Knowledge
from liftagain.words.self_test import filled, reference_words, repeat_words

HEAD = (
    "# Self-tests\n\n"
    "None of them has to be done. Before Rebuild, under 18, under an open finding and with some conditions only the "
    "easy way is open. A result above the limit of pain counts for nothing.\n"
)


def self_tests_page(known: Knowledge) -> str:
    """Every test with its range, its ways, its repeat error and its sources."""
    return "\n".join([HEAD, *("\n".join(_lines(test, known)) + "\n" for test in known.self_tests.values())])


def _lines(test: SelfTest, known: Knowledge) -> Iterator[str]:
    yield f"## {test.name}"
    yield ""
    sides = "each side" if test.sides else "one value"
    yield f"`{test.id}`, version {test.version}, {test.unit}, {sides}. Grade {test.grade}. Since {test.since}."
    yield test.about
    yield ""
    yield f"- done as: {' '.join(test.how)}"
    yield f"- opens in {test.from_phase}; excluded where `{test.exercise}` is"
    for way, text, cap in (("easy", test.easy, test.cap_easy), ("full", test.full, test.cap_full)):
        if text:
            stop_at = known.limit(cap) if cap else None
            offer = SelfTestOffer(test=test.id, is_open=True, way=way, stop_at=stop_at, because=())  # type: ignore[arg-type]
            yield f"- {way} way: {filled(text, offer)}"
    for rule in test.not_when:
        action = "not" if rule.action == "exclude" else "easy only"
        yield f"- {rule.when}: {action}. {rule.why} ({', '.join(rule.sources)})"
    yield f"- repeat error: {repeat_words(test)}"
    yield from (f"- others: {text}" for text in reference_words(test))
    if test.weak:
        word = "below" if test.direction == "higher_is_better" else "above"
        yield f"- calls, {word} {known.limit(test.weak):g} {test.unit} (`{test.weak}`), for {', '.join(test.calls_for)}"
    if test.tells:
        yield f"- stands in for the answer `{test.tells}`"
    yield f"- sources: {', '.join(test.sources)}"
