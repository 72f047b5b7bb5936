"""Keeps the decisions as a page shows them."""

from liftagain.app.plan_today import plan_as_json
from liftagain.app.review_log import review_as_json
from liftagain.app.screen import as_json
from liftagain.web.journal import shown
from liftagain.web.kept_inputs import inputs_of
from liftagain.web.state import State


def keep_screening(standing: State) -> None:
    """Keeps the screening, with what it was made from."""
    shown.keep("screening", inputs_of("screening", standing), as_json(standing.screening))


def keep_review(standing: State) -> None:
    """Keeps the review, with what it was made from."""
    shown.keep("review", inputs_of("review", standing), review_as_json(standing.review))


def keep_plan(standing: State) -> None:
    """Keeps the plan, with what it was made from."""
    shown.keep("plan", inputs_of("plan", standing), plan_as_json(standing.plan))
