"""What binds a session, as limits of a choice: time, lumbar load, balance, ladders, new loads, the warm-up."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from liftagain.domain.plan import Part, Prescription
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.binary_program import AtMost, Terms, Wanted
from liftagain.reasoning.budget import duration_s, load_of
from liftagain.reasoning.choices import GOAL, OWN_LIFT, is_easy_day, minutes_for
from liftagain.reasoning.options import Option
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.week_balance import Done

_MINUTE = 60
_LOAD_UNITS = 1000  # relative load is counted in thousandths, rounded to the safe side


@dataclass(frozen=True)
class Piece:
    """An option in one size, and what it takes: time in s, load in thousandths, sets."""

    option: Option
    sized: Prescription
    seconds: int
    load: int

    @property
    def sets(self) -> int:
        """How many sets it has."""
        return len(self.sized.sets)


def piece(option: Option, sized: Prescription, situation: Situation) -> Piece:
    """The option in this size, measured; rounded up, so that what fits here fits everywhere."""
    load = load_of(sized, situation)
    return Piece(option, sized, ceil(duration_s(sized, situation.known)), ceil(load * _LOAD_UNITS))


@dataclass(frozen=True)
class Bounds:
    """The room of a session: seconds in all and beside the goal on an easy day, load left, seconds by part."""

    seconds: int
    easy_seconds: int | None
    load: int | None
    parts: dict[Part, tuple[int, int]]


def bounds(situation: Situation, load_left: float | None) -> Bounds:
    """The room of today's session. `load_left` is the lumbar load that the week and the day leave; None: no cap."""
    known = situation.known
    most = int(minutes_for(situation) * _MINUTE)
    easy = int(known.limit("minutes_easy") * _MINUTE) if is_easy_day(situation) else None
    load = None if load_left is None else max(0, floor(load_left * _LOAD_UNITS))
    length = most if easy is None else min(most, easy)
    begins_itself = any(slot.always for slot in situation.phase_of_work.slots)
    return Bounds(most, easy, load, {} if begins_itself else _parts(length, known))


def _parts(length_s: int, known: Knowledge) -> dict[Part, tuple[int, int]]:
    """The least and the most seconds of warm-up and cool-down: minutes in a full session, a share of a shorter one."""
    full = known.limit("minutes_warm_up") * _MINUTE
    found: dict[Part, tuple[int, int]] = {}
    names: tuple[tuple[Part, str], ...] = (("warm_up", "warm_up"), ("cool_down", "cool_down"))
    for part, name in names:
        least, most = (int(known.limit(f"{name}_{end}") * _MINUTE) for end in ("least", "most"))
        if length_s < full:
            least = min(least, int(known.limit(f"{name}_of_short") * length_s))
            most = max(least, int(most * length_s / full))
        found[part] = least, most
    return found


def limits(
    pieces: Sequence[Piece], chosen: Sequence[Piece], room: Bounds, situation: Situation, done: Done
) -> list[AtMost]:
    """Every limit on taking some of `pieces` beside those that are `chosen` already."""
    found = [*_alone(pieces), *_ladders(pieces, chosen), *_new_load(pieces, chosen), *_own_pattern(pieces, chosen)]
    found += _in_order(pieces, chosen, room)
    found += _time_and_load(pieces, chosen, room)
    found += _balance(pieces, chosen, situation, done)
    return [limit for limit in found if limit.terms]


def _alone(pieces: Sequence[Piece]) -> Iterator[AtMost]:
    """One exercise a place, and no exercise twice."""
    places: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(pieces):
        places[one.option.place].append(number)
        places[one.sized.exercise].append(number)
    for numbers in dict.fromkeys(tuple(numbers) for numbers in places.values() if len(numbers) > 1):
        yield AtMost(tuple((number, 1) for number in numbers), 1)


def _ladders(pieces: Sequence[Piece], chosen: Sequence[Piece]) -> Iterator[AtMost]:
    """No two steps of one ladder side by side."""
    ladders: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(pieces):
        if one.option.ladder:
            ladders[one.option.ladder].append(number)
    there = {(one.option.ladder, one.option.place) for one in chosen}
    for ladder, numbers in ladders.items():
        other = [n for n in numbers if any(name == ladder and place != pieces[n].option.place for name, place in there)]
        if other:
            yield AtMost(tuple((number, 1) for number in other), 0)
        elif len({pieces[n].sized.exercise for n in numbers}) > 1:
            yield AtMost(tuple((number, 1) for number in numbers), 1)


def _in_order(pieces: Sequence[Piece], chosen: Sequence[Piece], room: Bounds) -> Iterator[AtMost]:
    """A later choice of a place only where the one before it cannot be, never because it is shorter."""
    places: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(pieces):
        if one.sized.part == "main" and one.option.rank != OWN_LIFT:
            places[one.option.place].append(number)
    for place, numbers in places.items():
        before: list[Piece] = []
        for exercise in dict.fromkeys(pieces[n].sized.exercise for n in numbers):
            same = [n for n in numbers if pieces[n].sized.exercise == exercise]
            others = [n for n, one in enumerate(pieces) if one.option.place != place]
            if before and not any(_bars(one, before) for one in chosen) and not _too_heavy(before, room):
                barring = tuple((n, -len(same)) for n in others if _bars(pieces[n], before))
                yield AtMost((*((n, 1) for n in same), *barring), 0)
            before.append(pieces[same[0]])


