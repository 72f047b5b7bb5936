"""Two answers that do not fit together, said back side by side."""

from collections.abc import Iterator, Mapping, Sequence

from liftagain.domain.answers import AnswerValue
from liftagain.knowledge.bundle import Knowledge
from liftagain.words.language import gettext as _
from liftagain.words.told import told


def disagreeing(answers: Mapping[str, AnswerValue], known: Knowledge) -> Iterator[str]:
    """Each of the answers in a line of its own: what was told, or to what the answer was no."""
    for name, value in answers.items():
        words = told(name, value, known)
        if words:
            yield _("You told us: {answer}.").format(answer=words)
        else:
            yield _("You said no to: {answer}.").format(answer=known.answer_types[name].told)


def legs_tapped(areas: Sequence[str]) -> list[str]:
    """That a leg was tapped on the drawing, where no leg pain that goes so far was told."""
    places = ", ".join(area[:1].lower() + area[1:] for area in areas)
    return [
        _("On the drawing you tapped: {places}.").format(places=places),
        _("Before, you told us of no pain that shoots so far."),
        _("Muscles that are sore after training do not count here."),
    ]
