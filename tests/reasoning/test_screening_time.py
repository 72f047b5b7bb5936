"""Time in the screening: durations advance, soreness has a window, a clearance must be later than its finding."""

from datetime import datetime
from typing import Any

import pytest

from liftagain.app.screen import check_answers, screen
from liftagain.domain.errors import InputError
from liftagain.domain.screening import Ceiling, Screening
from liftagain.knowledge.bundle import knowledge

MONDAY = "2026-11-23T08:00"
ALL_NO: dict[str, Any] = {name: "no" for name, kind in knowledge().answer_types.items() if kind.kind == "yes_no_unsure"}
SORE: dict[str, Any] = {
    **ALL_NO, "trauma": "none", "night_pain": "none",
    "age": 26, "sex": "male", "onset": "next_day", "hard_exercise_last_5_days": "yes", "both_sides_ache": "yes",
    "pain_now": 3, "pain_worst_24h": 4, "eases_with_movement": "yes", "hours_since_onset": 20, "trend": "same",
    "leg_pain": "none", "leg_numbness": "none", "leg_weakness": "none", "cannot_move_for_pain": "no",
    "no_easing_position": "no", "painkillers_useless": "no", "rigid_back_muscles": "no", "back_skin_numb": "no",
    "dark_urine": "no", "little_urine": "no", "muscle_swelling": "no", "cannot_walk": "no",
}  # fmt: skip


def outcome(answers: dict[str, Any], today: str | None = None, **told_on: datetime) -> Screening:
    return screen(check_answers(answers, "test"), None if today is None else datetime.fromisoformat(today), told_on)


@pytest.mark.parametrize(
    ("change", "likely"),
    [
        ({}, True),
        ({"dark_urine": "yes"}, False),
        ({"pain_worst_24h": 7, "trend": "better"}, False),
        ({"hours_since_onset": 72}, False),
        ({"hours_since_onset": 72, "pain_worst_24h": 3}, True),
        ({"hours_since_onset": 200, "pain_worst_24h": 2}, False),
        ({"onset": "sudden_during_exercise"}, False),
        ({"leg_pain": "below_knee"}, False),
        ({"midline_focal": "yes"}, False),
        ({"fever": "yes"}, False),
    ],
)
def test_soreness_has_its_window_and_its_opposites(change: dict[str, Any], likely: bool) -> None:
    found = outcome({**SORE, **change}).soreness
    assert found.likely is likely
    assert list(found.window_h) == [6, 72]
    assert found.because


def test_soreness_is_not_likely_while_a_muscle_under_pressure_is_not_excluded() -> None:
    asked = {name: value for name, value in SORE.items() if name != "dark_urine"}
    found = outcome(asked).soreness
    assert not found.likely
    assert {reason.rule for reason in found.because} == {"not_excluded"}
    assert "dark_urine" in str(found.because[0].facts)


def test_soreness_is_not_likely_while_anything_of_the_same_day_could_still_come() -> None:
    for name in ("saddle_numbness", "fever", "leg_weakness", "trauma"):
        found = outcome({given: value for given, value in SORE.items() if given != name})
        assert not found.complete
        assert not found.soreness.likely
        assert name in str(found.soreness.because[0].facts)


def test_durations_advance_from_the_day_of_the_answers() -> None:
    answers = {**SORE, "answered_on": MONDAY}
    assert outcome(answers, "2026-11-24T08:00").soreness.likely
    later = outcome(answers, "2026-12-02T08:00")
    assert not later.soreness.likely
    assert [finding.rule for finding in later.findings] == ["PERS-2"]


def test_a_stable_numbness_becomes_same_day_only_when_it_has_been_stable() -> None:
    answers = {"saddle_numbness": "yes", "cauda_equina_days": 10, "answered_on": MONDAY}
    assert outcome(answers, "2026-11-24T08:00").disposition.word == "emergency"
    assert outcome(answers, "2026-11-30T08:00").disposition.word == "same_day"


