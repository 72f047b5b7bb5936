"""Which self-tests are open today, in which way, and where they stop. In doubt a test waits, or is done easily."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from liftagain.domain.exercise import Exercise, Phase
from liftagain.domain.reason import Reason
from liftagain.domain.screening import Ceiling
from liftagain.domain.self_test import NotWhen, SelfTest, SelfTestOffer, Way
from liftagain.reasoning.diary import pain_during
from liftagain.reasoning.fit import OWN, Room, fit
from liftagain.reasoning.hold import hold
from liftagain.reasoning.phase import ORDER
from liftagain.reasoning.self_test import all_told, counted
from liftagain.reasoning.situation import Situation

FULL_FROM: Phase = "rebuild"
ANY: Phase = "maintain"  # stands for any phase where exercise and room are held against each other


def offers(situation: Situation) -> tuple[SelfTestOffer, ...]:
    """Every test of the knowledge on the day of the situation, in the order of the page."""
    closed = tuple(_closed_today(situation))
    return tuple(_offer(test, situation, closed) for test in situation.known.self_tests.values())


def _offer(test: SelfTest, situation: Situation, closed: tuple[Reason, ...]) -> SelfTestOffer:
    against = (*closed, *_against(test, situation))
    easy = tuple(_easy_only(test, situation)) if not against else ()
    way: Way = "easy" if against or easy or not test.full else "full"
    cap = test.cap_easy if way == "easy" else test.cap_full
    stop_at = situation.known.limit(cap) if cap else None
    return SelfTestOffer(test=test.id, is_open=not against, way=way, stop_at=stop_at, because=against or easy)


def _closed_today(situation: Situation) -> Iterator[Reason]:
    """What closes every test today."""
    today, held = situation.today, hold(situation)
    if held is not None:
        yield from held.because
        return
    if situation.ceiling is not None and situation.ceiling.allows <= Ceiling.GENTLE:
        yield Reason(rule="ceiling", facts={"allows": situation.ceiling.allows.word}, sources=OWN)
    if situation.leg_stop is not None:
        yield situation.leg_stop
    if situation.screening.route == "soreness":
        yield Reason(rule="self_test_sore", sources=("article-doms-or-injury", *OWN))
    if situation.stand.back_until is not None and today < situation.stand.back_until:
        yield situation.stand.because
    yield from _of_pain(situation)


def _of_pain(situation: Situation) -> Iterator[Reason]:
    """The pain of this morning: it must be told, without a painkiller, and low."""
    told, most = situation.diary.days.get(situation.today), situation.known.limit("self_test_pain_most")
    if told is None or told.pain_now_morning is None:
        yield Reason(rule="no_check_in", facts={"on": situation.today.isoformat()}, sources=OWN)
        return
    if told.painkiller:
        yield Reason(rule="painkiller", facts={"on": situation.today.isoformat()}, sources=OWN)
    if situation.today in situation.diary.contradictory:
        yield Reason(rule="contradictory", facts={"on": situation.today.isoformat()}, sources=OWN)
    worst = max(told.pain_now_morning, pain_during(told) or 0)
    if worst > most:
        yield Reason(rule="self_test_pain", facts={"pain": worst}, numbers={"limit": most}, sources=OWN)


def _against(test: SelfTest, situation: Situation) -> Iterator[Reason]:
    """What speaks against one test."""
    phase = situation.stand.phase
    if phase not in ORDER or ORDER.index(phase) < ORDER.index(test.from_phase):
        yield Reason(rule="self_test_phase", facts={"phase": phase, "from": test.from_phase}, sources=OWN)
    for rule in _in_force(test, situation):
        if rule.action == "exclude":
            yield Reason(rule="self_test_not_when", facts={"test": test.id, "when": rule.when}, sources=rule.sources)
    found = fit(_exercise(test, situation), _room(situation))
    if found.word == "no":
        yield from found.because
    apart = situation.known.limit("self_test_apart_days")
    done = counted(all_told(situation), situation.today, apart - 1, situation.known)
    last = next((one.on for one in done if one.test is test and one.on < situation.today), None)
    if last is not None:
        again = last + timedelta(days=apart)
        facts = {"on": last.isoformat(), "again": again.isoformat()}
        yield Reason(rule="self_test_rest", facts=dict(facts), numbers={"days": apart}, sources=OWN)


def _exercise(test: SelfTest, situation: Situation) -> Exercise:
    """The exercise of the test, without its equipment and its phases: the test names its own."""
    return replace(situation.known.exercises[test.exercise], equipment=(), phases=(ANY,))


def _room(situation: Situation) -> Room:
    """What today allows, but for the phase and its tier."""
    return replace(situation.room, phase=ANY, tier_cap=None)


def _in_force(test: SelfTest, situation: Situation) -> Iterator[NotWhen]:
    words = {one.profile.id for one in situation.avoidances}
    return (rule for rule in test.not_when if rule.when in words)


def _easy_only(test: SelfTest, situation: Situation) -> Iterator[Reason]:
    """Why an open test is done in its easy way: before Rebuild, under a ceiling, young, or for a condition."""
    known, age = situation.known, situation.person.age
    if not test.full:
        return
    if ORDER.index(situation.stand.phase) < ORDER.index(FULL_FROM):
        yield Reason(rule="self_test_early", facts={"phase": situation.stand.phase, "from": FULL_FROM}, sources=OWN)
    if age is None or age < known.limit("self_test_full_age"):
        yield Reason(
            rule="self_test_young", facts={"age": age}, numbers={"age": known.limit("self_test_full_age")}, sources=OWN
        )
    if situation.ceiling is not None:
        yield from situation.ceiling.because
    for rule in _in_force(test, situation):
        yield Reason(rule="self_test_not_when", facts={"test": test.id, "when": rule.when}, sources=rule.sources)
    found = fit(_exercise(test, situation), _room(situation))
    if found.word == "modified":
        yield from found.because
    if situation.refusals:
        yield situation.refusals[0]
