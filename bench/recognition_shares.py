"""How much of real logs and name lists is recognised, by pattern and primary muscle, and how often it is wrong."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date
from typing import Literal, TypeAlias

from bench.name_lists import HIDDEN, SAMPLES, app_names, half_of, key, key_of, muscle_names
from bench.row import Row, missing
from liftagain.intake.training_log import read_training_log
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.reasoning.recognition import Recogniser

Verdict: TypeAlias = Literal["right", "wrong", "asked"]
NO_MUSCLE = {"", "full body", "cardio", "other"}


def rows() -> list[Row]:
    """Recognised shares of the Strong sample, of the list of names and of the list of muscles."""
    if not SAMPLES.is_dir():
        return missing("recognised", "no samples")
    known = knowledge()
    recogniser = Recogniser(known.movements, known.naming)
    return [_strong(recogniser), *_names(recogniser, known), *_muscles(recogniser, known)]


def verdict(recogniser: Recogniser, known: Knowledge, name: str) -> Verdict:
    """Whether the name is taken for the pattern and a primary muscle of the key, for another, or asked about."""
    found = recogniser.recognise(name).exercise
    if found is None:
        return "asked"
    meant, movement = key()[key_of(name)], known.movements[found]
    return "right" if movement.pattern == meant.pattern and meant.primary & {*movement.primary} else "wrong"


def _strong(recogniser: Recogniser) -> Row:
    content = (SAMPLES / "strong" / "strong_classic_ios.csv").read_bytes()
    log = read_training_log("strong", content, date(2026, 1, 1), "kg")
    entries = [entry for workout in log.workouts for entry in workout.entries]
    found = sum(len(entry.sets) for entry in entries if recogniser.recognise(entry.name).exercise)
    return Row("sets of the Strong sample", _share(found, log.set_count))


def _names(recogniser: Recogniser, known: Knowledge) -> list[Row]:
    names = app_names()
    found = {name: verdict(recogniser, known, name) for name in names}
    titles = {recogniser.words(text) for movement in known.movements.values() for text in (movement.id, movement.name)}
    hidden = [name for name in names if half_of(name) == HIDDEN]
    untitled = [name for name in hidden if recogniser.words(name) not in titles]
    return [
        _told("names of the apps, pattern and muscle right", found.values()),
        _told("  visible half (the alias tables were written from it)", (found[n] for n in names if n not in hidden)),
        _told("  hidden half (in no alias table)", (found[n] for n in hidden)),
        _told("    of these, no title of the catalogue either", (found[n] for n in untitled)),
        _told("  each left out of tables and titles first", _left_out(recogniser, known, names)),
        Row("  the muscle that the list itself gives agrees", _list_agrees(recogniser, known, names)),
    ]


def _left_out(recogniser: Recogniser, known: Knowledge, names: Iterable[str]) -> list[Verdict]:
    found = []
    for name in names:
        words = recogniser.words(name)
        kept = recogniser.listed.pop(words, None)
        found.append(verdict(recogniser, known, name))
        if kept is not None:
            recogniser.listed[words] = kept
    return found


def _list_agrees(recogniser: Recogniser, known: Knowledge, names: dict[str, str]) -> str:
    found = [
        (muscle, known.movements[exercise])
        for name, muscle in names.items()
        if muscle not in NO_MUSCLE and (exercise := recogniser.recognise(name).exercise)
    ]
    return _share(sum(muscle in (*movement.primary, *movement.secondary) for muscle, movement in found), len(found))


def _muscles(recogniser: Recogniser, known: Knowledge) -> list[Row]:
    names = muscle_names()
    hidden = [name for name in names if half_of(name) == HIDDEN]
    whole = [_muscle_agrees(recogniser, known, name, names[name]) for name in names]
    worked = sum(_is_worked(recogniser, known, name, names[name]) for name in names)
    for name in hidden:
        recogniser.listed.pop(recogniser.words(name), None)
    return [
        _told("names of the list of muscles, primary muscle agrees", whole),
        Row("  its primary muscle is worked, first or second", _share(worked, len(names) - whole.count("asked"))),
        _told(
            "  its hidden half, taken out of tables and titles first",
            [_muscle_agrees(recogniser, known, name, names[name]) for name in hidden],
        ),
    ]


def _muscle_agrees(recogniser: Recogniser, known: Knowledge, name: str, muscles: Collection[str]) -> Verdict:
    found = recogniser.recognise(name).exercise
    if found is None:
        return "asked"
    primary = known.movements[found].primary
    return "right" if "full_body" in primary or not {*muscles}.isdisjoint(primary) else "wrong"


def _is_worked(recogniser: Recogniser, known: Knowledge, name: str, muscles: Collection[str]) -> bool:
    found = recogniser.recognise(name).exercise
    if found is None:
        return False
    works = {*known.movements[found].primary, *known.movements[found].secondary}
    return "full_body" in works or not works.isdisjoint(muscles)


def _told(what: str, verdicts: Iterable[Verdict]) -> Row:
    count = Counter(verdicts)
    answered = count["right"] + count["wrong"]
    said = f"{_share(count['right'], count.total())}; wrong {count['wrong']} of {answered} answered"
    return Row(what, f"{said} ({count['wrong'] / max(answered, 1):.1%}); asked about {count['asked']}")


def _share(part: int, whole: int) -> str:
    return f"{part} / {whole} = {part / max(whole, 1):.1%}"
