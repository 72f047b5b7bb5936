"""What a person gets: a net for each level, words for a clinician, numbers that are never guessed, patterns."""

import re
from typing import Any

import pytest

from knowledge.calm_words import FORBIDDEN
from knowledge.reading_age import grade
from liftagain.app.screen import check_answers, screen
from liftagain.domain.region import Region
from liftagain.knowledge.bundle import knowledge
from liftagain.words.emergency_number import USUAL, call
from liftagain.words.screening import Result, result, spoken

LEVELS: dict[str, dict[str, Any]] = {
    "emergency": {"saddle_numbness": "yes"},
    "same_day": {"fever": "yes"},
    "within_days": {"unexplained_weight_loss": "yes"},
    "routine": {"after_every_workout": "yes"},
}
PRIVATE = "ending"


def got(**answers: Any) -> Result:
    given = check_answers(answers, "test")
    return result(screen(given), answers=given)


def everything(page: Result) -> str:
    return repr(page).lower()


def test_each_level_has_a_net_of_its_own() -> None:
    pages = {level: got(**answers) for level, answers in LEVELS.items()}
    assert {level: page.disposition for level, page in pages.items()} == {level: level for level in LEVELS}
    for part in ("until", "safety_net", "come_back", "say"):
        texts = [getattr(page, part) for page in pages.values()]
        assert all(texts), part
        assert len(set(texts)) == len(texts), part
    assert all(page.net_sources for page in pages.values())


@pytest.mark.parametrize("net", knowledge().safety_nets.values(), ids=lambda net: net.id)
def test_a_net_is_plain_calm_dated_and_cited(net: Any) -> None:
    texts = [*net.until, *net.watch, *net.come_back, *net.changes, *filter(None, (net.opening, net.disputed))]
    assert grade(" ".join(texts)) <= 7
    assert not [text for text in texts if FORBIDDEN.search(text)]
    assert net.watch
    assert set(net.sources) <= set(knowledge().sources)
    assert net.since
    assert set(net.see) <= set(knowledge().professions)
    best = min(knowledge().sources[name].grade for name in net.sources)
    assert net.grade >= best, "graded better than its best source"


@pytest.mark.parametrize(
    "answers",
    [
        {"leg_pain": "above_knee"},
        {"leg_pain": "below_knee"},
        {"leg_numbness": "one"},
        {"leg_weakness": "one"},
        {"foot_drop": "unsure"},
        {"unsteady_legs": "yes"},
    ],
)
def test_everyone_with_leg_signs_gets_the_net_for_legs(answers: dict[str, Any]) -> None:
    assert [net.id for net in got(**answers).beside] == ["legs"]
    assert "numb, strange or asleep" in spoken(screen(check_answers(answers, "t")), check_answers(answers, "t"))


@pytest.mark.parametrize("answers", [{"leg_pain": "none"}, {"leg_muscle_soreness": "yes"}, {"fever": "yes"}])
def test_others_do_not(answers: dict[str, Any]) -> None:
    assert not got(**answers).beside


def test_under_sixteen_gets_words_for_a_guardian_and_no_plan_and_no_pattern() -> None:
    page = got(age=15, after_every_workout="yes", worse_sitting="yes", worse_bending_forward="yes")
    assert [net.title for net in page.beside] == ["For a parent or guardian"]
    assert not page.patterns
    assert "plan" not in " ".join(page.until)
    assert "dose" not in " ".join(page.until)
    older = got(age=16, after_every_workout="yes", worse_sitting="yes", worse_bending_forward="yes")
    assert not older.beside
    assert older.patterns


def test_what_to_say_names_signs_pain_age_and_what_a_clinician_must_know() -> None:
    text = " ".join(got(fever="yes", pain_now=5, pain_worst_24h=6, age=44, anticoagulant="yes", smoker="yes").say)
    assert "can somebody see me today?" in text.lower()
    for part in ("fever", "5 of 10 now, 6 at worst", "44 years old", "blood thinner"):
        assert part in text
    assert "smok" not in text


def test_a_no_is_never_said_as_a_yes() -> None:
    assert "blood thinner" not in " ".join(got(fever="yes", anticoagulant="no").say)


