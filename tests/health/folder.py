"""A knowledge folder as plain tables, whatever kinds it holds."""

import tomllib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

NOT_FOR_PEOPLE = frozenset({"sources", "limits", "catalogue"})


class Folder:
    """A knowledge folder as tables."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def files(self) -> dict[str, dict[str, Any]]:
        """Every TOML file by its path below the root."""
        paths = sorted(self.root.rglob("*.toml"))
        return {str(path.relative_to(self.root)): tomllib.loads(path.read_text(encoding="utf-8")) for path in paths}

    def rows(self, folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Each row of a folder with its file: the tables of an array, or the file itself when it has an id."""
        for name, table in self.files.items():
            if not name.startswith(folder + "/"):
                continue
            if "id" in table:
                yield name, table
                continue
            for value in table.values():
                if isinstance(value, list):
                    yield from ((name, row) for row in value if isinstance(row, dict))

    def ids(self, folder: str) -> frozenset[str]:
        """The ids of a folder."""
        return frozenset(row["id"] for _, row in self.rows(folder) if "id" in row)

    def values(self, *keys: str) -> Iterator[tuple[str, str, Any]]:
        """Every value that stands under one of these keys, at any depth, as (file, key, value)."""
        for name, table in self.files.items():
            yield from ((name, key, value) for key, value in under(table) if key in keys)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every text that a person may read, as (file, text)."""
        for name, table in self.files.items():
            if name.split("/", maxsplit=1)[0] not in NOT_FOR_PEOPLE:
                yield from ((name, text) for _, text in under(table) if isinstance(text, str) and " " in text)


def under(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Every value below a table, at any depth, as (its key, the value); the words of a list as (key[], word)."""
    if key:
        yield key, value
    if isinstance(value, dict):
        for name, part in value.items():
            yield from under(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from under(part, key + "[]")
