"""What must never be shown, checked on the plan that comes out. Written from the product's decisions, not from the
guardrails: it calls nothing of them, nor of what they are made of.
"""

from collections.abc import Iterator

from gauntlet.facts import DAY, Facts
from liftagain.domain.condition_profile import ConditionProfile
from liftagain.domain.exercise import Exercise, Movement
from liftagain.domain.plan import Plan, Prescription
from liftagain.domain.screening import Ceiling
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.situation import Situation

PHASES = ("settle", "restore", "rebuild", "return", "maintain")
TIER_OF_PHASE = {"settle": 1, "restore": 2, "rebuild": 3, "return": 4, "maintain": 4}  # 0.7; own lifts are apart
TIGHT = 1e-6
DIRECTIONS = {"flexion_sensitive": "worse_bending_forward", "extension_sensitive": "worse_bending_back"}
GROWTH = 1.10  # 0.6
ENTRY = 0.6 * 1.3  # 3.3: 60 % of the e1RM, which lies up to a third above the heaviest set of ten
SLACK_KG = 2.5  # one step of plates


def violations(plan: Plan, facts: Facts, situation: Situation) -> Iterator[str]:
    """The name of each limit that the plan breaks, as often as it breaks it."""
    yield from _of_reasons(plan)
    if facts.held:
        if plan.session.items or plan.ramp or plan.phase != "hold" or plan.progression != "stop":
            yield from (f"held_{why}" for why in facts.held)
        return
    yield from _of_ceiling(plan, facts)
    yield from _of_steps(plan, facts, situation)
    seen: set[str] = set()
    for item in plan.session.items:
        if item.exercise in seen:
            yield "twice"
        seen.add(item.exercise)
        yield from _of_item(item, plan, facts, situation)
    yield from _of_ramp(plan, facts)
    yield from _of_week(plan, facts)


def _of_reasons(plan: Plan) -> Iterator[str]:
    for item in plan.session.items:
        if not item.because:
            yield "item_without_reason"
        if not item.sets:
            yield "item_without_sets"
    if any(not held.because for held in plan.not_today):
        yield "held_back_without_reason"
    if any(not habit.because for habit in plan.habits):
        yield "habit_without_reason"


def _of_ceiling(plan: Plan, facts: Facts) -> Iterator[str]:
    if facts.ceiling is not None and (plan.ceiling is None or plan.ceiling.allows > facts.ceiling):
        yield "ceiling_hidden"
    if facts.leg_further and (plan.progression != "stop" or plan.ceiling is None or plan.ceiling.allows > Ceiling.WALK):
        yield "leg_further"


def _of_steps(plan: Plan, facts: Facts, situation: Situation) -> Iterator[str]:
    if plan.progression == "progress":
        yield from (f"step_up_{why}" for why in facts.no_step_up)
    if plan.phase != "hold" and PHASES.index(plan.phase) > PHASES.index(situation.stand.phase):
        yield "phase_too_far"


def _of_item(item: Prescription, plan: Plan, facts: Facts, situation: Situation) -> Iterator[str]:
    movement = knowledge().movements.get(item.exercise)
    if movement is None:
        yield "unknown_exercise"
        return
    own = item.exercise in facts.best_kg
    yield from _of_allowed(movement, plan, facts)
    for condition in facts.case.person.conditions:
        profile = knowledge().condition_profiles[condition.id]
        if condition.state != "past" and _against(movement, profile):
            yield "condition"
    for name, answer in DIRECTIONS.items():
        provokes = not facts.is_calm and facts.newest_answer(answer) == "yes"
        if provokes and _against(movement, knowledge().condition_profiles[name]):
            yield "direction"
    at_hand = {"household", *facts.case.person.equipment}
    at_hand |= {piece for kit in knowledge().kits.values() if kit.id in at_hand for piece in kit.holds}
    if set(movement.equipment) - at_hand:
        yield "equipment"
    phase = situation.stand.phase
    ladder = phase in ("return", "maintain")
    if not ladder and movement.lumbar_tier > TIER_OF_PHASE[phase]:
        yield "tier"
    yield from _of_dose(item, movement, own=own or ladder)
    yield from _of_load(item, movement, facts)


