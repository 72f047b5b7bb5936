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

    def of(self, name: str) -> Any:
        found: dict[str, Any] = self.__dict__.setdefault("_found", {})
        if name not in found:
            found[name] = super().of(name)
        return found[name]


@contextmanager
def remembering(situation: Situation) -> Iterator[None]:
    """What the guardrails work out of a situation alone is worked out once: plans differ, the situation does not."""
    names = ("Allowances", "day_loads", "week_cap")
    whole = {name: getattr(guardrails, name) for name in names}
    allowances = _Remembered(situation)

    def once(work: Callable[..., Any]) -> Callable[..., Any]:
        kept: list[Any] = []

        def found(*arguments: Any) -> Any:
            if not kept:
                kept.append(work(*arguments))
            return kept[0]

        return found

    setattr(guardrails, "Allowances", lambda _situation: allowances)  # noqa: B010
    for name in names[1:]:
        setattr(guardrails, name, once(whole[name]))
    try:
        yield
    finally:
        for name, before in whole.items():
            setattr(guardrails, name, before)


def through(
    situations: Sequence[Situation], plans: int, seed: int
) -> tuple[Counter[str], Counter[str], int, list[str]]:
    """So many plans for each situation: the limits hit by what went in, broken by what came out, how many, examples."""
    hit: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    examples: list[str] = []
    count, rng = 0, Random(seed)
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
