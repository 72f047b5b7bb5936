"""The plan of a day in words: its title, what it answered to, what opens the next phase, each exercise and why."""

import re
from dataclasses import dataclass

from liftagain.domain.plan import Habit, HeldBack, Plan, Prescription
from liftagain.domain.reason import Reason
from liftagain.domain.training_log import Unit
from liftagain.knowledge.bundle import knowledge
from liftagain.words.amounts import load
from liftagain.words.day_wish import ChangedWords, changed, lighter_sets, modified, relaxed
from liftagain.words.dose import dose
from liftagain.words.forecast import counts_on, is_back, range_of_days
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext
from liftagain.words.plan_day import PROGRESSION, ceiling, lead, next_phase, title
from liftagain.words.plan_reason import phase_name, sentence

Lines = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ItemWords:
    """One exercise: its name, its dose, a mark (New, Swapped, Easier; or empty), and why as pairs of label and text.

    `lighter` are the sets before the heavy ones, `modified` how it differs from what would stand there otherwise.
    """

    exercise: str
    name: str
    part: str
    dose: str
    minutes: str
    mark: str
    why: Lines
    lighter: str = ""
    modified: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldWords:
    """Something that is not for today: its name, what stands in for it (or empty), when it comes back, and why."""

    exercise: str
    name: str
    swapped_for: str
    text: str
    why: Lines


@dataclass(frozen=True, slots=True)
class HabitWords:
    """A habit of the day: the id of its guidance, its title, what to do, and why."""

    id: str
    title: str
    text: str
    why: Lines


@dataclass(frozen=True, slots=True)
class RampWords:
    """The way back to a lift in one line."""

    exercise: str
    name: str
    text: str
    forecast: str


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Everything that a page says about a plan."""

    title: str
    lead: str
    phase: str
    next_phase: str
    progression: str
    ceiling: str
    items: tuple[ItemWords, ...]
    held: tuple[HeldWords, ...]
    habits: tuple[HabitWords, ...]
    ramps: tuple[RampWords, ...]
    why: Lines
    changed: ChangedWords | None = None
    relax: tuple[str, ...] = ()


def in_words(plan: Plan, unit: Unit = "kg") -> PlanWords:
    """The plan in words; loads in the person's unit."""
    return PlanWords(
        title=title(plan),
        lead=lead(plan),
        phase=_("You are in {phase}").format(phase=phase_name(plan.phase)) if plan.phase != "hold" else _("On hold"),
        next_phase=next_phase(plan),
        progression=_(PROGRESSION[plan.progression]),
        ceiling=ceiling(plan),
        items=tuple(item(one, unit) for one in plan.session.items),
        held=tuple(held(one, plan, unit) for one in plan.not_today),
        habits=tuple(_habit(one.id, one.because, unit) for one in plan.habits),
        ramps=ramps(plan, unit),
        why=why(plan.because, unit),
        changed=changed(plan.changed),
        relax=relaxed(plan),
    )


def item(one: Prescription, unit: Unit = "kg") -> ItemWords:
    """One exercise of the session in words."""
    words = dose(one, unit)
    return ItemWords(
        one.exercise,
        name(one.exercise),
        one.part,
        words.text,
        words.minutes,
        _mark(one),
        why(one.because, unit),
        lighter_sets(one.ramp_up, unit),
        tuple(modified(change) for change in one.modified),
    )


def name(exercise: str) -> str:
    """The name of an exercise; its id where it has none."""
    movement = knowledge().movements.get(exercise)
    return _(movement.name) if movement is not None else exercise


def _mark(one: Prescription) -> str:
    rules = {reason.rule for reason in one.because}
    if any(rule.startswith("instead_") for rule in rules):
        return _("Swapped")
    if one.range == "reduced":
        return _("Easier")
    if any(reason.facts.get("step") == "up" for reason in one.because) or "ramp_up" in rules:
        return _("One step up")
    return _("New") if rules & {"entry_dose", "ramp_entry"} else ""


def held(one: HeldBack, plan: Plan, unit: Unit = "kg") -> HeldWords:
    """Something held back in words."""
    swapped = next(
        (
            item.exercise
            for item in plan.session.items
            if any(reason.facts.get("instead_of") == one.exercise for reason in item.because)
        ),
        None,
    )
    text = sentence(one.because[0], unit) if one.because else ""
    step = plan.ramp.get(one.exercise)
    if step is not None and step.forecast is not None:
        text = f"{text} {range_of_days(step.forecast, plan.today)}".strip()
    return HeldWords(one.exercise, name(one.exercise), name(swapped) if swapped else "", text, why(one.because, unit))


