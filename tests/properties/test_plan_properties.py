"""Whatever a person tells, a plan stays inside its guardrails."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liftagain.domain.exercise import Exercise
from liftagain.domain.plan import Plan
from liftagain.domain.screening import Ceiling
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.findings import Watch
from liftagain.reasoning.fit import fit
from liftagain.reasoning.guardrails import guard
from liftagain.reasoning.outings import dose_of
from liftagain.reasoning.situation import Situation
from plan_cases import case, check_in, log, plan, situation

KNOWN = knowledge()
SCORE = st.one_of(st.none(), st.integers(0, 10))
SIGNS = ("saddle_numbness", "fever", "genital_sensation_change", "after_every_workout", "unexplained_weight_loss")
CONDITIONS = tuple(one.id for one in KNOWN.condition_profiles.values() if one.kind == "condition")
DIRECTIONS = ("worse_bending_forward", "worse_bending_back", "worse_sitting", "worse_standing", "impact_or_hop_pain")


@st.composite
def check_ins(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Some days of an episode, with gaps, contradictions and everything that may be missing."""
    told = []
    for number in sorted(draw(st.sets(st.integers(0, 16), max_size=14))):
        done = [
            {"exercise": name, "pain": draw(st.integers(0, 8)), "stopped": draw(st.booleans())}
            for name in draw(
                st.lists(st.sampled_from(("pelvic-tilt", "glute-bridge", "back-squat")), max_size=2, unique=True)
            )
        ]
        one = check_in(
            number,
            draw(SCORE),
            pain_worst=draw(SCORE),
            pain_during=draw(SCORE),
            painkiller=draw(st.sampled_from((None, None, None, True, False))),
            leg_spread=draw(st.sampled_from((None, None, 0, 1, 2))),
            session_done=draw(st.sampled_from((None, "all", "all", "part", "none"))),
            done=done or None,
        )
        if draw(st.integers(0, 9)) == 0:
            one["warning_signs"] = {draw(st.sampled_from(SIGNS)): draw(st.sampled_from(("yes", "no", "unsure")))}
        told.append(one)
    return told


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """A person in some state, with conditions, equipment, directions and check-ins."""
    person = {
        "minutes": draw(st.sampled_from((5, 12, 20, 45, 90))),
        "days_a_week": draw(st.sampled_from((None, 1, 3, 7))),
        "equipment": draw(st.sampled_from(([], ["band", "dumbbells"], ["gym"]))),
        "conditions": draw(st.lists(st.sampled_from(CONDITIONS), max_size=2, unique=True)),
        "goals": draw(st.lists(st.sampled_from(("conventional-deadlift", "running", "classes")), unique=True)),
    }
    told: dict[str, Any] = {
        "pain_now": draw(st.integers(0, 6)),
        "pain_worst_24h": 6,
        "leg_pain": draw(st.sampled_from(("none", "none", "above_knee", "below_knee"))),
        "leg_pain_days": 30,
        "trend": draw(st.sampled_from(("better", "same", "worse"))),
        **{name: draw(st.sampled_from(("no", "no", "yes", "unsure"))) for name in DIRECTIONS},
    }
    if draw(st.integers(0, 5)) == 0:
        told[draw(st.sampled_from(SIGNS))] = "yes"
    person = {name: value for name, value in person.items() if value is not None}
    return case(*draw(check_ins()), person=person, **told)


DAYS = st.integers(0, 18)
LOGS = st.sampled_from(([], log()))
SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def ceiling_kept(made: Plan, facts: Situation) -> None:
    """No item above what the ceiling leaves."""
    if made.ceiling is None:
        return
    if made.ceiling.allows is Ceiling.NOTHING:
        assert not made.session.items
        assert made.phase == "hold"
    for item in made.session.items:
        exercise = KNOWN.movements[item.exercise]
        if made.ceiling.allows is Ceiling.WALK:
            assert exercise.id == "walking" or exercise.pattern in ("breathing", "rest")
        if made.ceiling.allows <= Ceiling.GENTLE:
            assert exercise.lumbar_tier <= 1
            assert not any(one.load_kg for one in item.sets)
        for word in facts.watch.spares_on(facts.today):
            spare = KNOWN.spares[word]
            assert not set(spare.tags) & set(exercise.tags)
            assert not set(spare.spine) & set(exercise.spine)


