"""What a session holds: the work of the phase, for this person, in this place, in this time."""

from itertools import pairwise
from typing import Any

import pytest

from liftagain.domain.exercise import Dose
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.dose import cut, sets_at, top
from liftagain.reasoning.outings import dose_of, is_due
from plan_cases import answers, calm, case, check_in, day, log, plan, planned, situation

KNOWN = knowledge()
REBUILD: dict[str, Any] = {"pain_now": 2, "pain_worst_24h": 4}
RETURN: dict[str, Any] = {"pain_now": 1, "pain_worst_24h": 2}
SORE: dict[str, Any] = {
    "onset": "next_day",
    "hours_after_session": 14,
    "hours_since_onset": 20,
    "both_sides_ache": "yes",
    "hard_exercise_last_5_days": "yes",
}


@pytest.mark.parametrize(("pain", "phase"), [(4, "settle"), (3, "restore"), (2, "rebuild"), (1, "return")])
def test_a_phase_does_its_own_work(pain: int, phase: str) -> None:
    made = plan(case(pain_now=pain, pain_worst_24h=2 if phase == "return" else 5))
    assert made.phase == phase
    assert len(made.session.items) >= 5
    for item in made.session.items:
        exercise = KNOWN.exercises[item.exercise]
        assert phase in exercise.phases
        assert item.part in exercise.parts
        assert exercise.lumbar_tier <= KNOWN.limit(KNOWN.phases[phase].tier_cap)


def test_every_slot_of_every_phase_can_be_filled() -> None:
    for phase in KNOWN.phases.values():
        for slot in phase.slots:
            for name in slot.choose:
                exercise = KNOWN.exercises[name]
                assert dose_of(exercise, phase.id) is not None, (phase.id, name)
                assert slot.part in exercise.parts, (phase.id, name)


def test_settle_is_what_the_articles_name_with_short_walks() -> None:
    made = plan(case())
    assert {"pelvic-tilt", "cat-cow", "knee-to-chest", "walking"} <= set(planned(made))
    walk = next(item for item in made.session.items if item.exercise == "walking")
    assert (walk.part, walk.times_a_day) == ("through_the_day", 3)
    assert walk.sets[0].duration_s == 300


@pytest.mark.parametrize(
    ("direction", "never"),
    [
        ("worse_bending_forward", "knee-to-chest"),
        ("worse_bending_back", "prone-on-elbows"),
        ("worse_sitting", "childs-pose"),
    ],
)
def test_what_provokes_the_pain_is_left_out_and_named(direction: str, never: str) -> None:
    for pain in (4, 3):
        told: dict[str, Any] = {"pain_now": pain, direction: "yes"}
        made = plan(case(**told))
        assert never not in planned(made)
        assert made.session.items


def test_a_swap_says_what_it_stands_in_for() -> None:
    made = plan(case(worse_bending_forward="yes"))
    swapped = {
        r.facts["instead_of"]: i.exercise for i in made.session.items for r in i.because if "instead_of" in r.facts
    }
    assert swapped == {"knee-to-chest": "prone-on-elbows"}
    assert "knee-to-chest" in [held.exercise for held in made.not_today]


def test_an_avoided_direction_comes_back_by_a_ladder_of_calm_days() -> None:
    told = case(*calm(1, 60, morning=1), worse_bending_forward="yes")
    stages = []
    for number in (0, 3, 5, 10, 20, 45):
        found = [one for one in situation(told, number).avoidances if one.profile.id == "flexion"]
        stages.append(found[0].stage if found else "expired")
    assert stages == ["avoided", "avoided", "reduced", "unloaded", "loaded", "expired"]


def test_a_day_that_hurt_starts_the_calm_days_again() -> None:
    told = case(*calm(1, 9, morning=1), check_in(10, 5), *calm(11, 12, morning=1), worse_bending_forward="yes")
    before, after = (situation(told, number).avoidances[0] for number in (9, 12))
    assert before.stage == "reduced"
    assert (after.stage, after.calm_days) == ("avoided", 2)


def test_not_sure_counts_as_provoking() -> None:
    assert "knee-to-chest" not in planned(plan(case(worse_bending_forward="unsure")))


def test_a_condition_of_the_past_only_informs() -> None:
    past = case(person={"conditions": [{"id": "flexion_sensitive", "state": "past"}]})
    now = case(person={"conditions": [{"id": "flexion_sensitive", "state": "now"}]})
    assert planned(plan(past)) == planned(plan(case()))
    assert "knee-to-chest" not in planned(plan(now))


