"""The red-flag rules as data: every rule's own cases, and that every word in a rule means something."""

from itertools import chain

import pytest

from liftagain.domain.condition import AtLeast, Compare, Condition, NoneOf
from liftagain.domain.flag import Flag
from liftagain.domain.screening import Ceiling, Disposition
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.answer_check import checked
from liftagain.reasoning.screening import read
from liftagain.reasoning.unsure import reached

KNOWN = knowledge()
ROWS = [
    "CES-1",
    "CES-2",
    "CES-3",
    "CES-4",
    "NEU-1",
    "NEU-2",
    "NEU-3",
    "RHAB-1",
    "RHAB-2",
    "RHAB-3",
    "VASC-1",
    "VASC-2",
    "VASC-3",
    "INF-1",
    "INF-2",
    "REN-1",
    "REN-2",
    "FX-1",
    "FX-2",
    "FX-3",
    "FX-4",
    "FX-5",
    "FX-6",
    "CA-1",
    "CA-2",
    "CA-2b",
    "CA-3",
    "ANTI-1",
    "GYN-1",
    "GYN-2",
    "VISC-1",
    "IBP-1",
    "IBP-2",
    "IBP-3",
    "IBP-4",
    "SHING",
    "ADOL",
    "PERS-1",
    "PERS-2",
    "PERS-3",
    "PERS-4",
    "YELLOW",
]
SPARES = {"impact", "extension", "flexion", "rotation", "axial_load", "single_leg", "tier_3", "loaded_flexion"}


def compares(condition: Condition) -> list[Compare]:
    if isinstance(condition, Compare):
        return [condition]
    return list(chain.from_iterable(compares(part) for part in condition.of))


def conditions() -> list[tuple[str, Condition]]:
    """Every condition of the screening with where it stands."""
    found: list[tuple[str, Condition]] = [
        (f"{flag.id} {level.disposition.word}", level.when) for flag in KNOWN.flags.values() for level in flag.levels
    ]
    found += [(f"sign {name}", sign) for name, sign in KNOWN.conditions.signs.items()]
    found += [(f.id, f.when) for pattern in KNOWN.patterns.values() for f in pattern.features]
    found += [(f.id, f.when) for f in (*KNOWN.soreness.needs, *KNOWN.soreness.against)]
    found += [(each.id, each.when) for each in KNOWN.contradictions.values()]
    found += [(q.id, q.ask_when) for q in KNOWN.questions.values() if q.ask_when is not None]
    return found


def test_every_row_of_the_table_has_its_rule() -> None:
    assert set(ROWS) <= set(KNOWN.flags)


@pytest.mark.parametrize("flag", KNOWN.flags.values(), ids=KNOWN.flags)
def test_a_rule_gives_what_its_own_cases_say(flag: Flag) -> None:
    for case in flag.cases:
        told = read(checked(case.answers, flag.id, KNOWN.answer_types), KNOWN)
        found = reached(flag, told)
        assert (found.disposition if found else None) is case.expect, case.answers


@pytest.mark.parametrize("flag", KNOWN.flags.values(), ids=KNOWN.flags)
def test_a_rule_has_a_positive_case_for_each_level_and_a_negative_one(flag: Flag) -> None:
    expected = {case.expect for case in flag.cases}
    assert None in expected
    assert {level.disposition for level in flag.levels} <= expected


@pytest.mark.parametrize(("where", "condition"), conditions(), ids=[where for where, _ in conditions()])
def test_a_condition_compares_known_ids_with_values_that_they_can_take(where: str, condition: Condition) -> None:
    for test in compares(condition):
        kind = KNOWN.answer_types[test.answer]
        if test.operator in ("is", "one_of"):
            values = test.value if isinstance(test.value, tuple) else (test.value,)
            assert set(values) <= set(kind.words), (where, test)
        else:
            assert kind.kind in ("integer", "number"), (where, test)
            assert kind.low <= test.value <= kind.high, (where, test)  # type: ignore[operator]


@pytest.mark.parametrize(("where", "condition"), conditions(), ids=[where for where, _ in conditions()])
def test_a_count_can_be_reached(where: str, condition: Condition) -> None:
    def counts(part: Condition) -> list[AtLeast]:
        if isinstance(part, Compare):
            return []
        own = [part] if isinstance(part, AtLeast) else []
        return own + list(chain.from_iterable(counts(inner) for inner in part.of))

    assert all(1 <= part.count <= len(part.of) for part in counts(condition)), where


@pytest.mark.parametrize(("where", "condition"), conditions(), ids=[where for where, _ in conditions()])
def test_a_none_never_counts_a_missing_answer(where: str, condition: Condition) -> None:
    """Else an answer could open what was closed, and a screening that is complete would not be."""

    def nones(part: Condition) -> list[NoneOf]:
        if isinstance(part, Compare):
            return []
        own = [part] if isinstance(part, NoneOf) else []
        return own + list(chain.from_iterable(nones(inner) for inner in part.of))

    for part in nones(condition):
        assert not [test for test in compares(part) if test.or_unknown], where
        assert nones(part) == [part], f"{where}: a none within a none"


def test_sources_resolve_and_ceilings_follow_the_table() -> None:
    for flag in KNOWN.flags.values():
        assert flag.sources, flag.id
        assert set(flag.sources) <= set(KNOWN.sources), flag.id
        for level in flag.levels:
            assert set(level.spares) <= SPARES, flag.id
            assert bool(level.spares) == (level.ceiling is Ceiling.SPARE), flag.id
            if level.disposition >= Disposition.SAME_DAY:
                assert level.ceiling is None, f"{flag.id}: same day and emergency allow nothing"
    own = {flag.id: {lv.ceiling.word for lv in flag.levels if lv.ceiling} for flag in KNOWN.flags.values()}
    assert {name: ceilings for name, ceilings in own.items() if ceilings} == {
        "CA-1": {"walk"},
        "FX-6": {"walk"},
        "FX-4": {"spare"},
        "FX-5": {"spare"},
        "NEU-2": {"spare"},
        "PERS-2": {"steady"},
    }


def test_features_and_signs_cite_known_sources() -> None:
    features = [f for pattern in KNOWN.patterns.values() for f in pattern.features]
    for feature in (*features, *KNOWN.soreness.needs, *KNOWN.soreness.against):
        assert feature.sources, feature.id
        assert set(feature.sources) <= set(KNOWN.sources), feature.id
        assert -3 <= feature.push <= 3, feature.id
    assert set(KNOWN.soreness.excluded) <= set(KNOWN.flags)


def test_every_sign_is_used() -> None:
    files = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("flags", "signs", "patterns", "soreness", "questions")
        for path in (KNOWN.root / folder).rglob("*.toml")
    )
    assert [name for name in KNOWN.conditions.signs if f'sign = "{name}"' not in files] == []
