"""Planting what takes days or weeks: a week of far more, hinges too close, no trunk work, one side of a balance."""

from datetime import date, timedelta
from itertools import pairwise

from liftagain.domain.training_log import Entry, Workout
from simulation import strengths
from simulation.changing import Done, Scene, grown, more_sets, with_entries, workout_on
from simulation.movements import is_trunk
from simulation.reading import between, entries_of, lift_of, loaded_work, volume, work

_BALANCE_DAYS = 28
_PUSH = ("push_horizontal", "push_vertical")
_PULL = ("pull_horizontal", "pull_vertical")
_PAIRS = ((_PUSH, _PULL), (("squat",), ("hinge",)), (("hinge",), ("squat",)))


def weekly_jump(scene: Scene) -> Done | None:
    """A week with sessions more than usual, and more sets in each."""
    opens = scene.onset - timedelta(days=6)
    prior = scene.before(opens, 28)
    usual = {b: volume(entries_of(scene.workouts, prior), back=b) / 4 for b in (True, False)}
    if len(prior) < 6 or usual[True] <= 0:
        return None
    times = scene.draw(strengths.WEEKLY_JUMP[scene.strength])
    models = [scene.workouts[at] for at in prior if volume(scene.workouts[at].entries, back=True) > 0]
    taken = {scene.workouts[at].day for at in between(scene.workouts, opens, scene.onset)}
    free = [day for day in (opens + timedelta(days=n) for n in range(7)) if day not in taken]
    added: set[date] = set()
    for day in scene.rng.sample(free, len(free))[: {"weak": 1, "moderate": 1, "strong": 2}[scene.strength]]:
        if _share(scene, opens, usual) < 0.9 * times:
            like = scene.rng.choice(models)
            scene.workouts.append(workout_on(day, like, list(like.entries)))
            added.add(day)
    places = between(scene.workouts, opens, scene.onset)
    now = {b: volume(entries_of(scene.workouts, places), back=b) for b in (True, False)}
    if not now[True]:
        return None
    back, total = (max(1.0, times * usual[b] / now[b]) for b in (True, False))
    if max(back, total) > 3:
        return None
    for at in places:
        scene.workouts[at] = grown(scene.workouts[at], back, total)
    if _share(scene, opens, usual) < 0.95 * times:
        return None
    return Done(scene.workouts, times, added | {scene.workouts[at].day for at in places})


def _share(scene: Scene, opens: date, usual: dict[bool, float]) -> float:
    entries = entries_of(scene.workouts, between(scene.workouts, opens, scene.onset))
    return min(volume(entries, back=b) / usual[b] for b in (True, False))


def _hinges(workout: Workout) -> bool:
    return any(lift_of(entry).pattern in {"hinge", "olympic"} and loaded_work(entry) for entry in workout.entries)


def hinge_days_close(scene: Scene) -> Done | None:
    """Heavy hinges again before the usual rest is over."""
    prior = scene.before(scene.opens, 84)
    days = [scene.workouts[at].day for at in prior if _hinges(scene.workouts[at])]
    close = sum((after - before).days <= 2 for before, after in pairwise(days))
    usual = [e for e in entries_of(scene.workouts, prior) if lift_of(e).pattern == "hinge" and lift_of(e).main]
    if len(days) < 6 or close > 0.1 * len(days) or not usual:
        return None
    pattern = strengths.HINGE_DAYS_CLOSE[scene.strength]
    room = [scene.opens + timedelta(days=n) for n in range(scene.window_days + 1 - pattern[-1])]
    trained = [day for day in room if any(w.day == day and _hinges(w) for w in scene.workouts)]
    if not room:
        return None
    first = scene.rng.choice(trained or room)
    like = [scene.workouts[at] for at in prior if _hinges(scene.workouts[at])][-1]
    heavy = max(usual[-6:], key=lambda entry: volume([entry]))
    chosen = {first + timedelta(days=n) for n in pattern}
    for day in sorted(chosen):
        _hinge_on(scene, day, heavy, like)
    return Done(scene.workouts, float(len(pattern)), chosen)


