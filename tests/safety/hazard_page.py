"""The hazard log as a page to read: docs/safety/hazard-log.md, written from the data by `make book`."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from safety.hazards import FOLDER, Control, Estimate, Hazard, Scales, Step, Switch, read_log, read_scales

NAME = "hazard-log.md"
STATUS = {
    "controlled": "controlled",
    "open": "controlled, with something missing",
    "absent": "the feature does not exist",
}
HEAD = """<!-- Generated from docs/safety/hazards/ by `make book`. -->

# Hazard log

**Unassessed.** Nobody outside the project has reviewed this log. Liftagain is not a medical device. The estimates are
the judgement of the people who wrote the program, not measurements.

Each control names the tests that guard it. `make test` fails when one of them is missing, skipped or does not pass.
`make safety` turns each control off in a copy of the program, and fails unless every test that it names fails then.
"""


def page(log: Iterable[Hazard], scales: Scales) -> str:
    """The whole page."""
    hazards = list(log)
    return "\n".join(
        [HEAD, *_overview(hazards, scales), *_scales(scales), *(_hazard(each, scales) for each in hazards)]
    )


def _overview(hazards: list[Hazard], scales: Scales) -> Iterator[str]:
    count = sum(len(hazard.control) for hazard in hazards)
    yield f"## Overview\n\n{len(hazards)} hazards, {count} controls.\n"
    rows = []
    for each in hazards:
        anchor = f"[{each.id}](#{each.id.lower()})"
        risks = [scales.of(estimate) if estimate else "-" for estimate in (each.before, each.after)]
        rows.append((anchor, each.title, STATUS[each.status], *risks, str(len(each.control) or "-")))
    yield _table(("", "hazard", "status", "risk before", "risk after", "controls"), rows)


def _scales(scales: Scales) -> Iterator[str]:
    yield "## Scales\n"
    for title, steps in (("severity", scales.severity), ("likelihood", scales.likelihood), ("risk", scales.risk)):
        yield _table((title, "means"), _steps(steps))
    severities = [step.id for step in scales.severity]
    rows = [
        (_words(each), *(scales.of(Estimate.model_validate({"severity": s, "likelihood": each})) for s in severities))
        for each in (step.id for step in scales.likelihood)
    ]
    yield _table(("likelihood / severity", *severities), rows)
    yield "The ideas come from:\n\n" + "\n".join(f"- {source}" for source in scales.sources) + "\n"


def _steps(steps: Iterable[Step]) -> list[tuple[str, str]]:
    return [(_words(step.id), step.means) for step in steps]


def _words(name: str) -> str:
    return name.replace("_", " ")


def _hazard(hazard: Hazard, scales: Scales) -> str:
    lines = [f'<a id="{hazard.id.lower()}"></a>', "", f"## {hazard.id} {hazard.title}", ""]
    lines += [f"Status: {STATUS[hazard.status]}.", ""]
    lines += [f"- **Hazard.** {hazard.hazard}", f"- **Effect.** {hazard.effect}"]
    lines += [f"- **{'Why not' if hazard.status == 'absent' else 'Causes'}.** {' '.join(hazard.causes)}"]
    lines += [f"- **Before the controls.** {_estimate(hazard.before, scales)}"] if hazard.before else []
    lines += [f"- **After them.** {_estimate(hazard.after, scales)}"] if hazard.after else []
    lines += [f"- **What is left.** {hazard.residual}"]
    lines += [f"- **Missing.** {each}" for each in hazard.open]
    lines += ["", _table(("control", "what it does", "guarded by", "switched off by"), map(_row, hazard.control))]
    return "\n".join(lines if hazard.control else lines[:-2]) + "\n"


def _estimate(estimate: Estimate, scales: Scales) -> str:
    risk = scales.of(estimate)
    return f"Severity {estimate.severity}, likelihood {_words(estimate.likelihood)}: risk {risk}."


def _row(control: Control) -> tuple[str, str, str, str]:
    tests = "<br>".join(f"`{name.removeprefix('tests/')}`" for name in control.tests)
    return f"`{control.id}`", control.does, tests, _switch(control.switch)


def _switch(switch: Switch) -> str:
    """A switch in words."""
    if switch.function is not None:
        return f"`{switch.function}` returns `{switch.returns}`"
    if switch.drop:
        return "without " + ", ".join(f"`{name}`" for name in switch.drop)
    if switch.limit is not None:
        return f"limit `{switch.limit}` at {switch.start:g}"
    if switch.middleware is not None:
        return f"without the guard `{switch.middleware.rpartition('.')[2]}`"
    return f"another line in `{switch.edit}`"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = list(head)
    lines = [f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    lines += [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def main(folder: Path) -> None:
    """Writes the page into the folder."""
    (folder / NAME).write_text(page(read_log(), read_scales()), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
