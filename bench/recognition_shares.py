"""How much of real logs and name lists is recognised: sets, names, and names that are taken out of the lists first."""

import csv
from datetime import date
from hashlib import sha256
from pathlib import Path

from bench.row import SHARED, Row, missing
from liftagain.intake.training_log import read_training_log
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.reasoning.recognition import Recogniser

SAMPLES = SHARED / "samples"
SAME_MUSCLE = {"middle back": "upper_back", "lower back": "lower_back"}


def rows() -> list[Row]:
    """Recognised shares of the Strong sample, of the list of names and of the list of muscles."""
    if not SAMPLES.is_dir():
        return missing("recognised", "no samples")
    known = knowledge()
    recogniser = Recogniser(known.movements, known.naming)
    return [_strong(recogniser), *_names(recogniser), *_muscles(recogniser, known)]


def _strong(recogniser: Recogniser) -> Row:
    content = (SAMPLES / "strong" / "strong_classic_ios.csv").read_bytes()
    log = read_training_log("strong", content, date(2026, 1, 1), "kg")
    entries = [entry for workout in log.workouts for entry in workout.entries]
    found = sum(len(entry.sets) for entry in entries if recogniser.recognise(entry.name).exercise)
    return Row("sets of the Strong sample", _share(found, log.set_count))


def _names(recogniser: Recogniser) -> list[Row]:
    with (SAMPLES / "exercise_names.tsv").open(encoding="utf-8") as lines:
        names = [row[0] for row in csv.reader(lines, delimiter="\t") if row and not row[0].startswith("#")]
    found = {name: recogniser.recognise(name).exercise for name in names}
    halves = [[name for name in names if sha256(name.encode()).digest()[0] % 2 == half] for half in (0, 1)]
    return [
        Row("names of the name list", _share(sum(map(bool, found.values())), len(names))),
        *(
            Row(f"  half {i} by hash", _share(sum(bool(found[n]) for n in half), len(half)))
            for i, half in enumerate(halves)
        ),
        Row("  each left out of the lists: grammar alone", _share(_unlisted(recogniser, names), len(names))),
    ]


def _unlisted(recogniser: Recogniser, names: list[str]) -> int:
    found = 0
    for name in names:
        words = recogniser.words(name)
        kept = recogniser.listed.pop(words, None)
        found += recogniser.recognise(name).exercise is not None
        if kept is not None:
            recogniser.listed[words] = kept
    return found


def _muscles(recogniser: Recogniser, known: Knowledge) -> list[Row]:
    path = Path(SAMPLES / "exercise_muscles.tsv")
    with path.open(encoding="utf-8") as lines:
        listed = list(csv.DictReader(lines, delimiter="\t"))
    found = [(row, exercise) for row in listed if (exercise := recogniser.recognise(row["name"]).exercise)]
    right = sum(_agrees(row["primary"], known.movements[exercise].primary) for row, exercise in found)
    return [
        Row("names of the muscle list", _share(len(found), len(listed))),
        Row("  primary muscle agrees", _share(right, len(found))),
    ]


def _agrees(said: str, primary: tuple[str, ...]) -> bool:
    wanted = {SAME_MUSCLE.get(muscle, muscle) for muscle in said.split(",")}
    return bool(wanted & set(primary)) or "full_body" in primary


def _share(part: int, whole: int) -> str:
    return f"{part} / {whole} = {part / max(whole, 1):.1%}"
