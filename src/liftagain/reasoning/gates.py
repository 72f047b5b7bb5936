"""Whether the gates of a phase are open on a day: what was measured, against its limit."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Any

from liftagain.domain.check_in import CheckIn, DoneExercise
from liftagain.domain.phase import Gate, Measure
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.diary import Diary
from liftagain.reasoning.progression import Verdict

HELD: frozenset[Measure] = frozenset({"morning_pain", "pain_during", "no_new_leg_sign"})
"""Measures of a state, which must hold for the whole time; the others are reached once."""

_HINGES = ("hip-hinge-drill", "hip-hinge-wall")
_TEST_OF = {"front-plank": "front_plank", "side-plank": "side_plank", "glute-bridge": "glute_bridge"}


@dataclass(frozen=True)
class GateFacts:
    """What the gates are measured from. `sessions` are the verdicts on whole sessions by their day, `tests` the
    self-tests that stand in no check-in; `persistent` says whether the route was the persistent one on a day: a gate
    that was closed then does not open in hindsight.
    """

    diary: Diary
    sessions: Mapping[date, Verdict]
    persistent: Callable[[date], bool]
    e1rm_share: Callable[[date], float | None]
    known: Knowledge
    tests: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class GateState:
    """A gate on a day: the value measured (None: not measured), its limit, and whether it is open."""

    gate: Gate
    value: float | None
    limit: float | None
    is_open: bool

    @property
    def reason(self) -> Reason:
        """The gate as a reason."""
        word = "at_most" if self.gate.at_most else "at_least"
        return Reason(
            rule=f"gate_{self.gate.measure}",
            facts={"value": self.value, "open": self.is_open},
            numbers={word: self.limit} if self.limit is not None else {},
            sources=self.gate.sources,
        )


def state_of(gate: Gate, since: date, day: date, facts: GateFacts) -> GateState:
    """The gate on `day`, for a phase that was entered on `since`."""
    value = _MEASURES[gate.measure](since, day, facts)
    bound = gate.at_most or gate.at_least
    limit = facts.known.limit(bound) if bound else None
    if value is None:
        return GateState(gate, None, limit, _unmeasured(gate, since, day, facts))
    if limit is None:
        return GateState(gate, value, None, value > 0)
    if gate.at_least:
        return GateState(gate, value, limit, value >= limit)
    if gate.or_own_median and facts.persistent(day):
        limit = max(limit, own_median(day, facts.diary, facts.known) or 0)
    return GateState(gate, value, limit, value <= limit)


def own_median(day: date, diary: Diary, known: Knowledge) -> float | None:
    """The person's own median morning over the days that the persistent route looks back on; None without scores."""
    scores = diary.mornings(day - timedelta(days=known.limit("own_median_days") - 1), day)
    return median(scores) if scores else None


def _unmeasured(gate: Gate, since: date, day: date, facts: GateFacts) -> bool:
    if gate.unmeasured == "sessions":
        return _clean_sessions(since, day, facts) >= facts.known.limit("unmeasured_clean_sessions")
    return gate.unmeasured == "open"


def _morning(_since: date, day: date, facts: GateFacts) -> float | None:
    found = facts.diary.days.get(day)
    return None if found is None or found.painkiller else found.pain_now_morning


def _during(since: date, day: date, facts: GateFacts) -> float | None:
    told = (facts.diary.during(on) for on in reversed(facts.diary.days) if since <= on <= day)
    return next((pain for pain in told if pain is not None), None)


def _latest(name: str) -> Callable[[date, date, GateFacts], float | None]:
    def measure(_since: date, day: date, facts: GateFacts) -> float | None:
        told = (getattr(c, name) for on, c in reversed(facts.diary.days.items()) if on <= day)
        return next((value for value in told if value is not None), None)

    return measure


def _no_new_leg_sign(_since: date, day: date, facts: GateFacts) -> float | None:
    return 0.0 if facts.diary.leg_further(day) else 1.0


def _clean_sessions(since: date, day: date, facts: GateFacts) -> float:
    return float(sum(verdict.clean for on, verdict in facts.sessions.items() if since <= on < day))


def _hinge(_since: date, day: date, facts: GateFacts) -> float | None:
    """Whether the newest hinge was without pain: green, or on the persistent route no more than the usual pain."""
    green = facts.known.limit("pain_green")
    if facts.persistent(day):
        green = max(green, min(own_median(day, facts.diary, facts.known) or 0, facts.known.limit("pain_amber")))
    for check_in in _recent(day, facts):
        for done in _done(check_in, *_HINGES):
            if done.pain is not None:
                return float(done.pain <= green and not done.stopped)
        for test in _tests_on(check_in.date, facts):
            if test.get("test") == "hip_hinge" and test.get("pain") is not None:
                return float(test["pain"] <= green)
        if check_in.session_done == "all" and not check_in.done and check_in.pain_during is not None:
            return float(check_in.pain_during <= green)
    return None


