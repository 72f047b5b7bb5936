"""What must hold for any log: the future, the order of the file and the unit of the weights change nothing."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from liftagain.domain.training_log import LoggedSet, Workout
from review_logs import MOVEMENTS, PAIN_ON, entry, plain_weeks, reviewed, workout

KG_A_POUND = 0.45359237
ORDER = {"strong": 2, "moderate": 1, "weak": 0}


@st.composite
def one_workout(draw: st.DrawFn, first: int = 0, last: int = 120) -> Workout:
    day = PAIN_ON - timedelta(days=draw(st.integers(first, last)))
    names = draw(st.lists(st.sampled_from([*MOVEMENTS, "unknown thing"]), min_size=1, max_size=3, unique=True))
    done = st.builds(
        LoggedSet,
        reps=st.one_of(st.none(), st.integers(1, 50)),
        load_kg=st.one_of(st.none(), st.integers(1, 80).map(lambda steps: 2.5 * steps)),
        rpe=st.one_of(st.none(), st.sampled_from([7.0, 9.5, 10.0])),
    )
    groups = [tuple(draw(st.lists(done, min_size=1, max_size=4))) for _ in names]
    entries = (entry(name, group) for name, group in zip(names, groups, strict=True))
    return workout(day, *entries, hour=draw(st.one_of(st.none(), st.integers(0, 23))))


logs = st.lists(one_workout(), max_size=12)


@settings(max_examples=40, deadline=None)
@given(logs, st.lists(one_workout(first=-60, last=-1), min_size=1, max_size=4))
def test_what_comes_after_the_pain_changes_nothing(log: list[Workout], later: list[Workout]) -> None:
    log = [*plain_weeks(14), *log]
    assert all(work.day > PAIN_ON for work in later)
    assert reviewed([*log, *later]) == reviewed(log)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_the_order_of_the_file_changes_nothing(data: st.DataObject) -> None:
    log = [*plain_weeks(14), *data.draw(logs)]
    assert reviewed(data.draw(st.permutations(log))) == reviewed(log)


@settings(max_examples=40, deadline=None)
@given(logs)
def test_pounds_and_back_change_nothing(log: list[Workout]) -> None:
    log = [*plain_weeks(14), *log]
    assert reviewed([_there_and_back(work) for work in log]) == reviewed(log)


@settings(max_examples=60, deadline=None)
@given(logs)
def test_any_review_is_ranked_dated_and_grounded(log: list[Workout]) -> None:
    result = reviewed([*plain_weeks(14), *log])
    strengths = [ORDER[factor.strength] for factor in result.factors]
    assert strengths == sorted(strengths, reverse=True)
    for factor in result.factors:
        assert factor.sources
        assert factor.on is None or factor.on <= PAIN_ON
        assert 0 <= float(str(factor.numbers.get("percentile", 0))) <= 100
    named = {factor.factor for factor in result.factors}
    assert not named & {item.factor for item in result.not_assessed}


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=1, max_size=3))
def test_a_bigger_session_is_never_a_weaker_spike(extra: list[int]) -> None:
    monday = date(2026, 11, 9)
    ratios = []
    for sets_done in sorted(extra):
        big = workout(monday, entry("deadlift", tuple(LoggedSet(reps=5, load_kg=100) for _ in range(4 + sets_done))))
        log = [*(work for work in plain_weeks(20) if work.day != monday), big]
        spikes = [factor for factor in reviewed(log).factors if factor.factor == "session_spike"]
        ratios.append(ORDER[spikes[0].strength] if spikes else -1)
    assert ratios == sorted(ratios)


def _there_and_back(work: Workout) -> Workout:
    def converted(done: LoggedSet) -> LoggedSet:
        return done if done.load_kg is None else replace(done, load_kg=done.load_kg / KG_A_POUND * KG_A_POUND)

    entries = (replace(item, sets=tuple(converted(done) for done in item.sets)) for item in work.entries)
    return replace(work, entries=tuple(entries))
