"""New warning signs: they come out of nothing, somebody sees a clinician, and most of them go."""

from datetime import date
from typing import Any

from liftagain.simulation.chance import Chance
from liftagain.simulation.numbers import numbers

# What is told when it comes, what when it has gone, and how often it is the one.
SIGNS: tuple[tuple[dict[str, Any], dict[str, Any], float], ...] = (
    ({"leg_weakness": "one", "weakness_course": "new"}, {"leg_weakness": "none", "weakness_course": "stable"}, 2),
    ({"saddle_numbness": "yes"}, {"saddle_numbness": "no"}, 1),
    ({"bladder_change": "yes"}, {"bladder_change": "no"}, 1),
    ({"fever": "yes"}, {"fever": "no"}, 2),
    ({"leg_pain": "below_knee", "leg_pain_days": 0}, {"leg_pain": "none"}, 4),
    ({"night_pain": "cannot_settle"}, {"night_pain": "none"}, 2),
    ({"unexplained_weight_loss": "unsure"}, {"unexplained_weight_loss": "no"}, 1),
    ({"leg_numbness": "one"}, {"leg_numbness": "none"}, 3),
    ({"dark_urine": "yes", "hard_exercise_last_5_days": "yes"}, {"dark_urine": "no"}, 1),
    ({"calf_swelling": "yes"}, {"calf_swelling": "no"}, 1),
    ({"high_distress": "yes"}, {"high_distress": "no"}, 2),
)


class WarningSigns:
    """The warning signs of one person over time, and their visits. Days are asked for in their order."""

    def __init__(self, seed: int) -> None:
        """Begins without any."""
        self._chance = Chance(seed, "signs")
        self._goes: dict[str, Any] = {}
        self._visit_on: int | None = None

    def told(self, day: int, on: date, open_rules: frozenset[str], held: bool) -> dict[str, Any]:
        """What is told of a day: a new sign, or what a clinician said of the rules that are open.

        Somebody goes to see one for a new sign, and when the plan has held everything back for some days.
        """
        known = numbers().sign
        if self._visit_on is None:
            comes: dict[str, Any] = {}
            if self._chance.happens(known["per_day"]):
                comes, self._goes, _ = SIGNS[self._chance.share_of({i: one[2] for i, one in enumerate(SIGNS)})]
            if comes or held:
                waits = self._chance.times(known["to_clinician_days"], known["to_clinician_log_spread"])
                self._visit_on = day + 1 + int(waits)
            return dict(comes)
        if day < self._visit_on:
            return {}
        self._visit_on = None
        return self._after_visit(day, on, open_rules) if open_rules else {}

    def _after_visit(self, day: int, on: date, open_rules: frozenset[str]) -> dict[str, Any]:
        """The clearance, with the sign gone for most; without one that counts a second visit follows."""
        gone = {} if self._chance.happens(numbers().sign["never_goes"]) else dict(self._goes)
        allowed = self._chance.share_of({"all": 0.6, "gentle": 0.3, "not_yet": 0.1})
        by = self._chance.share_of({"physician": 0.6, "physiotherapist": 0.3, "friend": 0.1})
        if by == "friend" or allowed == "not_yet":
            self._visit_on = day + 7
        else:
            self._goes = {}
        given = {"on": on.isoformat(), "by": by, "findings": sorted(open_rules), "allowed": allowed}
        return {**gone, "clearance": [given]}
