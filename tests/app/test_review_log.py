"""From a real log to the contract's JSON, and context answers that are wrong."""

import json
from datetime import date

import pytest

from liftagain.app.import_log import LogFile, read_logs
from liftagain.app.review_log import check_context, review_as_json, review_log
from liftagain.app.review_picture import review_picture
from liftagain.domain.errors import InputError
from liftagain.domain.review import Factor, Review
from samples_folder import needs_samples, sample

ONSET = date(2021, 5, 20)


@pytest.fixture(scope="module")
def real_review() -> Review:
    content = sample("strong/strong_classic_ios.csv").read_bytes()
    return review_log(read_logs([LogFile("strong.csv", content)], "kg").workouts, ONSET)


def one(result: Review, factor: str) -> Factor:
    (found,) = [item for item in result.factors if item.factor == factor]
    return found


@needs_samples
def test_the_real_log_shows_a_bigger_week(real_review: Review) -> None:
    """By hand: sessions on 14, 17 and 19 May; one in each of the two weeks before, five in the two before those."""
    jump = one(real_review, "weekly_jump")
    assert (jump.on, jump.strength) == (date(2021, 5, 19), "moderate")
    assert (jump.numbers["sessions_this_week"], jump.numbers["sessions_week_before"]) == (3, 1)
    assert jump.numbers["sessions_usual_week"] == 7 / 4
    assert 1.5 < float(str(jump.numbers["ratio"])) < 2


@needs_samples
def test_the_real_log_shows_a_clean_and_jerk_record(real_review: Review) -> None:
    """By hand: 85 kg for 4 on 17 May, at most 80 kg since 17 April; but cleans of 90 kg on 28 April."""
    record = one(real_review, "load_record")
    assert (record.exercise, record.on, record.strength) == ("clean-and-jerk", date(2021, 5, 17), "weak")
    assert (record.numbers["top_kg"], record.numbers["reps"], record.numbers["best_kg"]) == (85, 4, 80)
    assert record.numbers["similar_lift_best_kg"] == 90


@needs_samples
def test_the_real_log_shows_hinge_days_less_than_two_days_apart(real_review: Review) -> None:
    """By hand: 17 May 20:09:41 to 19 May 19:37:42 is 47.5 h."""
    close = one(real_review, "hinge_days_close")
    assert (close.numbers["first_on"], close.numbers["hours"]) == ("2021-05-17", 47.5)


@needs_samples
def test_swapped_weights_in_the_real_log_are_said(real_review: Review) -> None:
    """The file has hang snatches of 4 kg for 40 repetitions, on 23 and 26 April."""
    (doubt,) = [item for item in real_review.doubts if item.rule == "load_and_reps_swapped"]
    assert doubt.facts["days"] == "2021-04-23, 2021-04-26"
    assert doubt.numbers["sets"] == 14


@needs_samples
def test_the_real_log_has_a_spike_that_can_be_added_up(real_review: Review) -> None:
    """By hand: squats on 14 July 2021 are 3420 kg, on 28 June 2090 kg, the most in the 30 days before."""
    content = sample("strong/strong_classic_ios.csv").read_bytes()
    log = read_logs([LogFile("strong.csv", content)], "kg").workouts
    spike = one(review_log(log, date(2021, 7, 15)), "session_spike")
    assert (spike.exercise, spike.on, spike.strength) == ("back-squat", date(2021, 7, 14), "moderate")
    assert (spike.numbers["tonnage_kg"], spike.numbers["best_tonnage_kg"]) == (3420, 2090)
    assert spike.numbers["best_on"] == "2021-06-28"


@needs_samples
def test_pounds_give_the_same_factors_as_kilograms(real_review: Review) -> None:
    content = sample("strong/strong_classic_ios.csv").read_bytes()
    pounds = review_log(read_logs([LogFile("strong.csv", content)], "lb").workouts, ONSET)
    assert "load_record" in {item.factor for item in pounds.factors}
    ratio = float(str(one(real_review, "load_record").numbers["ratio"]))
    assert one(pounds, "load_record").numbers["ratio"] == pytest.approx(ratio, abs=0.0011)
    assert one(pounds, "load_record").numbers["top_kg"] == pytest.approx(38.555, abs=0.001)


@needs_samples
def test_the_json_is_the_contract(real_review: Review) -> None:
    printed = json.loads(json.dumps(review_as_json(real_review)))
    assert set(printed) == {"pain_on", "days_of_log", "factors", "not_assessed", "caveat"}
    assert (printed["pain_on"], printed["days_of_log"]) == ("2021-05-20", 141)
    for factor in printed["factors"]:
        assert {"factor", "strength", "exercise", "on", "numbers", "sources"} <= set(factor)
        assert factor["sources"]
    assert all(set(item) == {"factor", "why"} for item in printed["not_assessed"])
    assert "does not prove" in printed["caveat"]


@needs_samples
def test_the_picture_has_both_sizes_and_a_row_a_session(real_review: Review) -> None:
    picture = review_picture(real_review)
    bars = [svg.count('<rect class="c-bar') for svg in (picture.wide, picture.narrow)]
    assert bars == [18, 18]
    assert len(real_review.timeline) == 18
    assert [row.day for row in picture.rows][-1] == "Wed 19 May"
    assert picture.rows[-1].marks == "1, 2"


def test_no_log_and_no_answers_is_a_review_too() -> None:
    printed = review_as_json(review_log([], ONSET))
    assert (printed["factors"], printed["days_of_log"]) == ([], 0)
    assert review_picture(review_log([], ONSET)).wide == ""


def test_right_context_passes_unchanged() -> None:
    context = {
        "sitting_hours_day": 8,
        "stress": 10,
        "water": "unsure",
        "something_new": ["heavier", "travel"],
        "classes": [{"name": "spin", "times_a_week": 2, "new": True}],
        "self_tests": [{"on": "2026-11-01", "test": "side-plank", "left": 20, "right": 30, "pain": 0}],
    }
    assert check_context(context, "context.json") == context
    assert check_context({}, "context.json") == {}


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ([], "expected an object"),
        ({"sleep": 6}, "unknown key sleep"),
        ({"sleep_hours": "six"}, "sleep_hours"),
        ({"sleep_hours": True}, "sleep_hours"),
        ({"sleep_hours": 25}, "from 0 to 24"),
        ({"sleep_hours": float("nan")}, "sleep_hours"),
        ({"stress": -1}, "from 0 to 10"),
        ({"stress": None}, "stress"),
        ({"water": "lots"}, "enough, little, unsure"),
        ({"felt_form_slip": True}, "yes, no, unsure"),
        ({"something_new": "heavier"}, "expected a list"),
        ({"something_new": ["a_bike"]}, "something_new[0]"),
        ({"classes": [{"title": "spin"}]}, "unknown key title"),
        ({"classes": [{"name": "spin", "new": "yes"}]}, "true or false"),
        ({"self_tests": [{"on": "1 Nov"}]}, "YYYY-MM-DD"),
        ({"trigger_moment": 5}, "expected a text"),
    ],
)
def test_wrong_context_is_named(raw: object, says: str) -> None:
    with pytest.raises(InputError) as caught:
        check_context(raw, "context.json")
    assert str(caught.value).startswith("context.json")
    assert says in str(caught.value)


def test_a_key_that_is_no_text_is_an_error_too() -> None:
    with pytest.raises(InputError, match="unknown key 3"):
        check_context({3: "x"}, "context.json")
