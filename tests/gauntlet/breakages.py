"""The planner broken in five ways, each before the guardrails see its plan."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from gauntlet.mutations import SAID, _own, _sets
from liftagain.domain.plan import Plan
from liftagain.reasoning import plan as planner
from liftagain.reasoning.day_wishes import at_hand
from liftagain.reasoning.situation import Situation

Made = Callable[[Situation], Plan]
PHASES = ("settle", "restore", "rebuild", "return", "maintain")


def blind_to_findings(made: Made) -> Made:
    """Plans as if no finding, no condition and no direction were there, and with every piece of equipment."""

    def broken(situation: Situation) -> Plan:
        loose = replace(situation)
        loose.__dict__.update({name: value for name, value in vars(situation).items() if name not in loose.__dict__})
        room = replace(situation.room, ceiling=None, spares=(), avoidances=(), tier_cap=None)
        loose.__dict__["room"] = replace(
            room, equipment=at_hand(situation.person, situation.known) | _every_piece(situation)
        )
        loose.__dict__["ceiling"] = None
        loose.__dict__.pop("_tracks", None)
        return made(loose)

    return broken


def _every_piece(situation: Situation) -> frozenset[str]:
    return frozenset(piece for kit in situation.known.kits.values() for piece in kit.holds)


def heavy_handed(made: Made) -> Made:
    """Half as much again of everything, and twice the load."""

    def broken(situation: Situation) -> Plan:
        plan = made(situation)
        items = []
        for item in plan.session.items:
            sets = tuple(
                replace(
                    one,
                    reps=None if one.reps is None else one.reps + one.reps // 2,
                    hold_s=None if one.hold_s is None else one.hold_s * 1.5,
                    load_kg=None if one.load_kg is None else one.load_kg * 2,
                )
                for one in item.sets
            )
            items.append(replace(item, sets=sets + sets[:1]))
        return replace(plan, session=replace(plan.session, items=tuple(items)))

    return broken


def always_up(made: Made) -> Made:
    """A step up and a phase further every day, with the ceiling kept quiet."""

    def broken(situation: Situation) -> Plan:
        plan = made(situation)
        further = PHASES[min(len(PHASES) - 1, PHASES.index(plan.phase) + 1)]
        return replace(plan, phase=further, progression="progress", ceiling=None)  # type: ignore[arg-type]

    return broken


def lifts_at_once(made: Made) -> Made:
    """The old lifts at nearly their old loads, from the first day on."""

    def broken(situation: Situation) -> Plan:
        plan = made(situation)
        lifts = []
        for lift in situation.lifts:
            one = _own(lift.movement.id, _Fixed())  # type: ignore[arg-type]
            lifts.append(_sets(one, load_kg=lift.top_kg * 0.95))
        ramp = {name: replace(step, today_kg=step.target_kg) for name, step in plan.ramp.items()}
        return replace(plan, session=replace(plan.session, items=(*lifts, *plan.session.items)), ramp=ramp)

    return broken


class _Fixed:
    """Always the first choice, and three sets."""

    def choice(self, choices: tuple[float, ...]) -> float:
        return choices[0]

    def randint(self, _low: int, _high: int) -> int:
        return 3


def says_nothing(made: Made) -> Made:
    """Forgets why, says things twice, and knows no end."""

    def broken(situation: Situation) -> Plan:
        plan = made(situation)
        items = tuple(replace(i, because=()) if n % 3 == 0 else i for n, i in enumerate(plan.session.items))
        many = tuple(replace(i, sets=i.sets * 3) for i in items)
        habits = tuple(replace(habit, because=()) for habit in plan.habits)
        return replace(
            plan, session=replace(plan.session, minutes=240, items=(*many, *many)), habits=habits, because=SAID
        )

    return broken


BREAKAGES: dict[str, Callable[[Made], Made]] = {
    "blind to findings": blind_to_findings,
    "heavy-handed": heavy_handed,
    "always a step up": always_up,
    "the old lifts at once": lifts_at_once,
    "says nothing, repeats itself": says_nothing,
}


@contextmanager
def broken(name: str | None) -> Iterator[None]:
    """The planner broken so while it lasts; as it is without a name."""
    whole: Made = planner._made
    if name is not None:
        setattr(planner, "_made", BREAKAGES[name](whole))  # noqa: B010
    try:
        yield
    finally:
        setattr(planner, "_made", whole)  # noqa: B010
