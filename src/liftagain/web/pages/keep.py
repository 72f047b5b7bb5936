"""Keeps the decisions as a page shows them."""

from liftagain.app.plan_today import plan_as_json
from liftagain.app.review_log import review_as_json
from liftagain.app.screen import as_json
from liftagain.web.journal import daily, shown
from liftagain.web.state import State


def keep_screening(standing: State) -> None:
    """Keeps the screening, with the case that it was made from."""
    shown.keep("screening", _case(standing), as_json(standing.screening))


def keep_review(standing: State) -> None:
    """Keeps the review, with the answers, the imports, the onsets and the files of days that it was made from."""
    inputs = {
        **_case(standing),
        "earlier_onsets": [day.isoformat() for day in standing.earlier_onsets],
        "daily": [str(file.fact.id) for file in daily.files()],
    }
    shown.keep("review", inputs, review_as_json(standing.review))


def keep_plan(standing: State) -> None:
    """Keeps the plan, with the case, the imports and the day that it was made from."""
    shown.keep("plan", _case(standing), plan_as_json(standing.plan))


def _case(standing: State) -> dict[str, object]:
    return {"case": standing.case_json, "imports": standing.imports, "today": standing.today.isoformat()}
