"""For a person without a log: what usual days are like, one tap a question."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts
from liftagain.web.journey import next_place
from liftagain.web.state import State, state


@require_http_methods(["GET", "HEAD", "POST"])
def usual(request: HttpRequest, name: str) -> HttpResponse:
    """Asks one question; the answer is a fact before the next page shows."""
    standing = state(request)
    questions = sorted(knowledge().usual_questions.values(), key=lambda question: question.order)
    place = next((place for place, question in enumerate(questions) if question.id == name), None)
    if place is None:
        raise Http404
    question = questions[place]
    problem = ""
    if request.method == "POST":
        chosen = request.POST.get("value", "")
        if chosen.isdecimal() and int(chosen) < len(question.answers):
            asked = sorted({*standing.context.get("asked", []), name})
            facts.record(facts.CONTEXT, {**question.answers[int(chosen)].values, "asked": asked})
            return redirect(next_place(State()))
        problem = "nothing_chosen"
    context = {
        "question": question,
        "problem": problem,
        "roll": {"done": place + 1, "all": len(questions), "label": f"{place + 1} of {len(questions)}"},
        "back": f"/usual/{questions[place - 1].id}/" if place else "/log/",
    }
    return render(request, "pages/usual.html", context, status=400 if problem else 200)
