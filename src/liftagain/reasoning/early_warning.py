"""Early warnings from the person's own review: what preceded the last episode, looked for again today.

The measure and its threshold are those of the review, so that nothing new is invented; the limit is in the person's own
numbers. A warning says what is near what came before. It does not say that pain will come.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType

from liftagain.domain.reason import Number, Reason
from liftagain.domain.review import Factor
from liftagain.domain.week_plan import EarlyWarning, State
from liftagain.reasoning.factors.candidate import Candidate, LookBack, Unknown
from liftagain.reasoning.factors_of_log import LOOKS
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.training_load import ExerciseDone, History, history

SLEEP = "short_sleep"
Numbers = dict[str, Number]


def early_warnings(situation: Situation, factors: Iterable[Factor]) -> tuple[EarlyWarning, ...]:
    """One warning for each factor of the review that can be looked for again, in the order of the review."""
    known, seen = situation.known, set()
    past = history(situation.workouts, situation.today, known.movements, known.limits, situation.body)
    found = []
    for factor in factors:
        usual = factor.numbers.get("usual_for_you")
        if factor.factor not in known.weeks["maintain"].warned or factor.factor in seen or usual:
            continue
        warning = _sleep(factor, situation) if factor.factor == SLEEP else _of_log(factor, past, situation)
        if warning is not None:
            seen.add(factor.factor)
            found.append(warning)
    return tuple(found)


def _of_log(factor: Factor, past: History, situation: Situation) -> EarlyWarning | None:
    """The same look at the days up to today. None for what the answers alone told: there is no number to hold to."""
    if factor.numbers.get("from"):
        return None
    known, today = situation.known, situation.today
    entry = known.factors[factor.factor]
    if not past.days or (today - past.days[-1]).days > known.limit("log_stale_days"):
        return _warning(factor, "unknown", {}, {}, situation)
    seen = LOOKS[factor.factor](LookBack(past, today, entry))
    if isinstance(seen, Unknown):
        return _warning(factor, "unknown", {}, {}, situation)
    over = [one for one in seen if entry.size_of(one.value)]
    worst = max(over, key=lambda one: _rank(one, factor, entry.direction == "above"), default=None)
    now: Numbers = {}
    if worst is not None:
        now = {key: value for key, value in worst.numbers.items() if value is not None}
        now |= {"exercise": worst.exercise_name, "on": worst.on.isoformat() if worst.on else None}
    limit = _LIMITS[factor.factor](factor, past, situation)
    return _warning(factor, "over" if worst is not None else "quiet", now, limit, situation)


def _rank(one: Candidate, factor: Factor, above: bool) -> tuple[bool, bool, float]:
    """The lift of then first, a lift before a whole session, then the biggest."""
    same = one.exercise is not None and one.exercise in (factor.exercise, factor.exercise_name)
    return same, one.exercise_name is not None, one.value if above else -one.value


def _warning(factor: Factor, state: State, now: Numbers, limit: Numbers, situation: Situation) -> EarlyWarning:
    entry = situation.known.factors[factor.factor]
    reason = Reason(
        rule=f"warning_{factor.factor}",
        facts={"factor": factor.factor, "exercise": factor.exercise_name, "state": state},
        numbers={**limit, "threshold": entry.size[0] if entry.size else None},
        sources=entry.sources,
    )
    return EarlyWarning(
        factor=factor.factor,
        exercise=factor.exercise,
        exercise_name=factor.exercise_name,
        state=state,
        then={**factor.numbers, "on": factor.on.isoformat() if factor.on else None},
        now=now,
        limit=limit,
        because=reason,
    )


def _sleep(factor: Factor, situation: Situation) -> EarlyWarning:
    """Short nights: the newest night that was told, against the seven hours."""
    least = situation.known.limit("sleep_short")
    told = [c.sleep_h for c in reversed(situation.diary.check_ins) if c.sleep_h is not None]
    state: State = "unknown" if not told else "over" if told[0] < least else "quiet"
    now: Numbers = {"sleep_h": told[0]} if told else {}
    return _warning(factor, state, now, {"least_sleep_h": least}, situation)


def _done(factor: Factor, past: History, situation: Situation) -> Iterator[ExerciseDone]:
    """The lift of then in the sessions of the last 30 days, today included."""
    first = situation.today - timedelta(days=int(situation.known.limit("best_of_days")))
    key = factor.exercise or factor.exercise_name
    return (done for session in past.between(first, situation.today) for done in session.exercises if done.key == key)


def _best_times(amount: str, name: str) -> Callable[[Factor, History, Situation], Numbers]:
    """The best of the last 30 days, and the threshold of the review times as much."""

    def limit(factor: Factor, past: History, situation: Situation) -> Numbers:
        best = max((getattr(done, amount) for done in _done(factor, past, situation)), default=0.0)
        if not best:
            return {}
        share = situation.known.factors[factor.factor].size[0]
        return {f"best_{name}": round(best, 1), f"limit_{name}": round(best * share, 1)}

    return limit


def _run(factor: Factor, past: History, situation: Situation) -> Numbers:
    first = situation.today - timedelta(days=int(situation.known.limit("best_of_days")))
    runs = (s.distance_m for s in past.between(first, situation.today) if s.distance_m)
    best = max(runs, default=0.0) / 1000
    share = situation.known.factors[factor.factor].size[0]
    return {"best_distance_km": round(best, 2), "limit_distance_km": round(best * share, 2)} if best else {}


def _size(name: str) -> Callable[[Factor, History, Situation], Numbers]:
    return lambda factor, _past, situation: {name: situation.known.factors[factor.factor].size[0]}


_LIMITS: Mapping[str, Callable[[Factor, History, Situation], Numbers]] = MappingProxyType(
    {
        "session_spike": _best_times("tonnage_kg", "tonnage_kg"),
        "load_record": _best_times("top_kg", "kg"),
        "weekly_jump": _size("limit_ratio"),
        "return_after_gap": _size("limit_days"),
        "hinge_days_close": _size("least_hours"),
        "distance_spike": _run,
    }
)
