"""People played day by day: whoever they are, the plan moves on, fits their time, and trains the whole back.

Each person checks in every morning, does what the plan holds, and tells so exercise by exercise.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from liftagain.domain.exercise import Movement
from liftagain.domain.plan import Plan, Prescription
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.items import lowest_step
from liftagain.words.plan import in_words
from plan_cases import case, check_in, log, plan, planned

KNOWN = knowledge()
TRAINING = ("rebuild", "return", "maintain")
SCIATICA: dict[str, Any] = {"leg_pain": "below_knee", "days_since_onset": 12, "hours_since_onset": None}
MONTHS: dict[str, Any] = {"days_since_onset": 150, "hours_since_onset": None, "onset": "gradual_without_exercise"}


def play(
    days: int,
    morning: Callable[[int], int],
    person: dict[str, Any],
    told: dict[str, Any],
    *,
    leg: Callable[[int], int] | None = None,
    whole: bool = False,
    workouts: Sequence[Workout] = (),
) -> list[Plan]:
    """The plans of each day. `whole`: a session is told as done, without its exercises."""
    check_ins: list[dict[str, Any]] = []
    plans: list[Plan] = []
    for number in range(days):
        pain = morning(number)
        today = check_in(number, pain, pain_worst=pain + 1, leg_spread=leg(number) if leg else None)
        made = plan(case(*check_ins, *([today] if number else []), person=person, **told), number, workouts)
        plans.append(made)
        session = [one for one in made.session.items if one.part != "through_the_day"]
        if number and session:
            today |= {"session_done": "all", "pain_during": max(0, pain - 1)}
            if not whole:
                today["done"] = [{"exercise": one.exercise, "pain": max(0, pain - 1)} for one in session]
        if number:
            check_ins.append(today)
    return plans


@cache
def people(name: str) -> list[Plan]:
    """The plans of one of the people."""
    better: dict[str, Any] = {"trend": "better"}
    return {
        "strain": lambda: play(36, lambda n: max(0, 4 - n // 4), {"minutes": 30, "days_a_week": 3}, {}),
        "short of time": lambda: play(36, lambda n: max(0, 3 - n // 4), {"minutes": 12, "equipment": []}, better),
        "long": lambda: play(30, lambda n: max(0, 3 - n // 4), {"minutes": 45}, better),
        "twinge": lambda: play(
            10, lambda n: 2 - (n > 2), {"minutes": 30}, {"pain_now": 2, "pain_worst_24h": 3, **better}
        ),
        "runner": lambda: play(
            30, lambda n: max(0, 2 - n // 4), {"minutes": 30, "goals": ["running"], "equipment": []}, better
        ),
        "class-goer": lambda: play(
            24,
            lambda n: max(0, 2 - n // 4),
            {"minutes": 30, "goals": ["classes"], "equipment": ["band", "mat"]},
            better,
        ),
        "sciatica": lambda: play(
            44, lambda n: max(0, 4 - n // 5), {}, {**SCIATICA, **better}, leg=lambda n: max(0, 3 - n // 10)
        ),
        "persistent": lambda: play(24, lambda n: 3 + (n % 3 == 0), {"minutes": 30}, {**MONTHS, "pain_now": 3}),
        "sore": lambda: play(
            9,
            lambda n: max(0, 4 - n),
            {"minutes": 30},
            {
                "onset": "next_day",
                "hours_after_session": 14,
                "hours_since_onset": 20,
                "both_sides_ache": "yes",
                "hard_exercise_last_5_days": "yes",
            },
        ),
    }[name]()


ALL = ("strain", "short of time", "long", "twinge", "runner", "class-goer", "sciatica", "persistent", "sore")


def movement(one: Prescription) -> Movement:
    return KNOWN.movements[one.exercise]


def mains(made: Plan) -> list[Prescription]:
    return [one for one in made.session.items if one.part == "main"]


def is_easy(made: Plan) -> bool:
    """A day between two sessions, or one with a run."""
    return any(reason.rule == "easy_day" for reason in made.because) or bool(
        {"walk-run", "running"} & set(planned(made))
    )


def training_days(plans: Sequence[Plan]) -> list[Plan]:
    return [made for made in plans if made.phase in TRAINING and not is_easy(made)]


def first(plans: Sequence[Plan], *phases: str) -> int:
    return next(number for number, made in enumerate(plans) if made.phase in phases)


def test_a_twinge_of_two_trains_from_the_first_day() -> None:
    assert first(people("twinge"), "return") <= 3


def test_nobody_with_pain_that_goes_stays_behind() -> None:
    assert first(people("strain"), "return") <= 24
    assert people("strain")[-1].phase in ("return", "maintain")
    assert first(people("runner"), "return") <= 14


def test_sciatica_that_drew_back_and_stayed_away_is_let_go() -> None:
    plans = people("sciatica")
    held = [made.ceiling.allows.word if made.ceiling else None for made in plans]
    assert held[0] == "spare"
    assert held[20] == "steady"
    assert held[-1] is None
    assert plans[-1].phase in TRAINING


def test_a_leg_that_still_hurts_below_the_knee_holds_on() -> None:
    still = play(40, lambda n: max(1, 4 - n // 5), {}, {**SCIATICA, "trend": "better"}, leg=lambda _: 4)
    assert still[-1].ceiling is not None
    unknown = play(40, lambda n: max(1, 4 - n // 5), {}, {**SCIATICA, "trend": "better"})
    assert unknown[-1].ceiling is not None


def test_persistent_pain_that_holds_for_two_weeks_trains_on() -> None:
    plans = people("persistent")
    assert plans[0].ceiling is not None
    assert plans[12].progression != "progress"
    assert plans[-1].ceiling is None
    assert any(reason.facts.get("step") == "up" for made in plans[15:] for one in mains(made) for reason in one.because)


def test_persistent_pain_that_rises_or_is_worse_than_at_first_waits() -> None:
    plans = play(20, lambda n: 3 + (n > 6) + (n > 12), {}, {**MONTHS, "pain_now": 3})
    assert plans[-1].ceiling is not None
    assert all(made.progression != "progress" for made in plans[8:])


def test_pain_of_some_weeks_that_does_not_fall_waits() -> None:
    plans = play(24, lambda _: 3, {}, {"pain_now": 3, "days_since_onset": 10, "hours_since_onset": None})
    assert plans[-1].ceiling is not None


def test_soreness_that_is_over_is_over() -> None:
    assert {made.phase for made in people("sore")[4:]} == {"maintain"}


@pytest.mark.parametrize(("who", "minutes"), [("strain", 30), ("short of time", 12), ("long", 45)])
def test_a_training_day_takes_about_the_time_that_was_asked_for(who: str, minutes: int) -> None:
    days = training_days(people(who))
    assert len(days) >= 5
    assert all(0.8 * minutes <= made.session.minutes <= minutes for made in days)


@pytest.mark.parametrize("who", ALL)
def test_a_day_between_two_sessions_is_short_and_never_empty(who: str) -> None:
    for made in people(who):
        if any(reason.rule == "easy_day" for reason in made.because):
            assert 4 <= made.session.minutes <= 15
            assert len(mains(made)) >= 2 or who == "short of time"


PATTERNS = {
    "front": ("core_anti_extension", "core_flexion"),
    "side": ("core_anti_lateral",),
    "back": ("core_anti_rotation",),
    "hinge": ("hinge",),
    "hips": ("hip_extension", "hip_abduction"),
    "walk": ("gait",),
}


@pytest.mark.parametrize("who", ["strain", "short of time", "long"])
def test_a_week_of_rebuild_and_return_holds_every_side_of_the_back(who: str) -> None:
    plans = people(who)
    start = first(plans, "rebuild")
    for week in (plans[at : at + 7] for at in range(start, len(plans) - 6, 7)):
        there = {movement(one).pattern for made in week for one in made.session.items}
        assert all(there & set(patterns) for patterns in PATTERNS.values()), there


@pytest.mark.parametrize("who", ALL)
def test_no_two_steps_of_one_ladder_stand_side_by_side(who: str) -> None:
    for made in people(who):
        assert len(set(planned(made))) == len(planned(made))
        steps = [lowest_step(KNOWN.exercises[one.exercise], KNOWN) for one in mains(made)]
        assert len(set(steps)) == len(steps), planned(made)


@pytest.mark.parametrize("who", ALL)
def test_a_day_of_rest_lies_between_two_training_days(who: str) -> None:
    trained = [number for number, made in enumerate(people(who)) if made in training_days([made])]
    assert all(later - earlier >= 2 for earlier, later in pairwise(trained)) or who == "sore"


def test_the_run_comes_back_within_the_time_and_grows() -> None:
    runs = [one for made in people("runner") for one in mains(made) if one.exercise == "walk-run"]
    assert len(runs) >= 5
    assert len(runs[-1].sets) * (runs[-1].sets[0].duration_s or 0) > len(runs[0].sets) * (
        runs[0].sets[0].duration_s or 0
    )
    assert all(made.session.minutes <= 30 for made in people("runner"))


def test_running_waits_for_the_steps_before_it() -> None:
    made = people("runner")[-1]
    assert made.phase in ("return", "maintain")
    assert not any("running" in planned(one) for one in people("runner"))


def test_the_class_comes_back_beside_the_session() -> None:
    classes = [one for made in people("class-goer") for one in made.session.items if movement(one).pattern == "class"]
    assert len(classes) >= 3
    assert {one.part for one in classes} == {"through_the_day"}


def test_a_light_load_grows_by_a_tenth_a_week_at_most_and_not_for_ever() -> None:
    plans = play(60, lambda _: 0, {"minutes": 45}, {"pain_now": 1, "pain_worst_24h": 2, "trend": "better"})
    loads = [
        (number, kg)
        for number, made in enumerate(plans)
        for one in mains(made)
        if one.exercise == "goblet-squat" and (kg := one.sets[0].load_kg)
    ]
    assert loads[0][1] == pytest.approx(8)  # a tenth of 80 kg
    assert loads[-1][1] > loads[0][1]
    for number, kg in loads:
        before = [earlier for at, earlier in loads if at <= number - 7]
        assert kg <= 1.1 * before[-1] if before else kg == loads[0][1]
    assert KNOWN.limit("light_load_growth") * 8 >= loads[-1][1]


def test_one_load_at_a_time_is_new() -> None:
    seen: set[str] = set()
    for made in people("strain"):
        loaded = {one.exercise for one in mains(made) if one.sets[0].load_kg}
        if KNOWN.phases[made.phase].own_lifts:
            assert len(loaded - seen) <= 1
        seen |= loaded


def test_a_band_weighs_nothing() -> None:
    for made in people("class-goer"):
        assert all(one.sets[0].load_kg is None for one in mains(made))


def test_what_was_not_planned_is_not_counted_as_done() -> None:
    plans = play(24, lambda n: max(0, 2 - n // 4), {"minutes": 12, "equipment": []}, {"trend": "better"}, whole=True)
    shown: dict[str, int] = {}
    for made in plans:
        for one in made.session.items:
            dose = next(dose for dose in KNOWN.exercises[one.exercise].doses if made.phase in dose.phases)
            if one.part == "main" and dose.reps and one.exercise not in shown:
                assert (one.sets[0].reps or 0) == dose.reps[0], one.exercise
            shown[one.exercise] = shown.get(one.exercise, 0) + 1


def test_after_soreness_the_own_lift_begins_near_its_old_load() -> None:
    sore = people("sore")[0]
    assert sore.route == "soreness"
    with_log = plan(
        case(
            check_in(1, 1),
            onset="next_day",
            hours_after_session=14,
            hours_since_onset=20,
            both_sides_ache="yes",
            hard_exercise_last_5_days="yes",
        ),
        1,
        log(),
    )
    assert with_log.ramp["conventional-deadlift"].from_kg == pytest.approx(0.8 * 140, abs=2.5)


def test_the_titles_read_well() -> None:
    titles = {in_words(made).title for who in ALL for made in people(who)}
    assert "Five minutes, three times today, and short walks" in titles
    assert any(title.endswith("minutes today, then a walk") for title in titles)
    assert any("then a class" in title for title in titles)
    assert not any(character.isdigit() for title in titles for character in title)


def test_a_way_back_that_is_over_is_no_news() -> None:
    mornings = [4, 3, 2, 2, 2, 2, 2, 2, 5, 5, 4, 3, 3, 3, 3]
    plans = play(len(mornings), lambda n: mornings[n], {}, {})
    told = ["one phase back" in in_words(made).lead for made in plans]
    assert any(told)
    assert not told[-1]