def test_thoughts_of_ending_life_stay_out_of_what_others_hear() -> None:
    given = check_answers({"saddle_numbness": "yes", "suicidal_thoughts": "yes", "high_distress": "yes"}, "test")
    outcome = screen(given)
    assert PRIVATE not in " ".join(result(outcome, answers=given).say)
    assert PRIVATE in " ".join(result(outcome, answers=given, private=True).say)


def test_a_crisis_alone_has_words_of_its_own_and_nothing_of_the_back() -> None:
    page = got(suicidal_thoughts="yes", leg_pain="below_knee", pain_now=8)
    assert len(page.say) == 1
    assert not page.beside
    assert "pain" not in page.say[0]


def test_each_finding_says_what_stays_allowed_and_until_when() -> None:
    for answers in LEVELS.values():
        for finding in got(**answers).findings:
            assert finding.allowed
            assert finding.lasts
    spared = got(leg_pain="below_knee").findings[0]
    assert "Leave out" in spared.allowed
    assert "14 days" in spared.lasts
    assert "Feeling better does not end it" in got(fever="yes").findings[0].lasts


def test_a_cleared_finding_is_reported_as_cleared() -> None:
    lifted = [{"on": "2026-11-20", "by": "physician", "findings": ["INF-1"], "allowed": "all"}]
    page = got(fever="yes", answered_on="2026-11-18T08:00", clearance=lifted)
    assert page.findings[0].cleared
    assert "does not limit" in page.findings[0].allowed
    gentle = got(fever="yes", answered_on="2026-11-18T08:00", clearance=[{**lifted[0], "allowed": "gentle"}])
    assert "gentle" in gentle.findings[0].allowed
    assert "until the clinician allows more" in gentle.findings[0].lasts


def test_patterns_are_named_in_words_with_what_would_change_them_and_never_in_percent() -> None:
    found = got(worse_sitting="yes", worse_bending_forward="yes", leg_pain="none", one_sided_low_back="yes").patterns
    assert 1 < len(found) <= 3
    assert "Most" in found[0].fits
    for one in found:
        assert one.mind
        assert one.told_for
        assert one.sources
        assert not any(sign in repr(one) for sign in ("%", "0."))


def test_a_plain_no_that_counts_against_a_pattern_is_said() -> None:
    found = got(leg_pain="none", cough_sneeze_leg_pain="yes", leg_numbness="one").patterns
    legs = next(one for one in found if one.pattern == "leg-nerve")
    assert "no pain into a leg" in legs.told_against


def test_no_pattern_stands_beside_an_urgent_finding() -> None:
    assert not got(fever="yes", worse_sitting="yes").patterns


def region(**changes: Any) -> Region:
    return Region(
        **{"id": "XX", "name": "Somewhere", "number": "999", "checked": "2026-11-25", "sources": ("x",), **changes}
    )


def test_the_own_number_stands_above_all_and_an_unconfirmed_one_never_on_the_button() -> None:
    assert call(None, None).number == USUAL
    assert call(None, region()).number == "999"
    assert call("15", region()).number == "15"
    doubtful = call(None, region(verified=False))
    assert doubtful.number == USUAL
    assert "could not confirm" in doubtful.note


@pytest.mark.parametrize(
    ("code", "number"),
    [("DE", "112"), ("FR", "112"), ("GB", "999"), ("US", "911"), ("AU", "000"), ("NZ", "111"), ("JP", "119"),
     ("CN", "120"), ("BR", "192"), ("IN", "112"), ("SG", "995"), ("KR", "119"), ("CA", "911"), ("IE", "112")],
)  # fmt: skip
def test_well_known_numbers(code: str, number: str) -> None:
    assert knowledge().regions[code].verified
    assert knowledge().regions[code].number == number


EU = re.findall("..", "ATBEBGCYCZDEDKEEESFIFRGRHRHUIEITLTLULVMTNLPLPTROSESISK")


def test_112_brings_help_in_every_country_of_the_union() -> None:
    assert {knowledge().regions[code].number for code in EU} == {"112"}


def test_every_number_can_be_dialled_and_is_cited() -> None:
    for one in knowledge().regions.values():
        assert one.id == one.id.upper()
        assert len(one.id) == 2
        assert one.number.isdecimal()
        assert set(one.sources) <= set(knowledge().sources)
        for line in one.crisis:
            assert line.number.replace(" ", "").isdecimal()
    assert len(knowledge().regions) > 150