def _of_allowed(movement: Movement, plan: Plan, facts: Facts) -> Iterator[str]:
    """The table of 0.3."""
    ceiling = facts.ceiling
    if facts.leg_further:
        ceiling = Ceiling.WALK if ceiling is None else min(ceiling, Ceiling.WALK)
    gentle = movement.lumbar_tier <= 1 and "impact" not in movement.tags
    if ceiling is Ceiling.WALK and not (movement.id == "walking" or movement.pattern in ("breathing", "rest")):
        yield "above_walk"
    if ceiling is Ceiling.GENTLE and not (gentle and isinstance(movement, Exercise) and "settle" in movement.phases):
        yield "above_gentle"
    loaded = any(s.load_kg for item in plan.session.items if item.exercise == movement.id for s in item.sets)
    if ceiling is not None and ceiling <= Ceiling.GENTLE and loaded:
        yield "load_under_gentle"
    spared = facts.spares
    touched = {"impact": "impact" in movement.tags, "tier_3": movement.lumbar_tier >= 3}
    touched |= {word: word in movement.spine for word in ("extension", "rotation")}
    touched |= {word: word in movement.tags for word in ("axial_load", "single_leg", "loaded_flexion")}
    if any(touched.get(word, False) for word in spared):
        yield "spared"


def _against(movement: Movement, profile: ConditionProfile) -> bool:
    """Whether the library itself says that the exercise is not for somebody with this."""
    stated = [e.action for e in movement.exclusions if e.when == profile.id] if isinstance(movement, Exercise) else []
    if "exclude" in stated or profile.no_plan:
        return True
    taken = set(movement.tags) & set(profile.tags) or set(movement.spine) & set(profile.spine)
    return not stated and bool(taken or movement.id in profile.exercises or movement.pattern in profile.patterns)


def _of_dose(item: Prescription, movement: Movement, *, own: bool) -> Iterator[str]:
    doses = movement.doses if isinstance(movement, Exercise) else ()
    if not doses:
        return
    if len(item.sets) > max(dose.sets[1] for dose in doses):
        yield "sets"
    if item.times_a_day > max(dose.times_a_day for dose in doses):
        yield "times_a_day"
    for one in item.sets:
        for name in ("reps", "hold_s", "duration_s", "distance_m"):
            value, tops = getattr(one, name), [pair[1] for dose in doses if (pair := getattr(dose, name)) is not None]
            if value is not None and (not tops or value > max(tops) + TIGHT) and not (own and name == "reps"):
                yield f"dose_{name}"
        if any(getattr(one, name) is not None and getattr(one, name) <= 0 for name in ("reps", "hold_s", "duration_s")):
            yield "dose_nothing"


def _of_load(item: Prescription, movement: Movement, facts: Facts) -> Iterator[str]:
    load = max((one.load_kg or 0.0 for one in item.sets), default=0.0)
    if load <= 0:
        return
    mass, best = facts.case.person.body_mass_kg or 80.0, facts.best_kg.get(movement.id)
    if best is None:
        heaviest = max(facts.best_kg.values(), default=0.0)
        if load > max(2.5 * max(0.1 * mass, 20.0, 0.15 * heaviest * 1.3), 0.6 * heaviest * 1.3) + SLACK_KG:
            yield "light_load"
        return
    if load > best + TIGHT:
        yield "above_old_best"
    history = facts.lifted_kg(movement.id)
    old = [kg for on, kg in history if on <= facts.today - 7 * DAY]
    if old and load > max(ENTRY * best, GROWTH * max(kg for _, kg in history)) + TIGHT:
        yield "above_a_tenth_a_week"
    if history and facts.no_step_up and load > max(kg for _, kg in history) + TIGHT:
        yield "heavier_though_refused"
    if any(on == facts.today - DAY for on, _ in history):
        yield "lift_within_48_h"


def _of_ramp(plan: Plan, facts: Facts) -> Iterator[str]:
    for name, step in plan.ramp.items():
        best = facts.best_kg.get(name)
        if best is None:
            yield "ramp_of_no_own_lift"
        elif step.target_kg > best + TIGHT:
            yield "ramp_target"
        elif step.today_kg is not None and step.today_kg > best + TIGHT:
            yield "ramp_today"


def _of_week(plan: Plan, facts: Facts) -> Iterator[str]:
    cap, wished = plan.lumbar_load.cap, facts.case.person.minutes
    today = sum(_load(item, facts) for item in plan.session.items)
    if cap is not None and today > 0 and facts.week_before + today > cap + 0.02:
        yield "weekly_cap"
    session = [item for item in plan.session.items if item.part != "through_the_day"]
    if wished is not None and len(session) > 1 and sum(_least_seconds(item) for item in session) > 60 * wished:
        yield "minutes"


def _load(item: Prescription, facts: Facts) -> float:
    one_side = sum(facts.load(item.exercise, s.reps, s.load_kg, s.duration_s or s.hold_s) for s in item.sets)
    return one_side * (2 if item.per_side else 1)


def _least_seconds(item: Prescription) -> float:
    """A time that the item takes at the least: two seconds a repetition, the holds, no rest."""
    work = sum(s.duration_s or (s.hold_s or 2) * (s.reps or 1) for s in item.sets)
    return work * (2 if item.per_side else 1)
