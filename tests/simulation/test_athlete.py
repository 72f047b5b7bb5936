"""Made-up people against the studies that they were drawn from, and the same life from the same seed."""

import ast
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from statistics import mean

import liftagain.simulation
from liftagain.app.case_file import read_case
from liftagain.app.live_days import live_days, made_up
from liftagain.app.plan_today import plan_today
from liftagain.app.simulate import case_as_json, lives_as_json
from liftagain.domain.plan import Plan
from liftagain.simulation.adherence import Adherence
from liftagain.simulation.course import PainCourse
from liftagain.simulation.numbers import numbers
from liftagain.simulation.tissue import Tissue
from plan_cases import case, plan

BEGINS = date(2026, 3, 2)
MANY = 3000


def test_the_courses_come_as_often_as_in_the_studies() -> None:
    for route in ("acute", "persistent"):
        found = Counter(PainCourse(seed, route, 5).course.id for seed in range(MANY))
        for course in numbers().courses:
            if course.route == route:
                assert abs(found[course.id] / MANY - course.share) < 0.03
        assert abs(sum(c.share for c in numbers().courses if c.route == route) - 1) < 0.001


def test_rapid_recovery_is_over_by_week_two_and_high_pain_stays() -> None:
    people = [PainCourse(seed, "acute", 6) for seed in range(MANY)]
    ends = {name: mean(p.smooth(84) for p in people if p.course.id == name) for name in ("rapid", "high", "incomplete")}
    assert mean(p.smooth(14) for p in people if p.course.id == "rapid") < 1.5
    assert ends["rapid"] < 0.5 < ends["incomplete"] < ends["high"]


def test_flare_ups_are_mostly_gone_by_the_next_morning_and_a_few_last_for_weeks() -> None:
    raised, long = [], 0
    for seed in range(400):
        course = PainCourse(seed, "acute", 3)
        heights = [course._flares.height(day) for day in range(42)]
        raised.append(sum(height > 0 for height in heights))
        long += any(all(heights[n : n + 14]) for n in range(28))
    assert 1 < mean(raised) < 14
    assert 4 < long < 160


def test_adherence_declines_stays_and_rises_as_often_as_in_the_study() -> None:
    found = Counter(Adherence(seed).course for seed in range(MANY))
    for name in ("declining", "stable", "increasing"):
        assert abs(found[name] / MANY - numbers().adherence[name]) < 0.03


def test_what_is_too_much_hurts_the_morning_after_and_what_fits_builds() -> None:
    over, fits = (Tissue(1, 4, {}, 80) for _ in range(2))
    before = fits.bears
    over.train([3.0])
    fits.train([before * 0.8])
    assert over.ache > 0
    assert fits.ache == 0
    assert fits.bears > before


def test_the_same_seed_lives_the_same_life() -> None:
    one, other = (list(live_days(made_up(5, "any", BEGINS), 12)) for _ in range(2))
    assert one == other
    assert one != list(live_days(made_up(6, "any", BEGINS), 12))


def test_the_plans_of_a_life_are_those_of_the_planner() -> None:
    for seed in (4, 21, 33):
        for one in live_days(made_up(seed, "any", BEGINS), 24):
            if one.number % 4 == 3:
                assert plan_today(one.case, one.on, one.workouts) == one.plan


def test_people_skip_contradict_and_mistake_dates() -> None:
    told = Counter[str]()
    for seed in range(60):
        for one in live_days(made_up(seed, "twinge", BEGINS), 20, lambda *_: _some_plan()):
            told["days"] += 1
            told["silent"] += not one.morning.check_ins
            for check_in in one.morning.check_ins:
                worst, now = check_in.pain_worst, check_in.pain_now_morning
                told["contradicts"] += worst is not None and now is not None and worst < now
                told["past"] += check_in.date < one.on
                told["future"] += check_in.date > one.on
                told["signs"] += bool(check_in.warning_signs)
            told["twice"] += len([c for c in one.morning.check_ins if c.pain_now_morning is not None]) > 1
    assert 0.05 < told["silent"] / told["days"] < 0.6
    assert all(told[name] > 0 for name in ("contradicts", "past", "future", "signs", "twice"))


@cache
def _some_plan() -> Plan:
    return plan(case())


def test_the_case_of_a_life_is_read_back_as_it_was() -> None:
    athlete = made_up(9, "any", BEGINS)
    days = list(live_days(athlete, 9))
    assert read_case(case_as_json(days[-1].case), "case") == days[-1].case
    found = lives_as_json(athlete, 9, days)
    assert [one["date"] for one in found["days"]][:2] == ["2026-03-02", "2026-03-03"]


def test_they_know_nothing_of_the_forecast_nor_of_the_courses_that_it_uses() -> None:
    """They were written before it, and stay apart from it."""
    for path in Path(liftagain.simulation.__file__).parent.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not any(name.startswith(("liftagain.reasoning", "liftagain.app")) for name in names)
        asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert "courses" not in asked or path.name in ("course.py", "numbers.py")
        assert "limit" not in asked
