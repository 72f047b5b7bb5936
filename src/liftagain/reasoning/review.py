"""What preceded the pain: the factors that stand out against the person's own history, ranked, strongest first.

Nothing here says that one thing brought on another. A factor says what was different, when, and how unusual that is.
"""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from types import MappingProxyType
from typing import Any

from liftagain.domain.answers import AnswerValue
from liftagain.domain.exercise import Movement
from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.limit import Limit
from liftagain.domain.reason import Number, Reason
from liftagain.domain.review import Factor, NotAssessed, Review
from liftagain.domain.training_log import Workout
from liftagain.reasoning.factors import (
    distance_spike,
    early_morning_flexion,
    hard_sets,
    hinge_days_close,
    load_record,
    low_core_work,
    missing_warm_up,
    new_exercise,
    pattern_imbalance,
    return_after_gap,
    session_spike,
    weekly_jump,
)
from liftagain.reasoning.factors.candidate import Candidate, Look, LookBack, Unknown
from liftagain.reasoning.factors.from_answers import answered, factor_from_answers, flat, side_difference
from liftagain.reasoning.factors.strength import Comparison, compare, controls, is_never, order_of, points, strength_of
from liftagain.reasoning.lumbar_load import Body
from liftagain.reasoning.session_timeline import timeline
from liftagain.reasoning.training_load import History, history

CAVEAT = "before_is_not_because"

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
    }
)
"""The factors that a log can show."""

Ranked = tuple[int, Factor]


def review(
    workouts: Sequence[Workout],
    pain_on: date,
    *,
    entries: Mapping[str, FactorEntry],
    movements: Mapping[str, Movement],
    limits: Mapping[str, Limit],
    body: Body,
    context: Mapping[str, Any],
    answers: Mapping[str, AnswerValue],
) -> Review:
    """The review of the log up to and including the day the pain began, and of the answers."""
    past = history(workouts, pain_on, movements, limits, body)
    given = flat(context, answers)
    ranked: list[Ranked] = []
    not_assessed: list[NotAssessed] = []
    for entry in entries.values():
        found, why = _of_log(past, pain_on, entry)
        if not found:
            told = _of_answers(entry, given, context)
            found = [(0, told)] if told else []
            if not told and why and not _says_no(entry, given, context):
                not_assessed.append(NotAssessed(factor=entry.id, why=why))
        ranked += found
    bars, measure = timeline(past, pain_on)
    return Review(
        pain_on=pain_on,
        days_of_log=(past.days[-1] - past.days[0]).days + 1 if past.days else 0,
        log_ends=past.days[-1] if past.days else None,
        factors=_in_order(ranked, entries),
        not_assessed=tuple(sorted(not_assessed, key=lambda item: item.factor)),
        caveat=CAVEAT,
        timeline=bars,
        timeline_measure=measure,
        doubts=_doubts(past, pain_on),
    )


def _of_log(past: History, pain_on: date, entry: FactorEntry) -> tuple[list[Ranked], str | None]:
    """What the log shows of one factor, or why it cannot be assessed."""
    look = LOOKS.get(entry.id)
    if look is None:
        return [], entry.missing
    if not past.days:
        return [], "no_log"
    if (pain_on - past.days[-1]).days > past.limit("log_stale_days"):
        return [], "log_ends_before"
    seen = look(LookBack(past, pain_on, entry))
    if isinstance(seen, Unknown):
        return [], seen.why
    among = controls(past, pain_on, entry, look)
    least = past.limit("control_windows")
    scored = []
    for found in seen:
        if not entry.size_of(found.value):
            continue
        compared = compare(found, entry, among, least)
        factor = _factor(found, entry, compared, past, pain_on)
        if factor:
            scored.append((factor[0], found, factor[1]))
    return _distinct(scored, entry, past), None


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


def _distinct(scored: list[tuple[int, Candidate, Factor]], entry: FactorEntry, past: History) -> list[Ranked]:
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
    return [ranked for _, ranked in kept]


def _is_another(found: Candidate, other: Candidate) -> bool:
    """Whether it says something new beside the other: another lift on another day, or another pair out of balance."""
    if found.on is None:
        return found.kind != other.kind
    same_lift = found.exercise == other.exercise or (found.pattern is not None and found.pattern == other.pattern)
    return found.kind == "exercise" and found.on != other.on and not same_lift


def _of_answers(entry: FactorEntry, given: Mapping[str, AnswerValue], context: Mapping[str, Any]) -> Factor | None:
    if entry.needs == "sides":
        return side_difference(entry, context)
    return factor_from_answers(entry, given, context)


def _says_no(entry: FactorEntry, given: Mapping[str, AnswerValue], context: Mapping[str, Any]) -> bool:
    return answered(entry, given) or (entry.needs == "sides" and bool(context.get("self_tests")))


def _in_order(ranked: Sequence[Ranked], entries: Mapping[str, FactorEntry]) -> tuple[Factor, ...]:
    """Strongest first; of those as strong, one that another factor of the list brings along comes after it.

    A second lift of one factor comes after the first of every other: it says less that is new.
    """
    there = {factor.factor for _, factor in ranked if not factor.numbers.get("usual_for_you")}
    brought = {name for name in there if there & {*entries[name].follows}}
    firsts: list[Factor] = []
    seconds: list[Factor] = []
    seen: set[str] = set()
    for _, factor in sorted(ranked, key=lambda item: _rank(item, brought)):
        (seconds if factor.factor in seen else firsts).append(factor)
        seen.add(factor.factor)
    return (*firsts, *seconds)


def _rank(item: Ranked, brought: Set[str]) -> tuple[object, ...]:
    score, factor = item
    from_answers = factor.numbers.get("from") is not None
    days = -factor.on.toordinal() if factor.on else 0
    order = (-order_of(factor.strength), from_answers, factor.factor in brought, -score, days)
    return (*order, factor.factor, factor.exercise_name or "")


def _doubts(past: History, pain_on: date) -> tuple[Reason, ...]:
    """What was read with doubt in the weeks that the picture shows and that sessions were compared with."""
    recent = [item for item in past.swapped if (pain_on - item[0]).days <= past.limit("timeline_days")]
    found = []
    if recent:
        days = ", ".join(sorted({day.isoformat() for day, _ in recent}))
        names = ", ".join(sorted({name for _, name in recent}))
        facts: dict[str, Number] = {"days": days, "exercises": names}
        found.append(Reason(rule="load_and_reps_swapped", facts=facts, numbers={"sets": len(recent)}))
    sessions = past.before(pain_on, past.limit("timeline_days"))
    unknown = sorted({done.name for session in sessions for done in session.exercises if not done.movement})
    if unknown:
        found.append(Reason(rule="unrecognised_exercises", facts={"names": ", ".join(unknown)}))
    return tuple(found)
