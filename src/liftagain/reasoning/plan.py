"""The plan for one day: what the facts and the knowledge allow, put together, then checked by the guardrails."""

from collections.abc import Iterator

from liftagain.domain.plan import LumbarLoad, OpenCeiling, Plan, Progression, Relax, Session
from liftagain.domain.reason import Number, Reason
from liftagain.reasoning.changed_today import changed_today, has_work, relax
from liftagain.reasoning.choices import is_easy_day
from liftagain.reasoning.diary import DAY
from liftagain.reasoning.fit import OWN
from liftagain.reasoning.guardrails import guard
from liftagain.reasoning.habits import habits
from liftagain.reasoning.held import not_today
from liftagain.reasoning.hold import hold
from liftagain.reasoning.phase import ORDER
from liftagain.reasoning.progression import follow
from liftagain.reasoning.ramps import ramps
from liftagain.reasoning.session import Drafted, draft
from liftagain.reasoning.situation import Situation


def plan(situation: Situation) -> Plan:
    """The plan of the day, guarded."""
    held = hold(situation)
    return guard(_held(situation, held) if held is not None else _made(situation), situation)


def _held(situation: Situation, ceiling: OpenCeiling) -> Plan:
    return Plan(
        today=situation.today,
        route=situation.screening.route,
        phase="hold",
        ceiling=ceiling,
        progression="stop",
        session=Session(minutes=0, items=()),
        not_today=(),
        habits=(),
        ramp={},
        lumbar_load=LumbarLoad(this_week=0.0, cap=None, basis="hold"),
        because=ceiling.because,
        knowledge_version=situation.known.version,
    )


def _made(situation: Situation) -> Plan:
    drafted = draft(situation)
    planned = frozenset(item.exercise for item in drafted.session.items)
    word, why = progression(situation, drafted)
    lets_go = relax(drafted.session, situation)
    return Plan(
        today=situation.today,
        route=situation.screening.route,
        phase=situation.stand.phase,
        ceiling=situation.ceiling,
        progression=word,
        session=drafted.session,
        not_today=not_today(situation, planned, drafted.held),
        habits=habits(situation),
        ramp=ramps(situation, drafted.climbs, planned),
        lumbar_load=LumbarLoad(
            this_week=round(drafted.this_week, 2),
            cap=None if drafted.cap.most is None else round(drafted.cap.most, 2),
            basis=drafted.cap.basis,
        ),
        because=(*_state(situation, planned), why, *_nothing_fits(drafted, lets_go)),
        knowledge_version=situation.known.version,
        changed=changed_today(drafted.session, situation),
        relax=lets_go,
    )


def _nothing_fits(drafted: Drafted, lets_go: tuple[Relax, ...]) -> Iterator[Reason]:
    """That no exercise fits today, and how many wishes would change that."""
    if not has_work(drafted.session):
        yield Reason(rule="nothing_fits", facts={"wishes": len(lets_go)}, sources=OWN)


def progression(situation: Situation, drafted: Drafted) -> tuple[Progression, Reason]:
    """The progression of the day as one word, and why."""
    stand, leg = situation.stand, situation.leg_stop
    if leg is not None:
        return "stop", leg
    if stand.back_until is not None and situation.today < stand.back_until:
        return "reduce", stand.because
    track = follow(situation.past.sessions(situation.today), situation.today, situation.may_step, situation.known)
    if track.verdict is None:
        return "start", Reason(rule="first_session", sources=OWN)
    if track.verdict.progression in ("stop", "reduce"):
        return "reduce", track.verdict.because
    if situation.refusals:
        return "repeat", situation.refusals[0]
    stepped = track.stepped or any(one.stepped for one in drafted.climbs)
    return ("progress" if stepped else "repeat"), track.verdict.because


def _has_goal(situation: Situation, planned: frozenset[str]) -> bool:
    """Whether the session holds what the person wants to get back to, such as a run."""
    goals = {
        name for slot in situation.phase_of_work.slots if slot.goal and slot.part == "main" for name in slot.choose
    }
    return bool(goals & planned)


def _state(situation: Situation, planned: frozenset[str]) -> Iterator[Reason]:
    """The state that the plan answers to: the pain, the phase, what is closed towards the next, what to ask again."""
    today, diary = situation.today, situation.diary
    facts: dict[str, Number] = {
        "pain": situation.pain,
        "morning": diary.morning(today),
        "yesterday": diary.morning(today - DAY),
        "baseline": diary.baseline(today, int(situation.known.limit("baseline_scores"))),
    }
    yield Reason(rule="pain_today", facts=facts, sources=OWN)
    yield situation.stand.because
    if is_easy_day(situation) and not _has_goal(situation, planned):
        yield Reason(rule="easy_day", sources=("article-phases", *OWN))
    closed = [gate for gate in situation.stand.gates if not gate.is_open]
    place = ORDER.index(situation.stand.phase)
    if situation.screening.route != "soreness" and place + 1 < len(ORDER):
        opens: dict[str, Number] = {"next": ORDER[place + 1], **{gate.gate.measure: gate.value for gate in closed}}
        limits: dict[str, Number] = {gate.gate.measure: gate.limit for gate in closed}
        yield Reason(rule="next_phase", facts=opens, numbers=limits, sources=OWN)
    if situation.leg_stop is not None or situation.stand.back_until is not None:
        yield Reason(rule="screen_again", sources=OWN)