def test_answers_of_the_future_are_refused() -> None:
    with pytest.raises(InputError, match="answered_on"):
        outcome({"answered_on": MONDAY}, "2026-11-20T08:00")


def cleared(
    allowed: str = "all", on: str = "2026-11-24", by: str = "physician", names: str = "CES-1"
) -> dict[str, Any]:
    return {
        "saddle_numbness": "yes",
        "answered_on": MONDAY,
        "clearance": [{"on": on, "by": by, "findings": [names], "allowed": allowed}],
    }


def test_a_clearance_lifts_the_finding_it_names_and_reports_it() -> None:
    found = outcome(cleared(), "2026-11-25T08:00")
    assert [(each.rule, each.cleared) for each in found.findings] == [("CES-1", True)]
    assert found.disposition.word == "self_manage"
    assert found.ceiling is None
    assert found.open_findings == ()


def test_a_gentle_clearance_keeps_a_gentle_ceiling() -> None:
    found = outcome(cleared("gentle"), "2026-11-25T08:00")
    assert found.findings[0].cleared
    assert found.ceiling is Ceiling.GENTLE


@pytest.mark.parametrize(
    "answers",
    [
        cleared("not_yet"),
        cleared(by="my trainer"),
        cleared(names="NEU-1"),
        cleared(on="2026-11-22"),
        cleared(on="2026-11-23"),
        cleared(on="2026-11-23T07:59"),
        cleared(on="2026-11-28"),
    ],
    ids=[
        "not yet",
        "no clinician",
        "another finding",
        "before",
        "same day without an hour",
        "an hour before",
        "to come",
    ],
)
def test_a_clearance_that_does_not_count(answers: dict[str, Any]) -> None:
    found = outcome(answers, "2026-11-25T08:00")
    assert found.disposition.word == "emergency"
    assert not found.findings[0].cleared


def test_a_clearance_later_the_same_day_counts() -> None:
    assert outcome(cleared(on="2026-11-23T15:00"), "2026-11-23T18:00").findings[0].cleared


def test_a_clearance_never_lifts_what_was_told_after_it() -> None:
    answers = {**cleared(on="2026-11-24"), "answered_on": "2026-11-26T08:00"}
    told_before = outcome(answers, "2026-11-26T09:00", saddle_numbness=datetime.fromisoformat(MONDAY))
    told_again = outcome(answers, "2026-11-26T09:00", saddle_numbness=datetime.fromisoformat("2026-11-26T08:00"))
    assert told_before.findings[0].cleared
    assert not told_again.findings[0].cleared


def test_the_newest_clearance_counts() -> None:
    answers = cleared("not_yet", on="2026-11-25")
    answers["clearance"].append({"on": "2026-11-24", "by": "nurse", "findings": ["CES-1"], "allowed": "all"})
    assert not outcome(answers, "2026-11-26T08:00").findings[0].cleared


@pytest.mark.parametrize("stricter", ["not_yet", "gentle"])
@pytest.mark.parametrize("first", [True, False])
def test_of_two_clearances_of_the_same_moment_the_stricter_counts(stricter: str, first: bool) -> None:
    answers = cleared("all")
    same = {"on": "2026-11-24", "by": "physician", "findings": ["CES-1"], "allowed": stricter}
    answers["clearance"].insert(0 if first else 1, same)
    found = outcome(answers, "2026-11-25T08:00")
    assert found.ceiling is (Ceiling.NOTHING if stricter == "not_yet" else Ceiling.GENTLE)


def test_the_newest_clearance_is_the_newest_moment_whatever_its_time_zone() -> None:
    answers = cleared("all", on="2026-11-25T01:00+05:00")  # 20:00 of the day before, in Greenwich
    later = {"on": "2026-11-24T22:00+00:00", "by": "physician", "findings": ["CES-1"], "allowed": "not_yet"}
    answers["clearance"].append(later)
    assert not outcome(answers, "2026-11-26T08:00").findings[0].cleared