@pytest.mark.parametrize("condition", [one.id for one in KNOWN.condition_profiles.values() if one.kind == "condition"])
@pytest.mark.parametrize("told", [{}, {"pain_now": 3}, REBUILD, RETURN])
def test_no_condition_meets_what_excludes_it(condition: str, told: dict[str, Any]) -> None:
    made = plan(case(person={"conditions": [condition]}, **told), 0, log())
    for item in made.session.items:
        exercise = KNOWN.exercises.get(item.exercise)
        excluded = [rule.when for rule in exercise.exclusions if rule.action == "exclude"] if exercise else []
        assert condition not in excluded
    assert made.session.items or condition == "recent_spinal_surgery"


def test_the_answers_tell_conditions_too() -> None:
    assert "knee-to-chest" not in planned(plan(case(osteoporosis="yes")))
    assert "knee-to-chest" not in planned(plan(case(steroids_3_months="unsure")))


@pytest.mark.parametrize("told", [{}, REBUILD, RETURN])
def test_without_equipment_nothing_needs_any(told: dict[str, Any]) -> None:
    made = plan(case(person={"equipment": []}, **told))
    household = set(KNOWN.kits["household"].holds)
    for item in made.session.items:
        assert set(KNOWN.exercises[item.exercise].equipment) <= household


def test_a_gym_holds_everything() -> None:
    needed = {piece for exercise in KNOWN.exercises.values() for piece in exercise.equipment}
    assert needed - {"pool"} <= set(KNOWN.kits["gym"].holds)


@pytest.mark.parametrize("minutes", [5, 10, 20, 45, 90])
def test_the_session_fits_the_time(minutes: int) -> None:
    for told in ({}, REBUILD, RETURN):
        made = plan(case(person={"minutes": minutes}, **told))
        assert 0 < made.session.minutes <= minutes


@pytest.mark.parametrize("told", [REBUILD, RETURN])
def test_a_session_of_20_minutes_has_a_warm_up_and_a_cool_down(told: dict[str, Any]) -> None:
    parts = [item.part for item in plan(case(person={"minutes": 20}, **told)).session.items]
    assert parts[0] == "warm_up"
    assert "cool_down" in parts
    assert parts == sorted(parts, key=["warm_up", "main", "cool_down", "through_the_day"].index)


def test_strength_has_a_day_of_rest_between() -> None:
    dose = dose_of(KNOWN.exercises["bird-dog"], "rebuild")
    assert dose is not None
    facts = situation(case())
    due = [n for n in range(28) if is_due(dose, day(n), facts.today, facts.person, KNOWN)]
    assert due[0] == 0
    assert min(later - earlier for earlier, later in pairwise(due)) >= 2
    assert len(due) == 12


def test_walks_of_five_days_a_week_come_on_five() -> None:
    dose = dose_of(KNOWN.exercises["walking"], "return")
    assert dose is not None
    facts = situation(case())
    first = facts.today
    assert (
        sum(is_due(dose, first.fromordinal(first.toordinal() + n), first, facts.person, KNOWN) for n in range(7)) == 5
    )


def test_the_persons_days_a_week_count() -> None:
    told = case(*calm(1, 8), person={"days_a_week": 1}, **REBUILD)
    days = [number for number in range(7) if "bird-dog" in planned(plan(told, number))]
    assert days == [0]


def test_a_stopped_exercise_gives_way_to_its_easier_step_and_comes_back() -> None:
    hurt = check_in(2, 2, session_done="part", done=[{"exercise": "glute-bridge-short", "pain": 6, "stopped": True}])
    told = case(*calm(1, 1), hurt, check_in(3, 2), *calm(4, 6), pain_now=3)
    assert "glute-bridge-short" in planned(plan(told, 1))
    assert "glute-bridge-short" not in planned(plan(told, 3))
    held = {one.exercise: one.because[0].rule for one in plan(told, 3).not_today}
    assert held["glute-bridge-short"] == "had_to_stop"
    assert plan(told, 3).progression == "reduce"


def test_steps_follow_what_each_exercise_was_answered_with() -> None:
    done = [{"exercise": "pelvic-tilt", "pain": 1}, {"exercise": "cat-cow", "pain": 4}]
    told = case(check_in(1, 4, session_done="all", done=done), check_in(2, 4))
    sets = {item.exercise: item.sets[0].reps for item in plan(told, 2).session.items}
    first = {item.exercise: item.sets[0].reps for item in plan(told, 1).session.items}
    assert sets["pelvic-tilt"] == (first["pelvic-tilt"] or 0) + 1
    assert sets["cat-cow"] == first["cat-cow"]


