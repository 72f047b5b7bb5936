"""What a person tells of a day: with gaps, in part, now and then twice, under a wrong date, or against themselves."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from liftagain.domain.check_in import CheckIn, DoneExercise
from liftagain.domain.record import record
from liftagain.simulation.chance import Chance
from liftagain.simulation.numbers import numbers


@record
class Felt:
    """How a day began: pain 0 to 10 in the morning and the worst of the day before, sleep in hours, leg 0 to 4."""

    morning: float
    worst: float
    sleep_h: float
    walk_min: float
    leg_spread: int


class Telling:
    """How one person tells. Days are asked for in their order. `messy` people also contradict themselves."""

    def __init__(self, seed: int) -> None:
        """Draws how much is missing and how messy it is."""
        known = numbers().telling
        self._chance = Chance(seed, "telling")
        self._missing = self._chance.between(*known["missing"])
        self._halves = self._chance.happens(known["rounds_to_half"])
        self.is_messy = self._chance.happens(known["messy"])
        ways = {"exercises": known["by_exercise"], "sum": known["in_sum"]}
        self._way = self._chance.share_of({**ways, "not": 1 - sum(ways.values())})

    def misses(self) -> bool:
        """Whether the check-in of a day is missing."""
        return self._chance.happens(self._missing)

    def _score(self, pain: float) -> float:
        step = 0.5 if self._halves else 1.0
        return min(10.0, max(0.0, round(pain / step) * step))

    def morning(self, on: date, felt: Felt) -> tuple[CheckIn, ...]:
        """The check-in of a morning, as it is entered."""
        known, chance = numbers().telling, self._chance
        now = self._score(felt.morning)
        told = CheckIn(
            date=on,
            pain_now_morning=now,
            pain_worst=max(now, self._score(felt.worst)) if chance.happens(0.8) else None,
            painkiller=(chance.happens(known["painkiller"]) if now >= known["painkiller_from"] else False)
            if chance.happens(0.8)
            else None,
            sleep_h=round(felt.sleep_h, 1) if chance.happens(known["sleep_told"]) else None,
            walk_min=round(felt.walk_min) if chance.happens(known["walk_told"]) else None,
            sit_min=60.0 if now <= 4 and chance.happens(known["walk_told"]) else None,
            leg_spread=felt.leg_spread if chance.happens(known["legs_told"]) else None,
        )
        return self._muddled(told) if self.is_messy else (told,)

    def _muddled(self, told: CheckIn) -> tuple[CheckIn, ...]:
        known, chance = numbers().telling, self._chance
        now = told.pain_now_morning or 0.0
        if chance.happens(known["contradicts"]):
            return (replace(told, pain_worst=max(0.0, now - 2), pain_now_morning=max(2.0, now)),)
        if chance.happens(known["twice"]):
            again = min(10.0, now + chance.whole(0, 3))
            return (told, replace(told, pain_now_morning=again, pain_worst=None))
        if chance.happens(known["wrong_date"]):
            off = chance.one_of((-1, -2, -7, 1, 2, 30, 365, -365, -8000))
            return (replace(told, date=told.date + timedelta(days=off)),)
        return (told,)

    def evening(self, on: date, share: float, during: float, done: tuple[DoneExercise, ...]) -> tuple[CheckIn, ...]:
        """What is told of the session of a day, if anything."""
        chance = self._chance
        if self._way == "not" and chance.happens(0.7):
            return ()
        said: Literal["all", "part", "none"] = "all" if share >= 1 else "part" if share > 0 else "none"
        if share == 0:
            slip = self.is_messy and chance.happens(numbers().telling["contradicts"])
            return (CheckIn(date=on, session_done="none", pain_during=2.0 if slip else None),)
        pain = self._score(during)
        if self._way == "exercises":
            return (CheckIn(date=on, session_done=said, done=done, pain_during=pain),)
        return (CheckIn(date=on, session_done=said, pain_during=pain if chance.happens(0.85) else None),)