def test_a_cleared_finding_leaves_the_others_open() -> None:
    found = outcome({**cleared(), "fever": "yes"}, "2026-11-25T08:00")
    assert found.disposition.word == "emergency"
    assert [(each.rule, each.cleared) for each in found.findings] == [("CES-1", True), ("INF-1", False)]


ZONES = {
    "both naive": ("2026-11-23T08:00", "2026-11-25T08:00"),
    "the same zone": ("2026-11-23T08:00+01:00", "2026-11-25T08:00+01:00"),
    "two zones, the same two days": ("2026-11-23T08:00+01:00", "2026-11-24T23:00-08:00"),
    "a zone and the clock on the wall": ("2026-11-23T08:00+09:00", "2026-11-25T08:00"),
    "the clock on the wall and a zone": ("2026-11-23T08:00", "2026-11-25T08:00-05:00"),
}


@pytest.mark.parametrize(("answered", "today"), ZONES.values(), ids=ZONES)
def test_two_days_are_two_days_in_every_time_zone(answered: str, today: str) -> None:
    for days, expected in ((12.9, "same_day"), (12, "emergency"), (11.9, "emergency")):
        answers = {"saddle_numbness": "yes", "cauda_equina_days": days, "answered_on": answered}
        assert outcome(answers, today).disposition.word == expected


@pytest.mark.parametrize(
    ("on", "found_on", "today", "lifts"),
    [
        ("2026-11-24", "2026-11-23T23:30+09:00", "2026-11-25T08:00", True),
        ("2026-11-24", "2026-11-24T00:30+09:00", "2026-11-25T08:00", False),
        ("2026-11-24", "2026-11-23T23:30-05:00", "2026-11-25T08:00+01:00", False),  # the 24th, where the person is now
        ("2026-11-24", "2026-11-24T00:30+09:00", "2026-11-25T08:00+00:00", False),  # the 24th, where it was told
        ("2026-11-24", "2026-11-23T22:30+00:00", "2026-11-25T08:00+03:00", False),
        ("2026-11-24T09:00+01:00", "2026-11-24T08:30+00:00", "2026-11-25T08:00+00:00", False),
        ("2026-11-24T09:00+01:00", "2026-11-24T07:30+00:00", "2026-11-25T08:00+00:00", True),
        ("2026-11-24T09:00+01:00", "2026-11-24T08:30", "2026-11-25T08:00", True),
    ],
)
def test_a_clearance_is_later_by_the_local_day_or_by_the_moment(
    on: str, found_on: str, today: str, lifts: bool
) -> None:
    answers = {**cleared(on=on), "answered_on": found_on}
    assert outcome(answers, today).findings[0].cleared is lifts


def test_of_a_clearance_with_a_zone_and_one_without_the_later_by_the_clock_counts() -> None:
    answers = cleared("all", on="2026-11-25T01:00+05:00")
    answers["clearance"].append({"on": "2026-11-24T22:00", "by": "nurse", "findings": ["CES-1"], "allowed": "not_yet"})
    assert outcome(answers, "2026-11-26T08:00").findings[0].cleared
    answers["clearance"][1]["on"] = "2026-11-25T01:30"
    assert not outcome(answers, "2026-11-26T08:00").findings[0].cleared


def test_the_newest_answer_behind_a_finding_is_the_newest_moment_whatever_its_zone() -> None:
    answers = {**cleared(on="2026-11-24T12:00+00:00"), "bladder_change": "yes"}
    first, later = "2026-11-24T15:00+09:00", "2026-11-24T13:00+00:00"  # by the wall the first looks later
    told = {name: datetime.fromisoformat(at) for name, at in (("saddle_numbness", first), ("bladder_change", later))}
    assert not outcome(answers, "2026-11-25T08:00+00:00", **told).findings[0].cleared
    told["bladder_change"] = datetime.fromisoformat("2026-11-24T11:00+00:00")
    assert outcome(answers, "2026-11-25T08:00+00:00", **told).findings[0].cleared
