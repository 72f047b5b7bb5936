"""How much is known."""

from bench.row import Row
from liftagain.knowledge.bundle import knowledge


def rows() -> list[Row]:
    """Counts of rules, cases, exercises, sources and limits."""
    known = knowledge()
    rules = known.flags.values()
    limits = known.limits.values()
    return [
        Row("red-flag rules / levels / own cases", f"{len(rules)} / {_levels()} / {sum(len(r.cases) for r in rules)}"),
        Row("exercises in the library / movements in logs", f"{len(known.exercises)} / {len(known.movements)}"),
        Row("factors of the review", str(len(known.factors))),
        Row("limits / of them unverified", f"{len(limits)} / {sum(not limit.now.verified for limit in limits)}"),
        Row(
            "sources / of them unverified",
            f"{len(known.sources)} / {sum(not s.verified for s in known.sources.values())}",
        ),
    ]


def _levels() -> int:
    return sum(len(flag.levels) for flag in knowledge().flags.values())
