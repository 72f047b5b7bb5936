"""Whether an exercise fits today: ceiling, phase, conditions, directions, equipment. And if not, why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from liftagain.domain.condition_profile import ConditionProfile
from liftagain.domain.exercise import Exclusion, Exercise, Movement, Phase
from liftagain.domain.reason import Reason
from liftagain.domain.screening import Ceiling
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.directions import Avoidance, Stage

OWN = ("liftagain-decisions",)


@dataclass(frozen=True)
class Room:
    """What today allows. `tier_cap` is the highest lumbar tier; None where only relative caps act."""

    phase: Phase
    tier_cap: float | None
    ceiling: Ceiling | None
    spares: tuple[str, ...]
    avoidances: tuple[Avoidance, ...]
    equipment: frozenset[str]
    known: Knowledge


@dataclass(frozen=True)
class Fit:
    """`no` with the first reason against it, `modified` with what modifies it, or `yes`."""

    word: Literal["yes", "modified", "no"]
    because: tuple[Reason, ...] = ()


def fit(exercise: Movement, room: Room, *, own_lift: bool = False) -> Fit:
    """Whether the exercise fits. `own_lift`: a lift of the person's own, which the tier cap of the library does not
    bind.
    """
    against = next(_against(exercise, room, own_lift), None)
    if against is not None:
        return Fit("no", (against,))
    modified = tuple(_modified(exercise, room))
    return Fit("modified", modified) if modified else Fit("yes")


def _against(exercise: Movement, room: Room, own_lift: bool) -> Iterator[Reason]:
    yield from _by_ceiling(exercise, room)
    for avoidance in room.avoidances:
        yield from _by_avoidance(exercise, avoidance, own_lift)
    yield from _by_phase(exercise, room, own_lift)
    missing = sorted(set(exercise.equipment) - room.equipment)
    if missing:
        yield Reason(rule="equipment", facts=dict.fromkeys(missing), sources=OWN)


def _by_ceiling(exercise: Movement, room: Room) -> Iterator[Reason]:
    """What the ceiling and its spares take away."""
    if room.ceiling is None:
        return
    rules, known = room.known.ceilings[room.ceiling.word], room.known
    reason = Reason(rule="ceiling", facts={"allows": rules.id}, sources=rules.sources)
    named = exercise.id in rules.exercises or exercise.pattern in rules.patterns
    phases = exercise.phases if isinstance(exercise, Exercise) else ()
    kinds = rules.exercises or rules.patterns or rules.phases
    if rules.nothing or (kinds and not named and not set(phases) & set(rules.phases)):
        yield reason
    if rules.tier_cap is not None and exercise.lumbar_tier > known.limit(rules.tier_cap):
        yield reason
    if not rules.load and "impact" in exercise.tags:
        yield reason
    for word in room.spares:
        spare = known.spares[word]
        tier = known.limit(spare.tier_from) if spare.tier_from else None
        if _touches(exercise, spare.spine, spare.tags, spare.patterns) or (tier and exercise.lumbar_tier >= tier):
            yield Reason(rule="ceiling", facts={"allows": rules.id, "spares": word}, sources=spare.sources)


def _touches(exercise: Movement, spine: tuple[str, ...], tags: tuple[str, ...], patterns: tuple[str, ...]) -> bool:
    spine_met = set(exercise.spine) & set(spine)
    return bool(spine_met or set(exercise.tags) & set(tags) or exercise.pattern in patterns)


def _by_avoidance(exercise: Movement, avoidance: Avoidance, own_lift: bool) -> Iterator[Reason]:
    profile = avoidance.profile
    reason = Reason(
        rule=profile.kind,
        facts={profile.kind: profile.id, "stage": avoidance.stage, "calm_days": avoidance.calm_days},
        sources=profile.sources,
    )
    if (
        profile.no_plan
        or (taken(exercise, profile) and _waits(avoidance.stage, own_lift))
        or (avoidance.stage == "reduced" and _LAST & set(exercise.tags) & set(profile.tags))
    ):
        yield reason


_LAST = frozenset({"loaded_flexion", "end_range", "impact"})
"""What comes back last of a direction, after the small range."""


def _waits(stage: Stage, own_lift: bool) -> bool:
    """Whether a direction at this stage still holds back what it takes away: loaded lifts wait for the last step."""
    return stage == "avoided" or (own_lift and stage in ("reduced", "unloaded"))


def stated(exercise: Movement, word: str) -> Exclusion | None:
    """What the exercise itself says about a condition or direction: the strictest of its exclusions."""
    exclusions = exercise.exclusions if isinstance(exercise, Exercise) else ()
    found = [exclusion for exclusion in exclusions if exclusion.when == word]
    return min(found, key=lambda exclusion: exclusion.action, default=None)


def taken(exercise: Movement, profile: ConditionProfile) -> bool:
    """Whether the profile takes the exercise away. The exercise's own word on it counts before the profile's spine."""
    own = stated(exercise, profile.id)
    if own is not None and own.action == "exclude":
        return True
    if (
        exercise.id in profile.exercises
        or set(exercise.tags) & set(profile.tags)
        or exercise.pattern in profile.patterns
    ):
        return own is None
    return own is None and bool(set(exercise.spine) & set(profile.spine))


def _by_phase(exercise: Movement, room: Room, own_lift: bool) -> Iterator[Reason]:
    if own_lift:
        return
    facts = {"phase": room.phase, "tier": exercise.lumbar_tier}
    if isinstance(exercise, Exercise) and room.phase not in exercise.phases:
        yield Reason(rule="phase", facts=dict(facts), sources=OWN)
    elif room.tier_cap is not None and exercise.lumbar_tier > room.tier_cap:
        yield Reason(rule="phase_tier", facts=dict(facts), numbers={"tier_cap": room.tier_cap}, sources=OWN)


def _modified(exercise: Movement, room: Room) -> Iterator[Reason]:
    for avoidance in room.avoidances:
        own = stated(exercise, avoidance.profile.id)
        coming_back = avoidance.stage == "reduced" and taken(exercise, avoidance.profile)
        if avoidance.stage in ("avoided", "reduced") and (coming_back or (own is not None and own.action == "modify")):
            yield Reason(
                rule=avoidance.profile.kind,
                facts={avoidance.profile.kind: avoidance.profile.id, "stage": avoidance.stage},
                sources=own.sources if own is not None and own.sources else avoidance.profile.sources,
            )
