"""The fans of the lifts on the progress page: when each may be back, drawn, and the same as a table."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.utils.safestring import mark_safe

from liftagain.charts.load_fan import load_fan
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.forecast import FanPoint
from liftagain.reasoning.ramps import fans
from liftagain.web.pages.numbers import shown_mass
from liftagain.web.state import State
from liftagain.words.forecast import described, is_back, range_in_short

ROWS = 9


def lift_fans(standing: State) -> Iterator[dict[str, Any]]:
    """For each lift on its way back: name, range, drawing and table; none where nothing can be planned."""
    if not standing.can_plan:
        return
    found = fans(standing.situation)
    for name, step in standing.plan.ramp.items():
        points = tuple(_in_unit(point, standing.unit) for point in found.get(name, ()))
        if len(points) < 2 or step.forecast is None or is_back(step):
            continue
        movement, target = knowledge().movements[name], shown_mass(step.target_kg, standing.unit) or 0.0
        said = described(movement.name, step.forecast, standing.today)
        yield {
            "id": name,
            "name": movement.name,
            "range": range_in_short(step.forecast, standing.today),
            "target": target,
            "chart": mark_safe(load_fan(name, points, target, movement.name, said)),  # noqa: S308 - drawn by us
            "rows": points[:: max(1, len(points) // ROWS)],
        }


def _in_unit(point: FanPoint, unit: str) -> FanPoint:
    shown = (shown_mass(load, unit) or 0.0 for load in (point.low_kg, point.middle_kg, point.high_kg))
    low, middle, high = shown
    return replace(point, low_kg=low, middle_kg=middle, high_kg=high)
