"""Nothing forbidden is said in the sentences for people: words/, the pages and the command line."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import liftagain
from health.said import address, forbidden

HOME = Path(liftagain.__file__).parent
PLACES = ("words", "web", "cli", "charts", "figures")
TAGS = re.compile(r"<script.*?</script>|<style.*?</style>|\{#.*?#\}|\{%.*?%\}|<[^>]*>", re.DOTALL)


def python_texts(source: str) -> Iterator[str]:
    """The texts in a module that are sentences: no docstrings, no names."""
    tree = ast.parse(source)
    documents = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in documents)
    yield from (node.value for node in constants if isinstance(node.value, str) and " " in node.value)


def page_text(source: str) -> str:
    """What a page says, without its tags."""
    return TAGS.sub(" ", source)


def faults(home: Path) -> list[str]:
    """Each forbidden sentence with its file."""
    found = []
    for place in PLACES:
        for path in sorted((home / place).rglob("*.py")):
            for text in python_texts(path.read_text(encoding="utf-8")):
                found += [f"{path.relative_to(home)}: {fault} in {text!r:.80}" for fault in forbidden(text)]
        for path in sorted((home / place).rglob("*.html")):
            text = path.read_text(encoding="utf-8")
            found += [f"{path.relative_to(home)}: {fault}" for fault in forbidden(page_text(text))]
            found += [f"{path.relative_to(home)}: {one}" for one in address(page_text(text))]
    return found


def test_nothing_forbidden_is_said() -> None:
    assert faults(HOME) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("words/plan.py", 'SAID = "You are safe to lift today."'),
        ("words/review.py", 'def f() -> str:\n    return f"This sets your risk at {30} % risk, we diagnose"'),
        ("cli/show.py", 'SAID = "Take two of 400 mg"'),
        ("web/pages/today.html", "<p>This will cure your back.</p>"),
        ("web/pages/today.html", "<p>Read more at backs.example.org</p>"),
    ],
)
def test_a_planted_sentence_is_caught(file: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    assert len(faults(tmp_path)) == 1
    assert faults(tmp_path)[0].startswith(file)


def test_docstrings_tags_and_denials_are_no_fault(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "plan.py").write_text('"""Never says: safe to lift."""\nSAID = "This is not a diagnosis."')
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "a.html").write_text("<p class='treat it'>Walk.</p>{# safe to lift #}")
    assert faults(tmp_path) == []
