"""The table of red flags as data (table.toml), and the obligations that its rows are."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, Operator
from proofs.contract import QUESTIONS, Choice
from proofs.obligation_rows import (
    AFTER_LIFTING,
    CANCER,
    LOW_ENERGY,
    OBLIGATIONS,
    OPEN_ONSET,
    OTHER_LEG_SIGN,
    PLACE_NOT_CLOSED,
    SPECIFIC,
    UNSPECIFIC,
)
from proofs.obligations import (
    FX5_RISK,
    HOT,
    IMMUNE,
    LATE_OR_AFTER,
    NERVE,
    NEW,
    NOT_BETTER,
    NOT_RATED,
    SEVERE,
    SUDDEN,
    SYSTEMIC,
    TRAUMA,
    WEAK_LEG,
    Obligation,
    at_most,
    both,
    either,
    known_at_least,
    missing,
    word,
    yes,
)

LEVELS = {"E": "emergency", "S": "same_day", "D": "within_days", "R": "routine"}
FORM = re.compile(r"(?P<name>\w+)(?:(?P<sign>>=|<=|=)(?P<value>[\w.|]+|\?)(?P<unknown>\?)?)?")
BOUNDS: dict[str, Operator] = {">=": "at_least", "<=": "at_most"}

SIGNS: dict[str, Condition] = {
    "severe": SEVERE,
    "not_rated": NOT_RATED,
    "new": NEW,
    "nerve": NERVE,
    "other_nerve": either(
        yes("saddle_numbness", "bladder_change", "bowel_change", "foot_drop", "arm_weakness_or_headache_or_speech"),
        word("leg_numbness", "one", "both"),
        WEAK_LEG,
        word("leg_pain", "both_legs"),
    ),
    "nerve_or_leg_sign": OTHER_LEG_SIGN,
    "systemic": SYSTEMIC,
    "higher_level": either(SEVERE, NERVE, SYSTEMIC),
    "immune": IMMUNE,
    "hot": HOT,
    "sudden": SUDDEN,
    "trauma": TRAUMA,
    "not_better": NOT_BETTER,
    "after_lifting": AFTER_LIFTING,
    "hours_later_or_not_known": OPEN_ONSET,
    "one_unspecific": AnyOf(UNSPECIFIC),
    "two_unspecific": AtLeast(2, UNSPECIFIC),
    "rhab_3": either(AnyOf(SPECIFIC), both(NOT_BETTER, AnyOf(UNSPECIFIC)), AtLeast(2, UNSPECIFIC)),
    "up_to_3_months": both(at_most("days_since_onset", 90), at_most("hours_since_onset", 90 * 24)),
    "side_pain": yes("flank_pain", "flank_pain_in_waves"),
    "small_trigger": LOW_ENERGY,
    "place_not_denied": PLACE_NOT_CLOSED,
    "not_male": either(word("sex", "female", "unspecified"), missing("sex")),
    "bone_stress_risk": FX5_RISK,
    "late_or_after_birth": LATE_OR_AFTER,
    "cancer": CANCER,
    "from_15_weeks": both(
        yes("pregnant"), either(known_at_least("weeks_pregnant", 15), missing("weeks_pregnant", float))
    ),
}
"""The words of the text that stand for several answers, spelt out from 0.2, 1.2 and 1.4."""


@dataclass(frozen=True)
class Row:
    """A row of the table: its level cell, and what its parts owe."""

    id: str
    level: str
    owes: tuple[Obligation, ...]

    @property
    def is_emergency(self) -> bool:
        """Whether the level cell names an emergency."""
        return re.search(r"\bE\b", self.level) is not None

    @property
    def owes_emergency(self) -> bool:
        """Whether a part of the row owes an emergency."""
        return any(owed.level == "emergency" for owed in self.owes)


@cache
def rows() -> tuple[Row, ...]:
    """Every row, in the order of the table."""
    table = tomllib.loads(Path(__file__).with_name("table.toml").read_text(encoding="utf-8"))
    return tuple(Row(row["id"], row["level"], _owed(row)) for row in table["row"])


def _owed(row: dict[str, object]) -> tuple[Obligation, ...]:
    owes = row.get("owes", [])
    if not isinstance(owes, list):
        raise TypeError(f"{row['id']}: owes is a list")
    return tuple(
        Obligation(
            f"{row['id']} {owed['level']}: {owed['text']}",
            LEVELS[owed["level"]],
            AllOf(tuple(condition(form) for form in owed["all"])),
            f"{row['id']}: {owed['text']}",
        )
        for owed in owes
    )


def condition(form: str) -> Condition:
    """What one form of the table says, such as "fever", "trend=same|worse", "age>=50", "age=?" or "@severe".

    Raises:
        ValueError: a form, an id or a word that there is not.
    """
    if form.startswith("@"):
        return SIGNS[form[1:]]
    found = FORM.fullmatch(form)
    if found is None or found["name"] not in QUESTIONS:
        raise ValueError(f"not a form of the table: {form!r}")
    name, sign, value = found["name"], found["sign"], found["value"]
    question = QUESTIONS[name]
    if sign is None:
        return yes(name)
    if value == "?":
        return missing(name, str if isinstance(question, Choice) else float)
    if not isinstance(question, Choice):
        return Compare(name, BOUNDS[sign], float(value), or_unknown=bool(found["unknown"]))
    words = tuple(value.split("|"))
    if not set(words) <= set(question.words):
        raise ValueError(f"not words of {name}: {form!r}")
    return word(name, *words)


TABLE: tuple[Obligation, ...] = tuple(owed for row in rows() for owed in row.owes)
"""Every part of every row as an obligation."""

EVERY: tuple[Obligation, ...] = (*OBLIGATIONS, *TABLE)
"""Every obligation."""
