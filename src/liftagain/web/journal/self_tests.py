"""Results of self-tests: facts, as everything that the person tells. They belong to no episode."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db import transaction

from liftagain.app.self_tests import as_json, read_self_tests
from liftagain.domain.self_test import SelfTestResult
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts
from liftagain.web.journal.models import Fact

SELF_TEST = "self_test"


def told() -> list[Fact]:
    """The facts that stand, by day and in the order of telling."""
    return list(facts.current(SELF_TEST).order_by("day", "number"))


def result_in(fact: Fact) -> SelfTestResult:
    """The result that a fact holds."""
    (result,) = read_self_tests([{**fact.told, "on": fact.day.isoformat()}], "journal")
    return result


def results() -> list[SelfTestResult]:
    """Every result that stands, oldest first. One of a test that the program no longer knows is passed over."""
    return [result_in(fact) for fact in told() if fact.told["test"] in knowledge().self_tests]


def since(pain_on: date | None) -> list[SelfTestResult]:
    """Those that speak of this episode: since the pain began, and from the time just before it."""
    if pain_on is None:
        return results()
    first = pain_on - timedelta(days=knowledge().limit("self_test_look_back_days"))
    return [one for one in results() if one.on >= first]


def keep(result: SelfTestResult) -> Fact:
    """Stores a result. One of the same test on the same day is superseded: the day has one."""
    return _add(result, {fact.told["test"]: fact for fact in told() if fact.day == result.on})


def keep_all(found: Sequence[SelfTestResult]) -> int:
    """Stores results that are not known yet, all or none. Returns how many were new."""
    known = {(fact.day, fact.told["test"]): fact for fact in told()}
    stored = 0
    with transaction.atomic():
        for one in found:
            before = known.get((one.on, one.test))
            if before is None or result_in(before) != one:
                known[one.on, one.test] = _add(one, {one.test: before} if before else {}, durable=False)
                stored += 1
    return stored


def _add(result: SelfTestResult, before: dict[str, Fact], *, durable: bool = True) -> Fact:
    body = {key: value for key, value in as_json(result).items() if key != "on"}
    old = before.get(result.test)
    return facts.record(SELF_TEST, body, day=result.on, supersedes=old.id if old else None, durable=durable)
