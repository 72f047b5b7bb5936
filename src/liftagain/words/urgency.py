"""What each urgency says: kind line, title, lead, what to do until then, when to come back."""

from dataclasses import dataclass

from liftagain.domain.screening import Disposition, Screening
from liftagain.words.language import gettext as _

CRISIS = "CRISIS"


@dataclass(frozen=True, slots=True)
class Urgency:
    """The words of one urgency. `safety_net` lists signs after which help is needed at once."""

    kind: str
    title: str
    lead: str
    until: tuple[str, ...]
    safety_net: tuple[str, ...]
    changes: tuple[str, ...]


def urgency(outcome: Screening) -> Urgency:
    """The words for the disposition of an outcome."""
    match outcome.disposition:
        case Disposition.EMERGENCY:
            rules = {finding.rule for finding in outcome.open_findings if finding.disposition is Disposition.EMERGENCY}
            return _crisis() if rules == {CRISIS} else _emergency()
        case Disposition.SAME_DAY:
            return _same_day()
        case Disposition.WITHIN_DAYS:
            return _within_days()
        case Disposition.ROUTINE:
            return _routine()
        case _:
            return _self_manage()


def warning_signs() -> tuple[str, ...]:
    """The signs that call for help at once, for every page and card."""
    return (
        _("You feel numb between the legs, or passing urine or stool changes."),
        _("Both legs hurt, tingle or grow weak, or a foot drags."),
        _("After training your urine turns dark, or your back gets as hard as wood."),
        _("Sudden tearing pain, fainting, chest pain or short breath."),
        _("Fever, or you feel very ill."),
    )


def open_questions() -> Urgency:
    """The words while nothing was found but questions are still open."""
    return Urgency(
        kind=_("Not finished"),
        title=_("A few questions are still open"),
        lead=_("We cannot say yet how soon somebody should look at your back. Please answer the next questions."),
        until=(_("Stop training until you have answered."),),
        safety_net=warning_signs(),
        changes=(_("Your next answers."),),
    )


def _emergency() -> Urgency:
    return Urgency(
        kind=_("Emergency"),
        title=_("Please call for help now"),
        lead=_("What you told us has to be looked at in a hospital now. We cannot see from here what is behind it."),
        until=(
            _("Call your emergency number. Liftagain cannot make the call for you."),
            _("No phone near? Ask somebody to take you to an emergency department. Do not drive yourself."),
            _("Do not wait to see if it passes, even if the pain is low."),
            _("No exercise until somebody has seen you."),
        ),
        safety_net=warning_signs(),
        changes=(
            _("If you tapped something by mistake, change your answers."),
            _("When a clinician has seen you, note what was cleared, and we go on from there."),
        ),
    )


def _crisis() -> Urgency:
    return Urgency(
        kind=_("Talk to somebody now"),
        title=_("You do not have to carry this alone"),
        lead=_("You told us about thoughts of ending your life. Please talk to a person now."),
        until=(
            _("Call a crisis line or your emergency number. Liftagain cannot make the call for you."),
            _("Go to somebody you trust, or ask them to come. Do not stay alone."),
            _("Put things that could harm you out of reach."),
        ),
        safety_net=(_("You feel that you may act on these thoughts: call your emergency number."),),
        changes=(_("If you tapped this by mistake, change your answer."),),
    )


def _same_day() -> Urgency:
    return Urgency(
        kind=_("Today"),
        title=_("Let somebody look at your back today"),
        lead=_("What you told us should be seen by a doctor or an urgent clinic on the same day."),
        until=(
            _("No exercise until then. Find a position that eases it, and change it now and then."),
            _("Call first if you can, and say what stands under What to say."),
            _("If nobody can see you today, go to an emergency department."),
        ),
        safety_net=warning_signs(),
        changes=(
            _("A new sign from the list above makes it an emergency."),
            _("When a clinician has seen you, note what was cleared, and we go on from there."),
        ),
    )


def _within_days() -> Urgency:
    return Urgency(
        kind=_("Within days"),
        title=_("Let somebody look at your back within days"),
        lead=_("What you told us should be seen by a doctor or physiotherapist in the next two to seven days."),
        until=(
            _("Book a visit. Leave out what brings the pain on."),
            _("Keep walking and moving gently, as far as it feels all right."),
            _("Check in each day. New signs change the advice."),
        ),
        safety_net=warning_signs(),
        changes=(
            _("It gets worse, or a new sign joins: sooner."),
            _("The signs draw back over two weeks with nothing new: later, or not at all."),
        ),
    )


def _routine() -> Urgency:
    return Urgency(
        kind=_("A routine visit"),
        title=_("Worth a visit in the next weeks"),
        lead=_("Nothing you reported points to a need for help today. A visit in two to six weeks makes sense."),
        until=(
            _("Stay active. Train at today's dose, with no step up, until the visit."),
            _("Check in each day. New signs change the advice."),
        ),
        safety_net=warning_signs(),
        changes=(_("It gets worse, or a new sign joins: sooner."),),
    )


def _self_manage() -> Urgency:
    return Urgency(
        kind=_("Look after it yourself"),
        title=_("Nothing you reported points to a need for a visit now"),
        lead=_("Keep moving gently. Answers cannot show everything, so we ask again at every check-in."),
        until=(
            _("Stay active. Let today's plan lead the way."),
            _("No trend down after a week? Let somebody look at it."),
        ),
        safety_net=warning_signs(),
        changes=(
            _("Severe pain, pain into a leg, or pain that wakes you: answer the questions again."),
            _("Not better after seven days: a visit within days."),
        ),
    )
