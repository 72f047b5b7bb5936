"""The review: one thing planted in plain weeks is found, dated and measured; nothing planted is nothing found."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftagain.domain.training_log import LoggedSet, Workout
from review_logs import PAIN_ON, entry, found, on, plain_weeks, reviewed, sets, workout

MONDAY = date(2026, 11, 9)


def different(log: list[Workout], pain_on: date = PAIN_ON) -> list[str]:
    return [item.factor for item in reviewed(log, pain_on).factors if not item.numbers.get("usual_for_you")]


def test_plain_weeks_are_a_null_result() -> None:
    assert different(plain_weeks()) == []


def test_a_big_session_is_found_with_its_day_and_its_numbers() -> None:
    log = on(plain_weeks(), MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 100, 7)))
    result = reviewed(log)
    (spike,) = found(result, "session_spike")
    assert result.factors[0] == spike
    assert (spike.exercise, spike.on, spike.strength) == ("deadlift", MONDAY, "strong")
    assert spike.numbers["tonnage_kg"] == 5 * 60 + 5 * 100 * 7
    assert spike.numbers["best_tonnage_kg"] == 5 * 60 + 5 * 100 * 3
    assert spike.numbers["best_on"] == "2026-11-02"
    assert spike.numbers["ratio"] == pytest.approx(3800 / 1800, abs=0.001)
    assert spike.numbers["weeks_as_big"] == 0


def test_a_session_that_is_large_but_below_the_last_threshold_is_not_called_strong() -> None:
    (spike,) = found(
        reviewed(on(plain_weeks(), MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 100, 6)))), "session_spike"
    )
    assert spike.numbers["ratio"] == pytest.approx(3300 / 1800, abs=0.001)
    assert spike.strength == "moderate"


def test_ten_per_cent_is_the_edge_of_a_spike() -> None:
    below = on(plain_weeks(), MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 100), sets(1, 100, 1)))
    above = on(plain_weeks(), MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 100), sets(1, 180, 1)))
    assert "session_spike" not in different(below), "1900 over 1800 is 1.06"
    assert found(reviewed(above), "session_spike")[0].numbers["ratio"] == 1.1


def test_the_best_of_thirty_days_looks_back_thirty_days() -> None:
    """The same big session 30 days before makes it usual; 31 days before it does not."""
    big = entry("deadlift", sets(5, 60, 1), sets(5, 100, 6))
    for days, ratio in ((30, 1.0), (31, 3300 / 1800)):
        log = [work for work in plain_weeks() if not 0 < (work.day - (MONDAY - timedelta(days=32))).days < 4]
        log = on(on(log, MONDAY, big), MONDAY - timedelta(days=days), big)
        spikes = found(reviewed(log), "session_spike")
        assert bool(spikes) == (ratio > 1), days


def test_a_heavier_top_set_is_a_record() -> None:
    log = on(plain_weeks(), MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 100, 2), sets(2, 110, 1)))
    (record,) = found(reviewed(log), "load_record")
    assert (record.on, record.exercise) == (MONDAY, "deadlift")
    assert (record.numbers["top_kg"], record.numbers["best_kg"], record.numbers["reps"]) == (110, 100, 2)
    assert record.numbers["e1rm_kg"] == pytest.approx(36 * 110 / 35, abs=0.05)


def test_a_record_that_another_lift_of_the_pattern_knows_is_weaker() -> None:
    top = entry("deadlift", sets(5, 60, 1), sets(5, 100, 2), sets(2, 120, 1))
    heavy = entry("romanian", sets(5, 125, 3))
    plain = on(plain_weeks(), MONDAY, top)
    known = [*plain, *(workout(MONDAY - timedelta(days=7 * n - 1), heavy) for n in range(1, 20))]
    (alone,), (beside,) = (found(reviewed(log), "load_record") for log in (plain, known))
    assert beside.numbers["similar_lift_best_kg"] == 125
    assert (alone.strength, beside.strength) == ("strong", "moderate")


def test_a_new_exercise_is_named_and_dated() -> None:
    log = [*plain_weeks(), workout(MONDAY + timedelta(days=1), entry("clean", sets(3, 60, 5)))]
    (new,) = found(reviewed(log), "new_exercise")
    assert (new.exercise, new.on, new.numbers["sets"]) == ("clean", MONDAY + timedelta(days=1), 5)
    assert "last_done" not in new.numbers


@pytest.mark.parametrize(("days_before", "is_new"), [(56, False), (57, True)])
def test_eight_weeks_without_it_make_an_exercise_new_again(days_before: int, is_new: bool) -> None:
    tuesday = MONDAY + timedelta(days=1)
    clean = entry("clean", sets(3, 60, 5))
    log = [*plain_weeks(40), workout(tuesday, clean), workout(tuesday - timedelta(days=days_before), clean)]
    assert bool(found(reviewed(log), "new_exercise")) == is_new


def test_a_short_log_says_nothing_about_new_exercises() -> None:
    log = [*plain_weeks(6), workout(MONDAY, entry("clean", sets(3, 60, 5)))]
    assert [item.why for item in reviewed(log).not_assessed if item.factor == "new_exercise"] == ["too_little_history"]


def test_straight_back_after_a_break() -> None:
    log = [work for work in plain_weeks(40) if not date(2026, 10, 13) <= work.day <= date(2026, 11, 1)]
    (gap,) = found(reviewed(log), "return_after_gap")
    assert (gap.on, gap.numbers["gap_days"]) == (date(2026, 11, 2), 20)
    assert (gap.numbers["gap_from"], gap.numbers["gap_to"]) == ("2026-10-13", "2026-11-01")
    assert gap.numbers["back_at_share"] == 1.0
    benched = [*log, workout(date(2026, 10, 23), entry("bench", sets(5, 70)))]
    assert found(reviewed(benched), "return_after_gap")[0].numbers["other_sessions"] == 1, "the bench is no hinge"
    eased = on(log, date(2026, 11, 2), entry("deadlift", sets(5, 60)))
    assert found(reviewed(eased), "return_after_gap") == [], "60 of 100 kg is no full return"


def test_a_pattern_that_was_left_out_counts_as_a_break_of_its_own() -> None:
    log = [
        work
        for work in plain_weeks(40)
        if not (work.day.weekday() == 0 and date(2026, 10, 10) < work.day < date(2026, 11, 9))
    ]
    (gap,) = found(reviewed(log), "return_after_gap")
    assert (gap.pattern, gap.on, gap.numbers["gap_days"]) == ("hinge", MONDAY, 34)


def test_weeks_without_a_movement_that_hardly_loads_the_back_are_no_break() -> None:
    """The same pause of presses at tier 2 says nothing about the back; at tier 5 it would."""
    pause = [MONDAY - timedelta(days=7 * n) for n in range(3, 24)]
    for exercise, shown in (("press", False), ("clean", True)):
        done = entry(exercise, sets(5, 40, 3))
        log = [*plain_weeks(), *(workout(day + timedelta(days=1), done) for day in (*pause, MONDAY))]
        gaps = found(reviewed(log), "return_after_gap")
        assert bool(gaps) == shown, exercise


def test_a_habit_that_the_log_is_too_short_to_know_is_not_called_different() -> None:
    log = [work for work in plain_weeks(6) if work.day.weekday() != 4]
    (little,) = found(reviewed(log), "low_core_work")
    assert little.numbers["usual_unknown"] is True
    assert "weeks_compared" not in little.numbers
    (long,) = found(reviewed([work for work in plain_weeks(40) if work.day.weekday() != 4]), "low_core_work")
    assert "usual_unknown" not in long.numbers


def test_a_big_week_is_found_against_the_four_before() -> None:
    extra = [workout(MONDAY + timedelta(days=n), entry("squat", sets(5, 90, 4))) for n in (-2, -1, 1)]
    (jump,) = found(reviewed([*plain_weeks(), *extra]), "weekly_jump")
    assert jump.strength == "moderate", "weeks describe, they do not predict: never strong"
    usual = float(str(jump.numbers["usual_week"]))
    assert usual == jump.numbers["week_before"], "the four weeks before were all the same"
    assert jump.numbers["ratio"] == pytest.approx(float(str(jump.numbers["this_week"])) / usual, abs=0.01)
    assert (jump.numbers["sessions_this_week"], jump.numbers["sessions_usual_week"]) == (5, 2)


def test_two_hinge_days_close_together() -> None:
    log = [*plain_weeks(), workout(MONDAY + timedelta(days=1), entry("clean", sets(5, 80, 4)), hour=6)]
    (close,) = found(reviewed(log), "hinge_days_close")
    assert close.numbers["hours"] == 12.0
    assert (close.numbers["first_on"], close.on) == ("2026-11-09", MONDAY + timedelta(days=1))


def test_olympic_lifts_count_as_hinge_load_and_squats_do_not() -> None:
    squat = [*plain_weeks(), workout(MONDAY + timedelta(days=1), entry("squat", sets(5, 90, 6)))]
    assert found(reviewed(squat), "hinge_days_close") == []


def test_what_happens_every_week_is_not_different() -> None:
    """Two hinge days in a row, each week for half a year: usual for this person, so no factor."""
    mondays = [MONDAY - timedelta(days=7 * n) for n in range(26)]
    log = [*plain_weeks(), *(workout(day + timedelta(days=1), entry("clean", sets(5, 80, 4))) for day in mondays)]
    assert found(reviewed(log), "hinge_days_close") == []


def test_sets_close_to_failure_need_an_rpe() -> None:
    assert ("hard_sets", "no_rpe") in [(n.factor, n.why) for n in reviewed(plain_weeks()).not_assessed]
    hard = on(plain_weeks(), MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 100, 3, rpe=9.5)))
    (factor,) = found(reviewed(hard), "hard_sets")
    assert (factor.numbers["sets"], factor.on) == (3, MONDAY)
    two = on(plain_weeks(), MONDAY, entry("deadlift", sets(5, 100, 2, rpe=9.5), sets(5, 100, 1, rpe=8)))
    assert found(reviewed(two), "hard_sets") == []


def test_a_missing_warm_up_needs_a_log_that_shows_warm_ups() -> None:
    cold = on(plain_weeks(), date(2026, 11, 11), entry("squat", sets(5, 90)))
    (factor,) = found(reviewed(cold), "missing_warm_up")
    assert (factor.on, factor.exercise) == (date(2026, 11, 11), "squat")
    assert (factor.numbers["warm_up_sets"], factor.numbers["usual_warm_up_sets"]) == (0, 1)
    warm = on(cold, date(2026, 11, 11), entry("bench", sets(5, 70)), entry("squat", sets(5, 90)))
    assert found(reviewed(warm), "missing_warm_up") == [], "something was done before it"
    only_work = [replace(work, entries=tuple(replace(e, sets=e.sets[1:]) for e in work.entries)) for work in cold]
    assert ("missing_warm_up", "no_warm_up_marks") in [(n.factor, n.why) for n in reviewed(only_work).not_assessed]


def test_little_core_work_is_marked_as_standing_when_it_was_always_so() -> None:
    no_core = [replace(work, entries=tuple(e for e in work.entries if e.exercise != "plank")) for work in plain_weeks()]
    (standing,) = found(reviewed(no_core), "low_core_work")
    assert (standing.strength, standing.numbers["usual_for_you"], standing.numbers["sets_a_week"]) == ("weak", True, 0)
    recent = [
        *(work for work in plain_weeks() if work.day <= PAIN_ON - timedelta(days=28)),
        *(work for work in no_core if work.day > PAIN_ON - timedelta(days=28)),
    ]
    (changed,) = found(reviewed(recent), "low_core_work")
    assert "usual_for_you" not in changed.numbers


def test_an_imbalance_of_pushing_and_pulling() -> None:
    log = [replace(work, entries=tuple(e for e in work.entries if e.exercise != "row")) for work in plain_weeks()]
    (push,) = [item for item in found(reviewed(log), "pattern_imbalance") if item.pattern == "push_pull"]
    assert (push.numbers["first_sets"], push.numbers["second_sets"], push.strength) == (16, 0, "weak")


def test_a_long_run_is_found_and_needs_distances() -> None:
    def run(day: date, km: float) -> Workout:
        return workout(day, entry("run", (LoggedSet(distance_m=1000 * km),)))

    log = [run(PAIN_ON - timedelta(days=3 * n), 8) for n in range(1, 40)]
    (spike,) = found(reviewed([*log, run(PAIN_ON - timedelta(days=1), 12)]), "distance_spike")
    assert (spike.numbers["distance_km"], spike.numbers["ratio"]) == (12, 1.5)
    result = reviewed(log)
    assert found(result, "distance_spike") == []
    assert result.timeline_measure == "distance"
    assert ("distance_spike", "no_distances") in [(n.factor, n.why) for n in reviewed(plain_weeks()).not_assessed]


def test_an_unusually_early_session() -> None:
    log = on(plain_weeks(), date(2026, 11, 11), entry("squat", sets(5, 60, 1), sets(5, 90)), hour=6)
    (early,) = found(reviewed(log), "early_morning_flexion")
    assert (early.numbers["started"], early.strength) == ("06:00", "weak")
    assert (
        found(reviewed(on(log, date(2026, 11, 11), entry("squat", sets(5, 90)), hour=1)), "early_morning_flexion") == []
    )


def test_a_log_that_ends_long_before_the_pain_is_not_judged() -> None:
    result = reviewed(plain_weeks(), PAIN_ON + timedelta(days=30))
    assert result.log_ends == date(2026, 11, 11)
    assert result.factors == ()
    assert {item.why for item in result.not_assessed if item.factor == "session_spike"} == {"log_ends_before"}


def test_without_a_log() -> None:
    result = reviewed([])
    assert (result.days_of_log, result.log_ends, result.timeline) == (0, None, ())
    assert ("session_spike", "no_log") in [(n.factor, n.why) for n in result.not_assessed]


def test_unrecognised_exercises_are_counted_by_name_and_said() -> None:
    log = on(plain_weeks(), MONDAY, entry("zercher thing", sets(5, 100)))
    log += [workout(MONDAY - timedelta(days=7 * n - 1), entry("zercher thing", sets(5, 50))) for n in range(1, 9)]
    result = reviewed(log)
    (spike,) = found(result, "session_spike")
    assert (spike.exercise, spike.exercise_name, spike.numbers["ratio"]) == (None, "Zercher thing", 2.0)
    assert [doubt.facts["names"] for doubt in result.doubts if doubt.rule == "unrecognised_exercises"] == [
        "Zercher thing"
    ]


def test_too_many_unrecognised_exercises_are_no_weekly_load() -> None:
    log = [*plain_weeks(), *(workout(MONDAY - timedelta(days=n), entry("thing", sets(5, 50, 5))) for n in range(28))]
    assert ("weekly_jump", "unrecognised_exercises") in [(n.factor, n.why) for n in reviewed(log).not_assessed]


def test_a_short_history_gives_no_percentile_and_nothing_strong() -> None:
    log = on(plain_weeks(7), MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 100, 9)))
    (spike,) = found(reviewed(log), "session_spike")
    assert "percentile" not in spike.numbers
    assert spike.strength == "moderate"


def test_the_session_on_the_day_of_the_pain_counts() -> None:
    log = on(plain_weeks(), PAIN_ON, entry("deadlift", sets(5, 100, 9)))
    assert found(reviewed(log), "session_spike")[0].on == PAIN_ON


def test_the_timeline_is_the_eight_weeks_before() -> None:
    bars = reviewed(plain_weeks()).timeline
    assert bars[0].on == PAIN_ON - timedelta(days=55)
    assert bars[-1].on == date(2026, 11, 11)
    deadlift_days = [bar for bar in bars if bar.exercises == ("Deadlift",)]
    assert {bar.load for bar in deadlift_days} == {deadlift_days[0].best_of_30_days}