def _hinge_on(scene: Scene, day: date, heavy: Entry, like: Workout) -> None:
    """Make the day one with the person's usual heavy hinge: in the session of the day, or in one of its own."""
    for at, workout in enumerate(scene.workouts):
        if workout.day == day and workout.title != "Run":
            others = [entry for entry in workout.entries if lift_of(entry).pattern != "hinge"]
            scene.workouts[at] = with_entries(workout, [heavy, *others])
            return
    scene.workouts.append(workout_on(day, like, [heavy]))


def _without(scene: Scene, first: date, patterns: tuple[str, ...] | None, goal: float) -> set[date]:
    """Take entries of these patterns (None: of the trunk) out, from the first day on, until so many sets are left."""

    def meant(entry: Entry) -> bool:
        pattern = lift_of(entry).pattern
        return is_trunk(pattern) if patterns is None else pattern in patterns

    places = between(scene.workouts, first, scene.onset)
    found = [(at, n) for at in places for n, entry in enumerate(scene.workouts[at].entries) if meant(entry)]
    sets = {spot: len(work(scene.workouts[spot[0]].entries[spot[1]])) for spot in found}
    left, gone = sum(sets.values()), set[tuple[int, int]]()
    for spot in scene.rng.sample(found, len(found)):
        if left > goal:
            gone.add(spot)
            left -= sets[spot]
    for at in {at for at, _ in gone}:
        workout = scene.workouts[at]
        kept = [entry for n, entry in enumerate(workout.entries) if (at, n) not in gone]
        scene.workouts[at] = with_entries(workout, kept)
    days = {scene.workouts[at].day for at, _ in gone}
    scene.workouts[:] = [workout for workout in scene.workouts if workout.entries]
    return days


def _sets(scene: Scene, places: list[int], patterns: tuple[str, ...]) -> int:
    return sum(len(work(e)) for e in entries_of(scene.workouts, places) if lift_of(e).pattern in patterns)


def low_core_work(scene: Scene) -> Done | None:
    """Trunk work left out for weeks, by somebody who does it."""
    length, share = strengths.LOW_CORE_WORK[scene.strength]
    first = scene.onset - timedelta(days=length - 1)
    prior = entries_of(scene.workouts, scene.before(first, 84))
    now = entries_of(scene.workouts, between(scene.workouts, first, scene.onset))
    usual, present = (sum(len(work(e)) for e in some if is_trunk(lift_of(e).pattern)) for some in (prior, now))
    if usual < 4 * 12 or present < 0.5 * usual * length / 84:
        return None
    return Done(scene.workouts, share, _without(scene, first, None, share * usual * length / 84))


def pattern_imbalance(scene: Scene) -> Done | None:
    """Four weeks of one pattern at the cost of its counterpart: pushes without pulls, or squats without hinges."""
    first = scene.onset - timedelta(days=_BALANCE_DAYS - 1)
    prior, now = scene.before(first, 84), between(scene.workouts, first, scene.onset)
    pairs = [p for p in _PAIRS if all(_sets(scene, prior, side) >= 36 and _sets(scene, now, side) >= 8 for side in p)]
    if not pairs:
        return None
    more, less = scene.rng.choice(pairs)
    usual = _sets(scene, prior, more) / _sets(scene, prior, less)
    share, ratios = strengths.PATTERN_IMBALANCE[scene.strength]
    ratio = scene.draw(ratios)
    days = _without(scene, first, less, share * _sets(scene, now, less))
    now = between(scene.workouts, first, scene.onset)
    rest = max(1, _sets(scene, now, less))
    times = usual * ratio * rest / max(1, _sets(scene, now, more))
    if times > 3:
        return None
    for at in now:
        workout = scene.workouts[at]
        entries = [more_sets(e, times) if lift_of(e).pattern in more else e for e in workout.entries]
        if any(new is not old for new, old in zip(entries, workout.entries, strict=True)):
            scene.workouts[at] = with_entries(workout, entries)
            days.add(workout.day)
    return Done(scene.workouts, ratio, days)
