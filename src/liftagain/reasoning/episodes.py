"""Several episodes of one person pooled: how often a factor preceded one, and how unusual it was over all of them.

A matched case-crossover: each episode is held against its own earlier weeks, and the ranks are added up.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.review import OverEpisodes
from liftagain.reasoning.factors.candidate import Unknown
from liftagain.reasoning.factors.strength import as_big_in
from liftagain.reasoning.factors_of_log import Seen, seen_before
from liftagain.reasoning.training_load import History


def over_episodes(
    past: History, onsets: Sequence[date], entry: FactorEntry, newest: Seen | Unknown
) -> Iterator[OverEpisodes]:
    """The factor over all onsets, the newest of which was looked at already. Nothing where only one can be judged,
    or where it preceded none.
    """
    found = [seen_before(past, one, entry, [other for other in onsets if other != one]) for one in onsets[:-1]]
    judged = [seen for seen in (*found, newest) if isinstance(seen, Seen)]
    preceded = [(seen.onset, seen.different) for seen in judged if seen.different]
    if len(judged) < 2 or not preceded:
        return
    compared = [seen for seen in judged if len(seen.among) >= past.limit("control_windows")]
    weeks = sum(len(seen.among) for seen in compared)
    kind = preceded[-1][1].kind
    as_big = sum(_as_big(seen, entry, kind) for seen in compared)
    yield OverEpisodes(
        factor=entry.id,
        before=len(preceded),
        judged=len(judged),
        onsets=tuple(onset for onset, _ in preceded),
        percentile=round(100 * (weeks - as_big) / (weeks + len(compared)), 1) if compared else None,
        weeks_compared=weeks,
        weeks_as_big=as_big,
    )


def _as_big(seen: Seen, entry: FactorEntry, kind: str) -> int:
    """How many of an episode's own weeks were as big as the days before it.

    Where nothing stood out, the largest of the `kind` that preceded the latest episode is held against them, and an
    episode without such a thing ranks below all of its weeks.
    """
    sign = 1 if entry.direction == "above" else -1
    same = [seen.different] if seen.different else [found for found in seen.candidates if found.kind == kind]
    most = max(same, key=lambda found: sign * found.value, default=None)
    return len(seen.among) if most is None else as_big_in(most, entry, seen.among)
