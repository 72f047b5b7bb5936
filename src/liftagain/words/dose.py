"""A dose as a person reads it: 3 × 12, rest 60 s."""

from dataclasses import dataclass

from liftagain.domain.plan import PlannedSet, Prescription
from liftagain.domain.training_log import Unit
from liftagain.knowledge.bundle import knowledge
from liftagain.words.amounts import load
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext

_MINUTE = 60
_LONG_S = 120
_WHOLE_MINUTES = 5


@dataclass(frozen=True, slots=True)
class DoseWords:
    """A dose in one line, and how long it takes where that is what counts (a walk, a rest); else empty."""

    text: str
    minutes: str = ""


def dose(prescription: Prescription, unit: Unit = "kg") -> DoseWords:
    """The dose of one exercise: its sets, its load, each side, its rest, how often a day."""
    first, count = prescription.sets[0], len(prescription.sets)
    parts = [_work(first, count), _each_side(prescription), _load(first, unit)]
    text = " ".join(part for part in parts if part)
    tail = [_rest(prescription, count), _often(prescription), _reserve(first), _range(prescription)]
    minutes = time(first.duration_s) if first.duration_s and count == 1 else ""
    return DoseWords(", ".join([text, *(part for part in tail if part)]), minutes)


def time(seconds: float) -> str:
    """A time: 45 s, 2 min 30 s, 20 min. From five minutes on, whole minutes."""
    minutes, rest = int(seconds // _MINUTE), int(seconds % _MINUTE)
    if seconds < _LONG_S:
        return _("{count:g}\N{NO-BREAK SPACE}s").format(count=seconds)
    if rest and minutes < _WHOLE_MINUTES:
        return _("{count}\N{NO-BREAK SPACE}min {rest}\N{NO-BREAK SPACE}s").format(count=minutes, rest=rest)
    return _("{count}\N{NO-BREAK SPACE}min").format(count=minutes)


def _work(one: PlannedSet, count: int) -> str:
    if one.duration_s is not None:
        return (
            time(one.duration_s) if count == 1 else _("{count} × {time}").format(count=count, time=time(one.duration_s))
        )
    if one.distance_m is not None:
        return _("{count} × {metres:g}\N{NO-BREAK SPACE}m").format(count=count, metres=one.distance_m)
    if one.hold_s is not None and not _is_short(one):
        holds = count if one.reps is None else one.reps
        text = ngettext("{count} hold of {time}", "{count} holds of {time}", holds).format(
            count=holds, time=time(one.hold_s)
        )
        return text if one.reps is None or count == 1 else _("{sets} × {holds}").format(sets=count, holds=text)
    reps = one.reps or 0
    if count > 1:
        return _("{count} × {reps}").format(count=count, reps=reps)
    return ngettext("{count} time", "{count} times", reps).format(count=reps)


def _is_short(one: PlannedSet) -> bool:
    """A hold of a moment is how a repetition is done, not what is counted."""
    return one.reps is not None and one.hold_s is not None and one.hold_s < 5


def _each_side(prescription: Prescription) -> str:
    return _("each side") if prescription.per_side else ""


def _load(one: PlannedSet, unit: Unit) -> str:
    return _("with {load}").format(load=load(one.load_kg, unit)) if one.load_kg else ""


def _rest(prescription: Prescription, count: int) -> str:
    return _("rest {time}").format(time=time(prescription.rest_s)) if prescription.rest_s and count > 1 else ""


def _often(prescription: Prescription) -> str:
    times = prescription.times_a_day
    if times <= 1:
        return ""
    return _("twice a day") if times == 2 else _("{count} times a day").format(count=times)


def _reserve(one: PlannedSet) -> str:
    return _("stop with {count} left in you").format(count=one.rir) if one.rir else ""


def _range(prescription: Prescription) -> str:
    """What "reduced" asks for: a smaller range; of a walk an easy pace; of a hold that does not move, nothing more."""
    if prescription.range != "reduced":
        return ""
    movement = knowledge().movements.get(prescription.exercise)
    pattern = movement.pattern if movement is not None else ""
    if pattern in ("gait", "class"):
        return _("at an easy pace")
    still = prescription.sets[0].reps is None and pattern.startswith("core")
    return "" if still else _("small range")
