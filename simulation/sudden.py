"""Planting what happens in one session: a spike, a record, a new lift, a return, hard sets, no warm-up, a long run."""

from dataclasses import replace
from datetime import date, timedelta

from liftagain.domain.training_log import Entry
from simulation import strengths
from simulation.changing import Done, Scene, grown, more_sets, with_entries, with_sets
from simulation.movements import LIFTS
from simulation.reading import best, entries_of, lift_of, loaded_work, volume, work
from simulation.writing import distance_entry, logged

_ENOUGH_SESSIONS = 5
_MOST_TIMES = 4.0


def _back_sessions(scene: Scene) -> list[int]:
    """The places in the window of the sessions that load the lower back, the one with most volume first."""
    places = [at for at in scene.window() if volume(scene.workouts[at].entries, back=True) > 0]
    return sorted(places, key=lambda at: -volume(scene.workouts[at].entries, back=True))


def session_spike(scene: Scene) -> Done | None:
    """One session of far more sets than any of the month before."""
    for at in _back_sessions(scene)[:1]:
        workout = scene.workouts[at]
        prior = scene.before(workout.day, 30)
        if len(prior) < _ENOUGH_SESSIONS:
            return None
        times = scene.draw(strengths.SESSION_SPIKE[scene.strength])
        back, total = (
            times * max(volume(scene.workouts[p].entries, back=b) for p in prior) / volume(workout.entries, back=b)
            for b in (True, False)
        )
        if max(back, total) > _MOST_TIMES:
            return None
        scene.workouts[at] = grown(workout, max(back, 1.0), max(total, 1.0))
        after = scene.workouts[at].entries
        if any(
            volume(after, back=b) < 0.95 * k * volume(workout.entries, back=b)
            for b, k in ((True, back), (False, total))
        ):
            return None
        return Done(scene.workouts, times, {workout.day})
    return None


