"""What may be said about pain medicine to this person: never a dose, and to some only "ask first"."""

from collections.abc import Mapping
from dataclasses import dataclass

from liftagain.domain.answers import AnswerValue
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.screening import read
from liftagain.words.language import gettext as _
from liftagain.words.told import all_told


@dataclass(frozen=True, slots=True)
class MedicineWords:
    """The text: its title, a first sentence, what to do, what to leave, what to watch for. `because` is what was told
    that keeps everything but "ask first" out; empty where the whole text stands.
    """

    title: str
    summary: str
    do: tuple[str, ...]
    dont: tuple[str, ...]
    watch: tuple[str, ...]
    disputed: str
    because: tuple[str, ...]


def medicine_words(
    answers: Mapping[str, AnswerValue], known: Knowledge, conditions: tuple[str, ...] = ()
) -> MedicineWords:
    """The text for somebody with these answers and these conditions of the settings (ids)."""
    whole = known.guidance["medicines"]
    told = read(dict(answers), known)
    asks_first = told.holds(known.pharmacist.when)
    also = tuple(name for name in conditions if name in ASK_FIRST)
    watch = tuple(_(text) for text in whole.watch)
    if not asks_first and not also:
        do, dont = (tuple(_(text) for text in part) for part in (whole.do, whole.dont))
        return MedicineWords(_(whole.title), _(whole.summary), do, dont, watch, _(whole.disputed), ())
    names = told.matched(known.pharmacist.when)
    because = (*all_told({n: answers[n] for n in names if n in answers}, known), *(_(ASK_FIRST[n]) for n in also))
    return MedicineWords(
        title=_(whole.title),
        summary=_("Ask a pharmacist or doctor before you take anything for the pain."),
        do=(
            _("Tell them what else you take and which illnesses you have."),
            _("Say what stands here, and that you have low back pain."),
        ),
        dont=(_("Do not take anything for it on your own, and do not mix painkillers."),),
        watch=watch,
        disputed="",
        because=because,
    )


ASK_FIRST = {"pregnancy": "pregnancy", "hypertension": "high blood pressure", "aneurysm": "a widened artery"}
