"""Prints what is proved: `python tests/proofs/report.py`. Exit code 1 when anything is open."""

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
Line = tuple[str, int, int]


def lines() -> Iterable[Line]:
    """Each kind of promise with the number that is proved and the number that there is."""
    from proofs import ceilings, reach
    from proofs.ceilings import OWED
    from proofs.concluded import concluded_too_early, urgent_rules
    from proofs.faults import FAULTS, planted
    from proofs.model import screening
    from proofs.monotone import PAIN, lowers, more_pain_lowers, steps
    from proofs.obligation_rows import EMERGENCY_ROWS, OBLIGATIONS, SAME_DAY_ROWS, WITHIN_DAYS_ROWS
    from proofs.obligations import SINGLE, SINGLE_MORE, UNSURE
    from proofs.weak_signs import emergency_from

    rules = screening()
    kinds = {
        "single answers give at least their level": (*SINGLE, *SINGLE_MORE),
        "not sure gives at least its lowered level": UNSURE,
        "emergency rows": EMERGENCY_ROWS,
        "same-day rows": SAME_DAY_ROWS,
        "within-days rows": WITHIN_DAYS_ROWS,
    }
    for kind, owed in kinds.items():
        yield kind, *_counted(owed, lambda one: not rules.breaks(one))
    yield "a sign told more surely never lowers", *_counted(list(steps()), lambda step: lowers(rules, step) is None)
    yield "more pain never lowers", *_counted(PAIN, lambda name: more_pain_lowers(rules, name) is None)
    urgent = urgent_rules()
    yield (
        "soreness waits for what could be same day",
        *_counted(urgent, lambda rule: not concluded_too_early(rule, urgent)),
    )
    yield "  planted: it waits for nothing", *_counted(urgent, lambda rule: concluded_too_early(rule, ()))
    yield "no level is out of reach", *_counted(rules.rules, lambda rule: reach.reached(rules, rule) is not None)
    yield (
        "  planted: a level that contradicts itself",
        *_counted(rules.rules, lambda rule: reach.reached(*reach.closed(rules, rule)) is None),
    )
    single = [rule for rule in rules.rules if rule.id not in reach.NEVER_ALONE]
    yield "no level is shadowed", *_counted(single, lambda rule: reach.alone(rules, rule) is not None)
    yield (
        "  planted: the same level in another rule",
        *_counted(single, lambda rule: reach.alone(reach.with_twin(rules, rule), rule) is None),
    )
    yield "a ceiling is as strict as is owed", *_counted(OWED, lambda owed: not ceilings.breaks(rules, owed))
    yield (
        "  planted: one step looser",
        *_counted(OWED, lambda owed: ceilings.breaks(ceilings.loosened(rules, owed), owed)),
    )
    yield "weak signs alone are never urgent", *_counted([rules], lambda all_rules: emergency_from(all_rules) is None)
    pairs = [(owed, fault) for owed in OBLIGATIONS for fault in FAULTS]
    yield "planted faults found", *_counted(pairs, lambda pair: planted(rules, *pair).breaks(pair[0]))


def _counted(promises: Iterable[T], holds: Callable[[T], bool]) -> tuple[int, int]:
    kept = [holds(promise) for promise in promises]
    return sum(kept), len(kept)


def main() -> int:
    """Prints the table and returns the exit code."""
    began = time.monotonic()
    still_open = 0
    print(f"{'proved for all answers at once':<46}{'proved':>8}{'of':>8}")
    for kind, proved, of in lines():
        still_open += of - proved
        print(f"{kind:<46}{proved:>8}{of:>8}")
    from proofs.reach import NEVER_ALONE

    for level, why in NEVER_ALONE.items():
        print(f"deliberately never alone: {level}: {why}")
    print(f"{'open' if still_open else 'all proved':<46}{still_open or '':>8}  in {time.monotonic() - began:.0f} s")
    return 1 if still_open else 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    sys.exit(main())
