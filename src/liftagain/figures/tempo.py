"""How long a movement takes there, at its end, back and at its start, so that a drawing moves as people should."""

from __future__ import annotations

from dataclasses import dataclass

from liftagain.domain.exercise import Exercise
from liftagain.knowledge.bundle import Knowledge

RUNS = ("run", "jog")
BALLISTIC = ("olympic", "jump")


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds: on the way, held at the end, on the way back, rested at the start."""

    there_s: float
    held_s: float
    back_s: float
    rest_s: float

    @property
    def loop_s(self) -> float:
        """The whole loop."""
        return self.there_s + self.held_s + self.back_s + self.rest_s


def breath(known: Knowledge) -> Tempo:
    """The tempo of a calm breath, for whoever holds still."""
    return Tempo(
        known.limit("drawing-breath-in-s"), 0.0, known.limit("drawing-breath-out-s"), known.limit("drawing-rest-s")
    )


def tempo(exercise: Exercise, known: Knowledge) -> Tempo:
    """The tempo of an exercise: its own where a dose names one, a hold as long as its shortest, else the usual one."""

    def seconds(name: str) -> float:
        return known.limit(f"drawing-{name}")

    rest = seconds("rest-s")
    named = next((dose.tempo for dose in exercise.doses if dose.tempo), None)
    if named:
        there, held, back = (float(part) for part in named.split("-"))
        return Tempo(there, held, back, rest)
    if exercise.pattern == "gait":
        stride = seconds("run-s" if any(word in exercise.id for word in RUNS) else "stride-s")
        return Tempo(stride, 0.0, stride, 0.0)
    if exercise.pattern in BALLISTIC:
        return Tempo(seconds("fast-s"), seconds("rest-s"), seconds("usual-s"), rest)
    holds = [dose.hold_s[0] for dose in exercise.doses if dose.hold_s]
    held = min(*holds, seconds("longest-hold-s")) if holds else rest
    return Tempo(seconds("usual-s"), held, seconds("usual-s"), rest)
