"""Steps through the pages as forms: the questions answered quietly, a check-in, where the app leads."""

from collections import defaultdict
from typing import Any

from django.test import Client

from liftagain.knowledge.bundle import knowledge

LEG_AREAS = {"1": "buttock-left", "2": "thigh-left", "3": "calf-left", "4": "foot-left"}
QUIET_ANSWERS: dict[str, Any] = {
    "age": "34",
    "emergency_signs": ["none"],
    "sex": "1",
    "health": ["none"],
    "onset": "0",
    "since": "2",
    "hard_exercise": "0",
    "pain_now": "3",
    "pain_worst": "5",
    "trend": "0",
    "where": ["none"],
    "behaves": ["none"],
    "muscle_risk": ["none"],
    "night": "0",
    "course": ["none"],
    "directions": ["none"],
    "leg_pain": "0",
    "leg_numbness": "0",
    "leg_weakness": "0",
    "leg_signs": ["none"],
}
QUIET: dict[str, dict[str, Any]] = defaultdict(lambda: QUIET_ANSWERS)
"""What is sent to each screen: every quiet answer; a screen reads those of its own questions."""


def place(person: Client) -> str:
    """Where the app sends the person now."""
    return person.get("/")["Location"]


def answer(person: Client, **changes: dict[str, Any]) -> str:
    """Answers the questions until something else comes; returns its address. `changes` are answers under any name."""
    person.post("/begin/")
    form = {**QUIET_ANSWERS, **{name: value for told in changes.values() for name, value in told.items()}}
    while True:
        here = place(person)
        if here == "/began/":
            person.post("/began/", {"day": "yesterday"})
        elif here.startswith("/questions/"):
            response = person.post(here, form)
            assert response.status_code == 302, response.content.decode()
        else:
            return here


def check_in(person: Client, pain: str = "2", signs: list[str] | None = None, leg: str = "0") -> str:
    """A check-in of today; returns where it ends."""
    here = person.get("/check-in/")["Location"]
    where = knowledge().questions["where"].options
    area = next((str(place) for place, option in enumerate(where) if option.area == LEG_AREAS.get(leg)), "none")
    values = {"now": pain, "worst": pain, "painkiller": "no", "done": "all", "during": "2"}
    while here.startswith("/check-in/"):
        name = here.split("/")[2]
        form = {"value": values.get(name, ""), "recheck": signs or ["none"], "where": [area]}
        here = person.post(here, form)["Location"]
    return str(person.post(here, {"skip": "1"})["Location"]) if here.startswith("/weekly/") else here
