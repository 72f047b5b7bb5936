"""What a decision was made from, as it is kept beside it and compared when the decision is computed again."""

from typing import Any

from liftagain.web.journal import daily
from liftagain.web.state import State


def inputs_of(decision: str, standing: State) -> dict[str, Any]:
    """The case, the imports and the day; for a review, and a plan that reads it, also the earlier onsets and the files
    of daily values.
    """
    told = {"case": standing.case_json, "imports": standing.imports, "today": standing.today.isoformat()}
    if decision == "screening":
        return told
    onsets = [day.isoformat() for day in standing.earlier_onsets]
    return {**told, "earlier_onsets": onsets, "daily": [str(file.fact.id) for file in daily.files()]}
