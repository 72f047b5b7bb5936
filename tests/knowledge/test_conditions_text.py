"""The reader of rule texts: names are put in, and a slip is named with its file."""

from pathlib import Path

import pytest

from liftagain.domain.condition import AllOf, Compare
from liftagain.knowledge.conditions_text import Conditions
from liftagain.knowledge.folder import KnowledgeError


def conditions(root: Path, signs: str) -> Conditions:
    (root / "signs").mkdir()
    (root / "signs" / "a.toml").write_text(signs, encoding="utf-8")
    return Conditions(root, {"pain_severe": 7.0}.__getitem__)


SEVERE = '[[sign]]\nid = "severe"\ntitle = "t"\nwhen = { answer = "pain_now", at_least = "pain_severe" }\n'
BOTH = '[[sign]]\nid = "both"\ntitle = "t"\nwhen.all = [{ sign = "severe" }, { answer = "fever", is = "yes" }]\n'


def test_a_named_limit_and_a_sign_of_a_sign_are_put_in(tmp_path: Path) -> None:
    known = conditions(tmp_path, BOTH + SEVERE)
    severe = Compare("pain_now", "at_least", 7.0)
    assert known.read({"sign": "both"}, "x") == AllOf((severe, Compare("fever", "is", "yes")))


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ({"sign": "nobody"}, "nobody"),
        ({"answer": "pain_now", "at_least": "no_such_limit"}, "no_such_limit"),
        ({"answer": "pain_now", "about": 3}, "about"),
        ({"any": []}, "at least one"),
        ("yes", "yes"),
    ],
)
def test_a_slip_is_named(tmp_path: Path, table: object, names: str) -> None:
    with pytest.raises(KnowledgeError, match=names) as slip:
        conditions(tmp_path, SEVERE).read(table, "flags/x.toml")
    assert "flags/x.toml" in str(slip.value)


def test_a_sign_that_names_itself_is_refused(tmp_path: Path) -> None:
    one = '[[sign]]\nid = "a"\ntitle = "t"\nwhen.any = [{ sign = "b" }]\n'
    loop = one + '[[sign]]\nid = "b"\ntitle = "t"\nwhen.any = [{ sign = "a" }]\n'
    with pytest.raises(KnowledgeError, match="names itself"):
        conditions(tmp_path, loop)
