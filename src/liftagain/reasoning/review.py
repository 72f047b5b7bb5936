"""What preceded the pain: the factors that stand out against the person's own history, ranked, strongest first.

Nothing here says that one thing brought on another. A factor says what was different, when, and how unusual that is.
"""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import Any

from liftagain.domain.answers import AnswerValue
from liftagain.domain.daily_value import DailyValue
from liftagain.domain.exercise import Movement
from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.limit import Limit
from liftagain.domain.reason import Number, Reason
from liftagain.domain.review import Factor, NotAssessed, OverEpisodes, Review
from liftagain.domain.training_log import Workout
from liftagain.reasoning.episodes import over_episodes
from liftagain.reasoning.factors.candidate import Unknown
from liftagain.reasoning.factors.from_answers import answered, factor_from_answers, flat, side_difference
from liftagain.reasoning.factors.strength import order_of
from liftagain.reasoning.factors_of_log import Ranked, is_habit, seen_before
from liftagain.reasoning.lumbar_load import Body
from liftagain.reasoning.session_timeline import timeline
from liftagain.reasoning.training_load import History, history

CAVEAT = "before_is_not_because"


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
    earlier_onsets: Sequence[date] = (),
    daily: Sequence[DailyValue] = (),
) -> Review:
    """The review of the log up to and including the day the pain began, and of the answers.

    `earlier_onsets` are the first days of the person's earlier episodes; `daily` what was measured day by day.
    """
    past = history(workouts, pain_on, movements, limits, body, daily)
    onsets = (*sorted({day for day in earlier_onsets if day < pain_on}), pain_on)
    given = flat(context, answers)
    ranked: list[Ranked] = []
    not_assessed: list[NotAssessed] = []
    pooled: list[OverEpisodes] = []
    for entry in entries.values():
        seen = seen_before(past, pain_on, entry, onsets[:-1])
        found = [] if isinstance(seen, Unknown) else seen.ranked
        measured = entry.daily is not None and not isinstance(seen, Unknown)  # then memory has nothing to add
        if not found and not measured:
            told = _of_answers(entry, given, context)
            found = [(0, told)] if told else []
            if not told and isinstance(seen, Unknown) and not _says_no(entry, given, context):
                not_assessed.append(NotAssessed(factor=entry.id, why=seen.why))
        ranked += found
        pooled += over_episodes(past, onsets, entry, seen)
    bars, measure = timeline(past, pain_on)
    return Review(
        pain_on=pain_on,
        days_of_log=(past.days[-1] - past.days[0]).days + 1 if past.days else 0,
        log_ends=past.days[-1] if past.days else None,
        factors=_in_order(ranked, entries, pooled),
        not_assessed=tuple(sorted(not_assessed, key=lambda item: item.factor)),
        caveat=CAVEAT,
        timeline=bars,
        timeline_measure=measure,
        doubts=_doubts(past, pain_on),
        onsets=onsets,
        episodes=tuple(sorted(pooled, key=lambda item: (-item.before, -(item.percentile or 0), item.factor))),
    )


def _of_answers(entry: FactorEntry, given: Mapping[str, AnswerValue], context: Mapping[str, Any]) -> Factor | None:
    if entry.needs == "sides":
        return side_difference(entry, context)
    return factor_from_answers(entry, given, context)


def _says_no(entry: FactorEntry, given: Mapping[str, AnswerValue], context: Mapping[str, Any]) -> bool:
    return answered(entry, given) or (entry.needs == "sides" and bool(context.get("self_tests")))


def _in_order(
    ranked: Sequence[Ranked], entries: Mapping[str, FactorEntry], pooled: Sequence[OverEpisodes]
) -> tuple[Factor, ...]:
    """Strongest first; of those as strong, what preceded more of the person's episodes; then, one that another factor
    of the list brings along comes after it.

    A second lift of one factor comes after the first of every other: it says less that is new.
    """
    there = {factor.factor for _, factor in ranked if not is_habit(factor)}
    brought = {name for name in there if there & {*entries[name].follows}}
    before = {item.factor: item.before for item in pooled}
    firsts: list[Factor] = []
    seconds: list[Factor] = []
    seen: set[str] = set()
    for _, factor in sorted(ranked, key=lambda item: _rank(item, brought, before)):
        (seconds if factor.factor in seen else firsts).append(factor)
        seen.add(factor.factor)
    return (*firsts, *seconds)


def _rank(item: Ranked, brought: Set[str], before: Mapping[str, int]) -> tuple[object, ...]:
    score, factor = item
    from_answers = factor.numbers.get("from") is not None
    days = -factor.on.toordinal() if factor.on else 0
    episodes = 0 if is_habit(factor) else before.get(factor.factor, 0)
    order = (-order_of(factor.strength), from_answers, -episodes, factor.factor in brought, -score, days)
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
