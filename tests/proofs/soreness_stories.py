"""Random people close to ordinary soreness: everything asked and denied, a story after training, then a few changes."""

from collections.abc import Iterator
from random import Random

from proofs.answer_sets import AnswerSet, coherent, value
from proofs.contract import QUESTIONS, YES_NO_IDS

SAFE: AnswerSet = {
    **dict.fromkeys(YES_NO_IDS, "no"),
    "age": 30,
    "sex": "male",
    "trauma": "none",
    "leg_pain": "none",
    "leg_numbness": "none",
    "leg_weakness": "none",
    "night_pain": "none",
    "pain_now": 3,
    "pain_worst_24h": 4,
    "trend": "better",
}
STORIES: tuple[AnswerSet, ...] = (
    {"hard_exercise_last_5_days": "yes", "onset": "next_day", "both_sides_ache": "yes", "hours_since_onset": 20},
    {"onset": "hours_after_exercise", "eases_with_movement": "yes", "days_since_onset": 1, "hours_after_session": 8},
    {"recent_training_jump": "yes", "onset": "next_day", "leg_muscle_soreness": "yes"},
    {"hard_exercise_last_5_days": "yes", "onset": "gradual_during_exercise", "both_sides_ache": "yes"},
)


def story(random: Random) -> AnswerSet:
    """One of the stories, with a few answers changed, left out or added."""
    told = {**SAFE, **random.choice(STORIES)}
    for name in random.sample(sorted(QUESTIONS), random.choice((0, 0, 1, 1, 2, 4))):
        if random.random() < 0.5:
            told.pop(name, None)
        else:
            told[name] = value(name, random)
    return coherent(told)


def stories(count: int, seed: int) -> Iterator[AnswerSet]:
    """`count` such people, the same for the same seed."""
    random = Random(seed)
    return (story(random) for _ in range(count))