def load_record(scene: Scene) -> Done | None:
    """A top set heavier than anything in three months, in a lift that the person does regularly."""
    choices: list[tuple[int, int, int]] = []
    for at in _back_sessions(scene):
        prior = entries_of(scene.workouts, scene.before(scene.workouts[at].day, 90))
        for place, entry in enumerate(scene.workouts[at].entries):
            count = sum(other.exercise == entry.exercise for other in prior)
            if lift_of(entry).back and lift_of(entry).main and count >= _ENOUGH_SESSIONS and loaded_work(entry):
                choices.append((count, at, place))
    if not choices:
        return None
    _, at, place = max(choices)
    workout = scene.workouts[at]
    entry = workout.entries[place]
    prior = entries_of(scene.workouts, scene.before(workout.day, 90))
    load, e1rm = best(prior, entry.exercise or "")
    times = scene.draw(strengths.LOAD_RECORD[scene.strength])
    top = scene.heavier(times * load, entry)
    reps = max(1, -int(-(30 * ((1 + (times - 1) / 2) * e1rm / top - 1)) // 1))
    effort = 10.0 if scene.who.habits.rpe != "none" else None
    climb = [logged("work", reps, scene.heavier(load * share, entry), None) for share in (0.9, 1.0)]
    tops = [logged("work", reps, top, effort)] * (2 if scene.strength == "strong" else 1)
    entries = list(workout.entries)
    entries[place] = with_sets(entry, [*entry.sets, *climb, *tops])
    scene.workouts[at] = with_entries(workout, entries)
    return Done(scene.workouts, times, {workout.day})


def new_exercise(scene: Scene) -> Done | None:
    """A lift for the lower back that the log has never held, added to one session or two."""
    places = _back_sessions(scene)
    seen = {entry.exercise for workout in scene.workouts for entry in workout.entries}
    fresh = [
        lift for lift in LIFTS.values() if lift.back and lift.pattern in {"hinge", "squat"} and lift.id not in seen
    ]
    recent = entries_of(scene.workouts, scene.before(scene.onset, 120))
    known = [(best(recent, ident)[1], LIFTS[ident].trained) for ident in ("back-squat", "conventional-deadlift")]
    known = [pair for pair in known if pair[0]]
    if not places or not fresh or not known:
        return None
    lift = scene.rng.choice(fresh)
    sets, shares = strengths.NEW_EXERCISE[scene.strength]
    share = scene.draw(shares)
    entry = Entry(name=lift.name, exercise=lift.id, sets=())
    load = scene.heavier(share * known[0][0] * lift.trained / known[0][1], entry)
    reps = 6 if scene.strength == "strong" else 8
    days: set[date] = set()
    for at in sorted(places[: 2 if scene.strength == "strong" else 1]):
        workout = scene.workouts[at]
        days.add(workout.day)
        scene.workouts[at] = with_entries(
            workout, [*workout.entries, with_sets(entry, [logged("work", reps, load, None)] * sets)]
        )
    return Done(scene.workouts, share, days)


def return_after_gap(scene: Scene) -> Done | None:
    """Some weeks without training, and then a first session at once as heavy as before."""
    places = sorted(_back_sessions(scene))
    if not places:
        return None
    workout = scene.workouts[places[0]]
    (shortest, longest), shares = strengths.RETURN_AFTER_GAP[scene.strength]
    gap, share = scene.rng.randint(shortest, longest), scene.draw(shares)
    begins = workout.day - timedelta(days=gap)
    prior = scene.before(begins + timedelta(days=1), 28)
    if len(prior) < _ENOUGH_SESSIONS or (begins - scene.workouts[prior[-1]].day).days > 6:
        return None
    earlier = entries_of(scene.workouts, prior)
    entries = [_at_share(scene, entry, best(earlier, entry.exercise or "")[0], share) for entry in workout.entries]
    if scene.strength == "strong":
        entries = [more_sets(entry, 1.3) if lift_of(entry).back else entry for entry in entries]
    kept = [with_entries(w, entries) if w is workout else w for w in scene.workouts if not begins < w.day < workout.day]
    return Done(kept, float(gap), {workout.day, begins})


def _at_share(scene: Scene, entry: Entry, before_kg: float, share: float) -> Entry:
    """The entry with its top load at a share of the best before the gap, the other work sets in step."""
    pairs = loaded_work(entry)
    if not before_kg or not pairs or not lift_of(entry).back:
        return entry
    times = share * before_kg / max(load for load, _ in pairs)
    return with_sets(
        entry, [replace(s, load_kg=scene.heavier(s.load_kg * times, entry)) if s.load_kg else s for s in entry.sets]
    )


def hard_sets(scene: Scene) -> Done | None:
    """Set after set to the limit, in the lifts that the lower back carries."""

    def rated(places: list[int]) -> tuple[int, int, int]:
        efforts = [s.rpe for e in entries_of(scene.workouts, places) if lift_of(e).back for s in work(e)]
        return len(efforts), sum(r is not None for r in efforts), sum(r is not None and r >= 9.5 for r in efforts)

    sets, with_effort, hard = rated(scene.before(scene.opens, 56))
    if not sets or with_effort < 0.4 * sets:
        return None
    days = scene.window_days + 1
    wanted = round(hard * days / 56) + strengths.HARD_SETS[scene.strength]
    places = _back_sessions(scene)
    missing = wanted - rated(places)[2]
    if not places or missing > 12 * len(places):
        return None
    touched: set[date] = set()
    for at in places:
        if missing <= 0:
            break
        workout, entries = scene.workouts[at], list(scene.workouts[at].entries)
        for place, entry in enumerate(entries):
            if lift_of(entry).back and missing > 0:
                entries[place], made = _to_the_limit(scene, entry, missing)
                missing -= made
        scene.workouts[at] = with_entries(workout, entries)
        touched.add(workout.day)
    return Done(scene.workouts, float(strengths.HARD_SETS[scene.strength]), touched) if missing <= 0 else None


def _to_the_limit(scene: Scene, entry: Entry, wanted: int) -> tuple[Entry, int]:
    """The entry with up to `wanted` more of its work sets at 9.5 or 10, three sets added if it is short of them."""
    sets = list(entry.sets)
    easy = [at for at, s in enumerate(sets) if s.kind != "warm_up" and s.load_kg and (s.rpe is None or s.rpe < 9.5)]
    if easy and len(easy) < wanted:
        sets += [sets[easy[-1]]] * min(3, wanted - len(easy))
        easy += range(len(entry.sets), len(sets))
    for at in easy[-wanted:]:
        kind = "failure" if scene.strength == "strong" and scene.rng.random() < 0.3 else sets[at].kind
        reps = (sets[at].reps or 5) + scene.rng.choice((0, 1, 1, 2))
        sets[at] = logged(kind, reps, sets[at].load_kg, scene.rng.choice((9.5, 10.0)))
    return with_sets(entry, sets), len(easy[-wanted:])


def missing_warm_up(scene: Scene) -> Done | None:
    """Straight to the work sets, by somebody who warms up and writes it down."""

    def warmed(places: list[int]) -> list[int]:
        return [at for at in places if any(s.kind == "warm_up" for e in scene.workouts[at].entries for s in e.sets)]

    prior = [at for at in scene.before(scene.opens, 56) if volume(scene.workouts[at].entries, back=True)]
    places = warmed(_back_sessions(scene))
    strong = scene.strength == "strong"
    if len(prior) < _ENOUGH_SESSIONS or len(warmed(prior)) < 0.8 * len(prior) or len(places) < (2 if strong else 1):
        return None
    share = strengths.MISSING_WARM_UP[scene.strength]
    chosen = warmed(scene.window()) if strong else places[:1]
    for at in chosen:
        workout = scene.workouts[at]
        scene.workouts[at] = with_entries(workout, [_colder(entry, share) for entry in workout.entries])
    return Done(scene.workouts, share, {scene.workouts[at].day for at in chosen})


def _colder(entry: Entry, share: float) -> Entry:
    """The entry without this share of its warm-up sets, the first ones."""
    warm = [s for s in entry.sets if s.kind == "warm_up"]
    return with_sets(entry, [*warm[round(share * len(warm)) :], *work(entry)])


def distance_spike(scene: Scene) -> Done | None:
    """One run far longer than any of the month before."""

    def metres(at: int) -> float:
        return sum(s.distance_m or 0 for e in scene.workouts[at].entries if e.exercise == "running" for s in e.sets)

    runs = [at for at in scene.window() if metres(at)]
    if not runs:
        return None
    at = max(runs, key=metres)
    workout = scene.workouts[at]
    prior = [metres(p) for p in scene.before(workout.day, 30) if metres(p)]
    if len(prior) < _ENOUGH_SESSIONS:
        return None
    times = scene.draw(strengths.DISTANCE_SPIKE[scene.strength])
    entry = distance_entry(LIFTS["running"], max(prior) * times + 5, 2.8)
    scene.workouts[at] = replace(workout, entries=(entry,), duration_s=entry.sets[0].duration_s)
    return Done(scene.workouts, times, {workout.day})
