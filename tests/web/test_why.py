"""A day that was shown, computed again: from its facts, with its knowledge, and with what was changed since."""

import copy
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from flow_steps import answer, check_in
from liftagain.app.why import replay_as_json
from liftagain.domain.errors import InputError
from liftagain.domain.replay import Replay
from liftagain.knowledge.bundle import Knowledge, instead, knowledge
from liftagain.knowledge.folder import ROOT
from liftagain.knowledge.kept import packed
from liftagain.output.json_schema import json_schemas
from liftagain.web.again import look_up, newest_plan, replay
from liftagain.web.journal import facts, shown
from liftagain.web.journal.models import Import, KnowledgeBundle, Shown
from liftagain.web.remembered import forget
from liftagain.words.why import in_words, reasons_as_json, spoken
from strong_export import local_day, strong_export

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned(person: Client) -> Client:
    """A person with a log, whose first plan was shown."""
    answer(person)
    name = "strong.csv"
    from django.core.files.uploadedfile import SimpleUploadedFile

    file = SimpleUploadedFile(name, strong_export(local_day() - timedelta(days=50)), "text/csv")
    preview = person.post("/log/", {"file": file})["Location"]
    person.post(preview, {"add": "1"})
    assert person.get("/result/").status_code == 200
    assert person.get("/today/").status_code == 200
    return person


def the_plan() -> Shown:
    found = newest_plan()
    assert found is not None
    return found


def changed(table: str, row: str, **fields: Any) -> None:
    """Changes a row behind the journal's back, as somebody with the file could: the guard is taken off for it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT sql FROM sqlite_master WHERE name = '{table}_stays'")
        guard = cursor.fetchone()[0]
        cursor.execute(f"DROP TRIGGER {table}_stays")
        for name, value in fields.items():
            cursor.execute(f"UPDATE {table} SET {name} = %s WHERE {row}", [value])
        cursor.execute(guard)


def with_output(one: Shown, change: Callable[[dict[str, Any]], None], *, sealed: bool = False) -> Replay:
    """The replay after a change of the stored output; `sealed` also writes a fitting seal."""
    output = copy.deepcopy(one.output)
    change(output)
    seal = {"output_hash": shown.hash_of(output)} if sealed else {}
    changed("journal_shown", f"id = '{one.id.hex}'", output=json.dumps(output), **seal)
    return replay(Shown.objects.get(id=one.id))


@pytest.fixture
def older(tmp_path: Path) -> Knowledge:
    """Knowledge of another version, in which a set takes longer."""
    import shutil

    root = tmp_path / "knowledge"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    path = root / "limits" / "plan.toml"
    text = path.read_text()
    place = text.index('id = "seconds_between"')
    end = text.index("[[limit]]", place)
    block = text[place:end]
    path.write_text(text[:place] + _doubled(block) + text[end:])
    return Knowledge(root)


def _doubled(block: str) -> str:
    lines = []
    for line in block.splitlines(keepends=True):
        if line.startswith("start = "):
            line = f"start = {float(line.split('=')[1]) * 2:g}\n"
        if line.startswith(("absolute", "recommended")):
            low, high = json.loads(line.split("=")[1])
            line = f"{line.split('=')[0]}= [{low}, {high * 2}]\n"
        lines.append(line)
    return "".join(lines)


def test_a_day_comes_out_again_as_it_was_shown(planned: Client) -> None:
    told = replay(the_plan())
    assert told.is_same is True
    assert (told.facts_differ, told.differs, told.problem) == ((), (), "")
    assert (told.inputs_whole, told.output_whole, told.knowledge, told.code) == (True, True, "same", "same")


def test_every_decision_comes_out_again(planned: Client) -> None:
    check_in(planned)
    planned.get("/today/")
    planned.get("/result/")
    kept = {one.decision: replay(one).is_same for one in Shown.objects.all()}
    assert kept == {"screening": True, "review": True, "plan": True}


def test_a_day_is_computed_from_what_was_known_then(planned: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is told, corrected, added and undone later changes nothing of the day before."""
    first = the_plan()
    monkeypatch.setenv("LIFTAGAIN_TODAY", (local_day() + timedelta(days=1)).isoformat() + "T09:00")
    check_in(planned, pain="6")
    planned.post("/settings/", {"age": "60", "minutes": "10"})
    told = facts.latest(facts.ANSWERS)
    assert told is not None
    facts.withdraw(told)
    imported = Import.objects.get()
    planned.post(f"/imports/{imported.id}/undo/")
    forget()
    assert Import.objects.get().undone_at is not None
    assert replay(first).is_same is True, replay(first)


