"""The lines about a set of vignettes: matrix, sensitivity for emergencies, shares of under- and over-triage."""

from collections.abc import Iterator

from proofs.contract import RANK
from trust.confusion import Outcome, least_sensitivity, matrix, most_share
from trust.row import Row, held

ALLOWED_OVER = 0.2
"""Over-triage on plain soreness and strain must stay under this share."""

PLAIN = frozenset({"soreness", "strain"})


def vignette_rows(outcomes: list[Outcome]) -> Iterator[Row]:
    """Under-triage must be nothing; over-triage on plain soreness and strain under a fifth."""
    yield Row("cases", str(len(outcomes)), detail=tuple(matrix(outcomes)))
    emergencies = [one for one in outcomes if one.case.bound == "min" and one.case.expect == "emergency"]
    caught = sum(one.got == "emergency" for one in emergencies)
    least = least_sensitivity(caught, len(emergencies))
    found = f"{caught} of {len(emergencies)}; at least {least:.1%} (Clopper-Pearson, one-sided 95 %)"
    yield held("sensitivity for emergencies", found, caught == len(emergencies))
    bounded = [one for one in outcomes if one.case.bound == "min"]
    under = [one for one in bounded if one.under]
    yield held("under-triage", _share(len(under), len(bounded)), not under, _told(under))
    controls = [one for one in outcomes if one.case.bound == "max"]
    over = [one for one in controls if one.over]
    yield Row("over-triage, all controls", _share(len(over), len(controls)), detail=_told(over))
    plain = [one for one in controls if _plain(one)]
    if plain:
        high = [one for one in plain if one.over and RANK[one.got] >= RANK["within_days"]]
        yield held(
            "over-triage, plain soreness and strain",
            _share(len(high), len(plain)),
            len(high) < ALLOWED_OVER * len(plain),
        )


def _plain(outcome: Outcome) -> bool:
    tags = set(outcome.case.tags)
    return bool(PLAIN & tags) or ("published" in tags and outcome.case.expect == "self_manage")


def _share(found: int, of: int) -> str:
    return f"{found} of {of} ({found / of:.1%}; at most {most_share(found, of):.1%})" if of else "no such case"


def _told(outcomes: list[Outcome]) -> tuple[str, ...]:
    return tuple(f"{one.case.id}: expected {one.case.expect}, got {one.got}: {one.case.text}" for one in outcomes)
