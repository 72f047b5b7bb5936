"""The pain-guided progression: how an exercise was answered by the back, and what follows for its next dose."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from liftagain.domain.plan import Progression
from liftagain.domain.reason import Number, Reason
from liftagain.knowledge.bundle import Knowledge

SOURCES = ("silbernagel-2007", "liftagain-decisions")


@dataclass(frozen=True)
class Outing:
    """One exercise (or a whole session) as it was done on a day, and how the back answered. Unknown is None.

    `named` is false where the pain was told for the session as a whole, so that no single exercise can be blamed.
    """

    on: date
    pain: float | None
    next_morning: float | None
    baseline: float | None
    painkiller: bool = False
    stopped: bool = False
    light_on_purpose: bool = False
    leg_further: bool = False
    contradictory: bool = False
    rpe: float | None = None
    load_kg: float | None = None
    named: bool = True


@dataclass(frozen=True)
class Verdict:
    """What one outing says about the next dose: `clean` when the next morning was no worse; why, as a reason."""

    progression: Progression
    clean: bool
    amber: bool
    because: Reason


@dataclass(frozen=True)
class Track:
    """Where an exercise stands: steps above its entry dose, the newest verdict, and since when it had to stop."""

    level: int = 0
    stepped: bool = False
    verdict: Verdict | None = None
    last: Outing | None = None
    stopped_on: date | None = None
    outings: int = 0


def judge(outing: Outing, known: Knowledge) -> Verdict:
    """The verdict on one outing by the table of the pain-guided progression."""
    return _stopped(outing, known) or _unknown(outing) or _answered(outing, known)


def _verdict(
    rule: str, outing: Outing, progression: Progression, *, clean: bool = False, amber: bool = False
) -> Verdict:
    facts: dict[str, Number] = {
        "on": outing.on.isoformat(),
        "pain_during": outing.pain,
        "next_morning": outing.next_morning,
        "baseline": outing.baseline,
    }
    return Verdict(progression, clean, amber, Reason(rule=rule, facts=facts, sources=SOURCES))


def _stopped(outing: Outing, known: Knowledge) -> Verdict | None:
    """Stops the exercise that hurt; where only the session is known to have hurt, all of it is cut."""
    progression: Progression = "stop" if outing.named else "reduce"
    if outing.leg_further:
        return _verdict("leg_symptoms", outing, progression)
    if outing.pain is not None and outing.pain > known.limit("pain_amber"):
        return _verdict("pain_over_limit", outing, progression)
    return _verdict("had_to_stop", outing, progression) if outing.stopped else None


def _unknown(outing: Outing) -> Verdict | None:
    """Repeats what cannot be judged: missing, contradictory, masked by a painkiller, or light on purpose."""
    if outing.contradictory:
        return _verdict("contradictory", outing, "repeat")
    if outing.pain is None:
        return _verdict("pain_not_told", outing, "repeat")
    if outing.next_morning is None or outing.baseline is None:
        return _verdict("no_next_morning", outing, "repeat")
    if outing.painkiller:
        return _verdict("painkiller", outing, "repeat")
    return _verdict("light_on_purpose", outing, "repeat") if outing.light_on_purpose else None


def _answered(outing: Outing, known: Knowledge) -> Verdict:
    """The row of the table for a pain, a next morning and a baseline that are known (`_unknown` sent the rest away)."""
    rise = (outing.next_morning or 0) - (outing.baseline or 0)
    amber = (outing.pain or 0) > known.limit("pain_green")
    if rise > known.limit("morning_repeat"):
        return _verdict("morning_worse", outing, "reduce", amber=amber)
    if rise > 0:
        return _verdict("morning_up_a_little", outing, "repeat", amber=amber)
    if outing.rpe is not None and outing.rpe > known.limit("rpe_too_hard"):
        return _verdict("too_hard", outing, "repeat", clean=True, amber=amber)
    if amber:
        return _verdict("amber_clean", outing, "repeat", clean=True, amber=True)
    return _verdict("green_clean", outing, "progress", clean=True)


@dataclass
class Followed:
    """An exercise followed through its first `count` outings: what they left for the next one."""

    count: int = 0
    level: int = 0
    owed: int = 0
    pending: bool = False
    verdict: Verdict | None = None
    last: Outing | None = None
    stopped_on: date | None = None


def follow(
    outings: Iterable[Outing],
    today: date,
    may_step: Callable[[date], bool],
    known: Knowledge,
    since: date = date.min,
    followed: Followed | None = None,
) -> Track:
    """The standing of an exercise on `today` after its outings, oldest first.

    A step up is earned by an outing and taken at the next one, if that day allows one (`may_step`); never more than one
    between two outings. After an amber session two clean repeats are owed before the step. Steps count from `since` on,
    the day on which the dose of today began to count; that the exercise had to stop is remembered from before.

    `followed` is where an earlier day left off with the same outings and the same `since`; it goes on from there and is
    left where this day ends.
    """
    state = followed if followed is not None else Followed()
    for outing in islice(outings, state.count, None):
        if state.pending and outing.on > since and _takes_step(state.last, outing.on, may_step, known):
            state.level += 1
        state.count, state.last = state.count + 1, outing
        state.owed, pending, verdict = _owed(judge(outing, known), state.owed, known)
        state.pending, state.verdict = pending and outing.on >= since, verdict
        if verdict.progression == "stop":
            state.level, state.stopped_on = 0, outing.on
        elif verdict.progression == "reduce":
            state.level = max(0, state.level - 1)
        elif verdict.clean and state.stopped_on is not None:
            state.stopped_on = None
    stepped = state.pending and _takes_step(state.last, today, may_step, known)
    return Track(state.level + stepped, stepped, state.verdict, state.last, state.stopped_on, state.count)


def _takes_step(last: Outing | None, day: date, may_step: Callable[[date], bool], known: Knowledge) -> bool:
    """Whether a step that was earned is taken on `day`: nothing forbids it, and the last outing is not long ago."""
    return last is not None and (day - last.on).days <= known.limit("session_gap_days") and may_step(day)


def _owed(verdict: Verdict, owed: int, known: Knowledge) -> tuple[int, bool, Verdict]:
    """Clean repeats still owed after this verdict, whether a step is earned, and the verdict with that in it."""
    repeats = int(known.limit("clean_repeats"))
    if verdict.progression in ("stop", "reduce"):
        return repeats, False, verdict
    if not verdict.clean or verdict.because.rule == "too_hard":
        return owed, False, verdict
    if owed == 0:
        return (0, True, verdict) if not verdict.amber else (repeats, False, verdict)
    left = owed - 1
    rule = "clean_repeats_done" if left == 0 else "clean_repeats_owed"
    facts = {**verdict.because.facts, "owed": left}
    because = Reason(rule=rule, facts=facts, numbers={"clean_repeats": repeats}, sources=SOURCES)
    step: Progression = "progress" if left == 0 else "repeat"
    return left, left == 0, Verdict(step, verdict.clean, verdict.amber, because)
