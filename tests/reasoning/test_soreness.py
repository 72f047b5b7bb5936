"""Ordinary soreness: what is urgent comes first, then what is not excluded, what speaks against it, what it needs."""

from liftagain.domain.pattern import Feature, SorenessRule
from liftagain.domain.screening import Disposition, Finding, Soreness
from liftagain.reasoning.completeness import Open
from liftagain.reasoning.soreness import soreness
from screening_parts import finding, is_yes, told


def feature(name: str) -> Feature:
    return Feature(id=f"f-{name}", when=is_yes(name), push=1, grade="C", sources=("paper",))


RULE = SorenessRule(
    id="soreness",
    excluded=("RHAB-1", "RHAB-2"),
    needs=(feature("trained"), feature("later")),
    against=(feature("focal"),),
)
SORE = {"trained": "yes", "later": "yes"}


def of(answers: dict[str, str], findings: tuple[Finding, ...] = (), still_open: tuple[Open, ...] = ()) -> Soreness:
    return soreness(RULE, told(**answers), findings, still_open, (6, 72))


def waits(rule: str, answer: str, word: str) -> Open:
    return Open(answer, Disposition[word.upper()], rule, True)


def test_it_is_likely_when_everything_that_it_needs_is_told() -> None:
    found = of(SORE)
    assert found.likely
    assert list(found.window_h) == [6, 72]
    assert [(r.rule, r.facts, r.sources) for r in found.because] == [
        ("f-trained", {"trained": "yes"}, ("paper",)),
        ("f-later", {"later": "yes"}, ("paper",)),
    ]


def test_it_is_not_likely_while_something_is_lacking_or_speaks_against_it() -> None:
    part = of({"trained": "yes"})
    assert not part.likely
    assert [reason.rule for reason in part.because] == ["f-trained"]
    against = of({**SORE, "focal": "yes"})
    assert not against.likely
    assert [(reason.rule, reason.facts) for reason in against.because] == [("f-focal", {"focal": "yes"})]
    assert list(against.window_h) == [6, 72]


def test_an_urgent_finding_comes_before_everything_unless_it_is_cleared() -> None:
    open_one = finding("same_day", fever="yes", clearance=[])
    found = of({**SORE, "focal": "yes"}, (open_one,), (waits("RHAB-1", "dark_urine", "emergency"),))
    assert not found.likely
    assert [(reason.rule, reason.facts, reason.sources) for reason in found.because] == [
        ("RULE", {"fever": "yes"}, ("paper",))
    ]
    assert of(SORE, (finding("emergency", cleared=True),)).likely
    assert of(SORE, (finding("within_days"),)).likely


def test_it_waits_until_a_muscle_under_pressure_is_excluded() -> None:
    found = of(
        {**SORE, "focal": "yes"},
        still_open=(
            waits("RHAB-2", "painkillers_useless", "same_day"),
            waits("RHAB-1", "little_urine", "emergency"),
            waits("RHAB-1", "dark_urine", "same_day"),
            waits("CES-1", "saddle_numbness", "emergency"),
            waits("RHAB-1", "statin", "within_days"),
        ),
    )
    assert not found.likely
    assert [(reason.rule, reason.facts, reason.sources) for reason in found.because] == [
        ("not_excluded", {"rule": "RHAB-1", "answers": "dark_urine, little_urine"}, ("lagreca-2024",)),
        ("not_excluded", {"rule": "RHAB-2", "answers": "painkillers_useless"}, ("lagreca-2024",)),
    ]


def test_it_waits_until_nothing_of_same_day_or_more_could_come_from_what_is_not_answered() -> None:
    still_open = (waits("CES-1", "saddle_numbness", "emergency"), waits("CES-1", "statin", "routine"))
    found = of(SORE, still_open=still_open)
    assert not found.likely
    assert [(reason.rule, reason.facts) for reason in found.because] == [
        ("not_excluded", {"rule": "CES-1", "answers": "saddle_numbness"})
    ]
    assert [reason.rule for reason in of({**SORE, "focal": "yes"}, still_open=still_open).because] == ["f-focal"]
    assert of(SORE, still_open=(waits("NEU-2", "leg_pain", "within_days"),)).likely
