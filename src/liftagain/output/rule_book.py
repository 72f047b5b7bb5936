"""The rule book: everything that the program knows, as Markdown pages generated from the knowledge."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from liftagain.domain.answers import AnswerValue
from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.domain.flag import Flag
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.output.instruments_page import instruments_page
from liftagain.output.json_schema import json_schemas
from liftagain.output.net_book import nets_page, numbers_page, patterns_page
from liftagain.output.self_tests_page import self_tests_page

SIGNS = {"is": "is", "at_least": "at least", "at_most": "at most", "above": "above", "below": "below"}
GENERATED = "<!-- Generated from the knowledge by `make book`. -->\n\n"


def rule_book(known: Knowledge) -> dict[str, str]:
    """The text of every generated file, by its name below docs/reference."""
    pages = {
        "rules.md": rules_page(known),
        "exercises.md": exercises_page(known),
        "limits.md": limits_page(known),
        "factors.md": factors_page(known),
        "instruments.md": instruments_page(known),
        "self-tests.md": self_tests_page(known),
        "measures.md": measures_page(known),
        "sources.md": sources_page(known),
        "patterns.md": patterns_page(known),
        "safety-nets.md": nets_page(known),
        "emergency-numbers.md": numbers_page(known),
    }
    texts = {name: GENERATED + text for name, text in pages.items()}
    schemas = {name: json.dumps(schema, indent=1) + "\n" for name, schema in json_schemas(known).items()}
    return {**texts, **schemas}


def rules_page(known: Knowledge) -> str:
    """Every red-flag rule: its levels in words, its sources, its cases, and where sources disagree."""
    parts = ["# Red-flag rules\n", f"{len(known.flags)} rules. The most urgent level that holds counts.\n"]
    return "\n".join([*parts, *(_rule(flag) for _, flag in sorted(known.flags.items()))])


def exercises_page(known: Knowledge) -> str:
    """The library as one table."""
    rows = []
    for id_, entry in sorted(known.exercises.items()):
        what = entry.name, f"`{id_}`", entry.pattern, str(entry.lumbar_tier), entry.tier_basis
        when = ", ".join(entry.phases) or "never offered"
        rows.append((*what, when, entry.easier or "", entry.harder or "", ", ".join(entry.sources)))
    head = ("exercise", "id", "pattern", "tier", "basis", "phases", "easier", "harder", "sources")
    return f"# Exercises\n\n{len(rows)} entries. Tier: lumbar load, 0 to 5.\n\n{_table(head, rows)}"


def limits_page(known: Knowledge) -> str:
    """Every number with a clinical or training meaning."""
    rows = []
    for id_, limit in sorted(known.limits.items()):
        now = limit.now
        numbers = [f"{low:g} to {high:g}" for low, high in (now.absolute, now.recommended)]
        verified = "yes" if now.verified else "no"
        rows.append(
            (
                f"`{id_}`",
                limit.title,
                limit.unit,
                *numbers,
                f"{now.start:g}",
                str(now.since),
                ", ".join(now.sources),
                verified,
            )
        )
    head = ("id", "what", "unit", "absolute", "recommended", "start", "since", "sources", "verified")
    return f"# Limits\n\n{_table(head, rows)}"


def factors_page(known: Knowledge) -> str:
    """What the review looks for."""
    rows = [
        (f"`{id_}`", entry.title, entry.measures, entry.grade, ", ".join(entry.sources))
        for id_, entry in sorted(known.factors.items())
    ]
    return f"# Factors\n\n{_table(('id', 'title', 'measures', 'grade', 'sources'), rows)}"


def measures_page(known: Knowledge) -> str:
    """What each number of the training log is."""
    rows = [
        (
            f"`{id_}`", one.title, one.definition, one.unit, f"`{one.table}.{one.column}`",
            "describes only" if one.describes else "", one.grade, ", ".join(one.sources),
        )
        for id_, one in sorted(known.measures.items())
    ]  # fmt: skip
    head = ("id", "title", "definition", "unit", "column", "use", "grade", "sources")
    return f"# Measures\n\n{_table(head, rows)}"


def sources_page(known: Knowledge) -> str:
    """Every cited work with its grade of evidence."""
    rows = [
        (f"`{id_}`", source.authors, str(source.year), source.title, source.identifier, source.grade,
         "yes" if source.verified else "no")
        for id_, source in sorted(known.sources.items())
    ]  # fmt: skip
    head = ("id", "authors", "year", "title", "identifier", "grade", "verified")
    return (
        "# Sources\n\nGrades: A reproduced results or a systematic review, B one good study or a guideline, C opinion, "
        f"D our own decision.\n\n{_table(head, rows)}"
    )


def in_words(condition: Condition, depth: int = 0) -> list[str]:
    """A rule condition as a nested Markdown list, one line a part."""
    indent = "  " * depth + "- "
    match condition:
        case Compare():
            return [indent + _comparison(condition)]
        case AnyOf(of):
            head = "any of"
        case AllOf(of):
            head = "all of"
        case NoneOf(of):
            head = "none of"
        case AtLeast(count, of):
            head = f"at least {count} of"
    return [f"{indent}{head}", *(line for part in of for line in in_words(part, depth + 1))]


def _comparison(test: Compare) -> str:
    value = " or ".join(test.value) if isinstance(test.value, tuple) else test.value
    shown = value if isinstance(value, str) else f"{value:g}"
    unknown = " (or not known)" if test.or_unknown else ""
    return f"`{test.answer}` {SIGNS.get(test.operator, 'is')} {shown}{unknown}"


def _rule(flag: Flag) -> str:
    lines = [f"## {flag.id}: {flag.title}", "", f"Suspect: {flag.suspect}. Grade {flag.grade}. Since {flag.since}.", ""]
    for level in flag.levels:
        ceiling = f", ceiling {level.ceiling.word}" if level.ceiling is not None else ""
        lines += [f"- **{level.disposition.word}**{ceiling}", *in_words(level.when, 1)]
    lines += ["", f"Sources: {', '.join(flag.sources)}."]
    if flag.disputed:
        lines += ["", f"Where sources disagree: {flag.disputed}"]
    lines += [
        "",
        "Cases: " + "; ".join(_case(case.answers, case.expect.word if case.expect else "none") for case in flag.cases),
    ]
    return "\n".join(lines) + "\n"


def _case(answers: Mapping[str, AnswerValue], expect: str) -> str:
    return ", ".join(f"{key} {value}" for key, value in answers.items()) + f" → {expect}"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = list(head)
    lines = [f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    lines += [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def main(folder: Path) -> None:
    """Writes every generated file into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in rule_book(knowledge()).items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/reference"))
