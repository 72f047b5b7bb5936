"""The library: every exercise that we teach, one page each, and their drawings."""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from liftagain.app.find_exercises import AT_HAND, Wanted, directions, find_exercises, muscles
from liftagain.domain.exercise import Exercise
from liftagain.figures.drawing import drawing, has_drawing
from liftagain.figures.fault_drawing import drawn_fault, fault_drawing
from liftagain.figures.moving_drawing import moving_drawing
from liftagain.figures.night import in_both_lights
from liftagain.figures.palette import Palette
from liftagain.figures.people import person
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.reasoning.fit import fit
from liftagain.web.pages.labels import label
from liftagain.web.state import State, state
from liftagain.words.plan_reason import sentence

Draw = Callable[[str, Knowledge | None, Palette], str | None]
PHASES = ("settle", "restore", "rebuild", "return", "maintain")
WAITS = ("phase", "phase_tier", "equipment")  # reasons that pass by themselves or with other kit
A_DAY = "private, max-age=86400"


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """The exercises, by what they are for, narrowed by words and by what the person chooses."""
    wanted = Wanted(
        words=request.GET.get("q", "").strip(),
        **{name: request.GET.get(name, "") for name in ("phase", "hurts", "have", "works")},
    )
    found = find_exercises(wanted)
    context = {
        "groups": grouped(found),
        "count": len(found),
        "wanted": wanted,
        "narrowed": wanted != Wanted(),
        "choices": choices(wanted),
    }
    return render(request, "pages/library.html", context)


def choices(wanted: Wanted) -> list[dict[str, Any]]:
    """The fields of the filter: name, title, options as (id, words), and what is chosen."""
    fields = (
        ("hurts", "What sets it off", [(name, label("condition", name).capitalize()) for name in directions()]),
        ("have", "What I have", [(name, label("have", name)) for name in AT_HAND]),
        ("works", "What it works", [(name, label("muscle", name)) for name in muscles()]),
        ("phase", "Phase", [(name, label("phase", name)) for name in PHASES]),
    )
    return [
        {"name": name, "title": title, "options": options, "chosen": getattr(wanted, name)}
        for name, title, options in fields
    ]


def grouped(entries: Iterable[Exercise]) -> list[tuple[str, list[dict[str, Any]]]]:
    """The exercises under the name of their movement pattern, from the gentlest on, within a group too."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for entry in sorted(entries, key=lambda entry: (entry.lumbar_tier, entry.name)):
        groups.setdefault(label("pattern", entry.pattern), []).append(
            {"entry": entry, "drawn": has_drawing(entry.id), "purpose": entry.purpose}
        )
    return sorted(groups.items(), key=lambda group: (gentleness(group[1]), group[0]))


def gentleness(rows: list[dict[str, Any]]) -> float:
    """The mean tier of a group: the smaller, the gentler."""
    return float(sum(row["entry"].lumbar_tier for row in rows)) / len(rows)


@require_safe
def exercise(request: HttpRequest, name: str) -> HttpResponse:
    """One exercise: how, cues, faults, easier and harder, who should not, sources."""
    entry = knowledge().exercises.get(name)
    if entry is None:
        raise Http404
    context = {
        "entry": entry,
        "drawn": has_drawing(entry.id),
        "still": "still" in request.GET,
        "fault": drawn_fault(entry.id),
        "easier": steps_to(entry, "easier"),
        "harder": steps_to(entry, "harder"),
        "alternatives": [
            knowledge().exercises[other] for other in entry.alternatives if other in knowledge().exercises
        ],
        "exclusions": [(label("condition", rule.when), rule) for rule in entry.exclusions],
        "muscles": [label("muscle", muscle) for muscle in entry.primary],
        "helpers": [label("muscle", muscle) for muscle in entry.secondary],
        "equipment": [label("equipment", item) for item in entry.equipment],
        "phases": [label("phase", phase) for phase in entry.phases],
        "sources": [knowledge().sources[source] for source in entry.sources if source in knowledge().sources],
        "not_now": not_now(state(request), entry),
    }
    return render(request, "pages/exercise.html", context)


def not_now(standing: State, entry: Exercise) -> str:
    """Why the exercise is not for this person now, in words; empty where nothing that they told speaks against it.

    What is only not its day, or needs other kit, is no reason to say so here.
    """
    if not standing.can_plan:
        return ""
    found = fit(entry, standing.situation.room)
    against = [reason for reason in found.because if reason.rule not in WAITS] if found.word == "no" else []
    return " ".join(sentence(reason, standing.unit_named) for reason in against)


def steps_to(entry: Exercise, direction: str) -> Exercise | None:
    """The next easier or harder exercise of the library."""
    return knowledge().exercises.get(getattr(entry, direction) or "")


@require_safe
def drawn(request: HttpRequest, name: str) -> HttpResponse:
    """The drawing of an exercise."""
    return as_image(request, drawing, name)


@require_safe
def moving(request: HttpRequest, name: str) -> HttpResponse:
    """The moving drawing of an exercise."""
    return as_image(request, moving_drawing, name)


@require_safe
def fault(request: HttpRequest, name: str) -> HttpResponse:
    """The exercise beside its commonest fault."""
    return as_image(request, fault_drawing, name)


def as_image(request: HttpRequest, draw: Draw, name: str) -> HttpResponse:
    """An SVG of the person's own figure that the browser may keep, or "not found"."""
    palette = person(request.GET.get("as", ""))
    svg = draw(name, None, palette) if name in knowledge().exercises else None
    if svg is None:
        raise Http404
    themed = in_both_lights(svg, palette)
    return HttpResponse(themed, content_type="image/svg+xml", headers={"Cache-Control": A_DAY})
