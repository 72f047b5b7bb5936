"""Plans by the hundred thousand through the guardrails: what comes out is checked, what went in says which limits were
hit.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random
from typing import Any

from gauntlet.checker import violations
from gauntlet.days import facts_of
from gauntlet.mutations import hostile, mutated
from liftagain.domain.plan import Plan
from liftagain.reasoning import guardrails
from liftagain.reasoning.allowance import Allowances
from liftagain.reasoning.plan import plan
from liftagain.reasoning.situation import Situation


class _Remembered(Allowances):
    """The same allowances, each worked out once for a situation."""

    _found: dict[str, Any]

    def of(self, name: str) -> Any:
        if name not in self._found:
            self._found[name] = super().of(name)
        return self._found[name]


@contextmanager
def remembering(situation: Situation) -> Iterator[None]:
    """What the guardrails work out of a situation alone is worked out once: the plans differ, the situation does not."""
    whole = guardrails.Allowances, guardrails.day_loads, guardrails.week_cap
    allowances = _Remembered(situation)
    object.__setattr__(allowances, "_found", {})
    loads: list[Any] = []
    caps: list[Any] = []

    def once(kept: list[Any], work: Callable[..., Any]) -> Callable[..., Any]:
        def found(*arguments: Any) -> Any:
            if not kept:
                kept.append(work(*arguments))
            return kept[0]

        return found

    guardrails.Allowances = lambda _situation: allowances  # type: ignore[assignment,misc]
    guardrails.day_loads = once(loads, whole[1])
    guardrails.week_cap = once(caps, whole[2])
    try:
        yield
    finally:
        guardrails.Allowances, guardrails.day_loads, guardrails.week_cap = whole  # type: ignore[misc]


def through(
    situations: Sequence[Situation], plans: int, seed: int
) -> tuple[Counter[str], Counter[str], int, list[str]]:
    """So many plans for each situation: the limits hit by what went in, broken by what came out, how many, examples."""
    hit: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    count, examples, rng = 0, [], Random(seed)
    for situation in situations:
        own, facts = plan(situation), facts_of(situation)
        with remembering(situation):
            for number in range(plans):
                wild: Plan = hostile(own, rng) if number % 3 == 0 else mutated(own, rng)
                hit.update(set(violations(wild, facts, situation)))
                shown = guardrails.guard(wild, situation)
                found = list(violations(shown, facts, situation))
                broken.update(found)
                if found and len(examples) < 20:
                    examples.append(f"{situation.today} {found[0]} {situation.case.person}")
                count += 1
    return hit, broken, count, examples
