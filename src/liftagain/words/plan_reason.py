"""Each reason of a plan as one short sentence."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from liftagain.domain.reason import Number, Reason
from liftagain.domain.training_log import Unit
from liftagain.knowledge.bundle import knowledge
from liftagain.words.amounts import load, number_word, weekday
from liftagain.words.day_wish import asked
from liftagain.words.language import gettext as _
from liftagain.words.self_test_reason import TOLD as SELF_TESTS

PHASES = MappingProxyType(
    {
        "hold": "Hold",
        "settle": "Settle",
        "restore": "Restore",
        "rebuild": "Rebuild",
        "return": "Return",
        "maintain": "Maintain",
    }
)

_PLAIN: Mapping[str, str] = MappingProxyType(
    {
        "first_session": "This is the first session, so everything starts at the easy end.",
        "entry_dose": "It is new for you here, so it starts at the easy end.",
        "no_check_in": "There is no pain score of this morning yet, so nothing goes up.",
        "contradictory": "Two scores of the last check-in do not fit together, so today stays as it was.",
        "contradictory_answers": "Two of your answers do not fit together, so today stays as it was.",
        "painkiller": "You took a painkiller. It can hide pain, so nothing goes up.",
        "light_on_purpose": "You took it light on purpose. That is fine and changes nothing.",
        "too_hard": "It was hard work. Do the same once more before it grows.",
        "pain_not_told": "We do not know how it felt, so it stays the same.",
        "no_next_morning": "We do not know the morning after it yet, so it stays the same.",
        "leg_symptoms": "A feeling in the leg is new or went further down. Please answer the warning signs again.",
        "screen_again": "Please answer the warning signs again. It takes a minute.",
        "soreness": "This looks like soreness after training. We train around it.",
        "soreness_no_records": "While you are sore there are no records.",
        "phase_back_again": "The mornings are calm again, so you are back where you were.",
        "phase_gates_held": "Everything that opens this phase held for two days.",
        "settle_time_limit": "You were in Settle for some days and it is not getting worse. Moving more helps now.",
        "ceiling_open": "Something you told us waits for a look, so nothing goes up.",
        "unanswered": "Some questions are still open. They come first.",
        "clean_repeats_done": "You repeated it calmly twice after it had hurt a little. So it goes one step up.",
        "condition": "It does not suit a condition that you told us about.",
        "not_its_day": "Its next day has not come. The back rests in between.",
        "lumbar_load_cap": "Your back has done enough of this for the week.",
        "one_new_lift_at_a_time": "Lifts come back one at a time, so that we see how each one goes.",
        "no_numbers_before": "We have no numbers of it from before the pain. Its lighter steps come first.",
        "ladder_step": "A lighter step comes before the lift itself.",
        "not_in_library": "We do not teach this one, so it does not stand in a plan.",
        "long_sitting": "You told us that you sit for a long time without a break.",
        "short_sleep": "You slept less than seven hours. Short nights can make pain feel louder.",
        "easy_day": "Today lies between two sessions, so it is short and light.",
        "not_in_catalogue": "We do not know this exercise, so we cannot say what it asks of the back.",
        "equipment": "It needs equipment that you do not have at hand.",
        "nothing_fits": "Nothing fits into today as it is.",
        "pattern_calls": "It suits what sets your pain off.",
        "guard": "The plan was made smaller to stay inside its limits.",
        "rising_week": "The mornings of this week were worse than last week. So we go one phase back for two days.",
        "red_days": "Two days in a row were clearly worse. So we go one phase back for two days.",
    }
)

_DIRECTIONS = MappingProxyType(
    {
        "flexion": "Bending forward",
        "extension": "Leaning back",
        "sitting": "Sitting",
        "standing": "Standing",
        "impact": "A hop or a landing",
        "single_leg": "Standing on one leg",
    }
)

_STAGES = MappingProxyType(
    {
        "avoided": "{what} sets your pain off, so it is left out for now.",
        "reduced": "{what} set your pain off. It comes back in a small range first.",
        "unloaded": "{what} set your pain off. It is back without weight; weight comes last.",
        "loaded": "{what} set your pain off. It has been calm, so it is back.",
    }
)


def sentence(reason: Reason, unit: Unit = "kg") -> str:
    """The reason in one or two short sentences. A finding of the screening is told by its title."""
    rule = reason.rule.removeprefix("instead_")
    if rule in _TOLD:
        return _TOLD[rule](reason, unit)
    if rule in _PLAIN:
        return _(_PLAIN[rule])
    flag = knowledge().flags.get(rule)
    if flag is not None:
        return _("You told us about this: {title}.").format(title=_(flag.title).rstrip("."))
    return ""


def phase_name(phase: object) -> str:
    """The name of a phase."""
    return _(PHASES.get(str(phase), "Settle"))


def _number(value: Number) -> str:
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _day(value: Number) -> str:
    return weekday(date.fromisoformat(str(value)))


def _answered(reason: Reason, what: str) -> str:
    """What an outing was answered with, and what follows."""
    facts = reason.facts
    if facts.get("pain_during") is None or facts.get("next_morning") is None:
        return what
    told = _("Pain {pain} during it on {day}, and {morning} the next morning.").format(
        pain=_number(facts["pain_during"]), day=_day(facts["on"]), morning=_number(facts["next_morning"])
    )
    return f"{told} {what}"


def _green(reason: Reason, _unit: Unit) -> str:
    step = reason.facts.get("step") == "up"
    return _answered(reason, _("So it goes one step up.") if step else _("That went well."))


def _amber(reason: Reason, _unit: Unit) -> str:
    return _answered(reason, _("It hurt a little and settled. Repeat it calmly before it grows."))


def _owed(reason: Reason, _unit: Unit) -> str:
    return _answered(reason, _("Repeat it once more before a step up."))


def _little(reason: Reason, _unit: Unit) -> str:
    return _answered(reason, _("A little more than before, so it stays the same."))


def _worse(reason: Reason, _unit: Unit) -> str:
    return _answered(reason, _("The morning after was worse, so it gets smaller."))


def _over(reason: Reason, _unit: Unit) -> str:
    pain = reason.facts.get("pain", reason.facts.get("pain_during"))
    limit = reason.numbers.get("limit", knowledge().limit("pain_amber"))
    return _("Pain was {pain}. Above {limit} nothing goes up and what hurt gets easier.").format(
        pain=_number(pain), limit=_number(limit)
    )


def _had_to_stop(reason: Reason, _unit: Unit) -> str:
    if reason.facts.get("on") is None:
        return _("You had to stop it. It comes back after two calm sessions.")
    return _("You had to stop it on {day}. It comes back after two calm sessions.").format(day=_day(reason.facts["on"]))


def _stale(reason: Reason, _unit: Unit) -> str:
    return _("The last check-in is from {day}, so nothing goes up.").format(day=_day(reason.facts["latest"]))


def _direction(reason: Reason, _unit: Unit) -> str:
    name, stage = str(reason.facts.get("direction")), str(reason.facts.get("stage", "avoided"))
    if name == "leg_symptoms":
        return _("You told us about a feeling in the leg. Deep or loaded bending waits until it is calm.")
    return _(_STAGES[stage]).format(what=_(_DIRECTIONS.get(name, "This")))


def _ceiling(reason: Reason, _unit: Unit) -> str:
    if "spares" in reason.facts:
        return _("Someone should look at what you told us first. Until then this is spared.")
    return _("Someone should look at what you told us first. Until then only gentle work is planned.")


def _phase(reason: Reason, _unit: Unit) -> str:
    returns = reason.facts.get("returns")
    now = phase_name(reason.facts.get("phase"))
    if returns is None:
        return _("It is not part of {phase}.").format(phase=now)
    return _("It is not part of {phase}. It comes back in {returns}.").format(phase=now, returns=phase_name(returns))


def _review(reason: Reason, _unit: Unit) -> str:
    entry = knowledge().factors.get(str(reason.facts.get("factor")))
    if entry is None:
        return ""
    return _("What came before the pain speaks for it: {title}.").format(title=_(entry.title).rstrip("."))


def _asked(reason: Reason, _unit: Unit) -> str:
    return asked(reason)


def _start(reason: Reason, _unit: Unit) -> str:
    return _("Your answers let you begin in {phase}.").format(phase=phase_name(reason.facts.get("phase")))


def _work(reason: Reason, _unit: Unit) -> str:
    return _("It is part of the work of {phase}.").format(phase=phase_name(reason.facts.get("phase")))


def _young(reason: Reason, _unit: Unit) -> str:
    return _("You are under {age}. A doctor or physio makes the plan with you and a parent.").format(
        age=_number(reason.numbers["age"])
    )


def _ramp(what: str) -> Callable[[Reason, Unit], str]:
    def told(reason: Reason, unit: Unit) -> str:
        last, now = reason.facts.get("last_kg"), reason.facts.get("load_kg")
        words = {
            "last": load(float(last), unit) if isinstance(last, int | float) else "",
            "now": load(float(now), unit) if isinstance(now, int | float) else "",
        }
        return _(what).format(**words)

    return told


def _share(reason: Reason, _unit: Unit) -> str:
    return _("It loads the lower back, so it comes back with {share} tenths of your usual weight.").format(
        share=number_word(round(10 * float(reason.numbers["share"] or 0)))
    )


def _pain(reason: Reason, _unit: Unit) -> str:
    """How the pain is today against yesterday."""
    now, before = reason.facts.get("pain"), reason.facts.get("yesterday")
    if not isinstance(now, int | float):
        return _("You have not told us how much it hurts yet.")
    if reason.facts.get("morning") is None or not isinstance(before, int | float):
        return _("The last pain that you told us was {pain}.").format(pain=_number(now))
    words = {"pain": _number(now), "before": _number(before)}
    if now < before:
        return _("Your pain was {pain} this morning, lower than yesterday’s {before}.").format(**words)
    if now > before:
        return _("Your pain was {pain} this morning, up from yesterday’s {before}.").format(**words)
    return _("Your pain was {pain} this morning, the same as yesterday.").format(**words)


def _preceded(reason: Reason, _unit: Unit) -> str:
    """What was different before the pain, by its title."""
    title = knowledge().factors[str(reason.facts["factor"])].title
    return _("Before the pain this was different: {title}.").format(title=_(title[:1].lower() + title[1:]))


_TOLD: Mapping[str, Callable[[Reason, Unit], str]] = MappingProxyType(
    {
        "green_clean": _green,
        "amber_clean": _amber,
        "clean_repeats_owed": _owed,
        "morning_up_a_little": _little,
        "morning_worse": _worse,
        "pain_over_limit": _over,
        "had_to_stop": _had_to_stop,
        "stale_check_in": _stale,
        "direction": _direction,
        "ceiling": _ceiling,
        "phase": _phase,
        "phase_tier": _phase,
        "phase_start": _start,
        "review_calls": _review,
        **dict.fromkeys(("minutes_today", "without_today", "hurts_today", "swapped_today"), _asked),
        "phase_work": _work,
        "habit_of_phase": _work,
        "preceded_pain": _preceded,
        "under_age": _young,
        "pain_today": _pain,
        "programme_share": _share,
        "ramp_entry": _ramp("You begin with about half of what you could do before, at {now}."),
        "ramp_up": _ramp("It went well at {last}, so today is {now}. At most a tenth more in a week."),
        "ramp_hold": _ramp("The same {now} as last time."),
        "ramp_cut": _ramp("It answered badly at {last}, so today is {now}."),
        **SELF_TESTS,
    }
)