def ramps(plan: Plan, unit: Unit = "kg") -> tuple[RampWords, ...]:
    """The ways back to the person's own lifts."""
    found = []
    for exercise, step in plan.ramp.items():
        target, first = load(step.target_kg, unit), load(step.from_kg, unit)
        coming = range_of_days(step.forecast, plan.today) if step.forecast and not is_back(step) else ""
        if step.today_kg is None:
            text = _("From {first} back to {target}").format(first=first, target=target)
        elif is_back(step):
            text = _("{today} today: your old load").format(today=load(step.today_kg, unit))
        else:
            text = _("{today} today, on the way to {target}").format(today=load(step.today_kg, unit), target=target)
        found.append(RampWords(exercise, name(exercise), text, coming))
    return tuple(found)


def shared_mark(items: tuple[ItemWords, ...]) -> str:
    """The mark that all carry apart from those that differ today only: it says nothing. Empty where there is none."""
    marks = {one.mark for one in items} - {_("Swapped"), _("Easier")}
    return marks.pop() if len(marks) == 1 else ""


def habit_words(habits: tuple[Habit, ...], unit: Unit = "kg") -> tuple[HabitWords, ...]:
    """Habits as the page shows them."""
    return tuple(_habit(one.id, one.because, unit) for one in habits)


def _habit(habit: str, because: tuple[Reason, ...], unit: Unit) -> HabitWords:
    guidance = knowledge().guidance.get(habit)
    if guidance is None:
        return HabitWords(habit, habit, "", why(because, unit))
    return HabitWords(habit, _(guidance.title), _(guidance.summary), why(because, unit))


def why(because: tuple[Reason, ...], unit: Unit = "kg") -> Lines:
    """The reasons as pairs of a label and a text: first each because, then the rules and the sources."""
    told = dict.fromkeys(text for reason in because if (text := sentence(reason, unit)))
    sources = dict.fromkeys(source for reason in because for source in reason.sources)
    cited = [_cited(source) for source in sources if source in knowledge().sources]
    rules = dict.fromkeys(reason.rule for reason in because)
    lines = [(_("Because"), text) for text in told]
    lines.append((ngettext("Rule", "Rules", len(rules)), ", ".join(rules)))
    if cited:
        lines.append((ngettext("Source", "Sources", len(cited)), ", ".join(dict.fromkeys(cited))))
    return tuple(lines)


def _cited(source: str) -> str:
    """Who said it and when: Silbernagel 2007; an unsigned or a body's work by its title or its name."""
    found = knowledge().sources[source]
    family = re.match(r"([^,]+?)(?: [A-Z]{1,3})?(?:,|$)", found.authors)
    who = found.title if found.authors == "unsigned" or family is None else family[1]
    return f"{who} {found.year}"


def _line(one: ItemWords) -> str:
    mark = f"  [{one.mark}]" if one.mark else ""
    return f"  {one.name}: {one.dose}{mark}" + (f"\n    {one.lighter}" if one.lighter else "")


def spoken(plan: Plan, unit: Unit = "kg") -> str:
    """The plan as text for the terminal."""
    words = in_words(plan, unit)
    lines = [words.title, words.lead, "", words.phase + "."]
    lines += [text for text in (words.next_phase, words.ceiling) if text]
    if words.changed is not None:
        lines += ["", *words.changed.asked, *words.changed.cost]
    lines += list(words.relax)
    lines += ["", *(_line(one) for one in words.items if one.part != "through_the_day")]
    if words.held:
        lines += ["", _("Not today"), *(f"  {one.name}: {one.text}" for one in words.held)]
    if words.ramps:
        lines += [
            "",
            _("Back to your lifts"),
            *(f"  {one.name}: {one.text}. {one.forecast}".rstrip() for one in words.ramps),
            *([counts_on()] if any(one.forecast for one in words.ramps) else []),
        ]
    beside = [_line(one) for one in words.items if one.part == "through_the_day"]
    if beside or words.habits:
        lines += ["", _("Through the day"), *beside, *(f"  {one.title}: {one.text}" for one in words.habits)]
    return "\n".join(lines)