def test_what_was_shown_is_never_changed(planned: Client) -> None:
    for table in ("journal_shown", "journal_knowledgebundle"):
        column = "day" if table == "journal_shown" else "kept_at"
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET {column} = '2020-01-01'")


def test_an_altered_output_is_reported_field_by_field(planned: Client) -> None:
    one = the_plan()
    before = one.output["session"]["items"][0]["sets"][0]

    def alter(output: dict[str, Any]) -> None:
        output["phase"] = "return"
        output["session"]["items"][0]["rest_s"] = 999
        output["session"]["items"].pop()
        output["smuggled"] = True

    told = with_output(one, alter)
    assert told.is_same is False
    assert told.output_whole is False
    fields = {found.field: (found.shown, found.again) for found in told.differs or ()}
    last = len(one.output["session"]["items"]) - 1
    assert set(fields) == {"phase", "session.items[0].rest_s", f"session.items[{last}]", "smuggled"}
    assert fields["phase"] == ("return", one.output["phase"])
    assert fields["session.items[0].rest_s"] == (999, one.output["session"]["items"][0]["rest_s"])
    assert fields["smuggled"] == (True, "(not there)")
    assert before in [row["sets"][0] for row in one.output["session"]["items"]]
    text = spoken(told)
    assert "it was changed since" in text
    assert "session.items[0].rest_s: kept 999" in text


def test_an_altered_output_with_a_fitting_seal_is_reported_too(planned: Client) -> None:
    told = with_output(the_plan(), lambda output: output.update(phase="maintain"), sealed=True)
    assert told.output_whole is True
    assert [one.field for one in told.differs or ()] == ["phase"]
    assert told.is_same is False


def test_altered_inputs_are_reported_against_the_journal(planned: Client) -> None:
    one = the_plan()
    inputs = copy.deepcopy(one.inputs)
    inputs["case"]["answers"]["age"] = 71
    changed("journal_shown", f"id = '{one.id.hex}'", inputs=json.dumps(inputs))
    told = replay(Shown.objects.get(id=one.id))
    assert told.inputs_whole is False
    assert [(found.field, found.shown, found.again) for found in told.facts_differ or ()] == [
        ("case.answers.age", 71, 34)
    ]
    assert told.is_same is False


@pytest.mark.parametrize(
    "inputs", [{}, {"case": 3, "today": "x"}, [], {"case": {"answers": {"age": "old"}}, "today": "2026-01-01"}, "text"]
)
def test_inputs_that_are_none_give_words_and_no_traceback(planned: Client, inputs: object) -> None:
    one = the_plan()
    changed("journal_shown", f"id = '{one.id.hex}'", inputs=json.dumps(inputs))
    told = replay(Shown.objects.get(id=one.id))
    assert told.differs is None
    assert told.problem
    assert "something differs" in spoken(told)
    assert planned.get("/why/").status_code == 200


@pytest.mark.parametrize(
    "output", [{}, [], {"because": 3, "session": {"items": [1]}}, {"because": [{"rule": "phase"}]}]
)
def test_an_output_of_another_shape_gives_words_and_no_traceback(planned: Client, output: object) -> None:
    one = the_plan()
    changed("journal_shown", f"id = '{one.id.hex}'", output=json.dumps(output))
    told = replay(Shown.objects.get(id=one.id))
    assert told.is_same is False
    assert spoken(told)
    assert planned.get("/why/").status_code == 200


def test_a_day_of_an_older_version_is_computed_with_the_knowledge_of_then(planned: Client, older: Knowledge) -> None:
    Shown.objects.all().delete()
    forget()
    with instead(older):
        planned.get("/result/")
        planned.get("/today/")
    forget()
    one = the_plan()
    assert one.knowledge_version == older.version != knowledge().version
    told = replay(one)
    assert (told.knowledge, told.is_same) == ("kept", True)
    assert "Those of that day were kept" in spoken(told)
    planned.get("/result/")
    planned.get("/today/")
    with_ours = Shown.objects.get(decision="plan", knowledge_version=knowledge().version)
    assert with_ours.output["session"] != one.output["session"], "the other knowledge makes no difference: no test"
    assert replay(with_ours).is_same is True


