"""One exercise as text for the terminal."""

from liftagain.domain.exercise import Exercise
from liftagain.words.language import gettext as _


def spoken(entry: Exercise) -> str:
    """The exercise in lines: what it is for, how it goes, what to look for, who should leave it out."""
    lines = [entry.name, "", entry.purpose, "", _("How"), *_numbered(entry.how)]
    lines += ["", _("Think of"), *(f"  - {cue}" for cue in entry.cues)]
    if entry.faults:
        lines += ["", _("If it goes wrong"), *(f"  - {fault.sign} {fault.do}" for fault in entry.faults)]
    if entry.exclusions:
        lines += [
            "",
            _("When to leave it out or change it"),
            *(f"  - {rule.why} {rule.how}".rstrip() for rule in entry.exclusions),
        ]
    if entry.easier or entry.harder:
        lines += [
            "",
            _("Easier: {easier}. Harder: {harder}.").format(easier=entry.easier or "-", harder=entry.harder or "-"),
        ]
    if entry.disputed:
        lines += ["", _("Where sources disagree: {text}").format(text=entry.disputed)]
    return "\n".join(lines)


def _numbered(steps: tuple[str, ...]) -> list[str]:
    return [f"  {number}. {step}" for number, step in enumerate(steps, start=1)]
