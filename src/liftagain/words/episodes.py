"""Several episodes of one person in words: what preceded more than one of them, and what only earlier ones."""

from liftagain.domain.review import OverEpisodes, Review
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.words.amounts import full_day
from liftagain.words.language import gettext as _


def before_how_many(review: Review, factor: str) -> str:
    """How many of the person's episodes the factor preceded; empty with one episode, or where it is as usual."""
    found = next((item for item in review.episodes if item.factor == factor), None)
    if found is None or review.pain_on not in found.onsets:
        return ""
    whole = found.judged == len(review.onsets)
    if found.before == 1:
        text = _("Of your {judged} episodes, before this one only")
    elif whole:
        text = _("Something like this came before {before} of your {judged} episodes")
    else:
        text = _("Something like this came before {before} of the {judged} episodes that your log covers")
    return text.format(before=found.before, judged=found.judged)


def counted_over(review: Review, factor: str) -> str:
    """How unusual it was over all episodes; empty where nothing was pooled."""
    found = next((item for item in review.episodes if item.factor == factor), None)
    if found is None or found.percentile is None:
        return ""
    text = _("Over all {judged} episodes: as much or more in {some} of {all} earlier weeks without pain")
    return text.format(judged=found.judged, some=found.weeks_as_big, all=found.weeks_compared)


def only_before_earlier(review: Review, known: Knowledge | None = None) -> tuple[str, ...]:
    """What preceded two or more earlier episodes, and not this one: a sentence each."""
    known = known or knowledge()
    return tuple(
        _("{title}: not this time, but before {when}.").format(
            title=_(known.factors[item.factor].title), when=_and([full_day(one) for one in item.onsets])
        )
        for item in review.episodes
        if _is_earlier_only(item, review)
    )


def _is_earlier_only(item: OverEpisodes, review: Review) -> bool:
    return item.before > 1 and review.pain_on not in item.onsets


def _and(days: list[str]) -> str:
    return _("{first} and {last}").format(first=_(", ").join(days[:-1]), last=days[-1]) if len(days) > 1 else days[0]
