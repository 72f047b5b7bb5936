"""Rules read from files: what they become, and what is said about a file that is wrong."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from liftagain.domain.condition import AllOf, Compare
from liftagain.domain.screening import Ceiling, Disposition
from liftagain.knowledge.bundle import Knowledge
from liftagain.knowledge.folder import KnowledgeError

FLAG = """
id = "HOT"
since = 2026-11-01
title = "Hot"
suspect = "an infection"
sources = ["paper"]
grade = "B"
open_when = { answer = "age", at_least = 16 }

[[levels]]
disposition = "within_days"
ceiling = "spare"
spares = ["impact"]
when = { answer = "chills", is = "yes" }

[[levels]]
disposition = "emergency"
when.all = [{ answer = "fever", is = "yes" }, { answer = "pain_now", at_least = 7 }]

[[cases]]
answers = { fever = "yes" }
expect = "none"

[[cases]]
answers = { chills = "yes" }
expect = "within_days"
"""
PATTERN = """
id = "bends"
since = 2026-01-01
title = "Bends"
words = "bending"
mind = "sitting"

[[features]]
id = "bends-a"
push = 2
grade = "C"
sources = ["paper"]
when = { answer = "bending", is = "yes" }

[[cases]]
answers = { bending = "yes" }
expect = "first"
"""
SORENESS = """
id = "soreness"
excluded = ["HOT"]

[[needs]]
id = "trained"
push = 1
grade = "B"
sources = ["paper"]
when = { answer = "trained", is = "yes" }

