"""Checks the installation, the data folder and the knowledge."""

import platform
import sqlite3
import sys
import tomllib
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from liftagain.knowledge.bundle import Knowledge, knowledge

OLDEST_SQLITE = (3, 27)  # VACUUM INTO, which the backups use
PACKAGES = ("django", "pydantic", "whitenoise", "cyclopts")


def examine(data_folder: Sequence[dict[str, Any]] = (), known: Knowledge | None = None) -> dict[str, Any]:
    """Every check with `what`, `ok` and `found`, the knowledge version and counts, and the vocabularies.

    `data_folder` are the checks of the data folder, which only the journal can make.
    """
    bundle = known or knowledge()
    checks = [*_installation(), *_knowledge(bundle), *data_folder]
    return {"checks": checks, "knowledge_version": bundle.version, "vocabularies": vocabularies(bundle)}


def vocabularies(bundle: Knowledge) -> dict[str, list[str]]:
    """The closed word lists of the interfaces, made from the knowledge."""
    words = tomllib.loads((bundle.root / "vocabulary.toml").read_text(encoding="utf-8"))
    words["factor"] = sorted(bundle.factors)
    words["goal"] = [*sorted(bundle.exercises), "running", "classes"]
    return {name: list(values) for name, values in sorted(words.items())}


def _installation() -> list[dict[str, Any]]:
    checks = [
        _check("Python", sys.version_info >= (3, 11), platform.python_version()),
        _check("SQLite", sqlite3.sqlite_version_info >= OLDEST_SQLITE, sqlite3.sqlite_version),
    ]
    for name in (*PACKAGES, "liftagain"):
        try:
            checks.append(_check(name, True, version(name)))
        except PackageNotFoundError:
            checks.append(_check(name, False, "not installed"))
    return checks


def _knowledge(bundle: Knowledge) -> list[dict[str, Any]]:
    parts: dict[str, Callable[[], object]] = {
        "sources": lambda: bundle.sources,
        "limits": lambda: bundle.limits,
        "red-flag rules": lambda: bundle.flags,
        "questions": lambda: bundle.questions,
        "factors": lambda: bundle.factors,
        "exercises": lambda: bundle.exercises,
        "movements": lambda: bundle.movements,
        "phases": lambda: bundle.phases,
        "guidance": lambda: bundle.guidance,
    }
    return [_readable(name, part) for name, part in parts.items()]


def _readable(name: str, part: Callable[[], object]) -> dict[str, Any]:
    try:
        found = part()
    except Exception as error:  # noqa: BLE001 - a check reports every failure instead of failing
        return _check(f"knowledge: {name}", False, str(error))
    count = len(found) if hasattr(found, "__len__") else 0
    return _check(f"knowledge: {name}", count > 0, f"{count} read")


def _check(what: str, ok: bool, found: str) -> dict[str, Any]:
    return {"what": what, "ok": ok, "found": found}
