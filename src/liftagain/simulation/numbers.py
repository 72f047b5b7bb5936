"""The numbers of the made-up people: `numbers.toml` beside this file, with the studies behind them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from liftagain.domain.record import record

FILE = Path(__file__).with_name("numbers.toml")


@record
class Course:
    """One published course of pain. `rises` is how many points come back by week 12; the rest see `numbers.toml`."""

    id: str
    route: str
    share: float
    source: str
    floor: tuple[float, float]
    half: tuple[float, float]
    shape: tuple[float, float]
    rises: float


@record
class Numbers:
    """All numbers: the courses, and a table for each part of a person."""

    courses: tuple[Course, ...]
    noise: Mapping[str, Any]
    flare: Mapping[str, float]
    tissue: Mapping[str, float]
    adherence: Mapping[str, Any]
    telling: Mapping[str, Any]
    sign: Mapping[str, float]
    sources: Mapping[str, str]


@cache
def numbers() -> Numbers:
    """The numbers, read once."""
    import tomllib

    raw = tomllib.loads(FILE.read_text(encoding="utf-8"))
    courses = tuple(_course(one) for one in raw.pop("course"))
    return Numbers(courses=courses, **raw)


def _course(raw: Mapping[str, Any]) -> Course:
    told: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
    return Course(**told)