def _recent(day: date, facts: GateFacts) -> tuple[CheckIn, ...]:
    first = day - timedelta(days=facts.known.limit("measurement_valid_days"))
    return tuple(c for c in reversed(facts.diary.check_ins) if first <= c.date <= day)


def _tests(day: date, facts: GateFacts) -> Iterator[Mapping[str, Any]]:
    """The self-tests of the days that a measurement stays valid, newest first. One that hurt too much is none."""
    first = day - timedelta(days=facts.known.limit("measurement_valid_days"))
    days = {c.date for c in _recent(day, facts)} | {
        date.fromisoformat(test["on"]) for test in facts.tests if "on" in test
    }
    for on in sorted((on for on in days if first <= on <= day), reverse=True):
        yield from (test for test in _tests_on(on, facts) if not _hurt(test, facts))


def _tests_on(on: date, facts: GateFacts) -> tuple[Mapping[str, Any], ...]:
    """The self-tests of a day: those of its check-in, and those that stand in none, the last told first."""
    found = facts.diary.days.get(on)
    alone = (test for test in reversed(facts.tests) if test.get("on") == on.isoformat())
    return (*(found.self_tests if found else ()), *alone)


def _hurt(test: Mapping[str, Any], facts: GateFacts) -> bool:
    pain = test.get("pain")
    return pain is not None and pain > facts.known.limit("self_test_pain_most")


def _done(check_in: CheckIn, *exercises: str) -> tuple[DoneExercise, ...]:
    return tuple(done for done in check_in.done if done.exercise in exercises)


def _best(exercise: str, key: str) -> Callable[[date, date, GateFacts], float | None]:
    """The best of a self-test (the weaker side) or of a set done, within the days that a measurement stays valid."""

    def measure(_since: date, day: date, facts: GateFacts) -> float | None:
        values = [_test_value(test) for test in _tests(day, facts) if test.get("test") == _TEST_OF[exercise]]
        for check_in in _recent(day, facts):
            sets = (one for done in _done(check_in, exercise) for one in done.sets)
            values += [value for one in sets if (value := getattr(one, key)) is not None]
        return max(values, default=None)

    return measure


def _test_value(test: Mapping[str, float]) -> float:
    sides = [test[side] for side in ("left", "right") if test.get(side) is not None]
    return float(min(sides)) if sides else float(test.get("value") or 0)


def _bridge(since: date, day: date, facts: GateFacts) -> float | None:
    """The most bridges on both feet; a long enough bridge on the weaker leg alone stands for as many as are asked."""
    most, need = _best("glute-bridge", "reps")(since, day, facts), facts.known.limit("bridge_leave_rebuild")
    held = [_test_value(test) for test in _tests(day, facts) if test.get("test") == "single_leg_bridge"]
    if max(held, default=0) >= facts.known.limit("bridge_hold_leave_rebuild"):
        return max(most or 0, need)
    return most


def _side_difference(_since: date, day: date, facts: GateFacts) -> float | None:
    for test in _tests(day, facts):
        left, right = test.get("left"), test.get("right")
        if test.get("test") == "side_plank" and left and right:
            return float(abs(left - right) / max(left, right))
    return None


def _e1rm_share(_since: date, day: date, facts: GateFacts) -> float | None:
    return facts.e1rm_share(day)


def clean_morning(check_in: CheckIn, diary: Diary, known: Knowledge) -> bool:
    """Whether a check-in is of a calm day: no painkiller, a low morning that is not a red day, no high pain in
    exercise.
    """
    morning, during = check_in.pain_now_morning, diary.during(check_in.date)
    if morning is None or check_in.painkiller or check_in.date in diary.contradictory:
        return False
    if during is not None and during > known.limit("pain_amber"):
        return False
    before = diary.baseline(check_in.date - timedelta(days=1), int(known.limit("baseline_scores")))
    return before is None or morning - before <= known.limit("morning_repeat")


def _clean_days(since: date, day: date, facts: GateFacts) -> float | None:
    gap, first, last = facts.known.limit("gate_gap_days"), None, day
    for check_in in reversed(facts.diary.check_ins):
        if check_in.date > day or check_in.date < since:
            continue
        if (last - check_in.date).days > gap or not clean_morning(check_in, facts.diary, facts.known):
            break
        first = last = check_in.date
    return float((day - first).days) if first else 0.0


_MEASURES: dict[Measure, Callable[[date, date, GateFacts], float | None]] = {
    "morning_pain": _morning,
    "pain_during": _during,
    "walk_min": _latest("walk_min"),
    "sit_min": _latest("sit_min"),
    "sleep_h": _latest("sleep_h"),
    "no_new_leg_sign": _no_new_leg_sign,
    "clean_sessions": _clean_sessions,
    "hinge_without_pain": _hinge,
    "front_plank_s": _best("front-plank", "hold_s"),
    "side_plank_s": _best("side-plank", "hold_s"),
    "side_difference": _side_difference,
    "bridge_reps": _bridge,
    "e1rm_share": _e1rm_share,
    "clean_days": _clean_days,
}
