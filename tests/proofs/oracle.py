"""A second screening, written from the text of the decisions and the rule table alone, in plain Python.

It shares nothing with the program: no rule file, no interpreter, no record. It gives two levels: the one that the text
demands, where of two readings the stricter stands, and the one that it still allows: rows of `LATITUDE` name each place
where a rule may be more careful than the words, and why.
"""

from collections.abc import Callable, Mapping
from typing import Any

from proofs.contract import LEVELS, RANK, SOFT

Row = Callable[["Told"], bool]
ROWS: list[tuple[str, str, Row]] = []
LATITUDE: list[tuple[str, str, Row]] = []

EXERCISE_ONSETS = ("sudden_during_exercise", "gradual_during_exercise", "hours_after_exercise", "next_day")
SUDDEN_ONSETS = ("sudden_during_exercise", "sudden_without_exercise")


def row(name: str, level: str) -> Callable[[Row], Row]:
    """Enters a function as a row of the table at this level."""

    def enter(function: Row) -> Row:
        ROWS.append((name, level, function))
        return function

    return enter


def latitude(name: str, level: str) -> Callable[[Row], Row]:
    """Enters a function as a place where a rule may be this careful."""

    def enter(function: Row) -> Row:
        LATITUDE.append((name, level, function))
        return function

    return enter