[[against]]
id = "focal"
push = 1
grade = "C"
sources = ["paper"]
when = { answer = "focal", is = "yes" }
"""
CONTRADICTION = """
[[contradiction]]
id = "ease"
between = ["eases", "never"]
when.all = [{ answer = "eases", is = "yes" }, { answer = "never", is = "yes" }]
"""


def known(root: Path, **files: str) -> Knowledge:
    """A bundle of these files; `flags__HOT` stands for flags/HOT.toml."""
    for name, text in files.items():
        path = root / f"{name.replace('__', '/')}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Knowledge(root)


def test_a_flag_stands_with_its_most_urgent_level_first(tmp_path: Path) -> None:
    found = known(tmp_path, flags__HOT=FLAG).flags
    assert list(found) == ["HOT"]
    hot = found["HOT"]
    assert (hot.id, hot.since, hot.title, hot.grade) == ("HOT", date(2026, 11, 1), "Hot", "B")
    assert hot.open_when == Compare("age", "at_least", 16)
    first, second = hot.levels
    assert (first.disposition, first.ceiling, first.spares) == (Disposition.EMERGENCY, None, ())
    assert first.when == AllOf((Compare("fever", "is", "yes"), Compare("pain_now", "at_least", 7)))
    assert first.reads == {"fever", "pain_now"}
    assert (second.disposition, second.ceiling, second.spares) == (Disposition.WITHIN_DAYS, Ceiling.SPARE, ("impact",))
    assert second.reads == {"chills"}
    assert hot.reads == {"fever", "pain_now", "chills"}
    assert [(case.answers, case.expect) for case in hot.cases] == [
        ({"fever": "yes"}, None),
        ({"chills": "yes"}, Disposition.WITHIN_DAYS),
    ]


def test_a_flag_without_cases_or_open_when_is_a_flag(tmp_path: Path) -> None:
    short = FLAG[: FLAG.index("[[cases]]")].replace('open_when = { answer = "age", at_least = 16 }\n', "")
    found = known(tmp_path, flags__HOT=short).flags["HOT"]
    assert found.cases == ()
    assert found.open_when is None


def test_patterns_soreness_and_contradictions_are_read(tmp_path: Path) -> None:
    bundle = known(tmp_path, patterns__bends=PATTERN, soreness__soreness=SORENESS, contradictions__all=CONTRADICTION)
    (feature,) = bundle.patterns["bends"].features
    assert (feature.id, feature.push, feature.grade, feature.sources) == ("bends-a", 2, "C", ("paper",))
    assert feature.when == Compare("bending", "is", "yes")
    assert bundle.patterns["bends"].mind == "sitting"
    sore = bundle.soreness
    assert sore.excluded == ("HOT",)
    assert [(each.id, each.when) for each in sore.needs] == [("trained", Compare("trained", "is", "yes"))]
    assert [(each.id, each.when) for each in sore.against] == [("focal", Compare("focal", "is", "yes"))]
    ease = bundle.contradictions["ease"]
    assert ease.between == ("eases", "never")
    assert ease.when == AllOf((Compare("eases", "is", "yes"), Compare("never", "is", "yes")))


PHARMACIST = """
id = "pharmacist"
since = 2026-11-25
sources = ["paper"]
when = { answer = "old", is = "yes" }
"""


def test_when_a_pharmacist_comes_first_is_read(tmp_path: Path) -> None:
    first = known(tmp_path, pharmacist__pharmacist=PHARMACIST).pharmacist
    assert (first.id, first.since, first.sources) == ("pharmacist", date(2026, 11, 25), ("paper",))
    assert first.when == Compare("old", "is", "yes")


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [("since = 2026-11-25\n", "", "since"), ('is = "yes"', 'was = "yes"', "unknown comparison")],
)
def test_what_is_wrong_with_it_is_named_with_its_file(tmp_path: Path, before: str, after: str, says: str) -> None:
    bundle = known(tmp_path, pharmacist__pharmacist=PHARMACIST.replace(before, after))
    with pytest.raises(KnowledgeError, match=rf"^pharmacist/pharmacist\.toml.*{says}"):
        _ = bundle.pharmacist


BENDS, SORE = "patterns/bends.toml", "soreness/soreness.toml"
EMERGENCY = 'disposition = "emergency"'
CHILLS = 'when = { answer = "chills", is = "yes" }'


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('id = "HOT"', 'id = "COLD"', "flags/HOT.toml: id is 'COLD', expected the file's name 'HOT'"),
        ('id = "HOT"\n', "", "flags/HOT.toml: id is None, expected the file's name 'HOT'"),
        (
            EMERGENCY,
            'disposition = "soon"',
            "flags/HOT.toml: 'soon' is not one of self_manage, routine, within_days, same_day, emergency",
        ),
        (
            'expect = "within_days"',
            'expect = "soon"',
            "flags/HOT.toml: 'soon' is not one of self_manage, routine, within_days, same_day, emergency",
        ),
        (
            'ceiling = "spare"',
            'ceiling = "roof"',
            "flags/HOT.toml: 'roof' is not one of nothing, walk, gentle, spare, steady",
        ),
        (EMERGENCY, "", "flags/HOT.toml: 'disposition' is missing"),
        (CHILLS, "", "flags/HOT.toml: 'when' is missing"),
        ('expect = "none"', "", "flags/HOT.toml: 'expect' is missing"),
        (CHILLS, 'when = { answer = "chills" }', "flags/HOT.toml: expected one comparison, found {}"),
        (CHILLS, 'when = { sign = "cold" }', "flags/HOT.toml: unknown sign 'cold'"),
        (
            "open_when = { answer = \"age\", at_least = 16 }",
            "open_when = 3",
            "flags/HOT.toml: expected a condition, found 3",
        ),
    ],
)  # fmt: skip
def test_a_wrong_flag_is_named(tmp_path: Path, before: str, after: str, message: str) -> None:
    assert before in FLAG
    with pytest.raises(KnowledgeError) as refused:
        _ = known(tmp_path, flags__HOT=FLAG.replace(before, after)).flags
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("name", "text", "part", "message"),
    [
        ("flags__HOT", FLAG.replace('title = "Hot"\n', ""), "flags", "flags/HOT.toml: title: "),
        ("flags__HOT", FLAG.replace('title = "Hot"', 'title = "Hot"\nhat = 1'), "flags", "flags/HOT.toml: hat: "),
        ("flags__HOT", FLAG.replace("[[levels]]", "[[layers]]"), "flags", "flags/HOT.toml: 'levels' is missing"),
        ("patterns__bends", PATTERN.replace("push = 2", 'push = "much"'), "patterns", BENDS + ": features.0"),
        ("patterns__bends", PATTERN.replace("[[features]]", "[[faces]]"), "patterns", BENDS + ": 'features'"),
        (
            "patterns__bends",
            PATTERN.replace('is = "yes"', 'was = "yes"'),
            "patterns",
            BENDS + " [bends-a]: unknown comparison",
        ),
        ("soreness__soreness", SORENESS.replace("[[against]]", "[[again]]"), "soreness", SORE + ": 'against'"),
        ("soreness__soreness", SORENESS.replace('grade = "B"', 'grade = "Z"'), "soreness", SORE + ": needs.0"),
        (
            "soreness__soreness",
            SORENESS.replace('"focal", is', '"focal", was'),
            "soreness",
            SORE + " [focal]: unknown comparison",
        ),
        (
            "contradictions__all",
            CONTRADICTION.replace("when.all", "when.whole"),
            "contradictions",
            "contradictions/all.toml [ease]: not a condition",
        ),
        (
            "contradictions__all",
            CONTRADICTION.replace('["eases", "never"]', '["eases"]'),
            "contradictions",
            "contradictions/all.toml [ease]: between",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_file(tmp_path: Path, name: str, text: str, part: str, message: str) -> None:
    with pytest.raises(KnowledgeError) as refused:
        _: Any = getattr(known(tmp_path, **{name: text}), part)
    assert str(refused.value).startswith(message)
