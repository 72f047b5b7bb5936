"""Every combination of phase, condition, equipment, minutes and provoking direction: a session, or a named reason.

`python -m bench sessions` makes them all; the tests make a part of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from typing import Any

from bench.row import Row
from liftagain.app.case_file import read_case
from liftagain.domain.exercise import Phase
from liftagain.domain.plan import Plan
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.phase import ORDER, Stand
from liftagain.reasoning.plan import plan
from liftagain.reasoning.plan_of_case import situation_of
from liftagain.reasoning.situation import Situation

BEGUN = date(2026, 11, 2)
EQUIPMENT: tuple[tuple[str, ...], ...] = ((), ("band",), ("dumbbells",), ("gym",))
MINUTES = (5, 10, 20, 40)
DIRECTIONS = {
    "": "",
    "flexion": "worse_bending_forward",
    "extension": "worse_bending_back",
    "sitting": "worse_sitting",
    "standing": "worse_standing",
    "impact": "impact_or_hop_pain",
    "single_leg": "single_leg_stance_pain",
}


@dataclass(frozen=True)
class Combination:
    """Whom a session is made for, and on which day of the phase: its first, or the day after."""

    phase: Phase
    condition: str
    equipment: tuple[str, ...]
    minutes: int
    direction: str
    day: int = 0


def conditions() -> tuple[str, ...]:
    """The conditions that leave a plan to the program, and none (the empty word)."""
    profiles = knowledge().condition_profiles.values()
    return ("", *(one.id for one in profiles if one.kind == "condition" and not one.no_plan))


def combinations() -> Iterator[Combination]:
    """Every combination."""
    for phase, condition, equipment, minutes, direction, day in product(
        ORDER, conditions(), EQUIPMENT, MINUTES, DIRECTIONS, (0, 1)
    ):
        yield Combination(phase, condition, equipment, minutes, direction, day)


def situation(one: Combination) -> Situation:
    """The situation of a combination, put straight into its phase."""
    known = knowledge()
    answers: dict[str, Any] = {
        name: word for name, kind in known.answer_types.items() for word in ("no", "none") if word in (kind.words or ())
    }
    answers |= {"age": 34, "sex": "male", "pain_now": 2, "pain_worst_24h": 3, "trend": "better", "days_since_onset": 5}
    if one.direction:
        answers[DIRECTIONS[one.direction]] = "yes"
    today = BEGUN + timedelta(days=one.day)
    case = {
        "person": {
            "age": 34,
            "minutes": one.minutes,
            "equipment": list(one.equipment),
            "conditions": [one.condition] if one.condition else [],
        },
        "answers": {**answers, "onset": "gradual_during_exercise"},
        "answered_on": BEGUN.isoformat(),
        "pain_on": (BEGUN - timedelta(days=5)).isoformat(),
    }
    found = situation_of(read_case(case, "combination"), today, (), known)
    because = Reason(rule="phase_start", facts={"phase": one.phase}, sources=("liftagain-decisions",))
    found.__dict__["stand"] = Stand(one.phase, BEGUN, because, course=((BEGUN, one.phase),))
    return found


def named_reason(made: Plan) -> bool:
    """Whether a plan without work says why: what holds it, or which wish to let go."""
    rules = {reason.rule for reason in made.because}
    return ("nothing_fits" in rules and bool(made.relax or made.not_today or made.ceiling)) or made.phase == "hold"


@dataclass
class Tally:
    """What the combinations gave."""

    all: int = 0
    with_work: int = 0
    rest_only: int = 0
    unexplained: list[Combination] = field(default_factory=list)
    exercises: set[str] = field(default_factory=set)
    guarded: int = 0
    filled: set[tuple[str, str]] = field(default_factory=set)

    def add(self, one: Combination, made: Plan) -> None:
        """Counts one plan."""
        self.all += 1
        names = {item.exercise for item in made.session.items}
        self.exercises |= names
        self.guarded += any(reason.rule == "guard" for reason in made.because)
        if any(item.part == "main" for item in made.session.items):
            self.with_work += 1
            self.filled.add((one.phase, one.condition))
            return
        self.rest_only += 1
        if not named_reason(made):
            self.unexplained.append(one)

    @property
    def empty(self) -> list[tuple[str, str]]:
        """The phases that a condition leaves without any work."""
        every = product(ORDER, conditions())
        return [pair for pair in every if pair not in self.filled]


def rows() -> list[Row]:
    """The shares over every combination."""
    tally = Tally()
    for one in combinations():
        tally.add(one, plan(situation(one)))
    library = len(knowledge().exercises)
    return [
        Row("combinations of phase, condition, kit, minutes, direction", f"{tally.all:,}"),
        Row("with a session that holds work", f"{tally.with_work:,} ({tally.with_work / tally.all:.1%})"),
        Row("with warm-up, walk or rest only", f"{tally.rest_only:,} ({tally.rest_only / tally.all:.1%})"),
        Row("of these without a named reason", str(len(tally.unexplained))),
        Row("phases that a condition leaves empty", ", ".join(map(str, tally.empty)) or "none"),
        Row("distinct exercises", f"{len(tally.exercises)} of {library} in the library"),
        Row("plans that a guardrail had to change", str(tally.guarded)),
    ]
