"""Today in the order of the day, nothing twice; More names every page once; limits are those of the plan."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest
from django.test import Client
from django.urls import URLPattern

from flow_steps import answer
from liftagain.app.screen import screen
from liftagain.domain.screening import Ceiling, Disposition, Finding
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal.made_up import _named
from liftagain.web.pages.banner import _as_it_limits
from liftagain.web.pages.more import GROUPS
from liftagain.web.pages.shell import MENU
from liftagain.web.urls import urlpatterns
from plan_cases import day, workout

ON_THE_WAY = {
    "/",  # leads on to one of the others
    "/start/",
    "/begin/",
    "/changed/",
    "/began/",
    "/log/",
    "/log/skip/",
    "/help/",  # stands over every page when it is needed
    "/mistake/",
    "/today/wish/",
    "/session/",
    "/session/done/",
    "/weekly/",
    "/progress/activities/",
    "/progress/totals/",
    "/tests/results.json",
    "/guide/ice-and-heat/card/",
    "/imports/log.csv",
    "/workouts/new/",
    "/privacy/delete/",
}
"""Steps of a page that is named, and pages that the app itself opens."""


def page(person: Client, path: str) -> str:
    response = person.get(path)
    assert response.status_code == 200, f"{path} leads to {response.get('Location')}"
    return " ".join(response.content.decode().split())


@pytest.mark.django_db
def test_today_stands_in_the_order_of_the_day(person: Client) -> None:
    answer(person)
    person.post("/log/skip/")
    person.get("/result/")
    text = page(person, "/today/")
    headings = ("Not like that today?", "In this session", "You are in", "Good habits today", "If something changes")
    places = [text.index(f">{heading}") for heading in (*headings, "Why this plan?")]
    assert places == sorted(places)
    assert text.index("Start the session") < places[0]
    links = Counter(link for link in ("/own-programme/", "/why/", "/result/", "/card/") if f'href="{link}"' in text)
    assert all(text.count(f'href="{link}"') == 1 for link in links)


@pytest.mark.django_db
def test_a_wish_is_told_once_and_what_stands_in_the_day_is_no_habit_beside_it(person: Client) -> None:
    answer(person)
    person.post("/log/skip/")
    person.get("/result/")
    before = page(person, "/today/")
    assert "Through the day" in before
    assert 'href="/guide/walking/"' not in before
    assert 'class="chip"' not in before  # on the first day everything is new, so no mark says so
    swapped = re.findall(r'name="swap" value="([^"]+)"', before)[0]
    person.post("/today/wish/", {"swap": swapped})
    after = page(person, "/today/")
    assert "Today is changed" in after
    assert "Held back today" not in after
    assert re.findall(r'class="chip">([^<]+)<', after) == ["Swapped"]


def test_more_and_the_menu_name_every_page_once() -> None:
    listed = [href for _, links in GROUPS for href, _, _ in links]
    named = [*listed, *(href for href, *_ in MENU)]
    assert [href for href, count in Counter(named).items() if count > 1] == []
    routes = {f"/{one.pattern}" for one in urlpatterns if isinstance(one, URLPattern)}
    plain = {route for route in routes if "<" not in route}
    assert plain - {*named} == ON_THE_WAY
    assert {*named} <= plain


@pytest.mark.django_db
def test_every_page_of_more_opens(person: Client) -> None:
    answer(person)
    person.post("/log/skip/")
    person.get("/result/")
    text = page(person, "/more/")
    for _, links in GROUPS:
        for href, name, _ in links:
            assert f'<a href="{href}">{name}<' in text
            places = [entry for entry in MENU if href.startswith(entry[3])]
            assert len(places) == 1, f"{href} has no one place in the menu"
            page(person, href)


def test_a_limit_that_the_plan_no_longer_keeps_is_not_told() -> None:
    rule = next(name for name, flag in knowledge().flags.items() if flag.recedes)
    finding = Finding(rule=rule, disposition=Disposition.ROUTINE, ceiling=Ceiling.STEADY, matched={}, sources=())
    urgent = Finding(rule="CES-1", disposition=Disposition.EMERGENCY, ceiling=Ceiling.NOTHING, matched={}, sources=())
    outcome = replace(screen({}), findings=(urgent, finding))
    for open_now, kept in (((), None), ((finding,), Ceiling.STEADY)):
        watch = SimpleNamespace(open_on=lambda _day, found=open_now: found)
        standing = SimpleNamespace(screening=outcome, situation=SimpleNamespace(watch=watch), today=date(2026, 11, 25))
        told = _as_it_limits(cast(Any, standing)).findings
        assert [one.ceiling for one in told] == [Ceiling.NOTHING, kept]


def test_a_made_up_log_names_lifts_as_an_app_does() -> None:
    work = workout(day(1), ("back-squat", 80, 5, 3))
    assert [entry.name for entry in _named(work).entries] == ["Back squat"]
