"""Which conclusions survive when the load of every exercise may be wrong by a factor of two.

Another model of the same lift gave twice the load, so that is what the static model may be off by. Each draw multiplies
the line of every exercise by a factor of its own between a half and two (log-uniform, seeded), and everything that
rests on it is computed again. `python -m bench sensitivity` prints the table; docs/measures.md quotes it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from math import exp, log
from random import Random
from statistics import median
from unittest.mock import patch

from bench.made_up_lifters import made_up_sets
from bench.measures import as_workouts
from bench.row import SHARED, Row
from liftagain.app.import_log import LogFile, read_logs
from liftagain.app.review_log import review_log
from liftagain.domain.exercise import Movement
from liftagain.domain.limit import Limit
from liftagain.domain.review import Review
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning import moment_line
from liftagain.reasoning.diary import Diary
from liftagain.reasoning.lumbar_cap import cap, loads, logged_loads
from liftagain.reasoning.lumbar_load import body
from liftagain.reasoning.measures import movement_table
from liftagain.reasoning.moment_line import Line, line_of

DRAWS = 20
ONSETS = 10
SEED = 20260101
PLANTED = "conventional-deadlift"
Seen = dict[tuple[str, str | None], str]


def rows() -> list[Row]:
    """The table for the sample log, where it is, and for a made-up one."""
    logs = {"a made-up log of two years": tuple(as_workouts(made_up_sets(1, 2)))}
    path = SHARED / "samples" / "strong" / "strong_classic_ios.csv"
    if path.exists():
        logs["the sample log"] = tuple(read_logs([LogFile(path.name, path.read_bytes())], "kg").workouts)
    planted = Row("a session of three times the deadlift sets, planted two days before", _planted())
    return [planted, *(row for name, workouts in logs.items() for row in _of_log(name, workouts))]


@contextmanager
def scaled(factors: Mapping[str, float]) -> Iterator[None]:
    """The load of every exercise times its factor, wherever it is used."""

    def wrong(movement: Movement, limits: Mapping[str, Limit]) -> Line:
        line, factor = line_of(movement, limits), factors[movement.id]
        return replace(line, base=line.base * factor, per_body_mass=line.per_body_mass * factor)

    with patch.object(moment_line, "line_of", wrong), patch.object(movement_table, "line_of", wrong):
        yield


def draws(count: int, seed: int = SEED) -> list[dict[str, float]]:
    """A factor between a half and two for every movement, `count` times."""
    most = knowledge().limits["lumbar_load_uncertainty"].start
    random, names = Random(seed), sorted(knowledge().movements)
    return [{name: exp(random.uniform(-log(most), log(most))) for name in names} for _ in range(count)]


def seen(review: Review) -> Seen:
    """The factors of a review, each with the lift or pattern that it is about, and how strong it is."""
    return {(factor.factor, factor.exercise or factor.pattern): factor.strength for factor in review.factors}


def _planted() -> str:
    workouts = as_workouts(made_up_sets(1, 2))
    with_deadlift = [work for work in workouts if any(entry.exercise == PLANTED for entry in work.entries)]
    first = strong = 0
    for one in draws(DRAWS):
        for work in with_deadlift[-ONSETS:]:
            found = reviewed_with(one, [*(w for w in workouts if w.day < work.day), tripled(work)], work.day)
            spikes = [f.factor == "session_spike" and f.exercise == PLANTED for f in found.factors]
            first += spikes[0] if spikes else False
            strong += any(f.strength == "strong" for f, spike in zip(found.factors, spikes, strict=True) if spike)
    total = DRAWS * min(ONSETS, len(with_deadlift))
    return f"ranks first in {_share(first, total)}, is strong in {_share(strong, total)} of {total}"


def reviewed_with(factors: Mapping[str, float], workouts: Sequence[Workout], trained: date) -> Review:
    """The review two days after the last session, with the loads scaled."""
    with scaled(factors):
        return review_log(workouts, trained + timedelta(days=2))


def tripled(work: Workout) -> Workout:
    """The session with three times the sets of the planted lift."""
    entries = (replace(one, sets=one.sets * 3) if one.exercise == PLANTED else one for one in work.entries)
    return replace(work, entries=tuple(entries))


def _of_log(name: str, workouts: Sequence[Workout]) -> list[Row]:
    onsets = _onsets(workouts)
    factors = draws(DRAWS)
    plain = {onset: seen(review_log(workouts, onset)) for onset in onsets}
    kept: Counter[str] = Counter()
    named: Counter[str] = Counter()
    same_strength = strong_kept = strong = news = 0
    for one in factors:
        with scaled(one):
            for onset, before in plain.items():
                now = seen(review_log(workouts, onset))
                for key, strength in before.items():
                    named[key[0]] += 1
                    kept[key[0]] += key[0] in {other for other, _ in now}
                    same_strength += now.get(key) == strength
                    strong += strength == "strong"
                    strong_kept += strength == "strong" and now.get(key) == "strong"
                news += sum(strength == "strong" and before.get(key) != "strong" for key, strength in now.items())
    reviews, total = DRAWS * len(onsets), sum(named.values())
    return [
        Row(f"{name}: factors named again, lift and strength the same", f"{_share(same_strength, total)} of {total}"),
        Row(f"{name}: strong factors that stay strong", f"{_share(strong_kept, strong)} of {strong}"),
        Row(f"{name}: strong factors that only a wrong load gives", f"{news} in {reviews} reviews"),
        *(Row(f"{name}: {factor} is named again", _share(kept[factor], named[factor])) for factor in sorted(named)),
        *_of_cap(name, workouts, onsets, factors),
    ]


def _of_cap(
    name: str, workouts: Sequence[Workout], onsets: Sequence[date], factors: Sequence[Mapping[str, float]]
) -> list[Row]:
    """The cap of the first week against the person's own mean week: what the plan may hand out of the usual."""
    plain = {onset: _cap_share(workouts, onset) for onset in onsets}
    moved = []
    for one in factors:
        with scaled(one):
            moved += [_cap_share(workouts, onset) / share for onset, share in plain.items() if share]
    moved.sort()
    tenth = len(moved) // 10
    return [
        Row(
            f"{name}: the cap, in weeks of the person's own, against the plain model",
            f"median {median(moved):.2f}, eight in ten between {moved[tenth]:.2f} and {moved[-1 - tenth]:.2f}",
        )
    ]


def _cap_share(workouts: Sequence[Workout], onset: date) -> float:
    """The cap on the third day over the median of the last twelve weeks before the pain."""
    known = knowledge()
    who = body(None, None, known.limits)
    past = [work for work in workouts if work.day < onset]
    found = loads(logged_loads(past, who, known), Diary((), frozenset()), who, known, has_log=True)
    usual = median(found.week_to(onset - timedelta(days=1 + 7 * n)) for n in range(12))
    most = cap(found, {}, onset, onset + timedelta(days=3), 2, known).most or 0.0
    return most / usual if usual else 0.0


def _onsets(workouts: Sequence[Workout]) -> list[date]:
    """Days of training in the second half of the log, from a seed."""
    days = sorted({work.day for work in workouts})
    return sorted(Random(SEED).sample(days[len(days) // 2 :], ONSETS))


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "none was named"
