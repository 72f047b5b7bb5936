"""A factor that the answers alone tell, in words: title, facts, figure, what the figure is."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from liftagain.domain.reason import Number
from liftagain.domain.review import Factor
from liftagain.words.language import gettext as _

Told = tuple[str, str, str, str]

_NEW_THINGS: MappingProxyType[str, str] = MappingProxyType(
    {
        "new_shoes": _("new shoes"),
        "new_equipment": _("new equipment"),
        "new_job": _("a new job"),
        "travel": _("travel"),
        "scoliosis": _("a curve of the spine"),
        "osteoporosis": _("thin bones"),
        "earlier_stress_fracture": _("an earlier stress fracture"),
        "recent_spinal_procedure": _("a procedure at the spine in the last months"),
        "stiff_hips": _("the hips"),
        "tight_hip_flexors": _("the front of the hips"),
        "tight_hamstrings": _("the back of the thighs"),
        "stiff_ankles": _("the ankles"),
    }
)


def said(factor: Factor) -> Told:
    """Title, facts, figure and its caption."""
    return _SAY.get(factor.factor, _plain)(factor)


def _plain(factor: Factor) -> Told:
    title, facts = _TOLD[factor.factor]
    return title, facts, "", ""


def _listed(factor: Factor) -> Told:
    title, facts = _TOLD[factor.factor]
    things = [name for key, name in _NEW_THINGS.items() if _read(factor, key) == "yes"]
    return title, facts.format(things=_(", ").join(things)), "", ""


def _read(factor: Factor, key: str) -> Number:
    return factor.numbers.get(key) or factor.numbers.get(f"something_new.{key}")


def _sleep(factor: Factor) -> Told:
    hours = _("{hours:g} h").format(hours=factor.numbers["sleep_hours"])
    return (
        _("Short nights"),
        _("You told us that you slept less than seven hours in these two weeks."),
        hours,
        _("a night"),
    )


def _sitting(factor: Factor) -> Told:
    hours, minutes = factor.numbers.get("sitting_hours_day"), factor.numbers.get("sitting_unbroken_minutes")
    facts = _("You told us that you sit for long in these weeks.")
    if hours is not None:
        return _("Long sitting"), facts, _("{hours:g} h").format(hours=hours), _("of sitting a day")
    return _("Long sitting"), facts, _("{minutes:g} min").format(minutes=minutes), _("without getting up")


def _stress(factor: Factor) -> Told:
    size = _("{stress:g} of 10").format(stress=factor.numbers["stress"])
    return _("A lot of stress"), _("You rated your stress high."), size, _("stress")


def _technique(factor: Factor) -> Told:
    lift = factor.exercise_name
    facts = _("You told us that your form slipped in a lift.")
    if lift:
        facts = _("You told us that your form slipped: {lift}.").format(lift=lift)
    return _("A lift that slipped"), facts, "", ""


def _new(factor: Factor) -> Told:
    facts = _("You told us that you began something new.")
    if factor.exercise_name:
        facts = _("You told us that this was new: {name}.").format(name=factor.exercise_name)
    return _("Something new in your training"), facts, "", ""


def _run(factor: Factor) -> Told:
    ratio = factor.numbers["longest_run.ratio"]
    facts = _("You told us that your longest run was longer than your longest before.")
    return _("A longer run than before"), facts, _("{ratio:.1f} times").format(ratio=ratio), _("your longest before")


def _morning(factor: Factor) -> Told:
    hour = factor.numbers["time_of_day"]
    facts = _(
        "You told us that the session was early. In the first hours after you get up, the back is stiffer to bend."
    )
    return _("An early session"), facts, _("{hour:g} o’clock").format(hour=hour), _("start of the session")


def _side(factor: Factor) -> Told:
    facts = _("In the same test, on {days} days, your {side} side held less.").format(
        days=factor.numbers["days"], side=_(str(factor.numbers["weaker_side"]))
    )
    share = _("{share:.0f} %").format(share=100 * float(factor.numbers["difference"] or 0))
    return _("One side differs from the other"), facts, share, _("between the sides")


_TOLD: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "load_record": (_("Heavier than before"), _("You told us that you lifted heavier than before.")),
        "weekly_jump": (_("More training than before"), _("You told us that you trained more than before.")),
        "missing_warm_up": (_("Little warm-up"), _("You told us that you often train without a warm-up.")),
        "missing_cool_down": (_("No cool-down"), _("You told us that you stop training without a cool-down.")),
        "low_core_work": (_("A weak trunk, as you feel it"), _("You told us that your trunk feels weak.")),
        "low_glute_work": (_("Weak glutes, as you feel it"), _("You told us that your glutes feel weak.")),
        "dehydration": (_("Little to drink"), _("You told us that you drank little, or trained in the heat.")),
        "stiff_hips": (_("Stiff or tight"), _("You told us about {things}.")),
        "new_surroundings": (_("Something else was new"), _("You told us about {things}.")),
        "pre_existing_condition": (_("Something that was there before"), _("You told us about {things}.")),
    }
)
_SAY: Mapping[str, Callable[[Factor], Told]] = MappingProxyType(
    {
        "short_sleep": _sleep,
        "long_sitting": _sitting,
        "stress": _stress,
        "technique": _technique,
        "new_exercise": _new,
        "distance_spike": _run,
        "early_morning_flexion": _morning,
        "side_imbalance": _side,
        "stiff_hips": _listed,
        "new_surroundings": _listed,
        "pre_existing_condition": _listed,
    }
)
