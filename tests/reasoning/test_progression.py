"""The table of the pain-guided progression, row by row, and how steps add up."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftagain.domain.plan import Progression
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.progression import Followed, Outing, Track, Verdict, follow, judge

FIRST = date(2026, 11, 1)
OUTING = Outing(on=FIRST, pain=1, next_morning=2, baseline=2)
TODAY = FIRST + timedelta(days=2)


def told(rule: str, outing: Outing, progression: Progression, *, clean: bool = False, amber: bool = False) -> Verdict:
    """A verdict in full: with the day, the pain, the next morning and the baseline among its facts."""
    facts = {
        "on": outing.on.isoformat(),
        "pain_during": outing.pain,
        "next_morning": outing.next_morning,
        "baseline": outing.baseline,
    }
    sources = ("silbernagel-2007", "liftagain-decisions")
    return Verdict(progression, clean, amber, Reason(rule=rule, facts=dict(facts), sources=sources))


def outings(*answered: tuple[float, float]) -> list[Outing]:
    """Outings two days apart, each (pain during it, next morning) against a baseline of 2."""
    return [
        replace(OUTING, on=FIRST + timedelta(days=2 * n), pain=pain, next_morning=morning)
        for n, (pain, morning) in enumerate(answered)
    ]


def level(*answered: tuple[float, float], may_step: bool = True) -> int:
    done = outings(*answered)
    return follow(done, done[-1].on + timedelta(days=2), lambda _: may_step, knowledge()).level


@pytest.mark.parametrize(
    ("pain", "next_morning", "progression", "clean"),
    [
        (0, 2, "progress", True),
        (2, 2, "progress", True),
        (2, 1, "progress", True),
        (1, 3, "repeat", False),
        (1, 4, "reduce", False),
        (3, 2, "repeat", True),
        (5, 2, "repeat", True),
        (4, 3, "repeat", False),
        (4, 4, "reduce", False),
        (5.5, 2, "stop", False),
        (6, 0, "stop", False),
    ],
)
def test_each_row_of_the_table(pain: float, next_morning: float, progression: str, clean: bool) -> None:
    verdict = judge(replace(OUTING, pain=pain, next_morning=next_morning), knowledge())
    assert (verdict.progression, verdict.clean) == (progression, clean)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"pain": None}, "pain_not_told"),
        ({"next_morning": None}, "no_next_morning"),
        ({"baseline": None}, "no_next_morning"),
        ({"painkiller": True}, "painkiller"),
        ({"light_on_purpose": True}, "light_on_purpose"),
        ({"contradictory": True}, "contradictory"),
    ],
)
def test_what_cannot_be_judged_repeats_and_says_why(change: dict[str, object], rule: str) -> None:
    verdict = judge(replace(OUTING, **change), knowledge())  # type: ignore[arg-type]
    assert (verdict.progression, verdict.clean, verdict.because.rule) == ("repeat", False, rule)


@pytest.mark.parametrize("change", [{"stopped": True}, {"leg_further": True}, {"pain": 7}])
def test_what_hurt_stops_and_what_is_only_known_of_the_session_is_cut(change: dict[str, object]) -> None:
    named = replace(OUTING, **change)  # type: ignore[arg-type]
    assert judge(named, knowledge()).progression == "stop"
    assert judge(replace(named, named=False), knowledge()).progression == "reduce"


def test_hard_work_is_clean_but_repeats() -> None:
    verdict = judge(replace(OUTING, rpe=9.5), knowledge())
    assert (verdict.progression, verdict.clean) == ("repeat", True)


def test_green_outings_go_one_step_up_each() -> None:
    assert [level(*[(1.0, 2.0)] * n) for n in (1, 2, 3)] == [1, 2, 3]


def test_after_amber_two_clean_repeats_come_before_a_step() -> None:
    amber = (4.0, 2.0)
    assert [level(*[amber] * n) for n in (1, 2, 3)] == [0, 0, 1]
    assert level(amber, (1, 2), (1, 2)) == 1


def test_a_bad_repeat_starts_the_count_again() -> None:
    assert level((4, 2), (4, 2), (4, 4), (4, 2)) == 0
    assert level((4, 2), (4, 2), (4, 4), (4, 2), (4, 2)) == 1


def test_a_bad_answer_takes_one_step_back() -> None:
    assert level((1, 2), (1, 2), (1, 4)) == 1


def test_a_step_that_is_not_allowed_is_not_saved_up() -> None:
    done = outings((1, 2), (1, 2), (1, 2))
    blocked = {done[1].on, done[2].on}
    track = follow(done, done[-1].on + timedelta(days=2), lambda on: on not in blocked, knowledge())
    assert track.level == 1


def test_no_step_while_forbidden_today() -> None:
    assert level((1, 2), may_step=False) == 0


def test_a_long_gap_takes_no_step() -> None:
    done = outings((1, 2))
    assert follow(done, done[-1].on + timedelta(days=8), lambda _: True, knowledge()).level == 0


def test_steps_count_from_the_day_that_the_dose_began() -> None:
    done = outings((1, 2), (1, 2), (1, 2))
    assert follow(done, done[-1].on + timedelta(days=2), lambda _: True, knowledge(), since=done[1].on).level == 2


def test_having_had_to_stop_is_remembered_until_it_went_well() -> None:
    done = outings((1, 2), (7, 2))
    assert follow(done, done[-1].on + timedelta(days=2), lambda _: True, knowledge()).stopped_on == done[1].on


UNKNOWN: dict[str, object] = {"pain": None, "next_morning": None, "baseline": None, "painkiller": True}


@pytest.mark.parametrize(
    ("change", "rule", "progression"),
    [
        ({**UNKNOWN, "pain": 9, "leg_further": True, "stopped": True, "contradictory": True}, "leg_symptoms", "stop"),
        ({**UNKNOWN, "leg_further": True}, "leg_symptoms", "stop"),
        ({**UNKNOWN, "pain": 6, "stopped": True}, "pain_over_limit", "stop"),
        ({**UNKNOWN, "stopped": True, "contradictory": True}, "had_to_stop", "stop"),
        ({"pain": 5, "stopped": True, "named": False}, "had_to_stop", "reduce"),
        ({**UNKNOWN, "contradictory": True}, "contradictory", "repeat"),
        (UNKNOWN, "pain_not_told", "repeat"),
        ({**UNKNOWN, "pain": 0}, "no_next_morning", "repeat"),
        ({"next_morning": None, "painkiller": True}, "no_next_morning", "repeat"),
        ({"painkiller": True, "light_on_purpose": True, "next_morning": 9}, "painkiller", "repeat"),
        ({"light_on_purpose": True, "next_morning": 9}, "light_on_purpose", "repeat"),
    ],
)
def test_the_first_thing_that_counts_is_named_with_the_facts(
    change: dict[str, object], rule: str, progression: Progression
) -> None:
    outing = replace(OUTING, **change)  # type: ignore[arg-type]
    assert judge(outing, knowledge()) == told(rule, outing, progression)


@pytest.mark.parametrize(
    ("change", "rule", "progression", "clean", "amber"),
    [
        ({"next_morning": 3.5, "rpe": 9}, "morning_worse", "reduce", False, False),
        ({"next_morning": 3.5, "pain": 4}, "morning_worse", "reduce", False, True),
        ({"next_morning": 3, "rpe": 9}, "morning_up_a_little", "repeat", False, False),
        ({"next_morning": 2.5, "pain": 4}, "morning_up_a_little", "repeat", False, True),
        ({"rpe": 8.5}, "too_hard", "repeat", True, False),
        ({"rpe": 8.5, "pain": 2.5}, "too_hard", "repeat", True, True),
        ({"rpe": 8, "pain": 2.5}, "amber_clean", "repeat", True, True),
        ({"pain": 5}, "amber_clean", "repeat", True, True),
        ({"rpe": 8, "pain": 2}, "green_clean", "progress", True, False),
        ({"pain": 0, "next_morning": 0, "baseline": 0}, "green_clean", "progress", True, False),
        ({"next_morning": 1, "baseline": 0}, "morning_up_a_little", "repeat", False, False),
        ({"next_morning": 0, "baseline": 0.5}, "green_clean", "progress", True, False),
    ],
)
def test_what_is_known_is_answered_with_the_facts(
    change: dict[str, object], rule: str, progression: Progression, clean: bool, amber: bool
) -> None:
    outing = replace(OUTING, **change)  # type: ignore[arg-type]
    assert judge(outing, knowledge()) == told(rule, outing, progression, clean=clean, amber=amber)


def track(*done: Outing, after: int = 2, since: date = date.min, followed: Followed | None = None) -> Track:
    """Where an exercise stands some days after its last outing, with every step allowed."""
    return follow(done, done[-1].on + timedelta(days=after), lambda _: True, knowledge(), since, followed)


def owed(outing: Outing, left: int) -> Verdict:
    """The verdict on a clean outing while repeats are owed after an amber one, with how many are left."""
    plain = judge(outing, knowledge())
    rule: tuple[str, Progression] = ("clean_repeats_owed", "repeat") if left else ("clean_repeats_done", "progress")
    facts = {**plain.because.facts, "owed": left}
    reason = Reason(rule=rule[0], facts=facts, numbers={"clean_repeats": 2}, sources=plain.because.sources)
    return Verdict(rule[1], plain.clean, plain.amber, reason)


def test_nothing_done_stands_at_the_entry() -> None:
    assert follow((), TODAY, lambda _: True, knowledge()) == Track(0, False, None, None, None, 0)


def test_the_standing_after_one_outing_is_told_in_full() -> None:
    (one,) = outings((1, 2))
    assert track(one) == Track(1, True, judge(one, knowledge()), one, None, 1)


def test_amber_owes_two_clean_repeats_and_says_how_many_are_left() -> None:
    first, second, third, fourth = outings((4, 2), (4, 2), (1, 2), (1, 2))
    assert track(first) == Track(0, False, judge(first, knowledge()), first, None, 1)
    assert track(first, second) == Track(0, False, owed(second, 1), second, None, 2)
    assert track(first, second, third) == Track(1, True, owed(third, 0), third, None, 3)
    assert track(first, second, third, fourth) == Track(2, True, judge(fourth, knowledge()), fourth, None, 4)


@pytest.mark.parametrize("between", [{"next_morning": 3}, {"rpe": 9}, {"pain": None}])
def test_what_is_neither_clean_nor_bad_leaves_what_is_owed(between: dict[str, object]) -> None:
    first, second, third, fourth = outings((4, 2), (1, 2), (1, 2), (1, 2))
    third = replace(third, **between)  # type: ignore[arg-type]
    assert track(first, second, third) == Track(0, False, judge(third, knowledge()), third, None, 3)
    assert track(first, second, third, fourth) == Track(1, True, owed(fourth, 0), fourth, None, 4)


def test_hard_work_earns_no_step_and_owes_none() -> None:
    first, second = outings((1, 2), (1, 2))
    assert track(replace(first, rpe=9)).level == 0
    assert track(replace(first, rpe=9, pain=4), second).level == 1


def test_stopping_goes_back_to_the_entry_and_is_remembered() -> None:
    done = outings((1, 2), (1, 2), (7, 2), (1, 3), (1, 2), (1, 2), (1, 2))
    stopped = done[2].on
    assert track(*done[:3]) == Track(0, False, judge(done[2], knowledge()), done[2], stopped, 3)
    assert track(*done[:4]).stopped_on == stopped  # repeated, but not clean
    assert track(*done[:5]) == Track(0, False, owed(done[4], 1), done[4], None, 5)
    assert track(*done[:6]) == Track(1, True, owed(done[5], 0), done[5], None, 6)
    assert track(*done).level == 2


def test_a_bad_answer_keeps_the_day_of_a_stop_and_goes_no_lower_than_the_entry() -> None:
    done = outings((7, 2), (1, 4), (1, 2))
    assert track(*done[:2]) == Track(0, False, judge(done[1], knowledge()), done[1], done[0].on, 2)
    done = outings((1, 4), (1, 4), (1, 2), (1, 2))
    assert [track(*done[:n]).level for n in (1, 2, 3, 4)] == [0, 0, 0, 1]


def test_a_step_is_taken_up_to_a_week_after_it_was_earned() -> None:
    first, second = outings((1, 2), (1, 2))
    assert [track(first, after=n).level for n in (7, 8)] == [1, 0]
    late = [replace(second, on=FIRST + timedelta(days=n)) for n in (7, 8)]
    assert [track(first, one, after=8).level for one in late] == [1, 0]


def test_only_the_day_of_the_step_is_asked_about() -> None:
    asked: list[date] = []

    def may_step(day: date) -> bool:
        asked.append(day)
        return True

    done = outings((1, 2), (1, 2))
    follow(done, TODAY + timedelta(days=1), may_step, knowledge())
    assert asked == [done[1].on, TODAY + timedelta(days=1)]


def test_a_step_earned_on_the_first_day_that_counts_is_taken_later() -> None:
    done = outings((1, 2), (1, 2), (1, 2))
    levels = [track(*done, since=FIRST + timedelta(days=n)).level for n in range(6)]
    assert levels == [3, 2, 2, 1, 1, 0]


def test_going_on_where_an_earlier_day_left_off_changes_nothing() -> None:
    done = outings((1, 2), (4, 2), (7, 2), (1, 4), (1, 3), (4, 2), (1, 2), (1, 2), (1, 2))
    followed = Followed()
    for count in range(1, len(done) + 1):
        assert track(*done[:count], followed=followed) == track(*done[:count])
    assert (followed.count, followed.level, followed.owed, followed.pending) == (9, 2, 0, True)
    assert (followed.verdict, followed.last, followed.stopped_on) == (judge(done[8], knowledge()), done[8], None)
