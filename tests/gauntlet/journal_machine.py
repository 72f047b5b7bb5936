"""A person who tells, edits, imports, undoes and is cleared, in any order, over a real journal in a folder of its own.

`python journal_machine.py FOLDER EXAMPLES STEPS` runs it: its own process, because it needs a data folder of its own.
"""

import os
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from liftagain.web.serve import start_django

FIRST = date(2026, 3, 2)
CLOCK = "LIFTAGAIN_TODAY"
EMERGENCIES = ({"saddle_numbness": "yes"}, {"bladder_change": "yes"}, {"chest_pain": "yes"})
OTHERS: tuple[dict[str, Any], ...] = (
    {"fever": "yes"},
    {"leg_pain": "below_knee", "leg_pain_days": 0},
    {"night_pain": "cannot_settle"},
    {},
)
HEADER = "date,time,workout,exercise,kind,weight_kg,reps\r\n"


class Person(RuleBasedStateMachine):
    """What was told stands in `pains`, by day, as a plain dictionary: the journal must hold the same."""

    def __init__(self) -> None:
        super().__init__()
        from liftagain.web.journal.removal import delete_everything

        delete_everything()
        self.today, self.sets, self.facts = FIRST, 0, 0
        self.pains: dict[date, float] = {}
        self.newest: dict[date, Any] = {}
        self.imported: list[Any] = []
        self.emergency_open = False
        self._at()

    def _at(self) -> None:
        os.environ[CLOCK] = f"{self.today.isoformat()}T{8 + self.facts % 12:02d}:{self.facts // 12 % 60:02d}"

    def _record(self, kind: str, body: dict[str, Any], **more: Any) -> Any:
        from liftagain.web.journal import facts

        self._at()
        self.facts += 1
        return facts.record(kind, body, **more)

    @initialize(pain=st.integers(0, 6), age=st.integers(18, 70), minutes=st.sampled_from((10, 20, 40)))
    def begins(self, pain: int, age: int, minutes: int) -> None:
        """The first day."""
        from liftagain.knowledge.bundle import knowledge
        from liftagain.web.journal import facts
        from plan_cases import answers

        self._record(facts.EPISODE, {"pain_on": (FIRST - timedelta(days=1)).isoformat()})
        self._record(facts.PERSON, {"age": age, "minutes": minutes, "equipment": ["gym"], "body_mass_kg": 80})
        told = answers(age=age, pain_now=pain, pain_worst_24h=pain)
        self._record(facts.ANSWERS, {"asked": list(knowledge().questions), "answers": told})

    @rule(days=st.sampled_from((1, 1, 1, 2, 5)))
    def another_day(self, days: int) -> None:
        """Days go by."""
        self.today += timedelta(days=days)
        self._at()

    @rule(pain=st.integers(0, 10), back=st.sampled_from((0, 0, 0, 1, 3)), done=st.sampled_from(("all", "part", "none")))
    def checks_in(self, pain: int, back: int, done: str) -> None:
        """A check-in of today or of a day that is gone."""
        from liftagain.web.journal import facts

        day = max(FIRST, self.today - timedelta(days=back))
        body = {"pain_now_morning": pain, "pain_worst": pain, "session_done": done}
        self.newest[day] = self._record(facts.CHECK_IN, body, day=day)
        self.pains[day] = pain

    @rule(pain=st.integers(0, 10), data=st.data())
    def edits(self, pain: int, data: st.DataObject) -> None:
        """The newest check-in of a day is corrected."""
        from liftagain.web.journal import facts

        if self.newest:
            day = data.draw(st.sampled_from(sorted(self.newest)))
            body = {**self.newest[day].told, "pain_now_morning": pain, "pain_worst": max(pain, 1)}
            self.newest[day] = self._record(facts.CHECK_IN, body, day=day, supersedes=self.newest[day].id)
            self.pains[day] = pain

    @rule(sign=st.sampled_from((*EMERGENCIES, *OTHERS)))
    def has_a_sign(self, sign: dict[str, Any]) -> None:
        """A new warning sign, or none."""
        from liftagain.web.journal import facts

        if sign:
            self._record(facts.ANSWERS, {"asked": ["signs"], "answers": sign})
        self.emergency_open |= sign in EMERGENCIES

    @rule(allowed=st.sampled_from(("all", "gentle", "not_yet")), by=st.sampled_from(("physician", "friend")))
    def is_cleared(self, allowed: str, by: str) -> None:
        """Somebody says what may be done; only a clinician's word counts, and only for what was open."""
        from liftagain.web.journal import facts
        from liftagain.web.state import State

        self.today += timedelta(days=1)
        self._at()
        rules = sorted(finding.rule for finding in State().screening.open_findings)
        if rules:
            told = {"on": f"{self.today.isoformat()}T07:00", "by": by, "findings": rules, "allowed": allowed}
            self._record(facts.CLEARANCE, told)
            self.emergency_open &= not (by == "physician" and allowed != "not_yet")

    @rule(count=st.integers(1, 4), kg=st.integers(20, 140), back=st.integers(1, 40))
    def imports(self, count: int, kg: int, back: int) -> None:
        """A log comes in; the same one again adds nothing."""
        from liftagain.web.journal import imports

        self._at()
        on = self.today - timedelta(days=back)
        line = f"{on.isoformat()},,Gym {len(self.imported)},Deadlift (Barbell),work,{kg},5\r\n"
        content = (HEADER + line * count).encode()
        first = imports.add(f"log-{len(self.imported)}.csv", content, "kg")
        again = imports.add("again.csv", content, "kg")
        assert again.counts["stored"] == 0
        self.sets += first.counts["stored"]
        self.imported.append(first)

    @rule(data=st.data())
    def undoes(self, data: st.DataObject) -> None:
        """An import is taken back."""
        from liftagain.web.journal import imports

        if self.imported:
            one = data.draw(st.sampled_from(self.imported))
            self.imported.remove(one)
            imports.undo(one)
            self.sets -= one.counts["stored"]

    @rule()
    def looks(self) -> None:
        """The plan of today is shown and kept; every plan kept so far comes out the same again."""
        from liftagain.app.case_file import read_case
        from liftagain.app.plan_today import plan_as_json, plan_today
        from liftagain.web.journal.models import Shown
        from liftagain.web.journal.shown import hash_of, keep
        from liftagain.web.state import State

        self._at()
        standing = State()
        case = read_case(standing.case_json, "journal")
        output = plan_as_json(plan_today(case, self.today, standing.workouts))
        inputs = {"case": standing.case_json, "sets": self.sets, "imports": standing.imports}
        keep("plan", inputs, output)
        kept = Shown.objects.filter(decision="plan", day=self.today, inputs_hash=hash_of(inputs)).first()
        assert kept is not None
        again = plan_today(read_case(kept.inputs["case"], "kept"), self.today, standing.workouts)
        assert plan_as_json(again) == kept.output == output

    @invariant()
    def an_emergency_overrides_everything(self) -> None:
        """While one is open nothing is planned; and no plan leaves its limits."""
        from gauntlet.checker import violations
        from gauntlet.days import facts_of
        from liftagain.reasoning.plan import plan
        from liftagain.web.state import State

        if not self.facts:
            return
        situation = State().situation
        made = plan(situation)
        if self.emergency_open:
            assert made.phase == "hold"
            assert not made.session.items
        assert list(violations(made, facts_of(situation), situation)) == []

    @invariant()
    def nothing_is_lost(self) -> None:
        """Every fact is still there, and what stands is what was told last."""
        from liftagain.web.journal.imports import standing_sets
        from liftagain.web.journal.models import Fact
        from liftagain.web.state import State

        assert Fact.objects.count() == self.facts
        assert standing_sets().count() == self.sets
        told = {day: one["pain_now_morning"] for day, one in State().check_ins.items() if "pain_now_morning" in one}
        assert told == self.pains


def main(folder: Path, examples: int, steps: int) -> None:
    """Runs the machine."""
    start_django(folder)
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Person, settings=chosen)
    print("nothing found")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
