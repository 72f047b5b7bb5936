"""Liftosaur's whole storage as JSON: workouts with entries with sets, each weight with its unit, times in ms of UTC."""

import re
from collections.abc import Iterator

from liftagain.domain.training_log import Skipped
from liftagain.intake.dates import of_epoch
from liftagain.intake.fact import SetFact
from liftagain.intake.json_document import Node
from liftagain.intake.liftosaur_csv import NOT_DONE
from liftagain.intake.one_set import one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

SOURCE = "liftosaur"


def fits(document: Node) -> bool:
    """Whether the document is Liftosaur's: its history has entries."""
    if not isinstance(document.value, dict) or not isinstance(document.value.get("history"), list):
        return False
    history = document.value["history"]
    return not history or any(isinstance(one, dict) and "entries" in one for one in history)


def facts(document: Node, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The sets of every workout; sets without repetitions that were done are planned ones, and are left out.

    Raises:
        InputError: a value that cannot be read; names its place.
    """
    number = 0
    for workout in document.get("history").each():
        when = _when(workout, reading)
        for entry in workout.get("entries").each():
            name = _name(document, entry.get("exercise"))
            for kind in ("warmupSets", "sets"):
                for done in entry.get(kind).each():
                    number += 1
                    if done.get("completedReps").value is None:
                        yield Skipped(row=number, why=f"{done.place}: {NOT_DONE}")
                        continue
                    yield one_set(_row(number, workout, entry, done, name, when), reading)


def _row(number: int, workout: Node, entry: Node, done: Node, name: str, when: dict[str, str]) -> Row:
    """A set as a row."""
    weight = done.get("completedWeight")
    weight = done.get("weight") if weight.value is None else weight
    cells = {
        **when,
        "title": workout.get("dayName").text(),
        "workout_note": workout.get("notes").text(),
        "exercise": name,
        "note": entry.get("notes").text(),
        "kind": "w" if ".warmupSets[" in done.place else "",
        "reps": done.get("completedReps").text(),
        "rpe": done.get("completedRpe").text(),
        "load": "" if weight.value is None else weight.get("value").text(),
        "load_unit": "" if weight.value is None else weight.get("unit").text(),
    }
    return Row(done.file, number, cells, {"reps": "completedReps", "rpe": "completedRpe"}, place=done.place)


def _when(workout: Node, reading: Reading) -> dict[str, str]:
    """Start and length of a workout as cells."""
    start, end = workout.get("startTime"), workout.get("endTime")
    began, ended = start.number(), end.number()
    if began is None:
        return {"date": workout.get("date").text()}
    try:
        day = of_epoch(began / 1000, reading.zone).isoformat()
    except ValueError:
        raise start.wrong("a moment in ms after 1970") from None
    lasted = (ended - began) / 1000 if ended is not None and ended > began else 0
    return {"date": day, "workout_duration": f"{lasted:.0f}" if lasted else ""}


def _name(document: Node, exercise: Node) -> str:
    """The name as Liftosaur's CSV writes it, `Bench Press, Barbell`: the person's own, or else made of the id."""
    which, equipment = exercise.get("id").text(), exercise.get("equipment").text()
    settings = document.get("settings")
    own = settings.get("exercises") if isinstance(settings.value, dict) else settings
    mine = own.get(which) if isinstance(own.value, dict) else own
    name = mine.get("name").text() if isinstance(mine.value, dict) else ""
    words = [name or _title(which), "" if equipment == "bodyweight" else _title(equipment)]
    return ", ".join(filter(None, words))


def _title(word: str) -> str:
    """`benchPress` as Bench Press."""
    parted = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", word).replace("_", " ").replace("-", " ")
    return " ".join(part[:1].upper() + part[1:] for part in parted.split())
