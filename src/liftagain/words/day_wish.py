"""What a person asked of one day, in words: what it changed, what it costs, and which wish stands in the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from liftagain.domain.plan import ChangedToday, Modification, Plan, PlannedSet, Relax
from liftagain.domain.reason import Reason
from liftagain.domain.training_log import Unit
from liftagain.knowledge.bundle import knowledge
from liftagain.words.amounts import load
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext

_RELAX: Mapping[str, str] = MappingProxyType(
    {
        "minutes": "With more time: {gives}.",
        "equipment": "With more equipment: {gives}.",
        "hurts": "Without what you said hurts: {gives}.",
        "swap": "Without the swap: {gives}.",
        "direction": "Once {direction} is calm again: {gives}.",
    }
)

_DIRECTIONS = MappingProxyType(
    {
        "flexion": "bending forward",
        "extension": "leaning back",
        "sitting": "sitting",
        "standing": "standing",
        "impact": "a hop or a landing",
        "single_leg": "standing on one leg",
    }
)

_MODIFIED: Mapping[str, str] = MappingProxyType(
    {
        "less_load": "Less of it than last time.",
        "less_range": "In a smaller range.",
        "isometric": "A hold, in place of {other}.",
        "machine": "On a machine, in place of {other}.",
        "substitute": "In place of {other}.",
    }
)


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """What was asked of the day, one sentence each, and what it changed and costs."""

    asked: tuple[str, ...]
    cost: tuple[str, ...]


def asked(reason: Reason) -> str:
    """What was asked of the day, in one sentence; empty for another reason."""
    if reason.rule == "minutes_today":
        minutes = int(float(str(reason.facts["minutes"])))
        return ngettext("You have {count} minute today.", "You have {count} minutes today.", minutes).format(
            count=minutes
        )
    if reason.rule == "without_today":
        return _without(reason)
    if reason.rule in ("hurts_today", "swapped_today"):
        what = _("{name} hurts today, so it rests.") if reason.rule == "hurts_today" else _("{name} is swapped today.")
        return what.format(name=_name(str(reason.facts["exercise"])))
    return ""


def _without(reason: Reason) -> str:
    if "all" in reason.facts:
        return _("You have no equipment today.")
    if "gym" in reason.facts:
        return _("The gym is closed today.")
    return _("Some of your equipment is not there today.")


def changed(made: ChangedToday | None) -> ChangedWords | None:
    """What the wishes of the day changed; None on a day without any."""
    if made is None:
        return None
    cost = []
    if made.left_out:
        cost.append(_("Left out: {names}.").format(names=_listed(made.left_out)))
    if made.added:
        cost.append(_in_place(len(made.left_out)).format(names=_listed(made.added)))
    if made.open:
        titles = [_(knowledge().balance[group].title) for group in made.open]
        cost.append(_("Still open this week: {groups}.").format(groups=", ".join(titles)))
    if not cost:
        cost.append(_("Nothing is lost: the session is the same."))
    return ChangedWords(tuple(text for reason in made.because if (text := asked(reason))), tuple(cost))


def relaxed(plan: Plan) -> tuple[str, ...]:
    """What would be there without each wish that stands in the way, one sentence each; empty where something fits."""
    return tuple(_relax(one) for one in plan.relax)


def _relax(one: Relax) -> str:
    direction = _(_DIRECTIONS.get(str(one.because[0].facts.get("direction")), "it"))
    return _(_RELAX[one.wish]).format(gives=_listed(one.gives), direction=direction)


def modified(one: Modification) -> str:
    """How an exercise differs from what would stand there otherwise."""
    return _(_MODIFIED[one.kind]).format(other=_name(one.instead_of) if one.instead_of else "")


def lighter_sets(sets: Sequence[PlannedSet], unit: Unit = "kg") -> str:
    """The lighter sets before a heavy lift in one line; empty without any."""
    told = [_("{reps} with {load}").format(reps=one.reps, load=load(one.load_kg, unit)) for one in sets if one.load_kg]
    return _("First, lighter: {sets}.").format(sets=", ".join(told)) if told else ""


def _in_place(left_out: int) -> str:
    if not left_out:
        return _("Added: {names}.")
    return ngettext("In its place: {names}.", "In their place: {names}.", left_out)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(_name(name) for name in names)


def _name(exercise: str) -> str:
    movement = knowledge().movements.get(exercise)
    return _(movement.name) if movement is not None else exercise
