"""The way back to one lift, piece by piece: its ladder, its first load, the load of today, the step of today."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from liftagain.domain.ladder import Ladder, Rung
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.reasoning.own_lifts import OwnLift
from liftagain.reasoning.progression import Outing, Verdict, judge
from liftagain.reasoning.ramp import (
    Climb,
    climb,
    entry_kg,
    ladder_of,
    next_kg,
    round_kg,
    rung_today,
    week_most_kg,
)

TODAY = date(2026, 11, 29)
KNOWN = knowledge()
DEADLIFT = OwnLift(KNOWN.movements["conventional-deadlift"], e1rm_kg=160.26, top_kg=140, sessions=8, is_goal=False)
SOURCES = ("article-phases", "acsm-2009", "liftagain-decisions")


def outing(days_ago: int, load_kg: float | None, pain: float | None = 1, morning: float = 2, **more: Any) -> Outing:
    on = TODAY - timedelta(days=days_ago)
    return Outing(on=on, pain=pain, next_morning=morning, baseline=2, load_kg=load_kg, **more)


class Changed(Knowledge):
    """What is known, with some limits changed and, where they are given, other ladders."""

    def __init__(self, *ladders: Ladder, **limits: float) -> None:
        super().__init__()
        self.changed = limits
        self.__dict__.update(exercises=KNOWN.exercises, limits=KNOWN.limits)
        self.__dict__.update(ladders={one.id: one for one in ladders} if ladders else KNOWN.ladders)

    def limit(self, name: str) -> float:
        return self.changed[name] if name in self.changed else KNOWN.limit(name)


def ladder(*rungs: Rung, name: str = "made", **more: Any) -> Ladder:
    return Ladder(id=name, title="Made", rungs=rungs, sources=("liftagain-decisions",), **more)


OWN_RUNG = Rung(exercise="conventional-deadlift")
OF_THE_LIFT = ladder(OWN_RUNG, name="own", lifts=("conventional-deadlift",))
OF_THE_PATTERN = ladder(Rung(exercise="block-pull"), name="pattern", patterns=("hinge",))
OF_ANOTHER = ladder(Rung(exercise="back-squat"), name="other", lifts=("back-squat",), patterns=("squat",))


def test_a_lift_has_its_own_ladder_or_that_of_its_pattern_or_none() -> None:
    assert ladder_of(DEADLIFT, KNOWN) == KNOWN.ladders["conventional-deadlift"]
    assert ladder_of(DEADLIFT, Changed(OF_ANOTHER, OF_THE_PATTERN, OF_THE_LIFT)) == OF_THE_LIFT
    assert ladder_of(DEADLIFT, Changed(OF_ANOTHER, OF_THE_PATTERN)) == OF_THE_PATTERN
    assert ladder_of(DEADLIFT, Changed(OF_ANOTHER)) is None


@pytest.mark.parametrize(
    ("days_off", "pain", "kg"),
    [
        (0, 0, 95),
        (7, 3, 95),
        (7, 3.5, 80),
        (7, None, 80),
        (8, 3, 80),
        (21, 0, 80),
        (22, 0, 62.5),
        (22, 9, 62.5),
        (200, None, 62.5),
    ],
)
def test_the_first_load_follows_the_time_off_and_the_pain(days_off: int, pain: float | None, kg: float) -> None:
    assert entry_kg(DEADLIFT, days_off, pain, KNOWN) == kg


def test_the_first_load_is_never_above_the_heaviest_set_of_before() -> None:
    assert entry_kg(replace(DEADLIFT, top_kg=78.25), 10, 1, KNOWN) == 78.25


@pytest.mark.parametrize(
    ("made", "kg"),
    [
        (ladder(Rung(exercise="block-pull", entry_share=0.41), replace(OWN_RUNG, entry_share=0.55)), 87.5),
        (ladder(replace(OWN_RUNG, entry_share=0.55), lift_share=0.45), 87.5),
        (ladder(replace(OWN_RUNG, entry_share=0.2)), 62.5),
        (ladder(replace(OWN_RUNG, entry_share=0.9)), 95),
        (ladder(OWN_RUNG, lift_share=0.45), 70),
        (ladder(Rung(exercise="block-pull", entry_share=0.55), lift_share=0.45), 70),
        (ladder(OWN_RUNG), 80),
    ],
)
def test_the_ladder_tells_the_share_of_the_first_load(made: Ladder, kg: float) -> None:
    assert entry_kg(DEADLIFT, 10, 1, Changed(replace(made, lifts=("conventional-deadlift",)))) == kg


def test_without_a_ladder_the_first_load_is_the_usual_share() -> None:
    assert entry_kg(DEADLIFT, 10, 1, Changed(OF_ANOTHER)) == 80


@pytest.mark.parametrize(
    ("load", "kg"),
    [(0, 0), (0.4, 0), (0.5, 0.5), (24.9, 24.5), (25, 25), (26, 25), (27.5, 27.5), (27.4999999999, 27.5), (140, 140)],
)
def test_loads_are_rounded_down_to_what_can_be_loaded(load: float, kg: float) -> None:
    assert round_kg(load, KNOWN) == kg


def test_the_step_of_a_bar_is_used_from_its_first_load_on() -> None:
    known = Changed(plate_step_from_kg=26)
    assert [round_kg(load, known) for load in (25.5, 26, 26.5)] == [25.5, 25, 25]


@pytest.mark.parametrize(
    ("history", "most"),
    [
        ([], None),
        ([outing(3, None), outing(2, 0)], None),
        ([outing(3, None), outing(2, 60)], 60),
        ([outing(6, 60), outing(3, 64)], 60),
        ([outing(7, 60), outing(3, 64)], 66),
        ([outing(14, 50), outing(8, 60), outing(5, 64)], 66),
        ([outing(14, 50), outing(8, None), outing(5, 64)], 55),
    ],
)
def test_a_load_grows_a_tenth_over_that_of_a_week_ago(history: list[Outing], most: float | None) -> None:
    assert week_most_kg(history, TODAY, KNOWN) == (most if most is None else pytest.approx(most, abs=1e-9))


HARD: dict[str, Any] = {"rpe": 9}


@pytest.mark.parametrize(
    ("history", "may_step", "kg"),
    [
        ([outing(9, 60), outing(2, 60)], True, 65),
        ([outing(9, 60), outing(2, 60)], False, 60),
        ([outing(9, 60), outing(2, 60, **HARD)], True, 60),
        ([outing(9, 60), outing(2, 60, pain=4)], True, 60),
        ([outing(2, 60)], True, 60),
        ([outing(9, 60), outing(2, 70)], True, 70),  # more than asked for: not grown, not cut
        ([outing(9, 90), outing(2, 92)], True, 95),  # the load of before is not passed
        ([outing(9, 90), outing(2, 98)], False, 95),
        ([outing(9, 60), outing(2, 60), outing(1, None, pain=9)], True, 65),  # an outing without a load tells no load
    ],
)
def test_the_load_of_today_grows_stays_or_is_held_to_that_of_before(
    history: list[Outing], may_step: bool, kg: float
) -> None:
    last = [one for one in history if one.load_kg][-1]
    assert next_kg(history, 40, 95, TODAY, may_step, KNOWN) == (kg, judge(last, KNOWN))


@pytest.mark.parametrize("bad", [{"pain": 7}, {"pain": 7, "named": False}, {"morning": 4}])
def test_the_load_is_cut_after_a_bad_answer(bad: dict[str, Any]) -> None:
    history = [outing(9, 60), outing(2, 65, **bad)]
    assert next_kg(history, 40, 95, TODAY, True, KNOWN) == (47.5, judge(history[-1], KNOWN))


@pytest.mark.parametrize("history", [[], [outing(2, None), outing(1, 0)]])
def test_without_a_load_so_far_it_is_the_first_load(history: list[Outing]) -> None:
    assert next_kg(history, 40, 95, TODAY, True, KNOWN) == (40, None)


STEPS = [rung.exercise for rung in KNOWN.ladders["conventional-deadlift"].rungs]
ALL = frozenset(STEPS)


def rung(done: dict[str, list[Outing]] | None = None, usable: frozenset[str] = ALL, straight: bool = False) -> str:
    return rung_today(DEADLIFT, done or {}, usable, straight, KNOWN).exercise


def test_the_first_step_is_the_first_with_a_load() -> None:
    assert STEPS[:2] == ["hip-hinge-drill", "kettlebell-deadlift-raised"]
    assert rung() == "kettlebell-deadlift-raised"
    found = rung_today(DEADLIFT, {}, ALL, False, KNOWN)
    assert found == KNOWN.ladders["conventional-deadlift"].rungs[1]


def test_a_step_is_behind_one_after_a_clean_outing() -> None:
    clean = {"kettlebell-deadlift-raised": [outing(2, None)]}
    assert rung(clean) == STEPS[2]
    assert rung({"kettlebell-deadlift-raised": [outing(2, None, pain=7)]}) == "kettlebell-deadlift-raised"
    assert rung({name: [outing(2, 20)] for name in STEPS[1:-1]}) == "conventional-deadlift"


def test_as_many_clean_outings_are_asked_for_as_the_limit_says() -> None:
    known = Changed(ramp_clean_before_next=2)
    first = {"kettlebell-deadlift-raised": [outing(4, None), outing(2, None)]}
    assert rung_today(DEADLIFT, first, ALL, False, known).exercise == STEPS[2]
    once = {"kettlebell-deadlift-raised": [outing(4, None), outing(2, None, pain=7)]}
    assert rung_today(DEADLIFT, once, ALL, False, known).exercise == STEPS[1]


def test_a_step_that_does_not_fit_today_is_passed_over() -> None:
    assert rung(usable=ALL - {STEPS[1]}) == STEPS[2]
    assert rung(usable=frozenset()) == "conventional-deadlift"


def test_the_lift_itself_stays_once_it_was_loaded_and_after_a_short_pause() -> None:
    assert rung({"conventional-deadlift": [outing(9, None), outing(2, 60)]}) == "conventional-deadlift"
    assert rung({"conventional-deadlift": [outing(2, None)]}) == STEPS[1]
    assert rung_today(DEADLIFT, {}, ALL, True, KNOWN) == Rung(exercise="conventional-deadlift")
    assert rung_today(DEADLIFT, {}, ALL, False, Changed(OF_ANOTHER)) == Rung(exercise="conventional-deadlift")


def test_steps_after_the_lift_and_those_that_nobody_teaches_are_no_steps() -> None:
    made = ladder(
        Rung(exercise="nobody-teaches-it"), OWN_RUNG, Rung(exercise=STEPS[1]), lifts=("conventional-deadlift",)
    )
    usable = ALL | {"nobody-teaches-it"}
    assert rung_today(DEADLIFT, {}, usable, False, Changed(made)).exercise == "conventional-deadlift"


def climbed(rung: Rung, *outings: Outing, lift: OwnLift = DEADLIFT, may_step: bool = True) -> Climb:
    return climb(lift, rung, outings, 80, TODAY, may_step, KNOWN)


def because(rule: str, last: float | None, load: float, verdict: Verdict | None = None) -> Reason:
    facts = {"lift": "conventional-deadlift", "last_kg": last, "load_kg": load}
    facts |= verdict.because.facts if verdict else {}
    return Reason(rule=rule, facts=dict(facts), numbers={"e1rm_kg": 160.3, "week_share": 0.1}, sources=SOURCES)


def test_the_lift_begins_with_its_first_load() -> None:
    reason = because("ramp_entry", None, 80)
    assert climbed(OWN_RUNG) == Climb(DEADLIFT, OWN_RUNG.exercise, 80, True, True, False, reason)
    assert climbed(OWN_RUNG, outing(2, None)) == Climb(DEADLIFT, OWN_RUNG.exercise, 80, True, True, False, reason)


@pytest.mark.parametrize(
    ("last", "rule", "kg", "stepped"),
    [
        (outing(2, 80), "ramp_up", 87.5, True),
        (outing(2, 80, pain=4), "ramp_hold", 80, False),
        (outing(2, 80, pain=7), "ramp_cut", 60, False),
    ],
)
def test_the_lift_goes_on_from_its_last_load(last: Outing, rule: str, kg: float, stepped: bool) -> None:
    reason = because(rule, 80, kg, judge(last, KNOWN))
    expected = Climb(DEADLIFT, OWN_RUNG.exercise, kg, True, False, stepped, reason)
    assert climbed(OWN_RUNG, outing(9, 80), last) == expected
    assert climbed(OWN_RUNG, outing(9, 80), last, outing(1, None)) == expected


def test_the_load_stays_below_that_of_before_the_pain() -> None:
    found = climbed(OWN_RUNG, outing(9, 138), outing(2, 138))
    assert (found.load_kg, found.because.rule) == (140, "ramp_up")
    assert climbed(OWN_RUNG, outing(9, 138), outing(2, 138), may_step=False).load_kg == 138


def test_a_step_with_a_share_begins_at_that_share_of_the_best_of_before() -> None:
    pull = Rung(exercise="block-pull", entry_share=0.45)
    assert climbed(pull) == Climb(DEADLIFT, "block-pull", 70, False, True, False, because("ramp_entry", None, 70))


@pytest.mark.parametrize("done", [(), (outing(2, 20),)])
def test_a_step_without_a_share_has_the_dose_of_the_library(done: tuple[Outing, ...]) -> None:
    reason = Reason(rule="ladder_step", facts={"lift": "conventional-deadlift"}, sources=SOURCES)
    expected = Climb(DEADLIFT, STEPS[1], None, False, not done, False, reason)
    assert climbed(Rung(exercise=STEPS[1]), *done) == expected
