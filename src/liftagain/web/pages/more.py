"""More: every page that the menu does not name, once, in the order in which it is needed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

Link = tuple[str, str, str]

GROUPS: tuple[tuple[str, tuple[Link, ...]], ...] = (
    (
        "If it hurts",
        (
            ("/just-happened/", "It just happened", "The first ten minutes"),
            ("/result/", "Your result", "How soon somebody should look, and what came before the pain"),
            ("/card/", "Warning signs", "A card to print and keep near you"),
            ("/who-to-see/", "Whom to see", "Doctor, physio, chiropractor, trainer: who is good for what"),
            ("/seen/", "I have been seen", "Tell what a clinician found and allowed"),
            ("/medicines/", "Pain medicine", "What to ask first"),
            ("/guide/", "Good advice", "Ice and heat, sleep, sitting, lifting, classes: topic by topic"),
        ),
    ),
    (
        "Your training",
        (
            ("/own-programme/", "Your own programme", "What of it to do today, to change, to leave out"),
            ("/training/", "Week by week", "Load on the lower back, lifts, balance"),
            ("/week/", "Your week", "A balanced week, once your back is calm"),
            ("/tests/", "Try a self-test", "Strength, control and reach, at home, when you like"),
            ("/workouts/", "My training", "Write a workout down, look at old ones, change them"),
            ("/imports/", "Training logs", "Add, undo, delete"),
            ("/earlier/", "It hurt before", "Add the day of an earlier episode"),
        ),
    ),
    (
        "Your answers and settings",
        (
            ("/questions/", "My answers", "Look at them, change them"),
            ("/why/", "Why this plan?", "Every reason, and each day computed again"),
            ("/settings/", "Settings", "You, your kit, kg or lb, light or dark"),
            ("/region/", "Your country", "Whose emergency number is shown"),
            ("/privacy/", "Privacy", "Where your data are, delete them"),
            ("/about/", "About", "What this is, what it is not, every source"),
        ),
    ),
)


@require_safe
def more(request: HttpRequest) -> HttpResponse:
    """The rest of the menu."""
    return render(request, "pages/more.html", {"groups": GROUPS})
