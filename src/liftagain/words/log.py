"""What an import found, in sentences for the terminal."""

from collections.abc import Mapping
from typing import Any

from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext


def spoken_import(found: Mapping[str, Any], *, stored: bool) -> str:
    """The dry run or the import in a few lines: what is in it, what was not understood, what was left out."""
    lines = [
        _("{source} log, {first} to {last}: {workouts}, {sets} ({warm_up} of them warm-up), weights in {unit}.").format(
            source=str(found["source"]).replace("_", " ").title(),
            first=found["first_day"],
            last=found["last_day"],
            workouts=_count(found["workouts"], "workout", "workouts"),
            sets=_count(found["sets"], "set", "sets"),
            warm_up=found["warm_up_sets"],
            unit=found["unit"],
        )
    ]
    if found["duplicates"]:
        lines.append(_("{count} were already there.").format(count=_count(found["duplicates"], "set", "sets")))
    if found["unrecognised_exercises"]:
        names = ", ".join(found["unrecognised_exercises"])
        lines.append(_("Names that are not known yet, kept as they are: {names}.").format(names=names))
    lines += [_("Row {row} left out: {why}.").format(**skipped) for skipped in found["skipped"][:20]]
    lines.append(_("Stored.") if stored else _("Nothing was stored: this was a dry run."))
    return "\n".join(lines)


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {ngettext(one, many, number)}"
