"""The contact sheet shows every drawing there is."""

from pathlib import Path

import pytest

from liftagain.figures.poses.twins import TWINS
from liftagain.knowledge.bundle import knowledge
from liftagain.output.contact_sheet import contact_sheet, main


def test_every_drawing_is_on_it() -> None:
    sheet = contact_sheet()
    assert sheet.count("<svg") == 2 * len(knowledge().exercises) + len(TWINS)


def test_it_is_written_where_it_is_wanted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new" / "sheet.html"
    main(path)
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert str(path) in capsys.readouterr().out
