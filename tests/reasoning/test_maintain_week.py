"""The week in Maintain: balanced, within what fits, with the person's own warnings, and quiet on most days."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liftagain.app.case_file import read_case
from liftagain.app.maintain import week_as_json, week_of
from liftagain.app.review_log import review_log
from liftagain.domain.training_log import Workout
from liftagain.domain.week_plan import MaintainWeek
from liftagain.knowledge.bundle import knowledge
from liftagain.output.json_schema import json_schemas
from liftagain.reasoning.balance_gaps import balance_gaps
from liftagain.reasoning.early_warning import early_warnings
from liftagain.reasoning.fit import fit
from liftagain.reasoning.nudge import nudge_of
from liftagain.reasoning.outings import is_strength_day
from liftagain.words.early_warning import warning_words
from liftagain.words.week import in_words, said, spoken
from plan_cases import case, check_in, day, situation, workout

LAST = 34
PLACES = {place.id: place for place in knowledge().weeks["maintain"].places}
STRENGTH = {name for name, place in PLACES.items() if place.kind == "strength"}


def calm_weeks(last: int = LAST, **told: Any) -> list[dict[str, Any]]:
    """Mornings that fall to zero within two weeks and stay there, every session done."""
    scores = (3 if number < 5 else 2 if number < 10 else 1 if number < 14 else 0 for number in range(1, last + 1))
    return [
        check_in(number, score, pain_worst=score, pain_during=0, session_done="all", **told)
        for number, score in enumerate(scores, start=1)
    ]


def made(log: tuple[Workout, ...] = (), **person: Any) -> MaintainWeek:
    raw = case(*calm_weeks(), person={"minutes": None, **person})
    return week_of(read_case(raw, "case"), day(LAST), log)


@lru_cache(maxsize=1)
def usual() -> MaintainWeek:
    return made()


def items(week: MaintainWeek) -> Iterator[tuple[date, str, Any]]:
    return ((one.on, one.kind, item) for one in week.days for item in one.items)


def test_every_kind_of_movement_has_its_place() -> None:
    assert {item.place for _, _, item in items(usual()) if item.kind == "strength"} == STRENGTH
    assert {item.kind for _, _, item in items(usual())} == {
        "strength", "drill", "walk", "cardio", "mobility", "flexibility",
    }  # fmt: skip
    assert not usual().left_open


def test_strength_stands_twice_with_days_between() -> None:
    days = [one.on for one in usual().days if one.kind == "strength"]
    assert len(days) == knowledge().limit("week_strength_days") == 2
    assert 2 <= (days[1] - days[0]).days <= 5
    assert len(usual().days) == 7


@pytest.mark.parametrize("last", range(LAST, LAST + 7))
@pytest.mark.parametrize("days_a_week", [None, 1, 2])
def test_the_week_and_the_plan_agree_whether_today_is_for_strength(last: int, days_a_week: int | None) -> None:
    person = {"minutes": None, "days_a_week": days_a_week}
    raw = case(*calm_weeks(last), person=person)
    here = situation(raw, last)
    week = week_of(read_case(raw, "case"), day(last), ())
    planned = is_strength_day(here.today, here.counted_from, here.person, here.known)
    assert (week.days[0].kind == "strength") == planned
    strength = [one.on for one in week.days if one.kind == "strength"]
    assert len(strength) == (days_a_week or knowledge().limit("week_strength_days"))
    assert all(2 <= (after - before).days <= 5 for before, after in pairwise(strength))


def test_rest_days_reach_and_strength_days_do_not() -> None:
    for one in usual().days:
        kinds = {item.kind for item in one.items}
        assert ("strength" in kinds) == (one.kind == "strength")
        assert {"mobility", "flexibility"} <= kinds or one.kind == "strength"
        assert not kinds & {"mobility", "flexibility", "cardio"} or one.kind == "between"


def test_drills_are_daily_and_walks_and_cardio_are_as_often_as_the_knowledge_says() -> None:
    count: dict[str, set[date]] = {}
    for on, _, item in items(usual()):
        count.setdefault(item.kind, set()).add(on)
    assert len(count["drill"]) == 7
    assert len(count["walk"]) == knowledge().limit("week_walk_days")
    assert len(count["cardio"]) == knowledge().limit("week_cardio_days")
    walked = sum(item.minutes for _, _, item in items(usual()) if item.kind == "walk")
    assert walked == 150  # what Pocovi 2024 aimed at: 30 minutes on five days


def test_it_holds_to_its_schema() -> None:
    schema = json_schemas(knowledge())["week.schema.json"]
    for week in (usual(), made(spike(again=2)), made(pulls(20))):
        jsonschema.Draft202012Validator(schema).validate(json.loads(json.dumps(week_as_json(week))))


def test_it_raises_no_load_and_every_item_has_its_reasons() -> None:
    printed = week_as_json(usual())
    assert "_kg" not in str(printed["days"])
    for _, _, item in items(usual()):
        assert item.because
        assert all(set(reason.sources) <= set(knowledge().sources) for reason in item.because)
        assert said(item.because[0])


@pytest.mark.parametrize("minutes", [5, 10, 20, 40])
def test_a_short_session_says_what_it_leaves_open(minutes: int) -> None:
    week = made(minutes=minutes)
    for one in week.days:
        assert sum(item.minutes for item in one.items if item.kind == "strength") <= minutes
    there = {item.place for _, _, item in items(week)}
    assert {one.place for one in week.left_open} == STRENGTH - there
    assert {one.because.rule for one in week.left_open} <= {"week_time"}


CONDITIONS = [None, *sorted(one.id for one in knowledge().condition_profiles.values() if one.kind == "condition")]


@pytest.mark.parametrize("equipment", [[], ["band"], ["dumbbells"], ["gym"]], ids=["none", "band", "dumbbells", "gym"])
@pytest.mark.parametrize("condition", CONDITIONS)
def test_nothing_in_it_is_excluded_and_no_day_is_empty(condition: str | None, equipment: list[str]) -> None:
    person = {"equipment": equipment, "conditions": [condition] if condition else []}
    raw = case(*calm_weeks(), person={"minutes": None, **person})
    here, known = situation(raw, LAST), knowledge()
    week = week_of(read_case(raw, "case"), day(LAST), ())
    if week.closed:
        assert all(said(one) for one in week.closed)
        return
    for _, _, item in items(week):
        assert fit(known.exercises[item.exercise], here.room).word != "no", item
    assert all(one.items for one in week.days)
    assert {item.place for _, _, item in items(week)} | {one.place for one in week.left_open} >= STRENGTH
    assert all(said(one.because) for one in week.left_open)


@pytest.mark.parametrize(
    ("last", "changes", "rule"),
    [
        (3, {}, "week_phase"),
        (10, {}, "week_phase"),
        (LAST, {"saddle_numbness": "yes"}, "CES-1"),
        (LAST, {"person": {"age": 15}, "age": 15}, "under_age"),
        (LAST, {"saddle_numbness": None}, "unanswered"),
    ],
)
def test_when_there_is_no_week(last: int, changes: dict[str, Any], rule: str) -> None:
    week = week_of(read_case(case(*calm_weeks(last), **changes), "case"), day(last), ())
    assert rule in {one.rule for one in week.closed}
    assert (week.days, week.warnings, week.nudge) == ((), (), None)
    assert "No week to build yet" in spoken(week)


def test_a_flare_up_closes_the_week() -> None:
    raw = case(*calm_weeks(LAST - 2), check_in(LAST - 1, 4, pain_worst=5), check_in(LAST, 5, pain_worst=6))
    assert week_of(read_case(raw, "case"), day(LAST), ()).closed


def pulls(weeks: int, kg: float = 120, sets: int = 3, end: int = LAST) -> tuple[Workout, ...]:
    """Two deadlift days a week up to the day `end`, the newest on `end` - 1."""
    return tuple(
        workout(day(end - 1 - 7 * week - gap), ("conventional-deadlift", kg, 5, sets))
        for week in range(weeks)
        for gap in (0, 3)
    )


def test_what_was_left_out_lately_is_named_and_gets_a_set_more() -> None:
    week = made(pulls(20))
    assert week.gaps is not None
    gaps = {gap.place for gap in week.gaps}
    assert gaps
    assert gaps <= STRENGTH - {"hinge"}  # the log holds hinges; the sessions of the plan hold some of the others
    assert [gap.sets_a_week for gap in week.gaps] == sorted(gap.sets_a_week for gap in week.gaps)
    before = {item.place: item.sets for _, _, item in items(usual())}
    for _, _, item in items(week):
        assert ("week_gap" in {one.rule for one in item.because}) == (item.place in gaps)
        assert item.place not in gaps or item.sets == before[item.place] + 1


def test_without_a_session_done_every_kind_that_the_log_lacks_is_a_gap() -> None:
    told = [{**one, "session_done": "none"} for one in calm_weeks()]
    here = situation(case(*told, person={"minutes": None}), LAST, pulls(20))
    assert {gap.place for gap in balance_gaps(here) or ()} == STRENGTH - {"hinge"}


PRESSES = tuple(workout(day(LAST - 29 - 3 * number), ("bench-press", 60, 8, 3)) for number in range(9))


@pytest.mark.parametrize("log", [(), pulls(1), PRESSES], ids=["none", "one week", "old"])
def test_without_enough_log_no_gap_is_named(log: tuple[Workout, ...]) -> None:
    week = made(log)
    assert week.days
    assert week.gaps is None
    assert "too little" in spoken(week)


def test_a_lift_of_the_log_fills_its_place() -> None:
    found = {item.place: item for _, _, item in items(made(pulls(20)))}
    assert (found["hinge"].exercise, found["hinge"].own_lift) == ("conventional-deadlift", True)


def spike(*, again: float = 1.0) -> tuple[Workout, ...]:
    """A log with a session twice as big two days before the pain, and the newest one `again` times the usual."""
    before = [
        workout(day(-3 - 7 * week), ("conventional-deadlift", 120, 5, 6 if week == 0 else 3)) for week in range(20)
    ]
    after = [
        workout(day(LAST - 1 - 7 * week), ("conventional-deadlift", 120, 5, round(3 * (again if week == 0 else 1))))
        for week in range(6)
    ]
    return (*before, *after)


def warned(week: MaintainWeek, factor: str = "session_spike") -> Any:
    return next(one for one in week.warnings if one.factor == factor)


def test_the_spike_before_the_last_episode_becomes_a_limit_in_the_persons_numbers() -> None:
    """By hand: 3 x 5 x 120 kg = 1,800 kg is the biggest of 30 days; 1.1 times as much is 1,980 kg."""
    week = made(spike())
    found = warned(week)
    assert found.state == "quiet"
    assert found.then["ratio"] == 2.0
    assert found.limit == {"best_tonnage_kg": 1800.0, "limit_tonnage_kg": 1980.0}
    text = spoken(week)
    assert "2 times the biggest of the 30 days before" in text
    assert "below 1,980\N{NO-BREAK SPACE}kg" in text


def test_the_same_spike_again_is_said_and_nudged() -> None:
    week = made(spike(again=2))
    found = warned(week)
    assert (found.state, found.now["ratio"]) == ("over", 2.0)
    assert week.nudge is not None
    assert week.nudge.id == "warning_session_spike"
    words = in_words(week)
    assert "2 times the biggest of the 30 days before it" in words.nudge
    assert words.warnings[0].over
    assert not any(word in words.nudge for word in ("risk", "injur", "cause"))


def test_an_old_log_says_that_it_does_not_know() -> None:
    old = tuple(one for one in spike() if one.day < day(0))
    here = situation(case(*calm_weeks()), LAST, old)
    factors = review_log(old, day(-1)).factors
    (found,) = [one for one in early_warnings(here, factors) if one.factor == "session_spike"]
    assert (found.state, found.limit) == ("unknown", {})
    assert "no fresh numbers" in warning_words(found).state


def test_what_only_answers_told_gives_no_number_to_hold_to() -> None:
    raw = case(*calm_weeks(), person={"minutes": None}, context={"something_new": ["heavier"], "sleep_hours": 5})
    found = {one.factor: one for one in week_of(read_case(raw, "case"), day(LAST), ()).warnings}
    assert "load_record" not in found
    assert found["short_sleep"].state == "unknown"
    raw = case(*calm_weeks(sleep_h=5.5), person={"minutes": None}, context={"sleep_hours": 5})
    week = week_of(read_case(raw, "case"), day(LAST), ())
    assert warned(week, "short_sleep").state == "over"


def test_a_word_for_every_warned_factor() -> None:
    from liftagain.words.early_warning import _LIMIT, _NOW, _THEN

    warned_ = set(knowledge().weeks["maintain"].warned)
    assert warned_ <= set(knowledge().factors)
    assert set(_LIMIT) == set(_NOW) == set(_THEN) == warned_


@settings(deadline=None)
@given(st.lists(st.booleans(), min_size=60, max_size=90), st.integers(1, 4))
def test_nudges_stay_rare_whatever_happens(opened: list[bool], count: int) -> None:
    """The app opened on some days, with always as many things worth saying: never more than the limits."""
    known, gaps = knowledge(), list(made_gaps())[:count]
    said_: list[tuple[str, date]] = []
    for number, is_open in enumerate(opened):
        today = day(number)
        if is_open:
            for _ in range(2):  # the page may be opened again
                found = nudge_of((), gaps, said_, today, known)
                if found is not None and (found.id, today) not in said_:
                    said_.append((found.id, today))
    days = [on for _, on in said_]
    assert len(set(days)) == len(days)
    for on in days:
        assert sum(on <= other < on + timedelta(days=7) for other in days) <= known.limit("nudges_a_week")
    gap_days = [(later - earlier).days for earlier, later in pairwise(days)]
    assert all(gap >= known.limit("nudge_apart_days") for gap in gap_days)
    for name in {name for name, _ in said_}:
        same = [on for other, on in said_ if other == name]
        assert all((b - a).days >= known.limit("nudge_same_days") for a, b in pairwise(same))


@lru_cache(maxsize=1)
def made_gaps() -> tuple[Any, ...]:
    return made(pulls(20)).gaps or ()


def test_a_nudge_stays_for_its_day_and_goes() -> None:
    known, gaps = knowledge(), made_gaps()
    first = nudge_of((), gaps, [], day(0), known)
    assert first is not None
    assert nudge_of((), gaps, [(first.id, day(0))], day(0), known) == first
    assert nudge_of((), gaps, [(first.id, day(0))], day(1), known) is None
    later = nudge_of((), gaps, [(first.id, day(0))], day(2), known)
    assert later is not None
    assert later.id != first.id
    assert nudge_of((), [], [], day(0), known) is None
