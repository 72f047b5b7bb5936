"""The oracle over many cases: the level that the text demands, and the highest that it still allows."""

from collections.abc import Callable

import numpy as np

from enumeration.sheet import Sheet, Truths
from enumeration.told import Told
from proofs.contract import RANK, SOFT

Row = Callable[[Told], Truths]
Ranks = np.ndarray[tuple[int], np.dtype[np.uint8]]

DEMANDED: list[tuple[str, int, Row]] = []
ALLOWED: list[tuple[str, int, Row]] = []


def demands(name: str, level: str) -> Callable[[Row], Row]:
    """Enters a row that the text demands."""

    def enter(row: Row) -> Row:
        DEMANDED.append((name, RANK[level], row))
        return row

    return enter


def allows(name: str, level: str) -> Callable[[Row], Row]:
    """Enters a place where a rule may be this careful."""

    def enter(row: Row) -> Row:
        ALLOWED.append((name, RANK[level], row))
        return row

    return enter


def bounds(sheet: Sheet) -> tuple[Ranks, Ranks]:
    """The least and the most for every case.

    Where hours and days since the onset are both told, either may be the true one: the contradiction is asked again,
    so the level must lie within what the two readings give.
    """
    least, most = _bounds(sheet)
    twice = (sheet.of("days_since_onset") > 0) & (sheet.of("hours_since_onset") > 0)
    if twice.any():
        part = sheet.only(twice)
        by_hours = _bounds(part.without("days_since_onset"))
        least[twice] = np.minimum(least[twice], by_hours[0])
        most[twice] = np.maximum(most[twice], by_hours[1])
    return least, most


def _bounds(sheet: Sheet) -> tuple[Ranks, Ranks]:
    """Plain answers count in full; "not sure" at most same day where the id is soft, else one level less."""
    demanded, allowed = np.zeros(sheet.cases, np.uint8), np.zeros(sheet.cases, np.uint8)
    for reading in (frozenset[str](), SOFT, None):
        told = Told(sheet, reading)
        for rows, ranks in ((DEMANDED, demanded), (ALLOWED, allowed)):
            for _, rank, row in rows:
                worth = _worth(rank, reading)
                if worth:
                    np.maximum(ranks, row(told).astype(np.uint8) * np.uint8(worth), out=ranks)
    return demanded, np.maximum(demanded, allowed)


def _worth(rank: int, reading: frozenset[str] | None) -> int:
    if reading is None:
        return rank - 1
    return min(rank, RANK["same_day"]) if reading else rank


def rows_that_give(sheet: Sheet, rank: int) -> list[str]:
    """The rows that give the first case of a sheet this level or more, with every "not sure" read as yes."""
    told = Told(sheet, None)
    return [name for name, worth, row in (*DEMANDED, *ALLOWED) if worth >= rank and row(told)[0]]
