"""Steps through the pages as forms: the questions answered quietly, a check-in, where the app leads."""

from typing import Any

from django.test import Client

QUIET: dict[str, dict[str, Any]] = {
    "emergency": {"age": "34", "emergency_signs": ["none"]},
    "you": {"sex": "1", "health": ["none"]},
    "began": {"onset": "0", "since": "2", "hard_exercise": "0"},
    "pain": {"pain_now": "3", "pain_worst": "5", "trend": "0"},
    "behaves": {"behaves": ["none"]},
    "night": {"night": "0", "course": ["none"]},
    "directions": {"directions": ["none"], "buttock_groin": ["none"]},
    "legs": {"leg_pain": "0", "leg_numbness": "0", "leg_weakness": "0", "leg_signs": ["none"]},
}


def place(person: Client) -> str:
    """Where the app sends the person now."""
    return person.get("/")["Location"]


def answer(person: Client, **changes: dict[str, Any]) -> str:
    """Answers the questions until something else comes; returns its address."""
    person.post("/begin/")
    while True:
        here = place(person)
        if here == "/began/":
            person.post("/began/", {"day": "yesterday"})
        elif here.startswith("/questions/"):
            name = here.split("/")[2]
            form = {**QUIET.get(name, {"none": ["none"]}), **changes.get(name, {})}
            response = person.post(here, form)
            assert response.status_code == 302, response.content.decode()
        else:
            return here


def check_in(person: Client, pain: str = "2", signs: list[str] | None = None, leg: str = "0") -> str:
    """A check-in of today; returns where it ends."""
    here = person.get("/check-in/")["Location"]
    while here.startswith("/check-in/"):
        name = here.split("/")[2]
        value = {"now": pain, "worst": pain, "leg": leg, "painkiller": "no", "done": "all", "during": "2"}.get(name, "")
        here = person.post(here, {"recheck": signs or ["none"]} if name == "signs" else {"value": value})["Location"]
    return str(person.post(here, {"skip": "1"})["Location"]) if here.startswith("/weekly/") else here
