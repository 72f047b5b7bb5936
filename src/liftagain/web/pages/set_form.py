"""The form of one set: what stands in it, and what was typed."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from liftagain.domain.errors import InputError
from liftagain.domain.training_log import Entry, LoggedSet, OneSide
from liftagain.knowledge.bundle import knowledge
from liftagain.web.pages.numbers import in_kg, shown_mass, typed_number

# Effort as lifters say it: a rating of 10 is nothing left, each point below is about one repetition left.
EFFORTS = tuple(
    (f"{rpe:g}", words)
    for rpe, words in (
        (10, "RPE 10, nothing left"),
        (9.5, "RPE 9.5, perhaps 1 left"),
        (9, "RPE 9, 1 left"),
        (8, "RPE 8, 2 left"),
        (7, "RPE 7, 3 left"),
        (6, "RPE 6, 4 or more left"),
        (4, "RPE 4, easy"),
    )
)
SIDES: dict[str, OneSide] = {"left": "left", "right": "right"}
TIMED = ("gait", "cycling", "rowing", "swimming", "class", "conditioning", "stretch", "mobility", "breathing", "rest")
HELD = ("core_anti_extension", "core_anti_lateral", "core_anti_rotation", "carry")
MINUTE_S, KILOMETRE_M = 60, 1000


@dataclass(frozen=True)
class SetFields:
    """What stands in the form. `timed` shows minutes and kilometres first, `held` seconds."""

    load: str
    reps: str
    seconds: str
    minutes: str
    kilometres: str
    warm_up: bool
    effort: str
    side: str
    timed: bool
    held: bool
    one_sided: bool

    @property
    def efforts(self) -> tuple[tuple[str, str], ...]:
        """The efforts to choose from, and one that was imported with another value."""
        known = {value for value, _ in EFFORTS}
        return EFFORTS if self.effort in {"", *known} else (*EFFORTS, (self.effort, f"RPE {self.effort}"))


def fields_of(
    last: LoggedSet | None, entry: Entry, unit: str, sent: QueryDict | None = None, *, exact: bool = False
) -> SetFields:
    """The form with `last` in it, or with what was sent when something is wrong in it.

    A new set keeps load and repetitions of the last one; effort and side are asked anew, unless it is this very set
    (`exact`).
    """
    movement = knowledge().movements.get(entry.exercise or "")
    pattern = movement.pattern if movement else ""
    shape: dict[str, Any] = {
        "timed": pattern in TIMED,
        "held": pattern in HELD,
        "one_sided": movement is None or movement.side == "each",
    }
    if sent is not None:
        names = ("load", "reps", "seconds", "minutes", "kilometres", "effort", "side")
        shape |= {name: sent.get(name, "") for name in names}
        return SetFields(warm_up="warm_up" in sent, **shape)
    done = last or LoggedSet()
    time = done.duration_s
    in_minutes = shape["timed"] and time is not None
    return SetFields(
        load=_number(shown_mass(done.load_kg, unit)),
        reps=_number(done.reps),
        seconds="" if in_minutes else _number(time),
        minutes=_number(time / MINUTE_S) if in_minutes and time is not None else "",
        kilometres=_number(done.distance_m / KILOMETRE_M) if done.distance_m is not None else "",
        warm_up=exact and done.kind == "warm_up",
        effort=_number(done.rpe) if exact else "",
        side=(done.side or "") if exact else "",
        **shape,
    )


def read_set(sent: QueryDict, unit: str) -> LoggedSet:
    """The set that was typed.

    Raises:
        InputError: a field holds no number; names it.
    """
    load, reps = _typed(sent, "load", "weight"), _typed(sent, "reps", "repetitions")
    minutes, seconds = _typed(sent, "minutes", "minutes"), _typed(sent, "seconds", "seconds")
    kilometres = _typed(sent, "kilometres", "kilometres")
    if reps is not None and reps != int(reps):
        raise InputError(f"repetitions: found {reps:g}, expected a whole number")
    time = None if minutes is None and seconds is None else (minutes or 0) * MINUTE_S + (seconds or 0)
    efforts = {value for value, _ in EFFORTS}
    effort = sent.get("effort", "")
    return LoggedSet(
        kind="warm_up" if "warm_up" in sent else "work",
        reps=None if reps is None else int(reps),
        load_kg=None if not load else round(in_kg(load, unit), 3),
        duration_s=time or None,
        distance_m=None if not kilometres else round(kilometres * KILOMETRE_M, 1),
        rpe=float(effort) if effort in efforts else _imported_effort(effort),
        side=SIDES.get(sent.get("side", "")),
    )


def _imported_effort(text: str) -> float | None:
    """An effort that is none of ours: an imported one that was kept."""
    try:
        value = typed_number(text)
    except ValueError:
        return None
    low, high = knowledge().limits["log-rpe"].now.absolute
    return value if value is not None and low <= value <= high else None


def _typed(sent: QueryDict, field: str, name: str) -> float | None:
    text = sent.get(field, "")
    try:
        return typed_number(text)
    except ValueError:
        raise InputError(f"{name}: found “{text[:20]}”, expected a number such as 5 or 62.5") from None


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
