"""Settings: what the plan may know of the person, and how they want to see things."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from liftagain.figures.people import PEOPLE
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts, person
from liftagain.web.pages.labels import LABELS, label
from liftagain.web.pages.numbers import in_kg, shown_mass, typed_number
from liftagain.web.pages.region import call_context, regions
from liftagain.web.state import State, state

CONDITIONS = (
    *("disc", "stenosis", "spondylolisthesis", "si_joint", "pregnancy", "osteoporosis", "axial_spa"),
    *("recent_spinal_surgery", "hypermobility", "hypertension", "aneurysm"),
)
STATES = (
    ("", "No, or not known"),
    ("now", "Yes, now"),
    ("controlled", "Yes, well controlled"),
    ("past", "In the past"),
)
KIT = (
    "mat",
    "band",
    "dumbbells",
    "kettlebell",
    "barbell",
    "rack",
    "cable",
    "machines",
    "pull_up_bar",
    "bench",
    "box",
    "bike",
    "treadmill",
)
GOALS = (
    "conventional-deadlift",
    "back-squat",
    "bench-press",
    "overhead-press",
    "bent-over-row",
    "power-clean",
    "running",
    "classes",
)
NEUTRAL = "a"
LONGEST_NUMBER = 15  # ITU-T E.164
THEMES = (("", "As the device"), ("light", "Light"), ("dark", "Dark"))
CONTRASTS = (("", "As the device"), ("more", "Stronger"))


@dataclass(frozen=True)
class Field:
    """A number field: its name in the journal, its range, and how it is asked."""

    name: str
    title: str
    unit: str
    low: float
    high: float
    whole: bool = False


def number_fields(unit: str) -> tuple[Field, ...]:
    """The number fields, with body mass in the person's unit. The ranges only catch slips of the finger."""
    mass = (
        Field("body_mass_kg", "Body weight", unit, 25, 350)
        if unit == "kg"
        else Field("body_mass_kg", "Body weight", unit, 55, 770)
    )
    return (
        Field("age", "Age", "years", 8, 110, whole=True),
        mass,
        Field("height_m", "Height", "cm", 90, 250),
        Field("minutes", "Time for a session", "minutes", 5, 180, whole=True),
        Field("days_a_week", "Days a week", "days", 1, 7, whole=True),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Shows and saves. What is left empty stays unknown."""
    standing = state(request)
    problems: dict[str, str] = {}
    if request.method == "POST":
        told, problems = read(request.POST, standing.unit)
        if not problems:
            save(standing, told, request.POST)
            return redirect("/settings/?saved=1")
    return render(
        request,
        "pages/settings.html",
        {**shown(standing, request.POST if problems else None, problems), **call_context(request, standing)},
        status=400 if problems else 200,
    )


def read(form: QueryDict, unit: str) -> tuple[dict[str, Any], dict[str, str]]:
    """What the form says of the person, and what is wrong in it, by field."""
    told: dict[str, Any] = {}
    problems: dict[str, str] = {}
    for field in number_fields(unit):
        try:
            value = typed_number(form.get(field.name, ""))
        except ValueError:
            problems[field.name] = f"“{form[field.name]}” is not a number. For example 34."
            continue
        if value is not None and not field.low <= value <= field.high:
            problems[field.name] = (
                f"{form[field.name]} {field.unit}? Something between {field.low:g} and {field.high:g} fits here."
            )
        elif value is not None:
            told[field.name] = stored(field, value, unit)
        else:
            told[field.name] = None
    if len(number_of(form) or "") > LONGEST_NUMBER:
        problems["emergency_number"] = f"A telephone number has at most {LONGEST_NUMBER} digits."
    sex = form.get("sex", "")
    told["sex"] = sex if sex in {"female", "male", "unspecified"} else None
    told["equipment"] = [item for item in form.getlist("equipment") if item in {*KIT, "gym"}]
    told["goals"] = [goal for goal in form.getlist("goals") if goal in GOALS]
    given = {name: form.get(f"condition-{name}", "") for name in CONDITIONS}
    told["conditions"] = [
        {"id": name, "state": how} for name, how in given.items() if how in {"now", "controlled", "past"}
    ]
    return told, problems


def stored(field: Field, value: float, unit: str) -> float | int:
    """The value in the journal's unit: kg and m."""
    if field.name == "body_mass_kg":
        return round(in_kg(value, unit), 2)
    if field.name == "height_m":
        return round(value / 100, 3)
    return round(value) if field.whole else value


def save(standing: State, told: dict[str, Any], form: QueryDict) -> None:
    """Records what changed."""
    before = standing.told_person
    answered = standing.told.answers
    for name in ("age", "sex"):  # one person, one age: a new one stands in the questionnaire too
        if told[name] is not None and told[name] != answered.get(name, told[name]):
            person.correct(standing.begins_after, {name: [name]}, {name: told[name]})
    changed = {key: value for key, value in told.items() if value != before.get(key) and (value or key in before)}
    if changed:
        facts.record(facts.PERSON, changed)
    wishes = {
        "unit": "lb" if form.get("unit") == "lb" else "kg",
        "theme": form.get("theme") if form.get("theme") in {"light", "dark"} else None,
        "contrast": "more" if form.get("contrast") == "more" else None,
        "figure": form.get("figure") if form.get("figure") in PEOPLE and form.get("figure") != NEUTRAL else None,
        "emergency_number": number_of(form),
        "region": form.get("region") if form.get("region") in knowledge().regions else None,
    }
    if any(value != standing.preferences.get(key) for key, value in wishes.items()):
        facts.record(facts.PREFERENCES, wishes)


def number_of(form: QueryDict) -> str | None:
    """The person's own emergency number, None where it was left empty."""
    return "".join(sign for sign in form.get("emergency_number", "") if sign.isdecimal() or sign == "+") or None


def shown(standing: State, form: QueryDict | None, problems: dict[str, str]) -> dict[str, Any]:
    """The form as it stands, or as it was sent when something is wrong in it."""
    told = {**standing.told_person, **standing.person_known}
    states = {item["id"]: item["state"] for item in told.get("conditions", [])}
    library = knowledge().exercises
    return {
        "fields": [
            {
                "field": field,
                "value": form.get(field.name, "")
                if form is not None
                else in_form(field, told.get(field.name), standing.unit),
                "problem": problems.get(field.name),
            }
            for field in number_fields(standing.unit)
        ],
        "sex": form.get("sex") if form is not None else told.get("sex"),
        "sexes": (("female", "Female"), ("male", "Male"), ("unspecified", "I would rather not say")),
        "kit": [(item, LABELS["equipment"][item], item in told.get("equipment", [])) for item in KIT],
        "gym": "gym" in told.get("equipment", []),
        "goals": [
            (goal, library[goal].name if goal in library else goal.capitalize(), goal in told.get("goals", []))
            for goal in GOALS
        ],
        "conditions": [(name, label("condition", name), states.get(name, "")) for name in CONDITIONS],
        "states": STATES,
        "emergency_number": standing.preferences.get("emergency_number", ""),
        "regions": regions(),
        "region": form.get("region", "") if form is not None else standing.preferences.get("region", ""),
        "unit": standing.unit,
        "themes": THEMES,
        "theme": standing.preferences.get("theme", ""),
        "contrasts": CONTRASTS,
        "people": [(letter, letter == standing.preferences.get("figure", NEUTRAL)) for letter in PEOPLE],
        "contrast": standing.preferences.get("contrast", ""),
        "problems": problems,
    }


def in_form(field: Field, value: float | None, unit: str) -> str:
    """A stored value as it stands in the form."""
    if value is None:
        return ""
    if field.name == "body_mass_kg":
        return f"{shown_mass(value, unit):g}"
    return f"{value * 100:g}" if field.name == "height_m" else f"{value:g}"
