"""Every limit that the code asks for by name stands in the knowledge, and every limit is asked for somewhere."""

import re
from pathlib import Path

import liftagain
from health.folder import Folder, under
from liftagain.knowledge.bundle import knowledge
from liftagain.knowledge.folder import ROOT

HOME = Path(liftagain.__file__).parent
ASKED = re.compile(r"""\.(?:limit|limits\.get)\(\s*"([a-z0-9_-]+)"|\.limits\[\s*"([a-z0-9_-]+)"\s*\]""")
WORD = re.compile(r"_?[a-z][a-z0-9_-]+")


def asked_for(home: Path) -> dict[str, str]:
    """The limits that the code names in full, each with a file that does."""
    found = {}
    for path in sorted(home.rglob("*.py")):
        for match in ASKED.finditer(path.read_text(encoding="utf-8")):
            found[match[1] or match[2]] = str(path.relative_to(home))
    return found


def unknown(home: Path) -> list[str]:
    """The limits that the code names and the knowledge does not hold."""
    return [
        f"{file}: unknown limit {name!r}" for name, file in asked_for(home).items() if name not in knowledge().limits
    ]


def test_every_limit_that_the_code_names_is_known() -> None:
    assert asked_for(HOME)
    assert unknown(HOME) == []


def test_an_unknown_limit_is_found(tmp_path: Path) -> None:
    (tmp_path / "plan.py").write_text('cap = known.limit("no_such_cap")\nlow = known.limits["none_such"]')
    assert unknown(tmp_path) == ["plan.py: unknown limit 'no_such_cap'", "plan.py: unknown limit 'none_such'"]


def test_every_limit_is_used() -> None:
    words = {word for path in HOME.rglob("*.py") for word in WORD.findall(path.read_text(encoding="utf-8"))}
    named = {
        value
        for name, table in Folder(ROOT).files.items()
        if not name.startswith("limits/")
        for _, value in under(table)
        if isinstance(value, str)
    }
    unused = [name for name in knowledge().limits if name not in words | named and not _built(name, words)]
    assert unused == []


def _built(name: str, words: set[str]) -> bool:
    """Whether the code builds the name: `f"weight_{grade}"` holds its beginning, `f"{pair}_ratio"` its end."""
    cuts = [cut for cut, letter in enumerate(name) if letter in "_-"]
    return any(name[: cut + 1] in words or name[cut:] in words for cut in cuts)
