"""What an import found, in sentences for the terminal."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from liftagain.words.amounts import full_day
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext

SKIPPED_SHOWN = 20
SOURCES = MappingProxyType(
    {
        "strong": "Strong",
        "hevy": "Hevy",
        "fitnotes_android": "FitNotes",
        "fitnotes_ios": "FitNotes",
        "stronglifts": "StrongLifts",
        "liftosaur": "Liftosaur",
        "jefit": "JEFIT",
        "fitbod": "Fitbod",
        "wger": "wger",
        "garmin_fit": _("your watch"),
        "own": _("your own table"),
    }
)
"""What people call the sources."""


def spoken_import(found: Mapping[str, Any], *, stored: bool, today: date) -> str:
    """The dry run or the import in a few lines: what is in it, what was not understood, what was left out."""
    lines = [
        _(
            "From {source}, {first} to {last}: {workouts}, {sets} ({warm_up} of them warm-up), weights in {unit}."
        ).format(
            source=_(" and ").join(SOURCES.get(one, one) for one in str(found["source"]).split("+")),
            first=found["first_day"],
            last=found["last_day"],
            workouts=_count(found["workouts"], "workout", "workouts"),
            sets=_count(found["sets"], "set", "sets"),
            warm_up=found["warm_up_sets"],
            unit=found["unit"],
        )
    ]
    if again := found["duplicates"] - found["told_by_other_apps"]:
        lines.append(_("{count} already there.").format(count=_count(again, "set was", "sets were")))
    if found["told_by_other_apps"]:
        lines.append(same_elsewhere(found["told_by_other_apps"]) + " " + _("To count both, add --keep-both."))
    if found["unrecognised_exercises"]:
        names = ", ".join(found["unrecognised_exercises"])
        lines.append(_("Names that are not known yet, kept as they are: {names}.").format(names=names))
    lines += [_("Row {row}: {why}.").format(**skipped) for skipped in found["skipped"][:SKIPPED_SHOWN]]
    if more := found["skipped"][SKIPPED_SHOWN:]:
        lines.append(_("{count} more like these.").format(count=_count(len(more), "row", "rows")))
    if found["file_ends_with"]:
        lines.append(file_end(found["file_ends_with"]))
    if found["last_day"]:
        lines.append(log_age(date.fromisoformat(found["last_day"]), today))
    lines.append(_("Stored.") if stored else _("Nothing was stored: this was a dry run."))
    return "\n".join(lines)


def same_elsewhere(count: int) -> str:
    """That another app told the same sets, and that they count once."""
    return _("{count} told by another app too: the same day, exercise and numbers. Counted once.").format(
        count=_count(count, "set was", "sets were")
    )


def file_end(ending: Mapping[str, Any]) -> str:
    """What the last row of the file is, so that the person sees whether the file is whole."""
    return _("The file ends with {exercise} on {day} ({sets}). If you did more that day, export it again.").format(
        exercise=ending["exercise"],
        day=full_day(date.fromisoformat(ending["day"])),
        sets=_count(ending["sets"], "set", "sets"),
    )


def log_age(last_day: date, today: date) -> str:
    """How old the log is: the review sees nothing of the days since then."""
    days = (today - last_day).days
    if days <= 0:
        return _("Your log ends today.")
    if days == 1:
        return _("Your log ends yesterday.")
    return _("Your log ends {days} days ago, on {day}.").format(days=f"{days:,}", day=full_day(last_day))


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {ngettext(one, many, number)}"