class Told:
    """What a person told, under one reading of "not sure": the ids in `unsure_is_yes` count as yes (None: every id)."""

    def __init__(self, answers: Mapping[str, Any], unsure_is_yes: frozenset[str] | None) -> None:
        self.answers = answers
        self.unsure_is_yes = unsure_is_yes

    def yes(self, *names: str) -> bool:
        """Whether any of these is a yes."""
        return any(self._yes(name) for name in names)

    def _yes(self, name: str) -> bool:
        found = self.answers.get(name)
        return found == "yes" or (found == "unsure" and (self.unsure_is_yes is None or name in self.unsure_is_yes))

    def no(self, name: str) -> bool:
        """Whether this is a plain no."""
        return self.answers.get(name) == "no"

    def word(self, name: str) -> str | None:
        """The answer as it was given; None when it is missing."""
        found: str | None = self.answers.get(name)
        return found

    def number(self, name: str) -> float | None:
        """The number given; None when it is missing."""
        found = self.answers.get(name)
        return None if found is None else float(found)

    def over(self, name: str, low: float) -> bool:
        """Whether the number is known and at least `low`."""
        found = self.number(name)
        return found is not None and found >= low

    def within(self, name: str, high: float) -> bool:
        """Whether the number is known and at most `high`."""
        found = self.number(name)
        return found is not None and found <= high

    @property
    def pain(self) -> float | None:
        """The worse of now and the last day."""
        rated = [value for value in (self.number("pain_now"), self.number("pain_worst_24h")) if value is not None]
        return max(rated, default=None)

    @property
    def severe(self) -> bool:
        """Severe is 7 or more."""
        return self.pain is not None and self.pain >= 7

    @property
    def days(self) -> float | None:
        """Days since the pain began."""
        days, hours = self.number("days_since_onset"), self.number("hours_since_onset")
        return days if days is not None else None if hours is None else hours / 24

    def lasted(self, days: float) -> bool:
        """Whether the pain is known to have lasted this many days."""
        return self.days is not None and self.days >= days

    @property
    def new(self) -> bool:
        """New is within 14 days or not known."""
        return self.days is None or self.days <= 14

    @property
    def worse(self) -> bool:
        return self.word("trend") == "worse"

    @property
    def stable_cauda(self) -> bool:
        """Every cauda equina sign began, and last got worse, more than 14 days ago: so the days themselves say."""
        days = self.number("cauda_equina_days")
        return days is not None and days > 14

    @property
    def both_legs(self) -> bool:
        return self.word("leg_pain") == "both_legs"

    @property
    def leg_pain(self) -> bool:
        return self.word("leg_pain") not in (None, "none")

    @property
    def leg_numbness(self) -> bool:
        return self.word("leg_numbness") in ("one", "both")

    @property
    def leg_weakness(self) -> bool:
        return self.word("leg_weakness") in ("one", "both")

    @property
    def nerve_sign(self) -> bool:
        return (
            self.yes("saddle_numbness", "bladder_change", "bowel_change", "foot_drop", "unsteady_legs")
            or self.yes("arm_weakness_or_headache_or_speech")
            or self.leg_numbness
            or (self.leg_weakness and self.word("weakness_course") != "stable")
            or self.both_legs
        )

    @property
    def systemic(self) -> bool:
        return self.yes("fever", "chills_or_night_sweats", "feels_very_ill")

    @property
    def immune(self) -> bool:
        return self.yes("immunosuppressed", "iv_drug_use", "recent_infection", "recent_spinal_procedure")

    @property
    def cancer(self) -> bool:
        return self.yes("cancer_history", "cancer_spreads_to_bone")

    @property
    def sudden(self) -> bool:
        return self.word("onset") in SUDDEN_ONSETS

    @property
    def any_trauma(self) -> bool:
        return self.word("trauma") in ("low_energy", "high_energy") or self.word("onset") == "trauma"

    @property
    def hours_since_session(self) -> float | None:
        """Hours since the last hard session: told, or the delay and the age of the pain together."""
        told, delay = self.number("hours_since_session"), self.number("hours_after_session")
        if told is not None or delay is None or self.days is None:
            return told
        return delay + 24 * self.days

    @property
    def trained(self) -> bool:
        """Exercise close to the pain, whatever is answered about the last five days."""
        hours = self.hours_since_session
        lately = hours is not None and hours <= 120
        return self.yes("hard_exercise_last_5_days") or self.word("onset") in EXERCISE_ONSETS or lately

    @property
    def exercised(self) -> bool:
        """Hard exercise in the last five days, said directly or by how and when the pain began."""
        return self.trained and not self.no("hard_exercise_last_5_days")

    @property
    def after_lifting(self) -> bool:
        """Pain that began within about 48 hours of lifting; closed only by a first pain known to be later, or old."""
        later = self.number("hours_after_session")
        began = self.word("onset") in EXERCISE_ONSETS or self.exercised
        return began and self.new and not (later is not None and later > 48)

    @property
    def pregnant(self) -> bool:
        """Told, or said by the weeks where it is neither denied nor a man's form."""
        denied = self.no("pregnant") or (self.word("pregnant") is None and self.word("sex") == "male")
        return self.yes("pregnant") or (self.number("weeks_pregnant") is not None and not denied)

    @property
    def early_pregnancy(self) -> bool:
        weeks = self.number("weeks_pregnant")
        return self.yes("missed_period") or (self.pregnant and (weeks is None or weeks < 15))

    @property
    def later_pregnancy(self) -> bool:
        """From 15 weeks, or weeks not given."""
        weeks = self.number("weeks_pregnant")
        return self.pregnant and (weeks is None or weeks >= 15)

    @property
    def around_birth(self) -> bool:
        """Late pregnancy (weeks not given counts) or the first months after birth."""
        weeks = self.number("weeks_pregnant")
        late = self.pregnant and (weeks is None or weeks >= 28)
        return late or self.within("months_postpartum", 6)

    @property
    def stress_fracture_risks(self) -> int:
        return sum(
            [
                self.yes("missed_periods"),
                self.yes("recent_training_jump"),
                self.yes("earlier_stress_fracture"),
                self.within("months_postpartum", 12),
            ]
        )


def fired(answers: Mapping[str, Any], reading: frozenset[str] | None, careful: bool = False) -> list[tuple[str, str]]:
    """The rows that fire under one reading of "not sure", each with its level; `careful` adds the latitude."""
    told = Told(answers, reading)
    rows = ROWS + LATITUDE if careful else ROWS
    return [(name, level) for name, level, holds in rows if holds(told)]


def disposition(answers: Mapping[str, Any], careful: bool = False) -> str:
    """The level that the text demands for these answers; with `careful` the highest that it still allows.

    A row that fires only because "not sure" counts as yes gives at most same day when the ids are those of questions
    1-3 and 6-8, and one level less than its own otherwise.
    """
    ranks = [0]
    ranks += [RANK[level] for _, level in fired(answers, frozenset(), careful)]
    if "unsure" not in answers.values():
        return LEVELS[max(ranks)]
    ranks += [min(RANK[level], RANK["same_day"]) for _, level in fired(answers, SOFT, careful)]
    ranks += [RANK[level] - 1 for _, level in fired(answers, None, careful)]
    return LEVELS[max(ranks)]
