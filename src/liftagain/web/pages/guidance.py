"""Good advice: a list that can be searched, a page for each topic, and the timed card for ice and heat."""

from html import escape
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from liftagain.app.find_guidance import find_guidance
from liftagain.app.pack_card import TOPIC, PackCard, pack_card
from liftagain.domain.guidance import Guidance
from liftagain.domain.source import Source
from liftagain.figures.countdown import countdown
from liftagain.figures.daily import daily_drawing, has_daily
from liftagain.figures.drawing import has_drawing
from liftagain.figures.night import in_both_lights
from liftagain.figures.palette import DEFAULT
from liftagain.figures.people import person
from liftagain.knowledge.bundle import knowledge
from liftagain.web.pages.exercises import A_DAY
from liftagain.web.state import state

# What depends on the person's own answers, or is needed at once, has a page of its own.
OWN_PAGE = {"medicines": "/medicines/", "first-ten-minutes": "/just-happened/", "who-to-see": "/who-to-see/"}
UNSIGNED = "unsigned"
CARD = f"/guide/{TOPIC}/card/"
SECONDS_A_MINUTE = 60


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """Every topic, narrowed by words."""
    words = request.GET.get("q", "").strip()[:60]
    topics = find_guidance(words)
    rows = [{"topic": one, "href": OWN_PAGE.get(one.id, f"/guide/{one.id}/")} for one in topics]
    return render(request, "pages/guide.html", {"rows": rows, "words": words})


@require_safe
def topic(request: HttpRequest, name: str) -> HttpResponse:
    """One topic: what to do, what to leave, where sources disagree, and what it rests on."""
    if name in OWN_PAGE:
        return redirect(OWN_PAGE[name])
    advice = knowledge().guidance.get(name)
    if advice is None:
        raise Http404
    context = {
        "advice": advice,
        "picture": picture_of(advice),
        "exercise": knowledge().exercises.get(advice.shows),
        "views": [{"view": view, "who": who(view.sources)} for view in advice.views],
        "card": CARD if advice.steps else "",
        "sources": [knowledge().sources[source] for source in advice.sources],
    }
    return render(request, "pages/topic.html", context)


def picture_of(advice: Guidance) -> str:
    """The address of the drawing that goes with the advice; empty where there is none."""
    if has_daily(advice.id):
        return f"/drawing/guide/{advice.id}.svg"
    return f"/drawing/{advice.shows}.svg" if advice.shows and has_drawing(advice.shows) else ""


def who(sources: tuple[str, ...]) -> str:
    """Who says it: the first author and the year, the title where nobody signed it."""
    return "; ".join(_signed(knowledge().sources[name]) for name in sources)


def _signed(source: Source) -> str:
    if source.authors == UNSIGNED:
        return f"“{source.title}”"
    first, *others = source.authors.split(", ")
    return f"{first}{' and others' if others else ''} {source.year}"


@require_safe
def drawn(request: HttpRequest, name: str) -> HttpResponse:
    """The drawing of a topic."""
    palette = person(request.GET.get("as", ""))
    svg = daily_drawing(name, None, palette)
    if svg is None:
        raise Http404
    themed = in_both_lights(svg, palette)
    return HttpResponse(themed, content_type="image/svg+xml", headers={"Cache-Control": A_DAY})


@require_safe
def card(request: HttpRequest) -> HttpResponse:
    """The card for ice and heat, one step a page.

    With `timer=on` the page goes on by itself after the step's time, by a header and so without a script; without it
    the person goes on by hand.
    """
    standing = state(request)
    packs = pack_card(standing.today, standing.pain_on, request.GET.get("first", ""))
    place = int(number) if (number := request.GET.get("step", "")).isdecimal() and len(number) < 3 else 0
    if place > len(packs.steps):
        return redirect(CARD)
    timed = request.GET.get("timer") == "on"
    response = render(request, "pages/pack_card.html", {**_words(packs, place, timed=timed), "packs": packs})
    if timed and 0 < place <= len(packs.steps):
        response.headers["Refresh"] = f"{packs.seconds[place - 1]:g}; url={_way(packs, place + 1, timed=True)}"
    response.headers["Cache-Control"] = "no-store"
    return response


def _words(packs: PackCard, place: int, *, timed: bool) -> dict[str, object]:
    """What the page of a step needs; place 0 is the start of the card."""
    names = {"first": packs.first.capitalize(), "second": packs.second.capitalize()}
    steps = [
        {"title": step.title.format(**names), "do": step.do, "minutes": round(seconds / SECONDS_A_MINUTE)}
        for step, seconds in zip(packs.steps, packs.seconds, strict=True)
    ]
    return {
        "advice": knowledge().guidance[TOPIC],
        "steps": steps,
        "place": place,
        "step": steps[place - 1] if place else None,
        "last": place == len(steps),
        "timed": timed,
        "next": "" if place == len(steps) else _way(packs, place + 1, timed=timed),
        "by_hand": _way(packs, max(place, 1), timed=False),
        "by_clock": _way(packs, max(place, 1), timed=True),
        "other": f"{CARD}?{urlencode({'first': packs.second})}",
        "ring": f"/drawing/minutes/{packs.seconds[place - 1] / SECONDS_A_MINUTE:.0f}.svg" if place else "",
    }


def _way(packs: PackCard, place: int, *, timed: bool) -> str:
    """The address of a step; after the last one the card begins again."""
    if place > len(packs.steps):
        return CARD
    query = {"first": packs.first, "step": place, **({"timer": "on"} if timed else {})}
    return f"{CARD}?{urlencode(query)}"


@require_safe
def minutes(_: HttpRequest, number: int) -> HttpResponse:
    """A ring that empties in so many minutes."""
    if not 0 < number <= SECONDS_A_MINUTE * 2:
        raise Http404
    svg = countdown(number * SECONDS_A_MINUTE, escape(f"{number} minutes"))
    themed = in_both_lights(svg.replace("</title>", "</title><desc></desc>"), DEFAULT)
    return HttpResponse(themed, content_type="image/svg+xml", headers={"Cache-Control": "no-store"})
