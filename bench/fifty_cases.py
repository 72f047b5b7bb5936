"""Fifty varied people and what their plan holds on six days, to be read: `python -m bench.fifty_cases`.

Each does what the plan says, tells how it went, and gets better at their own pace; some have a flare-up or miss days.
`python -m bench.fifty_cases 7 12` prints some of them.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from liftagain.domain.plan import Plan
from liftagain.domain.training_log import Workout
from liftagain.words.plan import in_words

DAYS = (1, 3, 7, 14, 28, 56)
KITS: tuple[list[str], ...] = ([], ["band"], ["dumbbells"], ["gym"])
MINUTES = (10, 20, 30, 45)


@dataclass(frozen=True)
class Made:
    """One person: how they are told, their log, how the pain falls, and the day of a flare-up or None."""

    title: str
    person: dict[str, Any]
    told: dict[str, Any]
    halves_in_days: float
    log: list[Workout] = field(default_factory=list)
    flares_on: int | None = None
    misses: tuple[int, ...] = ()


PEOPLE: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
    ("a twinge in a deadlift", {"age": 29}, {"pain_now": 2, "pain_worst_24h": 3, "trend": "better"}),
    ("an ordinary strain", {"age": 38}, {"pain_now": 5, "pain_worst_24h": 6}),
    ("a bad day one", {"age": 45}, {"pain_now": 6, "pain_worst_24h": 7, "trend": "same"}),
    ("bending hurts", {"age": 33}, {"pain_now": 4, "pain_worst_24h": 5, "flexion_worse": "yes"}),
    ("leaning back hurts", {"age": 52}, {"pain_now": 4, "pain_worst_24h": 5, "extension_worse": "yes"}),
    ("sitting hurts", {"age": 41}, {"pain_now": 3, "pain_worst_24h": 5, "sitting_worse": "yes"}),
    ("into the calf, stable", {"age": 44}, {"pain_now": 4, "pain_worst_24h": 5, "leg_pain": "below_knee",
                                           "leg_pain_days": 30, "days_since_onset": 30, "hours_since_onset": 720}),
    ("four months of it", {"age": 50}, {"pain_now": 4, "pain_worst_24h": 5, "days_since_onset": 120,
                                       "hours_since_onset": 2880}),
    ("sore after new exercise", {"age": 26}, {"pain_now": 4, "pain_worst_24h": 4, "onset": "next_day",
                                             "trend": "better", "hard_exercise_last_5_days": "yes",
                                             "hours_after_session": 20, "hours_since_onset": 10}),
    ("osteoporosis", {"age": 67, "sex": "female", "conditions": [{"id": "osteoporosis", "state": "now"}]},
     {"pain_now": 3, "pain_worst_24h": 4, "age": 67, "sex": "female"}),
)  # fmt: skip


def fifty() -> Iterator[Made]:
    """The ten stories, each with five sets of equipment, minutes, goals, pace and log."""
    from plan_cases import log

    for place, (title, person, told) in enumerate(PEOPLE):
        for turn in range(5):
            number = place * 5 + turn
            kit = KITS[(place + turn) % 4]
            own = log(deadlift_kg=90 + 10 * number % 90, squat_kg=70 + 10 * number % 70) if kit == ["gym"] else []
            goals = [["conventional-deadlift"], ["running"], [], ["back-squat"], ["classes"]][turn]
            yield Made(
                f"{title}; {kit[0] if kit else 'nothing at hand'}, {MINUTES[turn % 4]} min, goal {goals or 'none'}",
                {**person, "equipment": kit, "minutes": MINUTES[turn % 4], "goals": goals},
                {"age": person["age"], **told},
                halves_in_days=(6.0, 12.0, 20.0, 9.0, 40.0)[turn],
                log=own,
                flares_on=20 if turn == 3 else None,
                misses=(10, 11, 12, 13) if turn == 2 else (),
            )


def lived(one: Made) -> Iterator[tuple[int, Plan]]:
    """The plan of each day, with the check-ins told as they go."""
    from liftagain.app.case_file import read_case
    from liftagain.knowledge.bundle import knowledge
    from liftagain.reasoning.plan import plan
    from liftagain.reasoning.replay import Replay
    from plan_cases import case, check_in, day

    replay = Replay(knowledge())
    told: list[dict[str, Any]] = []
    first = float(one.told["pain_now"])
    for number in range(max(DAYS) + 1):
        pain = round(first * 0.5 ** (number / one.halves_in_days))
        if one.flares_on is not None and one.flares_on <= number < one.flares_on + 3:
            pain = min(8, pain + 4)
        raw = case(*told, *([] if number == 0 else [check_in(number, pain)]), person=one.person, **one.told)
        made = plan(replay.situation(read_case(raw, "case"), day(number), one.log))
        yield number, made
        if number and number not in one.misses:
            done = [
                {
                    "exercise": item.exercise,
                    "pain": min(pain, 2),
                    "sets": [{"reps": s.reps, "load_kg": s.load_kg} for s in item.sets],
                }
                for item in made.session.items
                if item.sets[0].reps
            ]
            told.append(
                check_in(number, pain, pain_worst=pain + 1, session_done="all", pain_during=min(pain, 2), done=done)
            )


def told_of(number: int, made: Plan) -> str:
    """One day in a few lines."""
    words = in_words(made, "kg")
    items = "; ".join(f"{one.name} {one.dose}{f' [{one.mark}]' if one.mark else ''}" for one in words.items)
    ramp = "; ".join(f"{one.name}: {one.text}" for one in words.ramps)
    held = ", ".join(one.name for one in words.held)
    lines = [f"  day {number:2}  {made.phase}, {made.session.minutes} min, {made.progression}: {items or 'no session'}"]
    lines += [f"          ramp  {ramp}"] if ramp else []
    lines += [f"          held  {held}"] if held else []
    return "\n".join(lines)


def main(wanted: list[int]) -> None:
    """Prints the table."""
    for number, one in enumerate(fifty(), start=1):
        if wanted and number not in wanted:
            continue
        print(f"{number}. {one.title}; halves in {one.halves_in_days:g} days")
        for on, made in lived(one):
            if on in DAYS:
                print(told_of(on, made))


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]])
