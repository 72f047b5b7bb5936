"""The published course of pain over time."""

from typing import Literal

from liftagain.domain.record import record


@record
class Course:
    """Mean pain (0 to 100) after t weeks: intercept + amplitude * exp(-rate_per_week * t)."""

    id: str
    route: Literal["acute", "persistent"]
    intercept: float
    amplitude: float
    rate_per_week: float
    sources: tuple[str, ...]
