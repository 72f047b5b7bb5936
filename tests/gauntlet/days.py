"""Athlete-days: made-up people live with the planner, and each plan that they are shown is checked."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from gauntlet.breakages import broken
from gauntlet.checker import violations
from gauntlet.facts import Facts
from liftagain.app.live_days import live_days, made_up
from liftagain.domain.case import Case
from liftagain.domain.plan import Plan
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.plan import plan
from liftagain.reasoning.replay import Replay
from liftagain.reasoning.situation import Situation

BEGINS = date(2026, 3, 2)
SETTLE_DAYS = 10
CALM_WEEKS = timedelta(weeks=6)


@dataclass
class Tally:
    """What some athlete-days came to."""

    days: int = 0
    people: int = 0
    sessions: int = 0
    shown: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    contradictory: int = 0
    stuck: Counter[str] = field(default_factory=Counter)
    avoiding: int = 0
    examples: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Adds another tally."""
        for name in ("days", "people", "sessions", "contradictory", "avoiding"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.shown += other.shown
        self.changed += other.changed
        self.stuck += other.stuck
        self.examples = [*self.examples, *other.examples][:40]


def facts_of(situation: Situation) -> Facts:
    """The raw facts of a situation, for the checker."""
    screened = tuple((one.on, one.screening) for one in situation.screened)
    return Facts(situation.case, situation.today, situation.workouts, screened)


def live(seed: int, days: int, breakage: str | None = None, keep: list[Situation] | None = None) -> Tally:
    """The days of one person; `keep` collects the situations of some of them."""
    tally, replay = Tally(people=1), Replay(knowledge())
    athlete = made_up(seed, "any", BEGINS)

    def planned(case: Case, today: date, workouts: tuple[Workout, ...]) -> Plan:
        situation = replay.situation(case, today, workouts)
        made = plan(situation)
        _look(made, situation, tally, seed)
        if keep is not None and (today - BEGINS).days % 5 == seed % 5:
            keep.append(situation)
        return made

    with broken(breakage):
        for _ in live_days(athlete, days, planned):
            pass
    return tally


def _look(made: Plan, situation: Situation, tally: Tally, seed: int) -> None:
    tally.days += 1
    tally.sessions += bool(made.session.items)
    facts = facts_of(situation)
    for name in violations(made, facts, situation):
        tally.shown[name] += 1
        tally.examples.append(f"seed {seed} {situation.today} {name}")
    guard = [reason for reason in made.because if reason.rule == "guard"]
    if guard:
        if facts.no_step_up & {"contradictory"} or situation.diary.contradictory:
            tally.contradictory += 1
        else:
            tally.changed[" ".join(sorted({f"{one.facts['why']}" for one in guard}))] += 1
            tally.examples.append(f"seed {seed} {situation.today} guard {guard[0].facts}")
    _watch(made, situation, tally, seed)


def _watch(made: Plan, situation: Situation, tally: Tally, seed: int) -> None:
    """Settle for longer than ten days needs a named reason; six calm weeks end every avoided direction."""
    today, since = situation.today, situation.stand.since
    if made.phase == "settle" and (today - since).days > SETTLE_DAYS:
        ceiling = made.ceiling
        why = [one.rule for one in (ceiling.because if ceiling else ())] or [one.rule for one in situation.refusals]
        told = {one.rule for one in made.because}
        named = " ".join(sorted(why)) if ceiling is not None else f"{'+'.join(sorted(why))}"
        tally.stuck[named or f"NO NAMED REASON {sorted(told)}"] += 1
        if not named:
            tally.examples.append(f"seed {seed} {today} settle since {since}")
    mornings = situation.diary.mornings(today - CALM_WEEKS, today)
    calm = (
        len(mornings) >= 35
        and max(mornings) <= 2
        and not any(
            (check_in.pain_during or 0) > 2
            for check_in in situation.diary.check_ins
            if check_in.date > today - CALM_WEEKS
        )
    )
    if calm and not situation.person.conditions:
        held = [one for one in situation.avoidances if one.profile.kind == "direction" and one.stage != "loaded"]
        if held:
            tally.avoiding += 1
            tally.examples.append(f"seed {seed} {today} avoids {held[0].profile.id} {held[0].stage}")
