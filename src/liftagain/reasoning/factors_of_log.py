"""What a log shows of one factor before one day on which pain began: scored against the person's own other weeks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.reason import Number
from liftagain.domain.review import Factor
from liftagain.reasoning.factors import (
    distance_spike,
    early_morning_flexion,
    hard_sets,
    hinge_days_close,
    hurt_during,
    load_record,
    low_core_work,
    missing_warm_up,
    new_exercise,
    pattern_imbalance,
    raised_resting_heart_rate,
    return_after_gap,
    session_spike,
    short_sleep,
    weekly_jump,
)
from liftagain.reasoning.factors.candidate import Candidate, Look, LookBack, Unknown
from liftagain.reasoning.factors.strength import Comparison, Control, compare, controls, is_never, points, strength_of
from liftagain.reasoning.training_load import History

LOOKS: MappingProxyType[str, Look] = MappingProxyType(
    {
        "session_spike": session_spike.look,
        "load_record": load_record.look,
        "new_exercise": new_exercise.look,
        "return_after_gap": return_after_gap.look,
        "weekly_jump": weekly_jump.look,
        "hinge_days_close": hinge_days_close.look,
        "hard_sets": hard_sets.look,
        "missing_warm_up": missing_warm_up.look,
        "low_core_work": low_core_work.look,
        "pattern_imbalance": pattern_imbalance.look,
        "distance_spike": distance_spike.look,
        "early_morning_flexion": early_morning_flexion.look,
        "hurt_during": hurt_during.look,
        "short_sleep": short_sleep.look,
        "raised_resting_heart_rate": raised_resting_heart_rate.look,
    }
)
"""The factors that a log, or what was measured day by day, can show."""

Ranked = tuple[int, Factor]
Kept = tuple[tuple[Candidate, Ranked], ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was looked at before one onset: everything of that kind, the weeks to compare with, and what stood out."""

    onset: date
    candidates: tuple[Candidate, ...]
    among: tuple[Control, ...]
    kept: Kept

    @property
    def ranked(self) -> list[Ranked]:
        """What stood out, with its points, the strongest first."""
        return [ranked for _, ranked in self.kept]

    @property
    def different(self) -> Candidate | None:
        """What stood out most and is not as usual for this person; None without such a thing."""
        return next((one for one, (_, factor) in self.kept if not is_habit(factor)), None)


def is_habit(factor: Factor) -> bool:
    """Whether it is as usual, or a habit that the log is too short to know: then it is no difference."""
    return bool(factor.numbers.get("usual_for_you") or factor.numbers.get("usual_unknown"))


def seen_before(past: History, onset: date, entry: FactorEntry, others: Sequence[date] = ()) -> Seen | Unknown:
    """What is seen of one factor before an onset, or why nothing can be said.

    `others` are the onsets of other episodes: the days before them are no days to compare with.
    """
    look = LOOKS.get(entry.id)
    if look is None:
        return Unknown(entry.missing)
    days = [day for day in past.days_of(entry) if day <= onset]
    if not days:
        return Unknown(entry.missing if entry.daily else "no_log")
    if (onset - days[-1]).days > past.limit("log_stale_days"):
        return Unknown("log_ends_before")
    seen = look(LookBack(past, onset, entry))
    if isinstance(seen, Unknown):
        return seen
    among = controls(past, onset, entry, look, others)
    return Seen(onset, seen, among, _kept(seen, among, past, onset, entry))


def _kept(seen: Sequence[Candidate], among: Sequence[Control], past: History, onset: date, entry: FactorEntry) -> Kept:
    least = past.limit("control_windows")
    scored = []
    for found in seen:
        if not entry.size_of(found.value):
            continue
        factor = _factor(found, entry, compare(found, entry, among, least), past, onset)
        if factor:
            scored.append((factor[0], found, factor[1]))
    return _distinct(scored, entry, past)


def _factor(
    found: Candidate, entry: FactorEntry, compared: Comparison | None, past: History, pain_on: date
) -> Ranked | None:
    score = points(found, entry, compared, pain_on, past)
    usual = compared is not None and compared.percentile < past.limit("different_percentile")
    if (usual or score < past.limit("least_points")) and not entry.standing:
        return None
    numbers: dict[str, Number] = {key: value for key, value in found.numbers.items() if value is not None}
    if compared:
        numbers |= {
            "percentile": compared.percentile,
            "weeks_compared": compared.weeks_compared,
            "weeks_as_big": compared.weeks_as_big,
        }
    if usual:
        numbers["usual_for_you"] = True
        score = 0
    elif entry.standing and compared is None:
        numbers["usual_unknown"] = True  # it may always have been so
    factor = Factor(
        factor=entry.id,
        strength=strength_of(score, entry, past, never=is_never(found, entry, compared)),
        exercise=found.exercise if found.exercise != found.exercise_name else None,
        exercise_name=found.exercise_name,
        on=found.on,
        pattern=found.pattern,
        numbers=numbers,
        sources=entry.sources,
    )
    return score, factor


def _distinct(scored: list[tuple[int, Candidate, Factor]], entry: FactorEntry, past: History) -> Kept:
    """The strongest of one factor; another one only for another lift on another day."""
    sign = 1 if entry.direction == "above" else -1
    kinds = ("exercise", "pattern")  # the more specific goes first: it can be looked up in the log

    def preference(item: tuple[int, Candidate, Factor]) -> tuple[object, ...]:
        score, found, _ = item
        specific = kinds.index(found.kind) if found.kind in kinds else len(kinds)
        return -score, specific, -sign * found.value, found.on or date.min, found.exercise or "", found.pattern or ""

    kept: list[tuple[Candidate, Ranked]] = []
    for score, found, factor in sorted(scored, key=preference):
        if len(kept) < past.limit("most_of_a_factor") and all(_is_another(found, other) for other, _ in kept):
            kept.append((found, (score, factor)))
    return tuple(kept)


def _is_another(found: Candidate, other: Candidate) -> bool:
    """Whether it says something new beside the other: another lift on another day, or another pair out of balance."""
    if found.on is None:
        return found.kind != other.kind
    same_lift = found.exercise == other.exercise or (found.pattern is not None and found.pattern == other.pattern)
    return found.kind == "exercise" and found.on != other.on and not same_lift
