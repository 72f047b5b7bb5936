"""What a missing answer counts as: exactly like this answer, whatever the others are. Where it is like none, why."""

from collections.abc import Iterator

from proofs.contract import QUESTIONS, YES_NO_IDS
from proofs.directions import NotClaimed
from proofs.steps import Change, Move, State, Step

LIKE: dict[str, State] = {
    "leg_pain": "none",
    "leg_numbness": "none",
    "leg_weakness": "none",
    "night_pain": "none",
    "weakness_course": "worse",
    "sex": "female",
    "leg_pain_days": 0,
    "cauda_equina_days": 0,
    "morning_stiffness_minutes": 0,
    "months_postpartum": 1200,
}
"""Not asked is not "no" for the plan; for the level it weighs as much. The time of a sign that is told counts as new,
a weakness as getting worse, a sex as female."""


def _more(answer: str, than: State, rules: str, why: str) -> NotClaimed:
    return NotClaimed(answer, f"missing is more than {than}", (Step(answer, None, than),), tuple(rules.split()), why)


MORE_THAN_SAFE: tuple[NotClaimed, ...] = (
    _more("pregnant", "no", "FX-6 GYN-1 GYN-2 REN-1 REN-2", "weeks that are given say so, unless it is denied"),
    _more(
        "hard_exercise_last_5_days",
        "no",
        "PERS-1 RHAB-1 RHAB-2 RHAB-3",
        "a session of the last days counts, unless denied",
    ),
    _more("midline_focal", "no", "FX-2", "a place that was not asked counts (1.2)"),
)
"""Yes/no ids where a missing answer is more than a no: for every other one it is exactly as much."""


def changes() -> Iterator[Change]:
    """Each answer that a missing one is like, both ways."""
    likes: dict[str, State] = {
        **dict.fromkeys((name for name in YES_NO_IDS if name not in {each.answer for each in MORE_THAN_SAFE}), "no"),
        **LIKE,
    }
    for name, state in likes.items():
        yield from (Step(name, None, state), Step(name, state, None))


def like_nothing() -> frozenset[str]:
    """The ids whose missing answer is like no other: `directions` says between which it lies."""
    told = {change.answer for change in changes() if not isinstance(change, Move)}
    return frozenset(QUESTIONS.keys() - told - {each.answer for each in MORE_THAN_SAFE})