def _bars(one: Piece, before: Sequence[Piece]) -> bool:
    """Whether the piece keeps one of those before from standing in the session."""
    return any(
        one.option.place != other.option.place
        and (
            one.sized.exercise == other.sized.exercise
            or (one.option.ladder == other.option.ladder and bool(other.option.ladder))
            or (one.option.new_load and other.option.new_load)
            or (one.option.rank == OWN_LIFT and one.option.pattern == other.option.pattern)
        )
        for other in before
    )


def _too_heavy(before: Sequence[Piece], room: Bounds) -> bool:
    """Whether one of them may be too much for the lumbar load that is left."""
    return room.load is not None and any(one.load > 0 for one in before)


def _new_load(pieces: Sequence[Piece], chosen: Sequence[Piece]) -> Iterator[AtMost]:
    """One load at a time is new, so that it shows how it goes."""
    there = {one.option.place for one in chosen if one.option.new_load}
    new = tuple((n, 1) for n, one in enumerate(pieces) if one.option.new_load and one.option.place not in there)
    if new:
        yield AtMost(new, 0 if there else 1)


def _own_pattern(pieces: Sequence[Piece], chosen: Sequence[Piece]) -> Iterator[AtMost]:
    """An own lift fills the place of its pattern."""
    beside: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(pieces):
        if one.option.rank != OWN_LIFT and one.option.pattern:
            beside[one.option.pattern].append(number)
    for one in chosen:
        if one.option.rank == OWN_LIFT and beside[one.option.pattern]:
            yield AtMost(tuple((number, 1) for number in beside[one.option.pattern]), 0)
    for number, one in enumerate(pieces):
        others = beside[one.option.pattern] if one.option.rank == OWN_LIFT else []
        if others:
            yield AtMost(((number, len(others)), *((other, 1) for other in others)), len(others))


def _more(pieces: Sequence[Piece], chosen: Sequence[Piece], amount: str) -> Terms:
    """What each piece takes more than the chosen one in its place, which it replaces."""
    before = {one.option.place: getattr(one, amount) for one in chosen}
    return tuple((n, getattr(one, amount) - before.get(one.option.place, 0)) for n, one in enumerate(pieces))


def _spent(chosen: Sequence[Piece], amount: str) -> int:
    return sum(getattr(one, amount) for one in chosen)


def _time_and_load(pieces: Sequence[Piece], chosen: Sequence[Piece], room: Bounds) -> Iterator[AtMost]:
    times = _more(pieces, chosen, "seconds")
    yield AtMost(_some(times), room.seconds - _spent(chosen, "seconds"))
    if room.easy_seconds is not None:
        beside = [one for one in chosen if one.option.rank != GOAL]
        terms = tuple(term for term in times if pieces[term[0]].option.rank != GOAL)
        yield AtMost(_some(terms), room.easy_seconds - _spent(beside, "seconds"))
    if room.load is not None:
        yield AtMost(_some(_more(pieces, chosen, "load")), room.load - _spent(chosen, "load"))
    for part, (_, most) in room.parts.items():
        there = [one for one in chosen if one.sized.part == part]
        terms = tuple(term for term in times if pieces[term[0]].sized.part == part)
        yield AtMost(_some(terms), most - _spent(there, "seconds"))


def _some(terms: Terms) -> Terms:
    return tuple(term for term in terms if term[1])


def _balance(pieces: Sequence[Piece], chosen: Sequence[Piece], situation: Situation, done: Done) -> Iterator[AtMost]:
    """No group and no muscle gets too much in a week, and none runs ahead of the one that balances it."""
    known, sets = situation.known, _more(pieces, chosen, "sets")
    groups = {group: _of(group, pieces, chosen, sets) for group in known.balance}
    most = int(known.limit("balance_sets_most"))
    for group, (terms, there) in groups.items():
        yield AtMost(terms, max(0, most - done.by_group.get(group, 0) - there))
    for muscle in dict.fromkeys(muscle for one in pieces for muscle in one.option.muscles):
        terms = tuple(term for term in sets if muscle in pieces[term[0]].option.muscles and term[1])
        there = sum(one.sets for one in chosen if muscle in one.option.muscles)
        left = int(known.limit("muscle_sets_most")) - done.by_muscle.get(muscle, 0) - there
        yield AtMost(terms, max(0, left))
    if any(slot.days == "easy" for slot in situation.phase_of_work.slots):
        yield from _apart(groups, situation, done)


def _of(group: str, pieces: Sequence[Piece], chosen: Sequence[Piece], sets: Terms) -> tuple[Terms, int]:
    terms = tuple(term for term in sets if pieces[term[0]].option.group == group and term[1])
    return terms, sum(one.sets for one in chosen if one.option.group == group)


def _apart(groups: dict[str, tuple[Terms, int]], situation: Situation, done: Done) -> Iterator[AtMost]:
    apart = int(situation.known.limit("balance_apart_sets"))
    for group in situation.known.balance.values():
        if group.against is not None:
            (ahead, there), (behind, beside) = groups[group.id], groups[group.against]
            lead = done.by_group.get(group.id, 0) + there - done.by_group.get(group.against, 0) - beside
            others = tuple((number, -count) for number, count in behind)
            yield AtMost((*ahead, *others) if ahead else (), max(0, apart - lead))


def wanted(pieces: Sequence[Piece], room: Bounds, known: Knowledge) -> tuple[Wanted, ...]:
    """The warm-up and cool-down that the session should have; each second that is missing costs points."""
    weight = int(known.limit("weight_warm_up_second"))
    found = []
    for part, (least, _) in room.parts.items():
        terms = tuple((n, one.seconds) for n, one in enumerate(pieces) if one.sized.part == part)
        if terms and least:
            found.append(Wanted(terms, least, weight))
    return tuple(found)
