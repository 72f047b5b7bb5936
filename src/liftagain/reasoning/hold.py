"""When there is no plan at all: open questions, an open emergency, someone else's plan, or somebody too young."""

from liftagain.domain.plan import OpenCeiling
from liftagain.domain.reason import Reason
from liftagain.domain.screening import Ceiling, Disposition
from liftagain.reasoning.findings import reason_of
from liftagain.reasoning.fit import OWN
from liftagain.reasoning.situation import Situation


def hold(situation: Situation) -> OpenCeiling | None:
    """The ceiling `nothing` that holds everything, with its reasons and what ends it; None when there may be a plan."""
    urgent = [f for f in situation.watch.open_on(situation.today) if f.disposition >= Disposition.SAME_DAY]
    if urgent:
        return OpenCeiling(allows=Ceiling.NOTHING, because=tuple(reason_of(f) for f in urgent), until="cleared")
    age, youngest = situation.person.age, situation.known.limit("age_plan")
    if age is not None and age < youngest:
        reason = Reason(rule="under_age", facts={"age": age}, numbers={"age": youngest}, sources=OWN)
        return OpenCeiling(allows=Ceiling.NOTHING, because=(reason,), until="clinician_plan")
    if not situation.screening.complete:
        reason = Reason(rule="unanswered", facts=dict.fromkeys(situation.screening.unanswered), sources=OWN)
        return OpenCeiling(allows=Ceiling.NOTHING, because=(reason,), until="answered")
    clinical = [avoidance.profile for avoidance in situation.avoidances if avoidance.profile.no_plan]
    if clinical:
        because = tuple(Reason(rule="condition", facts={"condition": p.id}, sources=p.sources) for p in clinical)
        return OpenCeiling(allows=Ceiling.NOTHING, because=because, until="clinician_plan")
    strictest = situation.ceiling
    return strictest if strictest is not None and strictest.allows is Ceiling.NOTHING else None
