"""The weekly cap of lumbar load."""

from datetime import timedelta

import pytest

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.lumbar_cap import Loads, cap, entry_share
from liftagain.reasoning.progression import Outing, Verdict, judge
from liftagain.reasoning.week import day_loads
from plan_cases import calm, case, day, log, plan, situation

KNOWN = knowledge()
PAIN_ON = day(0)


def weekly(*loads: float) -> Loads:
    """One session a week before the pain, the last one on the day before."""
    days = (PAIN_ON - timedelta(days=1 + 7 * n) for n in range(len(loads)))
    return Loads(dict(zip(days, reversed(loads), strict=True)), has_log=True)


def clean(number: int) -> Verdict:
    return judge(Outing(on=day(number), pain=1, next_morning=1, baseline=1), KNOWN)


@pytest.mark.parametrize(
    ("days", "pain", "share"),
    [(3, 2, 0.8), (7, 3, 0.8), (7, 4, 0.6), (7, None, 0.6), (8, 1, 0.6), (21, 1, 0.6), (22, 1, 0.4)],
)
def test_the_entry_share_follows_the_days_of_reduced_training(days: int, pain: float | None, share: float) -> None:
    assert entry_share(days, pain, KNOWN) == share


def test_the_cap_is_a_tenth_over_the_entry_share_of_the_mean_before_the_pain() -> None:
    found = cap(weekly(80, 100, 120, 100), {}, PAIN_ON, day(3), 2, KNOWN)
    assert found.most == pytest.approx(1.1 * 0.8 * 100)
    assert found.basis == "weeks_before_the_pain"


def test_weeks_without_training_count_as_nothing_in_the_mean() -> None:
    found = cap(weekly(0, 0, 100, 100), {}, PAIN_ON, day(3), 2, KNOWN)
    assert found.most == pytest.approx(1.1 * 0.8 * 50)


def test_a_tolerated_week_that_was_more_counts_instead() -> None:
    before = weekly(100, 100, 100, 100)
    after = Loads({**before.by_day, day(25): 95.0, day(27): 45.0}, has_log=True)
    sessions = {day(25): clean(25), day(27): clean(27)}
    found = cap(after, sessions, PAIN_ON, day(30), 1, KNOWN)
    assert found.most == pytest.approx(1.1 * 140)
    assert found.basis == "tolerated_week"


def test_a_week_that_was_answered_badly_does_not_count() -> None:
    before = weekly(100, 100, 100, 100)
    after = Loads({**before.by_day, day(25): 140.0}, has_log=True)
    worse = judge(Outing(on=day(25), pain=1, next_morning=5, baseline=1), KNOWN)
    assert cap(after, {day(25): worse}, PAIN_ON, day(30), 1, KNOWN).most == pytest.approx(1.1 * 0.4 * 100)


def test_without_a_log_there_is_no_cap() -> None:
    assert plan(case()).lumbar_load.cap is None
    assert plan(case()).lumbar_load.basis == "entry_doses"


def test_an_exercise_in_the_log_and_in_the_check_in_counts_once() -> None:
    lifted = {"exercise": "conventional-deadlift", "sets": [{"reps": 5, "load_kg": 140}] * 3}
    both = case(*calm(1, 1))
    both["check_ins"][0]["done"] = [lifted]
    same_day = log(1)
    moved = [type(same_day[0])(day=day(1), started=None, title="", entries=same_day[0].entries[:1])]
    once = day_loads(situation(both, 2, moved)).by_day[day(1)]
    alone = day_loads(situation(case(), 2, moved)).by_day[day(1)]
    assert once == pytest.approx(alone)
    assert once > 0


def test_no_session_passes_the_cap() -> None:
    for number in range(30):
        load = plan(case(*calm(1, 30, morning=1)), number, log()).lumbar_load
        assert load.cap is not None
        assert load.this_week <= load.cap + 0.01
