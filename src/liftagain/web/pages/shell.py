"""What every page shows around its content: the menu, the day, the theme."""

from typing import Any

from django.http import HttpRequest

from liftagain.web.state import state

MENU = (
    ("/today/", "today", "Today", ("/today/", "/result/", "/session/", "/why/", "/week/", "/own-programme/")),
    ("/check-in/", "check", "Check in", ("/check-in/", "/weekly/")),
    ("/progress/", "progress", "Progress", ("/progress/", "/training/", "/tests/", "/earlier/")),
    ("/library/", "library", "Library", ("/library/", "/exercise/")),
    (
        "/more/",
        "more",
        "More",
        (
            "/more/",
            "/workouts/",
            "/settings/",
            "/imports/",
            "/privacy/",
            "/about/",
            "/log/",
            "/just-happened/",
            "/card/",
            "/who-to-see/",
            "/medicines/",
            "/region/",
            "/questions/",
            "/seen/",
            "/guide/",
        ),
    ),
)


def shell(request: HttpRequest) -> dict[str, Any]:
    """`look`: menu with the current place, the day and how many days since the pain began, theme and contrast."""
    standing = state(request)
    preferences = standing.preferences
    menu = [
        {"href": href, "icon": icon, "name": name, "current": request.path.startswith(places)}
        for href, icon, name, places in MENU
    ]
    return {
        "look": {
            "menu": menu,
            "when": when(standing),
            "begun": standing.episode is not None,
            "theme": preferences.get("theme"),
            "contrast": preferences.get("contrast"),
            "figure": f"?as={preferences['figure']}" if preferences.get("figure") else "",
        }
    }


def when(standing: Any) -> str:
    """The local day, and which day of the pain it is: Sat 14 Nov · day 3."""
    day = standing.now.day
    text = f"{day:%a} {day.day} {day:%b}"
    if standing.pain_on is None or standing.pain_on > day:
        return text
    days = (day - standing.pain_on).days + 1
    return f"{text} · day {days}" if days <= 42 else f"{text} · week {-(-days // 7)}"
