"""Reads what holds conditions: flags, patterns, soreness, contradictions."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from liftagain.domain.flag import Flag
from liftagain.domain.guidance import PharmacistFirst
from liftagain.domain.pattern import Contradiction, Pattern, SorenessRule
from liftagain.domain.screening import Ceiling, Disposition
from liftagain.knowledge.conditions_text import Conditions, ids_read
from liftagain.knowledge.folder import KnowledgeError, tables, validated

T = TypeVar("T")
Table = dict[str, Any]


def read_flags(root: Path, conditions: Conditions) -> dict[str, Flag]:
    """The red-flag rules by id, with their levels most urgent first."""

    def flag(table: Table, where: str) -> Flag:
        levels = [_level(level, where, conditions) for level in table["levels"]]
        levels.sort(key=lambda level: -level["disposition"])
        reads = frozenset().union(*(level["reads"] for level in levels))
        cases = [{**case, "expect": _disposition(case["expect"], where)} for case in table.get("cases", [])]
        ready = {**table, "levels": levels, "cases": cases, "reads": reads}
        if "open_when" in table:
            ready["open_when"] = conditions.read(table["open_when"], where)
        return validated(Flag, ready, where)

    return _one_a_file(root, "flags", flag)


def read_patterns(root: Path, conditions: Conditions) -> dict[str, Pattern]:
    """The patterns by id."""

    def pattern(table: Table, where: str) -> Pattern:
        return validated(Pattern, {**table, "features": _features(table["features"], where, conditions)}, where)

    return _one_a_file(root, "patterns", pattern)


def read_soreness(root: Path, conditions: Conditions) -> dict[str, SorenessRule]:
    """The rule for ordinary soreness, by id."""

    def soreness(table: Table, where: str) -> SorenessRule:
        lists = {name: _features(table[name], where, conditions) for name in ("needs", "against")}
        return validated(SorenessRule, {**table, **lists}, where)

    return _one_a_file(root, "soreness", soreness)


def read_pharmacist(root: Path, conditions: Conditions) -> dict[str, PharmacistFirst]:
    """When words about medicines give way to "ask a pharmacist or doctor", by id."""

    def pharmacist(table: Table, where: str) -> PharmacistFirst:
        return validated(PharmacistFirst, {**table, "when": conditions.read(table["when"], where)}, where)

    return _one_a_file(root, "pharmacist", pharmacist)


def read_contradictions(root: Path, conditions: Conditions) -> dict[str, Contradiction]:
    """Pairs of answers that do not go together, by id."""
    return {
        row["id"]: validated(Contradiction, {**row, "when": conditions.read(row["when"], where)}, where)
        for where, row in rows(root, "contradictions", "contradiction")
    }


def _level(table: Table, where: str, conditions: Conditions) -> Table:
    when = conditions.read(table["when"], where)
    ready = {**table, "disposition": _disposition(table["disposition"], where), "when": when, "reads": ids_read(when)}
    if "ceiling" in table:
        ready["ceiling"] = _word(Ceiling, table["ceiling"], where)
    return ready


def _features(rows: list[Table], where: str, conditions: Conditions) -> list[Table]:
    return [{**row, "when": conditions.read(row["when"], f"{where} [{row.get('id')}]")} for row in rows]


def _disposition(word: str, where: str) -> Disposition | None:
    return None if word == "none" else _word(Disposition, word, where)


def _word(kind: type[T], word: str, where: str) -> T:
    members: Mapping[str, T] = kind.__members__  # type: ignore[attr-defined]
    if word.upper() not in members:
        raise KnowledgeError(f"{where}: {word!r} is not one of {', '.join(name.lower() for name in members)}")
    return members[word.upper()]


def _one_a_file(root: Path, folder: str, make: Callable[[Table, str], T]) -> dict[str, T]:
    found: dict[str, T] = {}
    for path, table in tables(folder, root):
        where = str(path.relative_to(root))
        if table.get("id") != path.stem:
            raise KnowledgeError(f"{where}: id is {table.get('id')!r}, expected the file's name {path.stem!r}")
        try:
            found[path.stem] = make(table, where)
        except KeyError as error:
            raise KnowledgeError(f"{where}: {error} is missing") from error
    return found


def rows(root: Path, folder: str, array: str) -> list[tuple[str, Table]]:
    """The tables of `array` in every file of the folder, each with where it stands."""
    return [
        (f"{path.relative_to(root)} [{row.get('id')}]", row)
        for path, table in tables(folder, root)
        for row in table[array]
    ]
