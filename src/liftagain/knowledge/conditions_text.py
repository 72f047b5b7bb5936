"""Conditions as they stand in the files: signs and limits are named there, and put in here."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from liftagain.domain.condition import Compare, Condition
from liftagain.knowledge.condition_toml import read_condition
from liftagain.knowledge.folder import KnowledgeError, tables

NUMBER_OPERATORS = ("at_least", "at_most", "above", "below")


class Conditions:
    """Reads conditions, with the named signs of one knowledge folder."""

    def __init__(self, root: Path, limit: Callable[[str], float]) -> None:
        """Reads the signs below `root`; `limit` gives the number behind a name."""
        self._limit = limit
        self._tables: dict[str, Mapping[str, Any]] = {}
        self.signs: dict[str, Condition] = {}
        for path, table in tables("signs", root):
            for sign in table["sign"]:
                if set(sign) != {"id", "title", "when"} or sign["id"] in self._tables:
                    raise KnowledgeError(f"{path.name} [{sign.get('id')}]: expected a new id, a title and when")
                self._tables[sign["id"]] = sign["when"]
        for name in self._tables:
            self._sign(name, ())

    def read(self, table: object, where: str) -> Condition:
        """The condition of a table.

        Raises:
            KnowledgeError: naming the file when it is not a condition, or names an unknown sign or limit.
        """
        if not isinstance(table, Mapping):
            raise KnowledgeError(f"{where}: expected a condition, found {table!r}")
        try:
            return read_condition(self._numbers(table), self.signs)
        except (KeyError, TypeError, ValueError) as error:
            raise KnowledgeError(f"{where}: {error}") from error

    def _sign(self, name: str, above: tuple[str, ...]) -> None:
        if name in above or name not in self._tables:
            raise KnowledgeError(f"signs: {name!r} is unknown or names itself")
        if name not in self.signs:
            for other in _named_signs(self._tables[name]):
                self._sign(other, (*above, name))
            self.signs[name] = self.read(self._tables[name], f"signs [{name}]")

    def _numbers(self, value: Any) -> Any:
        """The same, with each named limit replaced by its number."""
        if isinstance(value, list):
            return [self._numbers(part) for part in value]
        if not isinstance(value, Mapping):
            return value
        return {
            key: self._limit(part)
            if "answer" in value and key in NUMBER_OPERATORS and isinstance(part, str)
            else self._numbers(part)
            for key, part in value.items()
        }


def ids_read(condition: Condition) -> frozenset[str]:
    """The answer ids that a condition reads."""
    if isinstance(condition, Compare):
        return frozenset({condition.answer})
    return frozenset().union(*(ids_read(part) for part in condition.of))


def _named_signs(value: Any) -> list[str]:
    if isinstance(value, list):
        return [name for part in value for name in _named_signs(part)]
    if isinstance(value, Mapping):
        if "sign" in value:
            return [value["sign"]]
        return [name for part in value.values() for name in _named_signs(part)]
    return []
