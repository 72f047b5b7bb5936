"""The lint over a knowledge folder: each check returns its faults as sentences that name the file.

It reads the files as plain tables, so that it works on every kind, on those that come later too, and on a folder that
is only half there. What one file must look like is the loader's business.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from health.folder import Folder, under
from health.said import address, forbidden

Check = Callable[[Folder], list[str]]
CHECKS: dict[str, Check] = {}


def check(function: Check) -> Check:
    """Enters a function as a check."""
    CHECKS[function.__name__] = function
    return function


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@check
def sources_resolve(folder: Folder) -> list[str]:
    known = folder.ids("sources")
    return [
        f"{name}: unknown source {source!r}"
        for name, _, value in folder.values("sources")
        if isinstance(value, list)
        for source in value
        if isinstance(source, str) and source not in known
    ]


CITING = (
    "instruments",
    "flags",
    "limits",
    "exercises",
    "factors",
    "phases",
    "guidance",
    "conditions",
    "courses",
    "soreness",
    "patterns",
    "safety_net",
    "professions",
    "emergency_numbers",
    "measures",
    "self_tests",
    "weeks",
)


@check
def what_is_claimed_is_cited(folder: Folder) -> list[str]:
    faults = []
    for kind in CITING:
        for name, row in folder.rows(kind):
            cited = [value for key, value in under(row) if key == "sources"]
            if not cited or not all(cited):
                faults.append(f"{name} [{row.get('id')}]: no source")
    return faults


@check
def exercises_resolve(folder: Folder) -> list[str]:
    library = folder.ids("exercises")
    movements = library | folder.ids("catalogue")
    faults = []
    for name, key, value in folder.values("easier", "harder", "alternatives", "choose", "exercises", "swap", "steps"):
        known = library if key in ("easier", "harder", "alternatives", "choose") else movements
        faults += [
            f"{name}: {key} names the unknown exercise {one!r}"
            for one in _list(value)
            if isinstance(one, str) and one not in known
        ]
    return faults


@check
def steps_lead_back(folder: Folder) -> list[str]:
    """An easier step is not harder again: nobody goes round in circles."""
    steps = {row["id"]: row for _, row in folder.rows("exercises")}
    faults = []
    for way in ("easier", "harder"):
        for start, row in steps.items():
            seen, here = [start], row.get(way)
            while here in steps and here not in seen:
                seen.append(here)
                here = steps[here].get(way)
            if here in seen:
                faults.append(f"exercises/{start}.toml: {way} steps go round in a circle at {here!r}")
    return faults


@check
def no_step_is_lighter_upwards(folder: Folder) -> list[str]:
    """A harder step loads the lower back at least as much, an easier one at most as much."""
    steps = {row["id"]: row for _, row in folder.rows("exercises")}
    return [
        f"exercises/{name}.toml: its easier step {row['easier']!r} has a higher lumbar tier"
        for name, row in steps.items()
        if row.get("easier") in steps and steps[row["easier"]]["lumbar_tier"] > row["lumbar_tier"]
    ]


VOCABULARY = {
    "pattern": "pattern",
    "position": "position",
    "spine": "spine",
    "primary": "muscle",
    "secondary": "muscle",
    "equipment": "equipment",
    "tags": "tag",
}


@check
def words_are_in_the_vocabulary(folder: Folder) -> list[str]:
    words = folder.files.get("vocabulary.toml", {})
    faults = []
    for kind in ("exercises", "catalogue"):
        for name, row in folder.rows(kind):
            for key, group in VOCABULARY.items():
                unknown = [word for word in _list(row.get(key, [])) if word not in words.get(group, [])]
                faults += [f"{name} [{row.get('id')}]: {key} {word!r} is not in the vocabulary" for word in unknown]
            for exclusion in row.get("exclusions", []):
                if exclusion["when"] not in [*words.get("condition", []), *words.get("direction", [])]:
                    faults.append(f"{name} [{row.get('id')}]: {exclusion['when']!r} is no condition and no direction")
    return faults


@check
def limits_have_unit_date_and_source(folder: Folder) -> list[str]:
    faults = []
    for name, row in folder.rows("limits"):
        where = f"{name} [{row.get('id')}]"
        if not row.get("unit"):
            faults.append(f"{where}: no unit")
        values = row.get("values", [])
        if not values:
            faults.append(f"{where}: no value")
        for value in values:
            if not isinstance(value.get("since"), date):
                faults.append(f"{where}: no date")
            if not value.get("sources"):
                faults.append(f"{where}: no source")
        days = [value["since"] for value in values if isinstance(value.get("since"), date)]
        if days != sorted(days):
            faults.append(f"{where}: the newest value does not stand last")
    return faults


OPERATORS = ("at_least", "at_most", "above", "below")


def limits_in_conditions(folder: Folder, *kinds: str) -> Iterator[tuple[str, str]]:
    """Each limit that a condition of these kinds names, as (file, limit)."""
    for name, table in folder.files.items():
        if name.split("/", maxsplit=1)[0] in kinds:
            for _, value in [("", table), *under(table)]:
                if isinstance(value, dict) and "answer" in value:
                    yield from ((name, value[word]) for word in OPERATORS if isinstance(value.get(word), str))


@check
def limits_in_conditions_resolve(folder: Folder) -> list[str]:
    known = folder.ids("limits")
    named = limits_in_conditions(folder, "flags", "signs", "patterns", "soreness", "contradictions", "questions")
    return [f"{name}: unknown limit {limit!r}" for name, limit in named if limit not in known]


@check
def limits_of_phases_resolve(folder: Folder) -> list[str]:
    """The gates of the phases and the caps of tiers name limits."""
    known = folder.ids("limits")
    faults = []
    for kind in ("phases", "ceilings"):
        for name, row in folder.rows(kind):
            named = [row["tier_cap"]] if isinstance(row.get("tier_cap"), str) else []
            for gate in row.get("leave", []):
                named += [gate[word] for word in OPERATORS if isinstance(gate.get(word), str)]
            faults += [f"{name}: unknown limit {limit!r}" for limit in named if limit not in known]
    return faults


@check
def habits_are_guidance(folder: Folder) -> list[str]:
    known = folder.ids("guidance")
    return [
        f"{name}: {key} names the unknown guidance {one!r}"
        for name, key, value in folder.values("habits", "guidance")
        if name.split("/")[0] in ("phases", "conditions", "factors")
        for one in _list(value)
        if one not in known
    ]


@check
def screening_uses_verified_limits_only(folder: Folder) -> list[str]:
    open_limits = {
        row["id"] for _, row in folder.rows("limits") if not all(value.get("verified", True) for value in row["values"])
    }
    named = limits_in_conditions(folder, "flags", "signs", "soreness", "contradictions")
    return [f"{name}: uses the unverified limit {limit!r}" for name, limit in named if limit in open_limits]


@check
def answers_in_conditions_resolve(folder: Folder) -> list[str]:
    known = folder.ids("answers")
    faults = []
    for name, table in folder.files.items():
        if name.split("/", maxsplit=1)[0] in ("flags", "signs", "patterns", "soreness", "contradictions"):
            named = [part["answer"] for _, part in under(table) if isinstance(part, dict) and "answer" in part]
            faults += [f"{name}: unknown answer {answer!r}" for answer in named if answer not in known]
    return faults


@check
def rules_show_both_sides(folder: Folder) -> list[str]:
    """Each flag has a case where it fires and one where it does not."""
    faults = []
    for name, row in folder.rows("flags"):
        expected = [case.get("expect") for case in row.get("cases", [])]
        if not any(word != "none" for word in expected):
            faults.append(f"{name}: no case in which it fires")
        if "none" not in expected:
            faults.append(f"{name}: no case in which it does not fire")
    return faults


@check
def nothing_names_an_address(folder: Folder) -> list[str]:
    return [
        f"{path.relative_to(folder.root)}:{number}: an address: {found!r}"
        for path in sorted(folder.root.rglob("*.toml"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for found in address(line)
    ]


@check
def nothing_forbidden_is_said(folder: Folder) -> list[str]:
    return [f"{name}: {fault} in {text!r:.90}" for name, text in folder.texts() for fault in forbidden(text)]


@check
def no_id_stands_twice(folder: Folder) -> list[str]:
    faults = []
    for kind in sorted({name.split("/", maxsplit=1)[0] for name in folder.files if "/" in name}):
        seen: set[str] = set()
        for name, row in folder.rows(kind):
            if row.get("id") in seen:
                faults.append(f"{name}: a second {row['id']!r}")
            seen.add(row.get("id", ""))
    return faults


def faults(root: Path) -> list[str]:
    """Every fault of every check."""
    folder = Folder(root)
    return [f"{name}: {fault}" for name, run in CHECKS.items() for fault in run(folder)]
