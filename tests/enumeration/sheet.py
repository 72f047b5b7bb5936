"""Many answer sets at once: one row of codes for each id, one column for each case."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from proofs.contract import QUESTIONS, Choice

Codes = npt.NDArray[np.uint8]
Truths = npt.NDArray[np.bool_]
Figures = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

FIGURES: dict[str, tuple[float, ...]] = {
    "age": (8, 10, 11, 12, 15, 17, 18, 19, 25, 26, 30, 39, 40, 44, 45, 49, 50, 59, 60, 64, 65, 69, 70, 85, 110),
    "weeks_pregnant": (0, 6, 14, 15, 20, 27, 28, 33, 40),
    "months_postpartum": (0, 1, 2, 3, 6, 7, 12, 13, 24),
    "hours_after_session": (0, 2, 8, 20, 48, 49, 60),
    "hours_since_session": (2, 10, 40, 71, 72, 80, 96, 120, 121, 200),
    "hours_since_onset": (0, 5, 20, 24, 48, 71, 72, 80, 96, 168, 240, 336, 337, 700, 2300),
    "days_since_onset": (0, 1, 2, 3, 4, 6, 7, 10, 14, 15, 20, 27, 28, 29, 42, 60, 84, 92, 93, 150, 400),
    "pain_now": (0, 1, 3, 5, 6, 6.5, 7, 8, 10),
    "pain_worst_24h": (0, 1, 3, 5, 6, 6.5, 7, 8, 10),
    "leg_pain_days": (0, 3, 10, 14, 15, 20, 60),
    "cauda_equina_days": (0, 3, 10, 14, 15, 20, 60),
    "morning_stiffness_minutes": (0, 10, 29, 30, 31, 45, 90),
}
"""The steps of each number: both sides of every figure of the text, the figure itself, and the ends of the contract."""

IDS: tuple[str, ...] = tuple(QUESTIONS)
PLACE = {name: place for place, name in enumerate(IDS)}
STEPS: dict[str, tuple[Any, ...]] = {
    name: question.words if isinstance(question, Choice) else FIGURES[name] for name, question in QUESTIONS.items()
}
"""The values of each id. Code 0 is missing, code k the k-th step."""

MISSING = 0


def code(name: str, value: Any) -> int:
    """The code of a value; raises ValueError when it is no step of this id."""
    return STEPS[name].index(value) + 1


@dataclass(frozen=True)
class Sheet:
    """The codes of many cases, shaped (ids, cases)."""

    codes: Codes

    @property
    def cases(self) -> int:
        """How many cases."""
        return int(self.codes.shape[1])

    def of(self, name: str) -> Codes:
        """The codes of one id."""
        found: Codes = self.codes[PLACE[name]]
        return found

    def answers(self, case: int) -> dict[str, Any]:
        """One case as a person would give it."""
        column = self.codes[:, case]
        return {name: STEPS[name][column[place] - 1] for name, place in PLACE.items() if column[place] != MISSING}

    def only(self, which: Truths) -> "Sheet":
        """The cases where `which` is true."""
        return Sheet(self.codes[:, which])

    def without(self, name: str) -> "Sheet":
        """The same cases with one id left out."""
        codes = self.codes.copy()
        codes[PLACE[name]] = MISSING
        return Sheet(codes)


def sheet_of(cases: list[dict[str, Any]]) -> Sheet:
    """These answer sets as a sheet; every value must be a step."""
    codes = np.zeros((len(IDS), len(cases)), dtype=np.uint8)
    for column, answers in enumerate(cases):
        for name, value in answers.items():
            codes[PLACE[name], column] = code(name, value)
    return Sheet(codes)


def figures(sheet: Sheet, name: str) -> Figures:
    """The numbers of one id, not-a-number where it is missing."""
    table = np.array([np.nan, *STEPS[name]], dtype=np.float64)
    return table[sheet.of(name)]
