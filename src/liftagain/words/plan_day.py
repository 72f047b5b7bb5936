"""The day of a plan in a few lines: its title, what it answered to, what opens the next phase, its ceiling."""

from collections.abc import Mapping
from types import MappingProxyType

from liftagain.domain.plan import Plan, Prescription
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import knowledge
from liftagain.words.amounts import spelled
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext
from liftagain.words.plan_reason import phase_name, sentence

PROGRESSION = MappingProxyType(
    {
        "start": "Start easy",
        "progress": "One step up",
        "repeat": "The same again",
        "reduce": "A little less",
        "stop": "Stop for now",
    }
)

_FOLLOWS = MappingProxyType(
    {
        "start": "So today starts at the easy end.",
        "progress": "So today goes one step up.",
        "repeat": "So today stays as it was.",
        "reduce": "So today is a little less.",
        "stop": "So there is no training for now.",
    }
)

CEILING = MappingProxyType(
    {
        "nothing": "No exercise for now.",
        "walk": "Only easy walks, rest in a comfortable position and calm breathing for now.",
        "gentle": "Only gentle movement for now, without weight.",
        "spare": "Training that leaves out what should be looked at first.",
        "steady": "The plan stays as it is. Nothing goes up for now.",
    }
)

_UNTIL = MappingProxyType(
    {
        "cleared": "That lasts until someone has looked at it and you tell us so.",
        "answers_or_cleared": "That lasts until your answers no longer show it, or someone has looked at it.",
        "recession_or_cleared": "That lasts until two weeks of check-ins are clearly better, or someone has looked.",
        "screened_again": "That lasts until you answered the warning signs again.",
        "answered": "That lasts until the open questions are answered.",
        "clinician_plan": "Your doctor or physio makes the plan with you.",
    }
)

_GATES = MappingProxyType(
    {
        "morning_pain": "mornings at {limit} or less for two days",
        "pain_during": "pain of {limit} or less during the session",
        "walk_min": "a walk of {limit} minutes",
        "sit_min": "sitting for {limit} minutes",
        "sleep_h": "{limit} hours of sleep",
        "no_new_leg_sign": "nothing new in the leg",
        "clean_sessions": "{limit} sessions with a calm next morning",
        "hinge_without_pain": "a hip hinge without pain",
        "front_plank_s": "a front plank of {limit} seconds",
        "side_plank_s": "a side plank of {limit} seconds on each side",
        "side_difference": "both sides about equal in the side plank",
        "bridge_reps": "{limit} glute bridges",
        "e1rm_share": "your lifts at nine tenths of what they were",
        "clean_days": "{limit} calm days",
    }
)
_TIMES = MappingProxyType({1: "once", 2: "twice"})
_TESTS = ("front_plank_s", "side_plank_s", "side_difference", "bridge_reps")
_MOST_GATES = 3


def title(plan: Plan) -> str:
    """The day in one line: Fourteen minutes today, then a walk."""
    if plan.phase == "hold":
        return _on_hold(plan)
    beside = {one.exercise: one for one in plan.session.items if one.part == "through_the_day"}
    session = [one for one in plan.session.items if one.part != "through_the_day"]
    if not session:
        return _("Easy walks and rest today") if "walking" in beside else _("A rest day")
    count = ngettext("{count} minute", "{count} minutes", plan.session.minutes).format(
        count=spelled(plan.session.minutes)
    )
    often = min((one.times_a_day for one in session if one.part == "main"), default=1)
    times = _(_TIMES[often]) if often in _TIMES else _("{times} times").format(times=spelled(often))
    text = (
        _("{minutes}, {times} today").format(minutes=count, times=times)
        if often > 1
        else _("{minutes} today").format(minutes=count)
    ) + _after(beside)
    return text[0].upper() + text[1:]


def _after(beside: Mapping[str, Prescription]) -> str:
    """What follows the session: a class, a walk, several short ones."""
    classes = any(knowledge().movements[name].pattern == "class" for name in beside)
    walk = beside.get("walking")
    if walk is not None and walk.times_a_day > 1:
        return _(", and short walks")
    if classes:
        return _(", then a class and a walk") if walk is not None else _(", then a class")
    return _(", then a walk") if walk is not None else ""


def _on_hold(plan: Plan) -> str:
    until = plan.ceiling.until if plan.ceiling is not None else ""
    if until == "answered":
        return _("A few questions come first")
    if until == "clinician_plan":
        return _("Your plan comes from your doctor or physio")
    return _("No training today. Someone should look at this first")


def lead(plan: Plan) -> str:
    """What the plan answered to, in one or two sentences."""
    if plan.phase == "hold":
        return " ".join(dict.fromkeys(sentence(reason) for reason in plan.because if reason.rule != "guard"))
    pain = next((sentence(reason) for reason in plan.because if reason.rule == "pain_today"), "")
    reduced = next((sentence(r) for r in plan.because if _is_back(r, plan) or r.rule == "leg_symptoms"), "")
    return " ".join(part for part in (pain, reduced or _follows(plan)) if part)


def _is_back(reason: Reason, plan: Plan) -> bool:
    """Whether the plan is on its way back a phase today; once that is over it is no news."""
    return reason.rule in ("red_days", "rising_week") and str(reason.facts.get("until", "")) > plan.today.isoformat()


def _follows(plan: Plan) -> str:
    """What follows from the pain for today; on a day between two sessions that it is an easy one."""
    if plan.progression in ("progress", "repeat") and any(reason.rule == "easy_day" for reason in plan.because):
        return _("Today is an easy day. The back rests between two sessions.")
    return _(_FOLLOWS[plan.progression])


def next_phase(plan: Plan) -> str:
    """What opens the next phase; empty in the last one and on hold."""
    reason = next((reason for reason in plan.because if reason.rule == "next_phase"), None)
    if reason is None:
        return ""
    name = phase_name(reason.facts["next"])
    closed = [_gate(measure, reason) for measure in reason.facts if measure in _GATES]
    if not closed and plan.ceiling is not None:
        return ""
    if not closed:
        return _("{phase} opens when this holds for two days.").format(phase=name)
    *first, last = closed[:_MOST_GATES]
    listed = _("{first} and {last}").format(first=", ".join(first), last=last) if first else last
    opens = _("{phase} opens after {what}.").format(phase=name, what=listed)
    if any(reason.facts.get(measure, 0) is None for measure in _TESTS):
        calm = knowledge().limit("unmeasured_clean_sessions")
        return opens + " " + _("Or after {count:g} calm sessions, if you do not test.").format(count=calm)
    return opens


def _gate(measure: str, reason: Reason) -> str:
    limit = reason.numbers.get(measure)
    return _(_GATES[measure]).format(limit=f"{limit:g}" if isinstance(limit, int | float) else "")


def ceiling(plan: Plan) -> str:
    """What an open ceiling leaves and what ends it; empty without one."""
    if plan.ceiling is None:
        return ""
    return f"{_(CEILING[plan.ceiling.allows.word])} {_(_UNTIL.get(plan.ceiling.until, ''))}".strip()
