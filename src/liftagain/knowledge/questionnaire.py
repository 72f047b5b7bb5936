"""Reads the questionnaire."""

from pathlib import Path
from typing import Any

from liftagain.domain.question import Question
from liftagain.knowledge.conditions_text import Conditions
from liftagain.knowledge.folder import KnowledgeError, validated
from liftagain.knowledge.screening_rules import rows

Table = dict[str, Any]


def read_questions(root: Path, conditions: Conditions) -> dict[str, Question]:
    """The questionnaire by id, in the order in which it is asked.

    An option that names one `answer` sets it to yes when it is ticked, to no when it is not, and to unsure.
    """
    found: dict[str, Question] = {}
    for where, row in rows(root, "questions", "question"):
        if row["id"] in found:
            raise KnowledgeError(f"{where}: a second {row['id']!r}")
        options = [_option(option) for option in row.get("options", [])]
        _check_areas(row, where)
        ready = {**row, "options": options, "covers": _covers(row, options), "settles": _settles(row, options)}
        if "ask_when" in row:
            ready["ask_when"] = conditions.read(row["ask_when"], where)
        found[row["id"]] = validated(Question, ready, where)
    return dict(sorted(found.items(), key=lambda item: item[1].order))


def _check_areas(row: Table, where: str) -> None:
    """Only a map has areas, each once, and its readings and levels name no others."""
    own = [option["area"] for option in row.get("options", []) if "area" in option]
    if (row["kind"] == "map") != (bool(own) and len({*own}) == len(row["options"])):
        raise KnowledgeError(f"{where}: {row['id']!r}: a map, and only a map, has options with an area each")
    read = [group for reading in row.get("readings", []) for group in reading.get("when", [])]
    named = {area for areas in (*read, *(level["areas"] for level in row.get("spread", []))) for area in areas}
    if unknown := sorted(named - {*own}):
        raise KnowledgeError(f"{where}: {row['id']!r}: no area {unknown[0]!r}, found {', '.join(own) or 'none'}")
    for name in _read_ids(row):
        if not any(name in reading.get("sets", {}) and not reading.get("when") for reading in row["readings"]):
            raise KnowledgeError(f"{where}: {row['id']!r}: what {name!r} is without a tap is not told")


def _read_ids(row: Table) -> list[str]:
    """The ids that the readings of a map answer or leave open."""
    found = (
        name for reading in row.get("readings", []) for name in (*reading.get("sets", {}), *reading.get("open", ()))
    )
    return list(dict.fromkeys(found))


def _option(option: Table) -> Table:
    if "answer" not in option:
        return {"sets": {}, **option}
    name = option["answer"]
    rest = {key: value for key, value in option.items() if key != "answer"}
    return {"sets": {name: "yes"}, "else_sets": {name: "no"}, "unsure_sets": {name: "unsure"}, **rest}


def _covers(row: Table, options: list[Table]) -> list[str]:
    own = [row["answer"]] if "answer" in row else []
    parts = ("sets", "else_sets", "unsure_sets")
    return list(
        dict.fromkeys(
            [*own, *_read_ids(row), *(name for option in options for part in parts for name in option.get(part, {}))]
        )
    )


def _settles(row: Table, options: list[Table]) -> list[str]:
    if row.get("optional"):
        return []
    if "answer" in row:
        return [row["answer"]]
    if row["kind"] == "map":
        return _read_ids(row)
    if row["kind"] == "choice":
        return [name for name in options[0]["sets"] if all(name in option["sets"] for option in options)]
    both = (name for option in options for name in option["sets"] if name in option.get("else_sets", {}))
    return list(dict.fromkeys(both))
