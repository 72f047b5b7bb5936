"""Prints the table. Exit code 0 when everything was run and holds, 1 when a line fails, 2 when one was not run."""

import argparse
import importlib
import pkgutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from types import ModuleType

from trust import sections
from trust.row import Options, Row, Verdict, not_run

CASES = 2_000_000


def found_sections() -> dict[str, ModuleType]:
    """Every section by its short name, in the order of the files."""
    names = sorted(module.name for module in pkgutil.iter_modules(sections.__path__))
    return {name.split("_", 1)[1]: importlib.import_module(f"trust.sections.{name}") for name in names}


def lines_of(section: ModuleType, options: Options) -> Iterator[Row]:
    """The lines of a section. A section whose tool is missing was not run."""
    try:
        yield from section.rows(options)
    except (ImportError, FileNotFoundError) as error:
        yield not_run(section.TITLE, str(error))


def shown(title: str, rows: Iterable[Row]) -> Counter[Verdict]:
    """Prints a section and counts its verdicts."""
    print(f"\n{title}\n{'-' * len(title)}")
    counted: Counter[Verdict] = Counter()
    for row in rows:
        counted[row.verdict] += 1
        print(f"{row.what:<44}{row.verdict.value:<9}{row.found}", flush=True)
        for line in row.detail:
            print(f"    {line}")
    return counted


def main(arguments: list[str]) -> int:
    """Prints the wanted sections, or all, and returns the exit code."""
    every = found_sections()
    parser = argparse.ArgumentParser(prog="trust", description="What the screening is trusted for, in one table.")
    parser.add_argument("section", nargs="*", help=f"one or more of: {', '.join(every)}; all when none is named")
    parser.add_argument("--cases", type=int, default=CASES, help="cases of the enumeration (default %(default)s)")
    asked = parser.parse_args(arguments)
    unknown = set(asked.section) - every.keys()
    if unknown:
        parser.error(f"no section {', '.join(sorted(unknown))}; there are {', '.join(every)}")
    whole: Counter[Verdict] = Counter()
    for name in asked.section or every:
        whole += shown(every[name].TITLE, lines_of(every[name], Options(asked.cases)))
    counts = f"{whole[Verdict.HOLDS]} hold, {whole[Verdict.FAILS]} fail, {whole[Verdict.NOT_RUN]} not run"
    print(f"\n{counts}")
    return 1 if whole[Verdict.FAILS] else 2 if whole[Verdict.NOT_RUN] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
