"""Reads the factors: one TOML file each, with an optional condition over the answers."""

from pathlib import Path

from liftagain.domain.factor_entry import FactorEntry
from liftagain.knowledge.condition_toml import read_condition
from liftagain.knowledge.folder import ROOT, KnowledgeError, tables, validated


def read_factors(root: Path = ROOT) -> dict[str, FactorEntry]:
    """Every factor by its id, in the order of the ids."""
    found: dict[str, FactorEntry] = {}
    for path, table in tables("factors", root):
        name = str(path.relative_to(root))
        if table.get("id") != path.stem:
            raise KnowledgeError(f"{name}: id is {table.get('id')!r}, expected the file's name {path.stem!r}")
        when = table.pop("when", None)
        if when is not None:
            try:
                table["when"] = read_condition(when, {})
            except ValueError as error:
                raise KnowledgeError(f"{name}: when: {error}") from error
        found[path.stem] = validated(FactorEntry, table, name)
    return found
