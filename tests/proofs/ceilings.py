"""What a ceiling owes (0.3): the strictest open finding limits, and each rule's row of the table says how much."""

from dataclasses import dataclass, replace

import z3  # type: ignore[import-untyped]

from liftagain.domain.condition import AllOf, Compare, Condition
from liftagain.domain.screening import Ceiling
from proofs.contract import RANK
from proofs.encoding import Encoding, Rule
from proofs.obligation_rows import OBLIGATIONS, WITHIN_DAYS_ROWS
from proofs.obligations import LATE_OR_AFTER, both, either, known_at_least, word, yes

NOTHING, WALK, GENTLE, SPARE, STEADY = (int(ceiling) for ceiling in Ceiling)
LOOSER = 1


@dataclass(frozen=True)
class Owed:
    """Whenever `given` is true, the ceiling is at most this."""

    id: str
    ceiling: int
    given: Condition


def usual(rank: int) -> int:
    """The ceiling of a level without one of its own (0.3, last column)."""
    return {RANK["emergency"]: NOTHING, RANK["same_day"]: NOTHING, RANK["within_days"]: GENTLE}.get(rank, STEADY)


OWN = (
    Owed("CA-1: walk", WALK, yes("cancer_spreads_to_bone")),
    Owed("FX-6: walk", WALK, both(LATE_OR_AFTER, yes("height_loss"))),
    Owed("PERS-1: gentle", GENTLE, WITHIN_DAYS_ROWS[0].given),
    Owed("PERS-3: gentle", GENTLE, either(word("night_pain", "cannot_settle"), yes("spreading"))),
    Owed("PERS-4: gentle", GENTLE, WITHIN_DAYS_ROWS[2].given),
    Owed("CES-4: gentle", GENTLE, yes("genital_sensation_change")),
    Owed("CA-2: gentle", GENTLE, both(known_at_least("age", 50), yes("unexplained_weight_loss", "fatigue_or_anaemia"))),
    Owed(
        "CA-2b: gentle",
        GENTLE,
        AllOf(
            (
                known_at_least("age", 18),
                known_at_least("days_since_onset", 28),
                word("trend", "worse"),
                yes("no_easing_position"),
                yes("care_has_not_helped"),
            )
        ),
    ),
    Owed("ADOL: gentle", GENTLE, both(Compare("age", "below", 18), yes("scoliosis", "limits_mobility"))),
    Owed("NEU-2: spare", SPARE, either(word("leg_pain", "below_knee"), word("leg_numbness", "one", "both"))),
    Owed(
        "FX-4: spare",
        SPARE,
        AllOf(
            (
                known_at_least("age", 10),
                Compare("age", "at_most", 25),
                yes("extension_sport"),
                known_at_least("days_since_onset", 21),
                yes("worse_bending_back"),
            )
        ),
    ),
    Owed("FX-5: spare", SPARE, both(yes("sacral_or_buttock_pain"), yes("impact_or_hop_pain"))),
    Owed("PERS-2: steady", STEADY, WITHIN_DAYS_ROWS[1].given),
    Owed("after every workout: steady", STEADY, yes("after_every_workout")),
)
OWED = (
    *OWN,
    *(
        Owed(f"{owed.id}: {'nothing' if RANK[owed.level] >= RANK['same_day'] else 'no step up'}", limit, owed.given)
        for owed in OBLIGATIONS
        if RANK[owed.level] > 0
        for limit in [NOTHING if RANK[owed.level] >= RANK["same_day"] else STEADY]
    ),
)
"""The table of 0.3, and for every other obligation: emergency and same day allow nothing, the rest no step up."""


def candidates(encoding: Encoding, rule: Rule) -> list[tuple[int, int, z3.BoolRef]]:
    """What the level gives under each reading: its urgency, its ceiling, and what fires it, plainest first."""
    plain, soft, wide = encoding.fires(rule)
    ranks = (rule.rank, min(rule.rank, RANK["same_day"]), rule.rank - 1)
    return [
        (rank, usual(rank) if rule.ceiling is None else rule.ceiling, fires)
        for rank, fires in zip(ranks, (plain, soft, wide), strict=True)
        if rank > 0
    ]


def gives_ceiling(encoding: Encoding, rule: Rule, limit: int) -> z3.BoolRef:
    """What makes the level, by any reading, give this ceiling or a stricter one."""
    return z3.Or(*(fires for _, ceiling, fires in candidates(encoding, rule) if ceiling <= limit))


def at_most(encoding: Encoding, limit: int) -> z3.BoolRef:
    """What makes the ceiling this or stricter: a rule limits by the most urgent level that it reaches,
    of two as urgent by the stricter.
    """
    flags: dict[str, list[tuple[int, int, z3.BoolRef]]] = {}
    for rule in encoding.rules:
        flags.setdefault(rule.flag, []).extend(candidates(encoding, rule))
    limits: list[z3.BoolRef] = []
    for found in flags.values():
        for rank, ceiling, fires in found:
            if ceiling <= limit:
                looser = [other for above, other_ceiling, other in found if above > rank and other_ceiling > limit]
                limits.append(z3.And(fires, *(z3.Not(other) for other in looser)))
    return z3.Or(*limits)


def breaks(encoding: Encoding, owed: Owed) -> bool:
    """Whether any answers get a looser ceiling than is owed."""
    return encoding.possible(encoding.given(owed.given), z3.Not(at_most(encoding, owed.ceiling)))


def loosened(encoding: Encoding, owed: Owed) -> Encoding:
    """The planted fault: every level that limits as strictly as is owed allows one step more than that."""
    return encoding.with_rules(
        [
            replace(rule, ceiling=owed.ceiling + LOOSER)
            if (usual(rule.rank) if rule.ceiling is None else rule.ceiling) <= owed.ceiling
            else rule
            for rule in encoding.rules
        ]
    )
