"""The rule language compiled to array operations: a third back end beside the interpreter and z3.

Every condition becomes a node over a whole sheet; equal parts of different rules share a node. The meaning is that of
`reasoning.condition`, `reasoning.unsure` and `reasoning.advance.fill`; the tests hold it to the interpreter.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from enumeration.sheet import MISSING, STEPS, Figures, Sheet, Truths, code, figures
from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.condition import Reading
from liftagain.reasoning.unsure import under
from proofs.contract import QUESTIONS, Choice

HOURS_A_DAY = 24
Node = tuple[object, ...]

COMPARED: dict[str, Callable[[Figures, float], Truths]] = {
    "is": lambda found, bound: found == bound,
    "at_least": lambda found, bound: found >= bound,
    "at_most": lambda found, bound: found <= bound,
    "above": lambda found, bound: found > bound,
    "below": lambda found, bound: found < bound,
}


@dataclass
class Compiled:
    """All rules of one knowledge folder as a list of nodes, each after those that it reads."""

    soft: frozenset[str]
    no_for_male: Mapping[str, float | None]
    nodes: list[Node] = field(default_factory=list)
    place: dict[Node, int] = field(default_factory=dict)
    outcomes: list[tuple[int, int]] = field(default_factory=list)

    def node(self, node: Node) -> int:
        """The place of a node; equal nodes are one."""
        if node not in self.place:
            self.place[node] = len(self.nodes)
            self.nodes.append(node)
        return self.place[node]

    def condition(self, condition: Condition, reading: Reading) -> int:
        """The place of a condition under a reading."""
        match condition:
            case Compare():
                return self.node(("compare", condition, self.widened(condition, reading)))
            case AnyOf(of):
                return self.node(("any", self.parts(of, reading)))
            case AllOf(of):
                return self.node(("all", self.parts(of, reading)))
            case NoneOf(of):
                return self.node(("none", self.parts(of, Reading.PLAIN)))
            case AtLeast(count, of):
                return self.node(("at_least", count, tuple(self.condition(part, reading) for part in of)))

    def parts(self, of: tuple[Condition, ...], reading: Reading) -> tuple[int, ...]:
        """The places of the parts, each once."""
        return tuple(sorted({self.condition(part, reading) for part in of}))

    def widened(self, test: Compare, reading: Reading) -> bool:
        """Whether "unsure" holds in this comparison."""
        counts = reading is Reading.WIDE or (reading is Reading.SOFT and test.answer in self.soft)
        return counts and test.operator == "is" and test.value == "yes"

    def ranks(self, sheet: Sheet) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
        """The level of every case, 0 self-manage to 4 emergency."""
        columns = Columns(sheet, self.no_for_male)
        found: list[Truths] = []
        for node in self.nodes:
            found.append(self._evaluate(node, found, columns))
        ranks = np.zeros(sheet.cases, dtype=np.uint8)
        for rank, place in self.outcomes:
            np.maximum(ranks, found[place].view(np.uint8) * np.uint8(rank), out=ranks)
        return ranks

    def _evaluate(self, node: Node, found: list[Truths], columns: "Columns") -> Truths:
        match node:
            case ("compare", Compare() as test, bool(widened)):
                return columns.compare(test, widened)
            case ("any", tuple(of)):
                return columns.any_of([found[place] for place in of])
            case ("none", tuple(of)):
                return ~columns.any_of([found[place] for place in of])
            case ("all", tuple(of)):
                return columns.all_of([found[place] for place in of])
            case ("at_least", int(count), tuple(of)):
                told = np.zeros(columns.sheet.cases, dtype=np.uint8)
                for place in of:
                    told += found[place].view(np.uint8)
                return np.asarray(told >= count)
        raise TypeError(f"no such node: {node!r:.80}")


class Columns:
    """The columns of one sheet as the rules see them, with what follows from other answers filled in."""

    def __init__(self, sheet: Sheet, no_for_male: Mapping[str, float | None]) -> None:
        """Fills in what `reasoning.advance.fill` does."""
        self.sheet = sheet
        self.words: dict[str, np.ndarray[tuple[int], np.dtype[np.uint8]]] = {}
        self.numbers: dict[str, Figures] = {}
        days, hours = figures(sheet, "days_since_onset"), figures(sheet, "hours_since_onset")
        since = _first(hours, days * HOURS_A_DAY)
        self.numbers["days_since_onset"] = _first(days, hours / HOURS_A_DAY)
        self.numbers["hours_since_onset"] = since
        nearer = np.fmin(hours, days * HOURS_A_DAY)
        later = figures(sheet, "hours_after_session") + nearer
        self.numbers["hours_since_session"] = _first(figures(sheet, "hours_since_session"), later)
        self.numbers["pain_worst_24h"] = _first(figures(sheet, "pain_worst_24h"), figures(sheet, "pain_now"))
        male = sheet.of("sex") == code("sex", "male")
        for name, otherwise in no_for_male.items():
            unasked = male & (sheet.of(name) == MISSING)
            if otherwise is None:
                self.words[name] = np.where(unasked, np.uint8(code(name, "no")), sheet.of(name))
            else:
                self.numbers[name] = np.where(unasked, otherwise, figures(sheet, name))

    def compare(self, test: Compare, widened: bool) -> Truths:
        """One comparison over every case."""
        if isinstance(QUESTIONS[test.answer], Choice):
            return self._word(test, widened)
        if test.answer not in self.numbers:
            self.numbers[test.answer] = figures(self.sheet, test.answer)
        found = self.numbers[test.answer]
        if isinstance(test.value, str | tuple):
            holds = np.isin(found, [one for one in test.value if not isinstance(one, str)])
        else:
            holds = COMPARED[test.operator](found, test.value)
        return holds | np.isnan(found) if test.or_unknown else holds

    def _word(self, test: Compare, widened: bool) -> Truths:
        found = self.words.get(test.answer, self.sheet.of(test.answer))
        wanted = test.value if isinstance(test.value, tuple) else (test.value,)
        if test.operator not in ("is", "one_of") or (test.operator == "one_of") != isinstance(test.value, tuple):
            wanted = ()
        codes = [code(test.answer, word) for word in wanted if word in STEPS[test.answer]]
        codes += [code(test.answer, "unsure")] if widened and "unsure" in STEPS[test.answer] else []
        codes += [MISSING] if test.or_unknown else []
        return self.any_of([found == one for one in codes])

    def any_of(self, truths: list[Truths]) -> Truths:
        """Where one is true."""
        if not truths:
            return np.zeros(self.sheet.cases, dtype=np.bool_)
        found = truths[0]
        for truth in truths[1:]:
            found = found | truth
        return found

    def all_of(self, truths: list[Truths]) -> Truths:
        """Where all are true."""
        found = np.ones(self.sheet.cases, dtype=np.bool_)
        for truth in truths:
            found &= truth
        return found


def _first(given: Figures, otherwise: Figures) -> Figures:
    return np.where(np.isnan(given), otherwise, given)


def compiled(known: Knowledge) -> Compiled:
    """The rules of a knowledge folder, ready for sheets."""
    types = known.answer_types.values()
    rules = Compiled(
        soft=frozenset(kind.id for kind in types if kind.soft),
        no_for_male={kind.id: kind.high for kind in types if kind.no_for_male},
    )
    for flag in known.flags.values():
        for level in flag.levels:
            for reading in Reading:
                if worth := int(under(level, reading)):
                    rules.outcomes.append((worth, rules.condition(level.when, reading)))
    return rules
