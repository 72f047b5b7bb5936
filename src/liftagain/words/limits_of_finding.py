"""What a finding still allows, and what ends it."""

from liftagain.domain.screening import Ceiling, Disposition, Finding
from liftagain.knowledge.bundle import Knowledge
from liftagain.words.language import gettext as _
from liftagain.words.plan_day import CEILING

SPARES = {
    "impact": "running and jumping",
    "extension": "bending back",
    "flexion": "bending forward",
    "rotation": "turning",
    "axial_load": "weight on the shoulders or overhead",
    "single_leg": "load on one leg",
    "tier_3": "exercises that load the lower back much",
    "loaded_flexion": "bending forward with weight",
}


def stays_allowed(finding: Finding) -> str:
    """What movement the finding still allows, in words; that nothing is limited where it has no ceiling."""
    if finding.ceiling is None:
        return _("It does not limit your training any more.") if finding.cleared else ""
    text = _(CEILING[finding.ceiling.word])
    if finding.ceiling is Ceiling.SPARE and finding.spares:
        spared = ", ".join(_(SPARES[word]) for word in finding.spares)
        return _("{text} Leave out: {spared}.").format(text=text, spared=spared)
    return text


def lasts_until(finding: Finding, known: Knowledge) -> str:
    """What ends the limit of the finding, in words; empty where it limits nothing."""
    if finding.ceiling is None:
        return ""
    if finding.cleared:
        return _("It lasts until the clinician allows more and you tell us so.")
    if finding.disposition >= Disposition.SAME_DAY:
        return _("It lasts until a clinician has looked at it and you tell us so. Feeling better does not end it.")
    flag = known.flags[finding.rule]
    if flag.recedes:
        days = f"{known.limit('recession_days'):g}"
        return _(
            "It ends when {days} days of check-ins are clearly better with nothing new, or a clinician has looked."
        ).format(days=days)
    return _("It ends when your answers no longer show it, or a clinician has looked and you tell us so.")
