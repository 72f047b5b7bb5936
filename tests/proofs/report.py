"""Prints what is proved: `python tests/proofs/report.py`. Exit code 1 when anything is open."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
Line = tuple[str, int, int]
PEOPLE = 300
"""How many random answer sets of each kind the formulas are held to the program with."""


def lines() -> Iterator[Line]:
    """Each kind of promise with the number that is kept and the number that there is; the parts side by side."""
    parts = (_obligations, _table, _monotone, _unanswered, _soreness, _levels, _ceilings, _formulas, _planted)
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        asked = {part: pool.submit(_all_of, part) for part in sorted(parts, key=lambda part: part not in LONGEST)}
        for part in parts:
            yield from asked[part].result()


def _all_of(part: Callable[[], Iterator[Line]]) -> list[Line]:
    return list(part())


def _obligations() -> Iterator[Line]:
    from proofs.model import screening
    from proofs.obligation_rows import EMERGENCY_ROWS, SAME_DAY_ROWS, WITHIN_DAYS_ROWS
    from proofs.obligations import SINGLE, SINGLE_MORE, UNSURE
    from proofs.weak_signs import emergency_from

    kinds = {
        "single answers give at least their level": (*SINGLE, *SINGLE_MORE),
        "not sure gives at least its lowered level": UNSURE,
        "emergency rows as a whole": EMERGENCY_ROWS,
        "same-day rows as a whole": SAME_DAY_ROWS,
        "within-days rows as a whole": WITHIN_DAYS_ROWS,
    }
    for kind, owed in kinds.items():
        yield kind, *_counted(owed, lambda one: not screening().breaks(one))
    yield "weak signs alone are never urgent", *_counted([0], lambda _: emergency_from(screening()) is None)


def _table() -> Iterator[Line]:
    from proofs.model import screening
    from proofs.table import TABLE, rows

    yield "parts of the rows of the table, from its text", *_counted(TABLE, lambda one: not screening().breaks(one))
    emergency = [row for row in rows() if row.is_emergency]
    yield "  emergency rows with parts of their own", *_counted(emergency, lambda row: row.owes_emergency)


def _monotone() -> Iterator[Line]:
    from proofs import replay
    from proofs.contract import QUESTIONS
    from proofs.directions import NOT_CLAIMED, claimed, unordered
    from proofs.model import screening
    from proofs.monotone import explained, lowers

    rules, open_ids, changes = screening(), unordered(), list(claimed())
    kept = {change: lowers(rules, change) is None for change in changes}
    yield "a sign more, told more surely, or worse: never less", *_counted(changes, lambda change: kept[change])
    ids = [name for name in QUESTIONS if name not in open_ids]
    broken = {change.answer for change in changes if not kept[change]}
    yield "  ids for which every such change is proved", *_counted(ids, lambda name: name not in broken)
    yield "  not claimed: the program shows it lower", *_counted(NOT_CLAIMED, lambda each: replay.lowered(rules, each))
    yield "  not claimed: just the named rules are why", *_counted(NOT_CLAIMED, lambda each: explained(rules, each))


def _unanswered() -> Iterator[Line]:
    from proofs import replay
    from proofs.model import screening
    from proofs.monotone import explained, lowers
    from proofs.unanswered import MORE_THAN_SAFE, changes

    rules = screening()
    yield "a missing answer counts as the text says", *_counted(list(changes()), lambda each: not lowers(rules, each))
    yield (
        "  as more than a no, and just the named rules are why",
        *_counted(MORE_THAN_SAFE, lambda each: replay.lowered(rules, each) and explained(rules, each)),
    )


def _soreness() -> Iterator[Line]:
    from proofs.concluded import concluded_too_early, urgent_rules

    urgent = urgent_rules()
    yield (
        "soreness waits for what could be same day",
        *_counted(urgent, lambda rule: not concluded_too_early(rule, urgent)),
    )
    yield "  planted: it waits for nothing", *_counted(urgent, lambda rule: concluded_too_early(rule, ()))


def _levels() -> Iterator[Line]:
    from proofs import reach, replay
    from proofs.model import screening

    rules = screening()
    yield (
        "every level is reached: replayed by the program",
        *_counted(rules.rules, lambda one: replay.reached(rules, one)),
    )
    yield (
        "  planted: a level that contradicts itself",
        *_counted(rules.rules, lambda rule: reach.reached(*reach.closed(rules, rule)) is None),
    )
    single = [rule for rule in rules.rules if rule.id not in reach.NEVER_ALONE]
    yield "no level is shadowed: replayed by the program", *_counted(single, lambda rule: replay.alone(rules, rule))
    yield (
        "  planted: the same level in another rule",
        *_counted(single, lambda rule: reach.alone(reach.with_twin(rules, rule), rule) is None),
    )


def _ceilings() -> Iterator[Line]:
    from proofs import ceilings
    from proofs.ceilings import OWED
    from proofs.model import screening

    rules = screening()
    yield "a ceiling is as strict as is owed", *_counted(OWED, lambda owed: not ceilings.breaks(rules, owed))
    yield (
        "  planted: one step looser",
        *_counted(OWED, lambda owed: ceilings.breaks(ceilings.loosened(rules, owed), owed)),
    )


def _formulas() -> Iterator[Line]:
    from proofs.answer_sets import answer_sets
    from proofs.people import agree, formulas
    from proofs.soreness_stories import stories

    known = formulas()
    yield f"random people: {known.count} formulas as the program", *_counted(answer_sets(PEOPLE, 24), agree(known))
    yield "  the same, people close to soreness", *_counted(stories(PEOPLE, 24), agree(known))


def _planted() -> Iterator[Line]:
    from proofs.faults import FAULTS, planted
    from proofs.model import screening
    from proofs.table import EVERY

    pairs = [(owed, fault) for owed in EVERY for fault in FAULTS]
    yield "planted rule faults found", *_counted(pairs, lambda pair: planted(screening(), *pair).breaks(pair[0]))


LONGEST = (_monotone, _planted, _formulas)
"""Begun first, so that none is left over when the others are done."""


def _counted(promises: Iterable[T], holds: Callable[[T], bool]) -> tuple[int, int]:
    kept = [holds(promise) for promise in promises]
    return sum(kept), len(kept)


def remarks() -> Iterator[str]:
    """What is deliberately not promised, each with its reason."""
    from proofs.directions import NOT_CLAIMED
    from proofs.reach import NEVER_ALONE
    from proofs.unanswered import MORE_THAN_SAFE

    yield from (f"never alone on purpose: {level}: {why}" for level, why in NEVER_ALONE.items())
    for each in (*NOT_CLAIMED, *MORE_THAN_SAFE):
        yield f"not claimed: {each.answer}, {each.how}: {each.why} ({', '.join(each.rules)})"


def main() -> int:
    """Prints the table and returns the exit code."""
    began = time.monotonic()
    still_open = 0
    print(f"{'proved for all answers at once':<58}{'proved':>8}{'of':>8}")
    for kind, proved, of in lines():
        still_open += of - proved
        print(f"{kind:<58}{proved:>8}{of:>8}", flush=True)
    for remark in remarks():
        print(remark)
    print(f"{'open' if still_open else 'all proved':<58}{still_open or '':>8}  in {time.monotonic() - began:.0f} s")
    return 1 if still_open else 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    sys.exit(main())
