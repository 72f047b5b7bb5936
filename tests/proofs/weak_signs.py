"""Weak signs: on their own, and all of them together, they never give same day or more."""

from collections.abc import Mapping

import z3  # type: ignore[import-untyped]

from liftagain.domain.answers import AnswerValue
from liftagain.domain.condition import Compare
from proofs.compilation import Figure
from proofs.contract import RANK
from proofs.encoding import Encoding

WEAK = (
    Compare("age", "at_least", 18),
    Compare("constipation_only", "is", "yes"),
    Compare("night_pain", "is", "positional"),
    Compare("smoker", "is", "yes"),
    Compare("hypertension", "is", "yes"),
    Compare("days_since_onset", "at_least", 0),
    Compare("sex", "one_of", ("female", "male", "unspecified")),
)
"""Age, duration, positional night pain, constipation, smoking, raised blood pressure (CES-5)."""


def emergency_from(encoding: Encoding) -> dict[str, AnswerValue] | None:
    """Answers to weak signs only that give same day or more; None when there are none.

    Every other answer is missing, or no; an old cancer that does not spread to bone may stand beside them, and pain up
    to 6.
    """
    allowed = {sign.answer: encoding.given(sign) for sign in WEAK}
    rules = [encoding.at_least(RANK["same_day"])]
    for name, symbol in encoding.raw.symbols.items():
        if name in allowed:
            rules.append(z3.Or(z3.Not(symbol.known), allowed[name]))
        elif name in ("pain_now", "pain_worst_24h") and isinstance(symbol, Figure):
            rules.append(symbol.value <= 6)
        elif name != "cancer_history":
            rules.append(z3.Not(symbol.known) if isinstance(symbol, Figure) else _no_or_missing(symbol.is_word))
    return encoding.answers_where(*rules, encoding.raw.word("cancer_spreads_to_bone", "no"))


def _no_or_missing(words: Mapping[str, z3.BoolRef]) -> z3.BoolRef:
    return z3.Not(z3.Or(*(truth for word, truth in words.items() if word not in ("no", "none"))))
