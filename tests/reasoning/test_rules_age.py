"""The age of the rules: the newest day counts, and the limit is the last day that is not old."""

from datetime import date, timedelta

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.rules_age import rules_age


def test_the_newest_change_counts() -> None:
    known = knowledge()
    newest = rules_age(known, date(2026, 11, 26)).changed_on
    every = [
        *(flag.since for flag in known.flags.values()),
        *(value.since for limit in known.limits.values() for value in limit.values),
        *(net.since for net in known.safety_nets.values()),
    ]
    assert newest in every
    assert all(day <= newest for day in every)


def test_they_are_old_from_the_day_after_the_limit() -> None:
    known = knowledge()
    newest = rules_age(known, date(2026, 11, 26)).changed_on
    last = newest + timedelta(days=known.limit("rules_old_days"))
    assert not rules_age(known, last).are_old
    assert rules_age(known, last + timedelta(days=1)).are_old
