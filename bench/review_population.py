"""How well the review finds what was planted in simulated lifters, and how often it names something where nothing was.

`LIFTAGAIN_PEOPLE=1000 python -m bench population` takes a thousand cases and a thousand controls; fewer by default.
"""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from statistics import median

from simulation.population import Simulated, population
from simulation.thinning import thinned

from bench.row import SHARED, Row, missing
from liftagain.app.import_log import LogFile, read_logs
from liftagain.app.review_log import review_log
from liftagain.domain.review import Review
from liftagain.domain.training_log import Workout

FEWER = 60
SEED = 2026  # thresholds were chosen on seed 7
TOP = 3
FORGOTTEN = 0.3
DATES = 200
SAMPLE = SHARED / "samples" / "strong" / "strong_classic_ios.csv"


@dataclass
class Tally:
    """What the review said of planted factors and of people with nothing planted."""

    planted: Counter[tuple[str, str]] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    controls: int = 0
    strong: int = 0
    strong_by: Counter[str] = field(default_factory=Counter)
    factors: list[int] = field(default_factory=list)

    def case(self, who: Simulated, seen: Review) -> None:
        """A person with planted factors."""
        top = [factor.factor for factor in seen.factors if not factor.numbers.get("usual_for_you")][:TOP]
        for one in who.planted:
            self.planted[one.factor, one.strength] += 1
            self.found[one.factor, one.strength] += one.factor in top

    def control(self, seen: Review) -> None:
        """A person with nothing planted."""
        strong = [factor.factor for factor in seen.factors if factor.strength == "strong"]
        self.controls += 1
        self.strong += bool(strong)
        self.strong_by.update(set(strong))
        self.factors.append(sum(not factor.numbers.get("usual_for_you") for factor in seen.factors))

    def share(self, strength: str, factors: Iterable[str] | None = None) -> str:
        """How many planted ones of a strength were among the first three."""
        keys = [key for key in self.planted if key[1] == strength and (factors is None or key[0] in factors)]
        whole, part = sum(self.planted[key] for key in keys), sum(self.found[key] for key in keys)
        return f"{part}/{whole} = {part / whole:.0%}" if whole else "none planted"


def rows() -> list[Row]:
    """The shares found and the false alarms, with the whole log and with three tenths of it missing."""
    count = int(os.environ.get("LIFTAGAIN_PEOPLE", FEWER))
    whole, thin = tallies(count)
    found = [
        Row("simulated lifters: cases, and controls with nothing planted", f"{count:,}, {count:,}"),
        *_shares("", whole),
        *_shares("30 % of the log missing: ", thin),
    ]
    return [*found, *(_per_factor(whole, factor) for factor in sorted({key[0] for key in whole.planted})), *sample()]


def tallies(count: int, seed: int = SEED) -> tuple[Tally, Tally]:
    """Both tallies over so many cases and so many controls."""
    whole, thin = Tally(), Tally()
    for planted in (True, False):
        for who in population(seed, count, planted=planted):
            rng = Random(f"{who.person}/thin")
            for tally, log in ((whole, who.workouts), (thin, thinned(who.workouts, FORGOTTEN, rng))):
                seen = review_log(log, who.onset, body_mass_kg=who.who.body_mass_kg, height_m=who.who.height_cm / 100)
                if planted:
                    tally.case(who, seen)
                else:
                    tally.control(seen)
    return whole, thin


def _shares(before: str, tally: Tally) -> list[Row]:
    alarms = f"{tally.strong}/{tally.controls} = {tally.strong / max(tally.controls, 1):.0%}"
    return [
        *(
            Row(f"{before}{name} planted, in the first {TOP}", tally.share(name))
            for name in ("strong", "moderate", "weak")
        ),
        Row(f"{before}controls with any strong factor", alarms),
        Row(f"{before}factors of a control, median", f"{median(tally.factors):g}"),
    ]


def _per_factor(tally: Tally, factor: str) -> Row:
    parts = ", ".join(f"{name} {tally.share(name, [factor])}" for name in ("strong", "moderate", "weak"))
    return Row(f"  {factor}", f"{parts}; strong in {tally.strong_by[factor]} controls")


def sample() -> list[Row]:
    """The real log, with days drawn at random taken for the day the pain began."""
    what = f"the Strong sample, {DATES} random days: with any strong factor"
    if not SAMPLE.exists():
        return missing(what, "no samples")
    workouts = read_logs([LogFile(SAMPLE.name, SAMPLE.read_bytes())], "kg", today=date(2026, 1, 1)).workouts
    strong = sum(_has_strong(workouts, day) for day in _days(workouts))
    return [Row(what, f"{strong}/{DATES} = {strong / DATES:.1%}")]


def _days(workouts: tuple[Workout, ...]) -> list[date]:
    rng = Random(SEED)
    first, last = workouts[0].day, workouts[-1].day
    return [first + timedelta(days=rng.randint(30, (last - first).days)) for _ in range(DATES)]


def _has_strong(workouts: tuple[Workout, ...], day: date) -> bool:
    return any(factor.strength == "strong" for factor in review_log(workouts, day).factors)
