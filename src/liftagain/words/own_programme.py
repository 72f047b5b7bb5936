"""The own programme in words: each usual session, and for each exercise what to do with it today and why."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from liftagain.domain.own_programme import JudgedExercise, JudgedSession, UsualExercise, Verdict
from liftagain.domain.plan import PlannedSet, Prescription
from liftagain.domain.training_log import Unit
from liftagain.words.amounts import load, short_day
from liftagain.words.dose import dose
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext
from liftagain.words.plan import name
from liftagain.words.plan_reason import sentence

_MARKS: "MappingProxyType[Verdict, str]" = MappingProxyType(
    {"do": "As usual", "change": "Change", "leave": "Leave out"}
)


@dataclass(frozen=True, slots=True)
class ExerciseWords:
    """One exercise: its name, the verdict with its mark, the usual dose, that of today, what stands in, and why."""

    name: str
    verdict: Verdict
    mark: str
    usual: str
    today: str
    instead: str
    exercise: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionWords:
    """One usual session: its title, what it is, what today makes of it, and its exercises."""

    title: str
    about: str
    says: str
    is_next: bool
    exercises: tuple[ExerciseWords, ...]


def programme_words(sessions: Sequence[JudgedSession], unit: Unit) -> tuple[SessionWords, ...]:
    """Every session in words. Sessions without a name of their own are told by their largest lifts."""
    titles = Counter(one.session.title for one in sessions)
    return tuple(_session(one, unit, named=titles[one.session.title] == 1) for one in sessions)


def spoken(sessions: Sequence[JudgedSession], unit: Unit) -> str:
    """The programme as plain text."""
    if not sessions:
        return none_found()
    parts = []
    for one in programme_words(sessions, unit):
        lines = [f"{one.title} ({one.about})", one.says]
        for each in one.exercises:
            today = f" -> {each.instead}".rstrip(" ->") + (f": {each.today}" if each.today else "")
            lines.append(f"  {each.mark:<10} {each.name}, {each.usual}{today}")
            lines += [f"             {text}" for text in each.why]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def none_found() -> str:
    """What stands where no session came back."""
    return _("No session came back at least twice in the weeks before the pain, so there is no programme to go by.")


def _session(one: JudgedSession, unit: Unit, *, named: bool) -> SessionWords:
    usual = one.session
    heavy = sorted(usual.exercises, key=lambda each: -max((s.load_kg or 0 for s in each.sets), default=0))
    title = usual.title if usual.title and named else _(" and ").join(_name(each) for each in heavy[:2])
    about = ngettext("{count} time, last on {day}", "{count} times, last on {day}", usual.times).format(
        count=usual.times, day=short_day(usual.last_on)
    )
    exercises = tuple(_exercise(each, unit) for each in one.exercises)
    return SessionWords(title, about, _says(one.exercises), one.is_next, exercises)


def _says(exercises: Sequence[JudgedExercise]) -> str:
    """How much of the session is left, in one sentence."""
    counts = {word: sum(one.verdict == word for one in exercises) for word in _MARKS}
    if counts["leave"] == len(exercises):
        return _("Leave this session for now.")
    if counts["do"] == len(exercises):
        return _("All of it can stay as it is, with two repetitions in reserve.")
    told = [
        (counts["do"], _("{count} as usual")),
        (counts["change"], _("{count} to change")),
        (counts["leave"], _("{count} to leave out")),
    ]
    return ", ".join(text.format(count=count) for count, text in told if count) + "."


def _exercise(one: JudgedExercise, unit: Unit) -> ExerciseWords:
    return ExerciseWords(
        name=_name(one.usual),
        verdict=one.verdict,
        mark=_(_MARKS[one.verdict]),
        usual=_usual(one, unit),
        today=_dose(one, one.sets, unit) if one.verdict == "change" else "",
        instead=name(one.instead) if one.instead else "",
        exercise=one.instead or "",
        why=tuple(dict.fromkeys(text for reason in one.because if (text := sentence(reason, unit)))),
    )


def _name(one: UsualExercise) -> str:
    return name(one.exercise) if one.exercise else one.name


def _usual(one: JudgedExercise, unit: Unit) -> str:
    """What it was: sets that are alike in one line, others by their number and the heaviest."""
    sets = one.usual.sets
    reps = sorted({s.reps for s in sets if s.reps is not None})
    loads = {s.load_kg for s in sets if s.load_kg}
    if len(reps) < 2 and len(loads) < 2:
        planned = (
            PlannedSet(reps=s.reps, duration_s=s.duration_s, distance_m=s.distance_m, load_kg=s.load_kg or None)
            for s in sets
        )
        return _dose(one, tuple(planned), unit)
    told = ngettext("{count} set", "{count} sets", len(sets)).format(count=len(sets))
    if reps:
        times = str(reps[0]) if len(reps) == 1 else _("{least} to {most}").format(least=reps[0], most=reps[-1])
        told = _("{sets} of {reps}").format(sets=told, reps=times)
    return _("{sets}, up to {load}").format(sets=told, load=load(max(loads), unit)) if loads else told


def _dose(one: JudgedExercise, sets: tuple[PlannedSet, ...], unit: Unit) -> str:
    if not sets:
        return ""
    planned = Prescription(
        exercise=one.instead or one.usual.exercise or "",
        part="main",
        sets=sets,
        because=(),
        per_side=one.per_side,
        range=one.range,
    )
    return dose(planned, unit).text
