"""Every exercise that the articles and the reference table name, and each step between, is in the library.

Written from the texts, name by name, not from the library. A name may be served by several entries; a step that only
changes the range or the weight of the same movement is served by that movement's doses and says so here.
"""

import tomllib
from pathlib import Path

import pytest

from liftagain.knowledge.bundle import knowledge

NAMED = tomllib.loads((Path(__file__).parent / "named_exercises.toml").read_text(encoding="utf-8"))
ROWS = [(text, name, ids) for text, names in NAMED.items() for name, ids in names.items()]
TEXTS = {"recovery", "causes", "doms_or_injury", "phases", "exercise_strain", "table", "machines", "olympic"}


def missing(ids: list[str]) -> list[str]:
    """The ids that the library lacks; a row without ids lacks everything."""
    return [one for one in ids if one not in knowledge().exercises] if ids else ["nothing"]


def test_every_text_is_read() -> None:
    assert set(NAMED) == TEXTS
    assert len(ROWS) >= 190


@pytest.mark.parametrize(("text", "name", "ids"), ROWS)
def test_what_is_named_is_there(text: str, name: str, ids: list[str]) -> None:
    assert not missing(ids), f"{name} of {text}"


def test_a_missing_one_would_be_seen() -> None:
    assert missing(["bird-dog", "no-such-exercise"]) == ["no-such-exercise"]
    assert missing([])


@pytest.mark.parametrize("text", ["recovery", "causes", "doms_or_injury", "phases", "exercise_strain"])
def test_an_entry_cites_the_article_that_names_it_for_recovery(text: str) -> None:
    """Most of what an article offers cites it; what it only warns of need not."""
    source = "article-" + text.replace("_", "-")
    rows = list(NAMED[text].values())
    cited = [any(cites(one, source) for one in ids) for ids in rows]
    assert sum(cited) >= 0.5 * len(rows)


def cites(exercise_id: str, source: str) -> bool:
    entry = knowledge().exercises[exercise_id]
    return source in {*entry.sources, *(s for dose in entry.doses for s in dose.sources)}


def test_the_library_is_as_large_as_promised() -> None:
    assert len(knowledge().exercises) >= 135