def test_knowledge_that_was_not_kept_is_said_plainly(planned: Client) -> None:
    one = the_plan()
    changed("journal_shown", f"id = '{one.id.hex}'", knowledge_version="0" * 16)
    told = replay(Shown.objects.get(id=one.id))
    assert (told.knowledge, told.differs, told.is_same) == ("missing", None, None)
    assert "were not kept" in spoken(told)
    assert "cannot be computed again" in spoken(told)


def test_knowledge_that_was_changed_is_no_longer_used(planned: Client, older: Knowledge) -> None:
    one = the_plan()
    changed("journal_shown", f"id = '{one.id.hex}'", knowledge_version="a" * 16)
    for files, words in ((packed(older), f"holds version {older.version}"), (b"not an archive", "damaged")):
        KnowledgeBundle.objects.filter(version="a" * 16).delete()
        KnowledgeBundle.objects.create(version="a" * 16, files=files, kept_at=one.shown_at)
        told = replay(Shown.objects.get(id=one.id))
        assert (told.knowledge, told.differs) == ("unreadable", None)
        assert words in told.problem
        assert "cannot read them" in spoken(told)


def test_what_an_older_program_kept_is_read_without_its_seals(planned: Client) -> None:
    one = the_plan()
    changed("journal_shown", f"id = '{one.id.hex}'", output_hash="", facts_until=None, program="")
    told = replay(Shown.objects.get(id=one.id))
    assert (told.output_whole, told.code, told.is_same) == (None, "unknown", True)
    assert "kept no seal" in spoken(told)


def test_another_program_is_said(planned: Client) -> None:
    one = the_plan()
    changed("journal_shown", f"id = '{one.id.hex}'", program="f" * 16)
    assert "The program has changed since" in spoken(replay(Shown.objects.get(id=one.id)))


def test_every_reason_has_its_rule_and_its_sources(planned: Client) -> None:
    told = replay(the_plan())
    reasons = reasons_as_json(told)
    stored = [one for item in told.output["session"]["items"] for one in item["because"]]
    rules = {one["rule"] for one in reasons}
    assert {one["rule"] for one in stored} <= rules
    assert all(one["sources"] for one in reasons), [one for one in reasons if not one["sources"]]
    assert {"grade", "id", "text", "verified"} == set(reasons[0]["sources"][0])
    words = in_words(told)
    assert {rule for rule, _ in words.rules} == rules
    whole = replay_as_json(told, reasons)
    assert json.loads(json.dumps(whole)) == whole
    jsonschema.Draft202012Validator(json_schemas(knowledge())["why.schema.json"]).validate(whole)
    assert whole["same"] is True


def test_a_day_without_a_plan_says_which_days_have_one(planned: Client) -> None:
    today = local_day().isoformat()
    with pytest.raises(InputError, match=f"1999-01-01: no plan was shown then; expected one of 1 days from {today}"):
        look_up("1999-01-01")
    with pytest.raises(InputError, match="day or id: expected a date"):
        look_up("last tuesday")
    with pytest.raises(InputError, match="no plan was shown then"):
        look_up("00000000-0000-0000-0000-000000000000")
    assert look_up(str(the_plan().id)) == the_plan()
    assert look_up(today) == look_up(None) == the_plan()


def test_the_page_tells_the_day_and_others(planned: Client) -> None:
    page = planned.get("/why/").content.decode()
    assert "Why this plan?" in page
    assert "It comes out the same" in page
    assert "/why/" in planned.get("/today/").content.decode()
    missing = planned.get("/why/1999-01-01/")
    assert missing.status_code == 404
    assert "No plan was shown on that day" in missing.content.decode()
    assert f"/why/{local_day().isoformat()}/" in missing.content.decode()
    assert planned.get("/why/yesterday/").status_code == 404


def test_without_a_plan_the_page_says_so(person: Client) -> None:
    assert "No plan was shown yet" in person.get("/why/").content.decode()
