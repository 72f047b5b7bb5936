"""The days of a made-up person as a story to read."""

from liftagain.domain.check_in import CheckIn
from liftagain.domain.plan import Plan
from liftagain.words.amounts import load, short_day
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext
from liftagain.words.plan import name
from liftagain.words.plan_day import title
from liftagain.words.plan_reason import phase_name

MOST_NAMED = 3


def first_line(about: str, seed: int, age: int | None, lifts: int) -> str:
    """Who it is."""
    text = _("A made-up person: {about}, {age} years old (seed {seed}). Nobody real.")
    log = ngettext("{count} workout in the log.", "{count} workouts in the log.", lifts).format(count=lifts)
    return text.format(about=_(about), age=age, seed=seed) + " " + (log if lifts else _("No log."))


def told_day(number: int, told: tuple[CheckIn, ...], plan: Plan, pain: float, done: float, imported: int) -> str:
    """One day in a few lines: what was told, what the plan was, what was done of it."""
    head = _("Day {number}, {day}: {said}").format(number=number, day=short_day(plan.today), said=_said(told, pain))
    lines = [head, "  " + _("Plan: {phase}. {title}.").format(phase=_phase(plan), title=title(plan).rstrip("."))]
    items = plan.session.items
    if items:
        named = ", ".join(_item(plan, place) for place in range(min(MOST_NAMED, len(items))))
        more = len(items) - MOST_NAMED
        rest = ngettext(" and {count} more", " and {count} more", more).format(count=more) if more > 0 else ""
        lines.append(f"  {named}{rest}. {_done(done)}")
    if imported:
        lines.append(
            "  "
            + ngettext("{count} own workout came in.", "{count} own workouts came in.", imported).format(count=imported)
        )
    return "\n".join(lines)


def _phase(plan: Plan) -> str:
    return _("on hold") if plan.phase == "hold" else str(phase_name(plan.phase))


def _item(plan: Plan, place: int) -> str:
    one = plan.session.items[place]
    kg = max((done.load_kg or 0.0 for done in one.sets), default=0.0)
    return f"{name(one.exercise)} {load(kg, 'kg')}" if kg else name(one.exercise)


def _done(share: float) -> str:
    if share <= 0:
        return _("Not done.")
    return _("Done.") if share >= 1 else _("Done in part.")


def _said(told: tuple[CheckIn, ...], pain: float) -> str:
    parts = []
    for one in told:
        if one.pain_now_morning is not None:
            parts.append(_("tells a morning pain of {told:g}").format(told=one.pain_now_morning))
        if one.pain_worst is not None and one.pain_now_morning is not None and one.pain_worst < one.pain_now_morning:
            parts.append(_("and a worst pain of {told:g}, which cannot be").format(told=one.pain_worst))
        signs = sorted(sign for sign in one.warning_signs if sign != "clearance")
        if "clearance" in one.warning_signs:
            parts.append(_("was seen by somebody about it"))
        elif signs:
            parts.append(_("answers about {signs}").format(signs=", ".join(signs[:MOST_NAMED])))
        if one.pain_now_morning is not None and not parts:
            parts.append(_("tells little"))
    felt = _("felt {felt:.1f}").format(felt=pain)
    return f"{', '.join(parts)} ({felt})." if parts else _("tells nothing ({felt}).").format(felt=felt)
