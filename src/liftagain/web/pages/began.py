"""When it began: one tap for the last days, else a day."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from liftagain.app.questions import tapped
from liftagain.domain.question import Option, Screen
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts, person
from liftagain.web.journey import next_place
from liftagain.web.state import State, state
from liftagain.web.story import HOURS_A_DAY

SINCE = "since"
RECENT = Screen(id=SINCE, questions=())

SPOKEN = {"today": 0, "yesterday": 1}
LONGEST_AGO = timedelta(days=366 * 60)


@require_http_methods(["GET", "HEAD", "POST"])
def began(request: HttpRequest) -> HttpResponse:
    """Asks for the day on which the pain began."""
    standing = state(request)
    problem = ""
    recent = recent_options(standing)
    if request.method == "POST" and (place := request.POST.get("since", "")).isdecimal() and int(place) < len(recent):
        hours = save_hours(standing, int(place))
        keep_day(standing, (standing.now.local - timedelta(hours=hours)).date())
        return redirect(next_place(State()))
    if request.method == "POST":
        day, problem = read(request.POST.get("day", ""), request.POST.get("date", ""), standing.today)
        if day is not None:
            keep_day(standing, day)
            return redirect(next_place(State()))
    context = {
        "problem": problem,
        "value": request.POST.get("date", "") or (standing.pain_on.isoformat() if standing.pain_on else ""),
        "today": standing.today,
        "recent": recent,
        "back": standing.screen_before(RECENT) if standing.pain_on is None else "/questions/",
    }
    return render(request, "pages/began.html", context, status=400 if problem else 200)


def recent_options(standing: State) -> list[Option]:
    """The answers of the question about the hours that lie so close that they name the day too."""
    last = HOURS_A_DAY * standing.days_by_date
    return [option for option in knowledge().questions[SINCE].options if hours_of(option) < last]


def hours_of(option: Option) -> float:
    """How many hours ago an answer says that it began."""
    (hours,) = option.sets.values()
    assert isinstance(hours, int | float)  # noqa: S101 - the contract holds the answer to a number
    return hours


def save_hours(standing: State, place: int) -> float:
    """Records the answer about the hours, as the question itself would; returns them."""
    question = knowledge().questions[SINCE]
    answers = tapped(question, [place])
    if not person.correct(standing.begins_after, {SINCE: question.covers}, answers):
        facts.record(facts.ANSWERS, {"asked": [SINCE], "answers": answers})
    return hours_of(question.options[place])


def keep_day(standing: State, day: date) -> None:
    """Records the day on which the pain began, in place of the one that was told before."""
    body = {**(standing.episode.told if standing.episode else {}), "pain_on": day.isoformat()}
    facts.record(facts.EPISODE, body, supersedes=standing.episode.id if standing.episode else None)


def read(spoken: str, typed: str, today: date) -> tuple[date | None, str]:
    """The day, or what is wrong with it as a code."""
    if spoken in SPOKEN:
        return today - timedelta(days=SPOKEN[spoken]), ""
    if not typed.strip():
        return None, "nothing_chosen"
    try:
        day = date.fromisoformat(typed.strip())
    except ValueError:
        return None, "date"
    if day > today:
        return None, "future"
    return (day, "") if day > today - LONGEST_AGO else (None, "date")
