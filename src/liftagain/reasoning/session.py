"""Today's session, built by an exact choice: first which exercises, each with its fewest sets, then more of them.

Both choices are solved to the proven best under every limit of `session_rules`; what outweighs what stands in
knowledge/limits/session.toml and docs/decisions/0026.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from liftagain.domain.plan import HeldBack, Part, Session
from liftagain.domain.reason import Reason
from liftagain.reasoning.binary_program import Choice, best
from liftagain.reasoning.budget import duration_s, load_of, sizes
from liftagain.reasoning.choices import BESIDE, EXTRA, GOAL, OWN_LIFT
from liftagain.reasoning.climbs import climbs
from liftagain.reasoning.fit import OWN
from liftagain.reasoning.lumbar_cap import Cap
from liftagain.reasoning.options import Option, nothing_for, options
from liftagain.reasoning.ramp import Climb
from liftagain.reasoning.session_rules import Bounds, Piece, bounds, limits, piece, wanted
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.week import day_cap, day_loads, done_this_week, week_cap
from liftagain.reasoning.week_balance import Done, done_lately

_ORDER: tuple[Part, ...] = ("warm_up", "main", "cool_down", "through_the_day")
_MINUTE = 60


@dataclass(frozen=True)
class Drafted:
    """A session with what was held back while it was made, the climbs of the own lifts, and its lumbar load."""

    session: Session
    held: tuple[HeldBack, ...]
    climbs: tuple[Climb, ...]
    this_week: float
    cap: Cap


def draft(situation: Situation) -> Drafted:
    """The session of the day, before the guardrails."""
    found = day_loads(situation)
    done, limit = done_this_week(found, situation, with_today=False), week_cap(found, situation)
    held: list[HeldBack] = []
    let_back = tuple(climbs(situation, held))
    lately = done_lately(situation)
    all_options = options(situation, let_back, lately)
    room = bounds(situation, _load_left(limit, day_cap(found, situation), done))
    taken = _taken(all_options, room, situation, lately)
    items = tuple(one.sized for one in taken)
    held += _held(all_options, taken, limit, done, situation)
    seconds = sum(duration_s(one, situation.known) for one in items)
    this_week = done + sum(load_of(one, situation) for one in items)
    session = Session(minutes=ceil(seconds / _MINUTE), items=items)
    most = max(this_week, done_this_week(found, situation, with_today=True))
    return Drafted(session, tuple(held), let_back, most, limit)


def _load_left(week: Cap, day: float | None, done: float) -> float | None:
    """The lumbar load that is left for today, by the week and by the day."""
    left = [most for most in (None if week.most is None else week.most - done, day) if most is not None]
    return min(left, default=None)


def _taken(found: Sequence[Option], room: Bounds, situation: Situation, lately: Done) -> list[Piece]:
    """The pieces of the session in the order in which they are done."""
    main = [option for option in found if option.rank != EXTRA]
    pieces = [_least(option, room, situation) for option in main]
    room = _with_something(room, pieces)
    choice = Choice(
        tuple(one.option.worth for one in pieces),
        tuple(limits(pieces, (), room, situation, lately)),
        wanted(pieces, room, situation.known),
    )
    chosen = [pieces[number] for number in sorted(best(choice))]
    grown = _grown(chosen, [option for option in found if option.rank == EXTRA], room, situation, lately)
    return sorted(grown, key=lambda one: (_ORDER.index(one.sized.part), one.option.rank == EXTRA, one.option.place))


def _sizes(option: Option, room: Bounds, situation: Situation) -> list[Piece]:
    """The option in each of its sizes, the fewest sets first."""
    found = [piece(option, sized, situation) for sized in sizes(option.wanted, room.seconds, situation.known)]
    return found[::-1]


def _least(option: Option, room: Bounds, situation: Situation) -> Piece:
    return _sizes(option, room, situation)[0]


def _with_something(room: Bounds, pieces: Sequence[Piece]) -> Bounds:
    """The room, widened to the shortest exercise where not even that fits: something short is done in any time."""
    shortest = min((one.seconds for one in pieces if one.sized.part == "main"), default=0)
    return replace(room, seconds=shortest) if shortest > room.seconds else room


def _grown(
    chosen: Sequence[Piece], extra: Sequence[Option], room: Bounds, situation: Situation, lately: Done
) -> list[Piece]:
    """What was chosen with as much of each as fits, and what is for the time left."""
    known = situation.known
    bigger = [one for base in chosen for one in _sizes(base.option, room, situation)[1:]]
    more = [one for option in extra if not _is_there(option, chosen) for one in _sizes(option, room, situation)]
    pieces = [*bigger, *more]
    step = int(known.limit("weight_set"))
    sets = {one.option.place: one.sets for one in chosen}
    values = [_value_of_more(one.option, one.sets - sets[one.option.place], step) for one in bigger]
    values += [one.option.worth + one.sets for one in more]
    choice = Choice(tuple(values), tuple(limits(pieces, chosen, room, situation, lately)))
    grown = {pieces[number].option.place: pieces[number] for number in best(choice)}
    return list({**{one.option.place: one for one in chosen}, **grown}.values())


def _is_there(option: Option, chosen: Sequence[Piece]) -> bool:
    return any(one.sized.exercise == option.wanted.exercise for one in chosen)


def _value_of_more(option: Option, sets: int, step: int) -> int:
    """What further sets are worth: the goal and the own lifts first, then the work, then what stands beside it."""
    times = {GOAL: 4, OWN_LIFT: 2}.get(option.rank, 1)
    return sets if option.rank == BESIDE else times * step * sets


def _held(
    found: Sequence[Option], taken: Sequence[Piece], limit: Cap, done: float, situation: Situation
) -> list[HeldBack]:
    """What was passed over at the places of the session, and what the load cap took away."""
    places = {one.option.place for one in taken}
    held = [one.option.instead_of for one in taken if one.option.instead_of is not None]
    held += nothing_for(situation)
    week = done + sum(load_of(one.sized, situation) for one in taken)
    first = {option.place: option for option in reversed(found)}
    for place in sorted(first):
        one = replace(first[place].wanted, sets=first[place].wanted.sets[:1])
        load = load_of(one, situation)
        if place not in places and limit.most is not None and load > 0 and week + load > limit.most:
            numbers = {"cap": round(limit.most, 1), "week": round(week, 1)}
            because = Reason(rule="lumbar_load_cap", numbers=dict(numbers), sources=("article-phases", *OWN))
            held.append(HeldBack(exercise=one.exercise, because=(because,)))
    return held
