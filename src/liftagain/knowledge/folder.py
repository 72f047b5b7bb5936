"""Reads a folder of TOML files into validated records."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

ROOT = Path(__file__).parent
T = TypeVar("T")


class KnowledgeError(Exception):
    """A knowledge file that does not hold to the schema: names the file and the field."""


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def adapter(kind: type[T]) -> TypeAdapter[T]:
    """The validator of a record type, made once."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def tables(folder: str, root: Path = ROOT) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each TOML file below `folder`, in the order of the names, as (path, table)."""
    for path in sorted((root / folder).rglob("*.toml")):
        try:
            yield path, tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise KnowledgeError(f"{path.relative_to(root)}: not TOML: {error}") from error


def validated(kind: type[T], table: Mapping[str, Any], where: str) -> T:
    """The table as a record of `kind`.

    Raises:
        KnowledgeError: naming the file and each field, what was found and what was expected.
    """
    try:
        return adapter(kind).validate_python(table)
    except ValidationError as error:
        found = "; ".join(
            f"{'.'.join(map(str, e['loc']))}: {e['msg']} (found {e['input']!r:.60})" for e in error.errors()
        )
        raise KnowledgeError(f"{where}: {found}") from error


def one_a_file(kind: type[T], folder: str, root: Path = ROOT) -> dict[str, T]:
    """Records of `kind`, one a file, by their `id`. The file's stem must be the id."""
    found: dict[str, T] = {}
    for path, table in tables(folder, root):
        name = str(path.relative_to(root))
        if table.get("id") != path.stem:
            raise KnowledgeError(f"{name}: id is {table.get('id')!r}, expected the file's name {path.stem!r}")
        if path.stem in found:
            raise KnowledgeError(f"{name}: a second {path.stem!r}")
        found[path.stem] = validated(kind, table, name)
    return found


def many_a_file(kind: type[T], folder: str, array: str, root: Path = ROOT) -> dict[str, T]:
    """Records of `kind` from the array of tables `array` in each file of the folder, by their `id`."""
    found: dict[str, T] = {}
    for path, table in tables(folder, root):
        name = str(path.relative_to(root))
        if set(table) != {array}:
            raise KnowledgeError(f"{name}: expected only [[{array}]], found {sorted(table)}")
        for row in table[array]:
            item = validated(kind, row, f"{name} [{row.get('id')}]")
            if row["id"] in found:
                raise KnowledgeError(f"{name}: a second {row['id']!r}")
            found[row["id"]] = item
    return found