@SLOW
@given(cases(), DAYS, LOGS)
def test_every_plan_is_inside_the_guardrails(raw: dict[str, Any], number: int, workouts: list[Any]) -> None:
    facts, made = situation(raw, number, workouts), plan(raw, number, workouts)
    ceiling_kept(made, facts)
    own = {lift.movement.id for lift in facts.lifts}
    for item in made.session.items:
        movement = KNOWN.movements[item.exercise]
        loaded = bool(KNOWN.phases[facts.stand.phase].own_lifts)
        assert fit(movement, facts.room, own_lift=item.exercise in own or loaded).word != "no"
        assert item.because
        assert all(reason.sources for reason in item.because)
        dose = dose_of(movement, facts.room.phase) if isinstance(movement, Exercise) else None
        if dose is not None:
            assert len(item.sets) <= dose.sets[1]
            assert item.times_a_day <= dose.times_a_day
            assert all((one.reps or 0) <= (dose.reps[1] if dose.reps else 0) for one in item.sets)
            assert all((one.hold_s or 0) <= (dose.hold_s[1] if dose.hold_s else 0) for one in item.sets)
    if made.lumbar_load.cap is not None and made.session.items:
        planned_load = made.lumbar_load.this_week
        assert planned_load <= made.lumbar_load.cap + 0.02 or not any(
            KNOWN.movements[item.exercise].lumbar_tier >= 3 or item.sets[0].load_kg for item in made.session.items
        )
    assert all(held.because for held in made.not_today)
    assert all(habit.because for habit in made.habits)
    assert made.because


@SLOW
@given(cases(), DAYS, LOGS)
def test_the_guard_leaves_our_own_plans_as_they_are(raw: dict[str, Any], number: int, workouts: list[Any]) -> None:
    made = plan(raw, number, workouts)
    assert not [reason for reason in made.because if reason.rule == "guard"]
    assert guard(made, situation(raw, number, workouts)) == made


@SLOW
@given(cases(), DAYS)
def test_the_same_facts_give_the_same_plan_whatever_comes_later(raw: dict[str, Any], number: int) -> None:
    last = situation(raw, number).today.isoformat()
    known_then = {**raw, "check_ins": [one for one in raw["check_ins"] if one["date"] <= last]}
    assert plan(raw, number) == plan(known_then, number) == plan({**raw, "check_ins": raw["check_ins"][::-1]}, number)


@SLOW
@given(cases(), DAYS)
def test_no_step_up_on_doubt(raw: dict[str, Any], number: int) -> None:
    facts, made = situation(raw, number), plan(raw, number)
    latest = facts.diary.latest(facts.today)
    watch: Watch = facts.watch
    doubtful = (
        latest is None
        or latest.pain_now_morning is None
        or (facts.today - latest.date).days > 1
        or latest.date in facts.diary.contradictory
        or bool(latest.painkiller)
        or max(latest.pain_now_morning, latest.pain_worst or 0, facts.diary.during(latest.date) or 0) > 5
        or watch.ceiling_on(facts.today) is not None
    )
    if doubtful:
        assert made.progression != "progress"
        for item in made.session.items:
            assert not any(reason.facts.get("step") == "up" for reason in item.because)


@SLOW
@given(cases(), st.integers(1, 17))
def test_no_dose_grows_from_one_day_to_the_next_unless_steps_are_allowed(raw: dict[str, Any], number: int) -> None:
    """Where today refuses a step, no exercise that was planned the day before has more than then."""
    facts = situation(raw, number)
    before, made = plan(raw, number - 1), plan(raw, number)
    if not facts.refusals or facts.stand.since == facts.today or before.phase != made.phase:
        return
    if (before.ceiling and before.ceiling.allows) != (made.ceiling and made.ceiling.allows):
        return
    if before.progression == "reduce" or any(item.range == "reduced" for item in before.session.items):
        return
    then = {item.exercise: item for item in before.session.items}
    stopped = {done["exercise"] for one in raw["check_ins"] for done in one.get("done", ())}
    for item in made.session.items:
        if item.exercise in then and item.exercise not in stopped and len(item.sets) == len(then[item.exercise].sets):
            earlier, now = then[item.exercise].sets[0], item.sets[0]
            assert (now.reps or 0) <= (earlier.reps or 0)
            assert (now.duration_s or 0) <= (earlier.duration_s or 0)