def test_a_worse_morning_after_it_makes_the_next_dose_smaller() -> None:
    told = case(*calm(1, 1, morning=4), check_in(2, 4, pain_during=1, session_done="all"), check_in(3, 6))
    made = plan(told, 3)
    assert made.progression == "reduce"
    tilt = next(item for item in made.session.items if item.exercise == "pelvic-tilt")
    assert tilt.range == "reduced"
    assert (tilt.sets[0].reps or 0) < 10


def test_light_on_purpose_is_neither_failure_nor_progress() -> None:
    done = [{"exercise": "pelvic-tilt", "pain": 1, "light_on_purpose": True}]
    told = case(check_in(1, 4, session_done="all", done=done), check_in(2, 4))
    made = plan(told, 2)
    assert made.progression == "repeat"
    assert next(item for item in made.session.items if item.exercise == "pelvic-tilt").sets[0].reps == 10


def test_soreness_is_trained_around_without_records_and_normal_at_one() -> None:
    told = case(check_in(1, 2), check_in(2, 1), **SORE, pain_now=4, pain_worst_24h=5)
    first, second, third = (plan(told, number) for number in (0, 1, 2))
    assert [made.route for made in (first, second, third)] == ["soreness"] * 3
    assert [made.phase for made in (first, second, third)] == ["restore", "rebuild", "maintain"]
    assert first.session.items
    assert "soreness_no_records" in [reason.rule for reason in situation(told, 1).refusals]
    assert situation(told, 2).refusals == ()


def test_soreness_that_lasts_becomes_an_ordinary_course() -> None:
    told = case(*(check_in(n, 4) for n in range(1, 6)), **SORE, pain_now=4, pain_worst_24h=5)
    last = plan(told, 5)
    assert (last.route, last.phase) == ("acute", "settle")


def test_goals_are_planned_in_their_phase_and_held_before_it() -> None:
    runner = {"goals": ["running"]}
    between = 1  # the day after the first strength day
    assert "walk-run" in planned(plan(case(person={**runner, "minutes": 60}, **RETURN), between))
    held = {one.exercise: one.because[0] for one in plan(case(person=runner)).not_today}
    assert held["running"].facts["returns"] in ("return", "maintain")
    assert "walk-run" not in planned(plan(case(person={"minutes": 60}, **RETURN), between))


def test_habits_follow_the_phase_the_direction_and_the_day() -> None:
    made = plan(case(context={"sitting_unbroken_minutes": 120, "sleep_hours": 5.5}, worse_bending_forward="yes"))
    because = {habit.id: {reason.rule for reason in habit.because} for habit in made.habits}
    assert because["sitting-breaks"] == {"long_sitting", "habit_of_phase"}
    assert because["sleep"] == {"short_sleep"}
    assert because["morning-bending"] == {"direction"}
    assert set(because) <= set(KNOWN.guidance)


def test_every_habit_that_can_be_named_has_guidance() -> None:
    named = {habit for phase in KNOWN.phases.values() for habit in phase.habits}
    named |= {habit for profile in KNOWN.condition_profiles.values() for habit in profile.habits}
    assert named | {"sleep", "sitting-breaks"} <= set(KNOWN.guidance)


DOSE = Dose(phases=("rebuild",), sets=(2, 3), reps=(8, 10), sources=("liftagain-decisions",))


def test_repetitions_grow_first_then_a_set_is_added() -> None:
    ladder = [(len(sets), sets[0].reps) for sets in (sets_at(DOSE, level, KNOWN) for level in range(8))]
    assert ladder == [(2, 8), (2, 9), (2, 10), (3, 8), (3, 9), (3, 10), (3, 10), (3, 10)]
    assert top(DOSE, KNOWN) == 5


def test_no_dose_of_the_library_passes_its_top() -> None:
    for exercise in KNOWN.exercises.values():
        for dose in exercise.doses:
            for sets in (sets_at(dose, level, KNOWN) for level in (0, 3, 100)):
                assert dose.sets[0] <= len(sets) <= dose.sets[1]
                for name in ("reps", "hold_s", "duration_s", "distance_m"):
                    pair, value = getattr(dose, name), getattr(sets[0], name)
                    assert value is None if pair is None else pair[0] <= value <= pair[1]


def test_a_cut_leaves_three_quarters_and_at_least_one() -> None:
    assert [one.reps for one in cut(sets_at(DOSE, 0, KNOWN), 0.75)] == [6, 6]
    single = Dose(phases=("rebuild",), sets=(1, 1), reps=(1, 1), sources=("liftagain-decisions",))
    assert cut(sets_at(single, 0, KNOWN), 0.75)[0].reps == 1


def test_the_cases_here_are_complete() -> None:
    assert situation(case()).screening.complete
    assert answers()["saddle_numbness"] == "no"
