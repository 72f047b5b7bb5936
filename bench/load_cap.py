"""How much the weekly cap of lumbar load moves with what it rests on: our own decisions, so shown with their effect."""

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from bench.row import SHARED, Row, missing
from liftagain.app.import_log import LogFile, read_logs
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.diary import Diary
from liftagain.reasoning.lumbar_cap import Loads, cap, loads, logged_loads
from liftagain.reasoning.lumbar_load import body

PAIN_ON = date(2021, 5, 20)
MASSES_KG = (60.0, 80.0, 100.0)


def rows() -> list[Row]:
    """The cap of the sample log under each entry share, each growth, and each body mass."""
    path = SHARED / "samples" / "strong" / "strong_classic_ios.csv"
    if not path.exists():
        return missing("load cap", "no samples")
    log = read_logs([LogFile(path.name, path.read_bytes())], "kg").workouts
    base = _cap(log, Knowledge(), 3, 2)
    shares = [
        Row(
            f"load cap, day {days}, pain {pain:g}, against day 3 and pain 2",
            f"{_cap(log, Knowledge(), days, pain) / base:.2f}",
        )
        for days, pain in ((3, 2.0), (3, 5.0), (14, 2.0), (30, 2.0))
    ]
    growth = [
        Row(f"load cap with a growth of {factor:g}", f"{_cap(log, _with('cap_growth', factor), 3, 2) / base:.2f}")
        for factor in (1.0, 1.05, 1.1)
    ]
    masses = [
        Row(f"load cap against the heaviest week, for a body of {mass:g} kg", f"{_against_heaviest(log, mass):.2f}")
        for mass in MASSES_KG
    ]
    return [*shares, *growth, *masses]


def _with(limit: str, start: float) -> Knowledge:
    """The knowledge with one limit at another value."""
    known = Knowledge()
    old = known.limits[limit]
    values = (replace(old.now, start=start, recommended=(min(start, old.now.recommended[0]), old.now.recommended[1])),)
    known.__dict__["limits"] = MappingProxyType({**known.limits, limit: replace(old, values=values)})
    return known


def _loads(log: tuple[Workout, ...], mass_kg: float, known: Knowledge) -> Loads:
    who = body(mass_kg, 1.75, known.limits)
    return loads(logged_loads(log, who, known), Diary((), frozenset()), who, known, has_log=True)


def _cap(log: tuple[Workout, ...], known: Knowledge, days: int, pain: float, mass_kg: float = 80.0) -> float:
    found = _loads(log, mass_kg, known)
    return cap(found, {}, PAIN_ON, PAIN_ON + timedelta(days=days), pain, known).most or 0.0


def _against_heaviest(log: tuple[Workout, ...], mass_kg: float) -> float:
    """The cap against the heaviest week before the pain, for one body mass: what is relative should hardly move."""
    known = Knowledge()
    found = _loads(log, mass_kg, known)
    heaviest = max(found.week_to(PAIN_ON - timedelta(days=n)) for n in range(1, 29))
    return _cap(log, known, 3, 2, mass_kg) / heaviest
