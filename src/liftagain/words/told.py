"""What a person told, said back in a few words."""

from collections.abc import Mapping

from liftagain.domain.answers import AnswerValue
from liftagain.knowledge.bundle import Knowledge
from liftagain.words.language import gettext as _


def told(name: str, value: AnswerValue, known: Knowledge) -> str:
    """One answer in a few words; empty for an answer that has none (a "no", a clearance)."""
    kind = known.answer_types[name]
    if value == "yes":
        return _(kind.told)
    if value == "unsure":
        return _("not sure: {answer}").format(answer=_(kind.told))
    if isinstance(value, str):
        return _(kind.told_as.get(value, ""))
    if isinstance(value, int | float) and "number" in kind.told_as:
        return _(kind.told_as["number"]).format(value=f"{round(value, 1):g}")
    return ""


def all_told(answers: Mapping[str, AnswerValue], known: Knowledge) -> tuple[str, ...]:
    """Each answer in a few words, in the order of the contract."""
    order = [name for name in known.answer_types if name in answers]
    return tuple(words for name in order if (words := told(name, answers[name], known)))
