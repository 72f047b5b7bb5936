"""A small exact choice: which of some things to take, so that their values sum to the most within whole-number limits.

HiGHS solves it to the proven optimum. Before that the choice is made smaller in ways that cannot change the optimum.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

Terms: TypeAlias = tuple[tuple[int, int], ...]

_APART = 4096  # the tie-breaks of up to 89 things together stay below one point of value
_SEED, _THREADS = 0, 1
_GAP = 0.5  # values are whole numbers: a bound within a half of the best proves it
_ROUNDED = 1e-9
# For some dozens of things these cost more than they save. They change the time, never the optimum.
_NOT_WORTH_IT = (
    "mip_detect_symmetry",
    "mip_heuristic_run_rens",
    "mip_heuristic_run_rins",
    "mip_heuristic_run_root_reduced_cost",
    "mip_heuristic_run_zi_round",
    "mip_heuristic_run_shifting",
    "mip_heuristic_run_feasibility_jump",
)
_KEPT = 4096  # solved choices that are remembered in a process


@dataclass(frozen=True, slots=True)
class AtMost:
    """The things taken may weigh so much together; terms are (thing, weight). `most` is not below 0."""

    terms: Terms
    most: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """The things taken should weigh so much together; each unit that is missing costs `weight` points."""

    terms: Terms
    least: int
    weight: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Things by their place, each with its value in points, and what binds them."""

    values: tuple[int, ...]
    limits: tuple[AtMost, ...] = ()
    wanted: tuple[Wanted, ...] = ()

    def points(self, taken: Iterable[int]) -> int | None:
        """The points of a selection; None where it breaks a limit."""
        there = frozenset(taken)
        if any(_weight(limit.terms, there) > limit.most for limit in self.limits):
            return None
        missing = sum(one.weight * max(0, one.least - _weight(one.terms, there)) for one in self.wanted)
        return sum(self.values[thing] for thing in there) - missing

    def ranked(self, taken: Iterable[int]) -> int | None:
        """The points with the tie-break in them: of equal selections the one with the earlier things is better."""
        there = frozenset(taken)
        points = self.points(there)
        return None if points is None else points * _APART + sum(self.tie(thing) for thing in there)

    def tie(self, thing: int) -> int:
        """What breaks a tie: more for an earlier thing."""
        return len(self.values) - thing


def _weight(terms: Terms, taken: frozenset[int]) -> int:
    return sum(weight for thing, weight in terms if thing in taken)


@lru_cache(maxsize=_KEPT)
def best(choice: Choice) -> frozenset[int]:
    """The selection with the most points; of equal ones the one with the earlier things.

    It is a pure function: the same choice gives the same selection in every process (one thread, one seed).
    """
    limits = tuple(limit for limit in choice.limits if sum(max(0, weight) for _, weight in limit.terms) > limit.most)
    open_things = _undominated(choice, limits)
    bound = {thing for terms in _terms(choice, limits) for thing, _ in terms}
    free = frozenset(thing for thing in open_things if thing not in bound and choice.values[thing] >= 0)
    left = tuple(thing for thing in open_things if thing in bound)
    if not left:
        return free
    return free | _solved(choice, left, limits)


def _terms(choice: Choice, limits: tuple[AtMost, ...]) -> tuple[Terms, ...]:
    return (*(limit.terms for limit in limits), *(one.terms for one in choice.wanted))


def _undominated(choice: Choice, limits: tuple[AtMost, ...]) -> tuple[int, ...]:
    """The things without those that another one beats in every respect, where at most one of the two can be taken."""
    weights = [dict(limit.terms) for limit in limits]
    gains = [dict(one.terms) for one in choice.wanted]
    rivals: dict[int, set[int]] = {}
    for limit, weight in zip(limits, weights, strict=True):
        if limit.most == 1 and all(one == 1 for one in weight.values()):
            for thing in weight:
                rivals.setdefault(thing, set()).update(weight)
    heavy = {thing for limit in limits for thing, weight in limit.terms if weight + _relief(limit) > limit.most}
    gone: set[int] = set(heavy)

    def beats(one: int, other: int) -> bool:
        value, against = choice.values[one], choice.values[other]
        if value < against or (value == against and one > other):
            return False
        lighter = all(weight.get(one, 0) <= weight.get(other, 0) for weight in weights)
        return lighter and all(gain.get(one, 0) >= gain.get(other, 0) for gain in gains)

    for thing in range(len(choice.values)):
        others = rivals.get(thing, set()) - {thing} - gone
        if thing not in gone and any(beats(other, thing) for other in others):
            gone.add(thing)
    return tuple(thing for thing in range(len(choice.values)) if thing not in gone)


def _relief(limit: AtMost) -> int:
    """The most by which other things can make room under a limit, as a number not above 0."""
    return sum(min(0, weight) for _, weight in limit.terms)


def _solved(choice: Choice, left: tuple[int, ...], limits: tuple[AtMost, ...]) -> frozenset[int]:
    """The best selection among the things that are left, by HiGHS."""
    import highspy

    solver = _solver()
    solver.passModel(_model(highspy, choice, left, limits))
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:  # taking nothing is always allowed
        raise ArithmeticError(f"the session could not be chosen: {solver.getModelStatus()}")
    values = solver.getSolution().col_value
    return frozenset(thing for place, thing in enumerate(left) if values[place] > 1 / 2)


def _solver() -> Any:
    """A silent solver. The class that highspy wraps it in greets on the standard output before it can be silenced."""
    from highspy._core import _Highs

    solver = _Highs()
    for name, value in (
        ("output_flag", False),
        ("threads", _THREADS),
        ("random_seed", _SEED),
        ("mip_rel_gap", 0.0),
        ("mip_abs_gap", _GAP),
        ("mip_feasibility_tolerance", _ROUNDED),
        *((name, False) for name in _NOT_WORTH_IT),
    ):
        solver.setOptionValue(name, value)
    return solver


def _model(highspy: Any, choice: Choice, left: tuple[int, ...], limits: tuple[AtMost, ...]) -> Any:
    """The choice as HiGHS takes it: a 0-1 column for each thing, and a column for what is missing of each wish."""
    columns = {thing: place for place, thing in enumerate(left)}
    things, missing = len(left), len(choice.wanted)
    model = highspy.HighsLp()
    model.sense_ = highspy.ObjSense.kMaximize
    model.num_col_, model.num_row_ = things + missing, len(limits) + missing
    model.col_cost_ = [float(choice.values[thing] * _APART + choice.tie(thing)) for thing in left] + [
        float(-one.weight * _APART) for one in choice.wanted
    ]
    model.col_lower_ = [0.0] * (things + missing)
    model.col_upper_ = [1.0] * things + [float(one.least) for one in choice.wanted]
    model.integrality_ = [highspy.HighsVarType.kInteger] * things + [highspy.HighsVarType.kContinuous] * missing
    model.row_lower_ = [-highspy.kHighsInf] * len(limits) + [float(one.least) for one in choice.wanted]
    model.row_upper_ = [float(limit.most) for limit in limits] + [highspy.kHighsInf] * missing
    starts, index, value = [0], [], []
    for number, terms in enumerate(_terms(choice, limits)):
        cells = [(columns[thing], float(weight)) for thing, weight in terms if thing in columns and weight]
        if number >= len(limits):
            cells.append((things + number - len(limits), 1.0))
        index += [column for column, _ in cells]
        value += [weight for _, weight in cells]
        starts.append(len(index))
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = starts, index, value
    return model
