"""For every id: the changes of which we claim that they never lower the disposition, and those of which we do not.

A change that is not claimed stands here with the rules that end when the answer changes so, and why the table wants
that. Each one is checked: z3 has an example of it, without its rules there is none, and each of its rules is needed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from proofs.contract import LADDERS, QUESTIONS, YES_NO_IDS, Choice, ids
from proofs.steps import ANY, Change, Move, Step

YES_NO_STEPS: tuple[tuple[str | None, str | None], ...] = (
    ("no", None),
    ("no", "unsure"),
    ("unsure", "yes"),
    (None, "unsure"),
    (None, "yes"),
)
ORDERS: dict[str, tuple[str, ...]] = {
    **LADDERS,
    "leg_pain": ("none", "above_knee", "below_knee", "both_legs"),
    "weakness_course": ("stable", "worse", "new"),
    "sex": ("male", "unspecified", "female"),
}
"""The words of an answer from the safest to the riskiest. A missing one lies between the two ends."""

ONSET_STEPS = (
    ("gradual_during_exercise", "sudden_during_exercise"),
    ("gradual_during_exercise", "hours_after_exercise"),
    ("gradual_during_exercise", "next_day"),
    ("hours_after_exercise", "next_day"),
    ("next_day", "hours_after_exercise"),
    ("sudden_without_exercise", "sudden_during_exercise"),
)
"""How it began has no order; these pairs have one, or are the same."""

RISKIER_WHEN_MORE = ("pain_now", "pain_worst_24h", "morning_stiffness_minutes")
RISKIER_WHEN_LESS = ("leg_pain_days", "cauda_equina_days", "months_postpartum")

MISSING: dict[str, tuple[tuple[str | float | None, str | float | None], ...]] = {
    "pain_now": ((0, None), (None, 10)),
    "pain_worst_24h": ((0, None), (None, 10)),
    "morning_stiffness_minutes": ((0, None), (None, ANY)),
    "leg_pain_days": ((ANY, None), (None, 0)),
    "cauda_equina_days": ((ANY, None), (None, 0)),
    "months_postpartum": ((None, ANY),),
    "hours_after_session": ((None, ANY),),
}
"""Where a missing figure lies: the time of a nerve sign counts as new, stiffness as none, pain between 0 and 10."""


@dataclass(frozen=True)
class NotClaimed:
    """Changes that may lower the disposition, because these rules end with them; `why` the table wants it so."""

    answer: str
    how: str
    changes: tuple[Change, ...]
    rules: tuple[str, ...]
    why: str


def _figure(answer: str, how: str, rules: str, why: str) -> NotClaimed:
    changes: dict[str, Change] = {
        "more": Move(answer, up=True),
        "less": Move(answer, up=False),
        "left out": Step(answer, ANY, None),
        "told": Step(answer, None, ANY),
    }
    return NotClaimed(answer, how, (changes[how],), ids(rules), why)


def _began(before: str | None, rules: str, why: str) -> NotClaimed:
    question = QUESTIONS["onset"]
    words = question.words if isinstance(question, Choice) else ()
    others = [word for word in (*words, None) if word != before and (before, word) not in ONSET_STEPS]
    changes = tuple(Step("onset", before, word) for word in others)
    return NotClaimed("onset", f"not {before or 'missing'} any more", changes, ids(rules), why)


LONG_PAIN = "ADOL CA-2 CA-2b FX-4 IBP-1 IBP-2 IBP-4 PERS-1 PERS-2 PERS-3"
NEW_PAIN = "ANTI-1 PERS-1 PERS-3 RHAB-1 RHAB-2 RHAB-3 VASC-1 VASC-2"
AFTER_SESSION = "PERS-1 RHAB-1 RHAB-2 RHAB-3"

NOT_CLAIMED: tuple[NotClaimed, ...] = (
    _figure("age", "more", "ADOL FX-4 IBP-1 IBP-4", "rows for the young end at 18, 25, 40 or 45"),
    _figure("age", "less", "CA-2 FX-2 FX-4 REN-1 VASC-2", "rows for the older begin at 50, 60, 65 or 70"),
    _figure("age", "left out", "ADOL FX-2 FX-4 IBP-1 IBP-4", "rows that need an age, and one that reads 65 or 70"),
    _figure("age", "told", "CA-2 FX-4 REN-1 VASC-2", "an age not given counts as 50 or 60, a younger one does not"),
    _figure("weeks_pregnant", "more", "GYN-1", "the row of the first 14 weeks ends"),
    _figure("weeks_pregnant", "less", "FX-6 GYN-2", "the rows from week 15 and 28 have not begun"),
    _figure(
        "weeks_pregnant", "left out", "FX-6 GYN-1 GYN-2 REN-1 REN-2", "weeks that are given say that she is pregnant"
    ),
    _figure("weeks_pregnant", "told", "FX-6 GYN-1 GYN-2", "weeks not given count for each of the rows"),
    _figure("hours_after_session", "more", AFTER_SESSION, "the session is then too long ago to be behind it"),
    _figure("hours_after_session", "less", "PERS-1", "severe at 72 hours is not reached yet"),
    _figure("hours_after_session", "left out", AFTER_SESSION, "it is what ties the pain to a session"),
    _figure("hours_since_session", "more", AFTER_SESSION, "the session is then too long ago to be behind it"),
    _figure("hours_since_session", "less", "PERS-1", "severe at 72 hours is not reached yet"),
    _figure("hours_since_session", "left out", AFTER_SESSION, "it is what ties the pain to a session"),
    _figure(
        "hours_since_session", "told", AFTER_SESSION, "the time that follows from two others may say something else"
    ),
    _figure("hours_since_onset", "more", NEW_PAIN, "rows for new pain end, and the session is longer ago"),
    _figure("hours_since_onset", "less", LONG_PAIN, "rows for pain that lasts have not begun"),
    _figure(
        "hours_since_onset",
        "left out",
        "ADOL CA-2 CA-2b FX-4 IBP-1 IBP-4 PERS-1 PERS-2 PERS-3 RHAB-1 RHAB-2 RHAB-3",
        "pain of unknown age has not been shown to last",
    ),
    _figure(
        "hours_since_onset",
        "told",
        "ANTI-1 FX-4 IBP-2 IBP-4 PERS-1 RHAB-2 RHAB-3 VASC-1 VASC-2",
        "pain of unknown age counts as new, and as lasting where the row says so",
    ),
    _figure("days_since_onset", "more", NEW_PAIN, "rows for new pain end, and the session is longer ago"),
    _figure("days_since_onset", "less", LONG_PAIN, "rows for pain that lasts have not begun"),
    _figure(
        "days_since_onset",
        "left out",
        f"{LONG_PAIN} ANTI-1 RHAB-1 RHAB-2 RHAB-3 VASC-1 VASC-2",
        "pain of unknown age has not been shown to last; the hours then speak alone",
    ),
    _figure(
        "days_since_onset",
        "told",
        f"{LONG_PAIN} ANTI-1 RHAB-2 RHAB-3 VASC-1 VASC-2",
        "pain of unknown age counts as new; the days are believed before the hours",
    ),
    _began(
        "sudden_during_exercise",
        "ANTI-1 FX-2 PERS-1 PERS-4 RHAB-1 RHAB-2 RHAB-3 VASC-1",
        "a sudden start and one in a lift are parts of these rows",
    ),
    _began("gradual_during_exercise", AFTER_SESSION, "a start in exercise ties the pain to a session"),
    _began("hours_after_exercise", AFTER_SESSION, "hours later is the start of a muscle under pressure"),
    _began("next_day", AFTER_SESSION, "the next day is the start of a muscle under pressure"),
    _began("gradual_without_exercise", "IBP-1 IBP-4", "a start without exercise is an item of inflammatory back pain"),
    _began("sudden_without_exercise", "ANTI-1 FX-2 VASC-1", "a sudden start is part of these rows"),
    _began("trauma", "ANTI-1 FX-1 FX-2", "an accident is part of these rows"),
    _began(None, "ANTI-1 RHAB-2", "a start that is not told counts as the worst one in these rows"),
)


def claimed() -> Iterator[Change]:
    """Every change that never lowers the disposition."""
    for name in YES_NO_IDS:
        yield from (Step(name, before, after) for before, after in YES_NO_STEPS)
    for name, words in ORDERS.items():
        yield from (Step(name, low, high) for low, high in pairwise(words))
        yield from (Step(name, words[0], None), Step(name, None, words[-1]))
    yield from (Step("onset", before, after) for before, after in ONSET_STEPS)
    yield from (Move(name, up=True) for name in RISKIER_WHEN_MORE)
    yield from (Move(name, up=False) for name in RISKIER_WHEN_LESS)
    yield from (Step(name, before, after) for name, steps in MISSING.items() for before, after in steps)


def unordered() -> frozenset[str]:
    """The ids of which no direction is claimed."""
    ordered = {*YES_NO_IDS, *ORDERS, *RISKIER_WHEN_MORE, *RISKIER_WHEN_LESS}
    return frozenset(QUESTIONS.keys() - ordered)
