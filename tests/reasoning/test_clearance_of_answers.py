"""A clearance: later than the finding, by a clinician, only what it names, as far as it allows."""

from datetime import datetime
from typing import Any

import pytest

from liftagain.domain.screening import Ceiling, Disposition
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.screening import screening

TOLD = {"fever": "yes", "leg_pain": "below_knee", "answered_on": "2026-11-10T08:00"}
NOW = datetime.fromisoformat("2026-11-20T12:00")


def cleared(*entries: dict[str, Any], **more: Any) -> dict[str, bool]:
    """Which rules stand as cleared."""
    outcome = screening({**TOLD, **more, "clearance": list(entries)}, knowledge(), NOW)
    return {finding.rule: finding.cleared for finding in outcome.findings}


def entry(**changes: Any) -> dict[str, Any]:
    return {"on": "2026-11-12", "by": "physician", "findings": ["INF-1"], "allowed": "all", **changes}


def test_it_lifts_what_it_names_and_reports_it_as_cleared_not_as_absent() -> None:
    found = cleared(entry())
    assert found["INF-1"] is True
    assert found["NEU-2"] is False


@pytest.mark.parametrize(
    "wrong",
    [
        {"by": "trainer"},
        {"on": "2026-11-09"},
        {"on": "2026-11-10"},
        {"on": "2026-11-21"},
        {"findings": ["NEU-2"]},
        {"findings": []},
        {"allowed": "not_yet"},
    ],
    ids=str,
)
def test_it_lifts_nothing_when(wrong: dict[str, Any]) -> None:
    assert cleared(entry(**wrong))["INF-1"] is False


def test_gentle_keeps_a_gentle_ceiling() -> None:
    outcome = screening({**TOLD, "clearance": [entry(allowed="gentle")]}, knowledge(), NOW)
    finding = next(one for one in outcome.findings if one.rule == "INF-1")
    assert finding.cleared
    assert finding.ceiling is Ceiling.GENTLE
    assert outcome.disposition is Disposition.WITHIN_DAYS


def test_a_later_not_yet_takes_an_earlier_all_back() -> None:
    assert cleared(entry(), entry(on="2026-11-14", allowed="not_yet"))["INF-1"] is False
    assert cleared(entry(on="2026-11-14"), entry(on="2026-11-12", allowed="not_yet"))["INF-1"] is True


def test_one_that_fires_later_is_not_lifted() -> None:
    told_on = {"fever": datetime.fromisoformat("2026-11-15T09:00")}
    outcome = screening({**TOLD, "clearance": [entry()]}, knowledge(), NOW, told_on)
    assert not next(one for one in outcome.findings if one.rule == "INF-1").cleared
