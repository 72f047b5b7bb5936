"""What forbids a step up on a day. An empty answer allows one; in doubt there is none."""

from collections.abc import Iterator
from datetime import date, timedelta

from liftagain.domain.check_in import CheckIn
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.diary import DAY, Diary, pain_during
from liftagain.reasoning.findings import Watch
from liftagain.reasoning.phase import is_red

_SOURCES = ("silbernagel-2007", "liftagain-decisions")


def refusals(day: date, diary: Diary, watch: Watch, known: Knowledge) -> tuple[Reason, ...]:
    """Every reason against a step up on `day`: open findings, missing, stale or contradictory check-ins, too much
    pain.
    """
    return (*_of_screening(day, diary, watch, known), *_of_diary(day, diary, known))


def _of_screening(day: date, diary: Diary, watch: Watch, known: Knowledge) -> Iterator[Reason]:
    screening = watch.latest(day)
    if not screening.complete:
        yield Reason(rule="unanswered", facts=dict.fromkeys(screening.unanswered), sources=("liftagain-decisions",))
    ceiling = watch.ceiling_on(day)
    if ceiling is not None:
        yield Reason(rule="ceiling_open", facts={"allows": ceiling.allows.word}, sources=("liftagain-decisions",))
    if screening.contradictions:
        pairs = {f"{one} / {other}": None for one, other in screening.contradictions}
        yield Reason(rule="contradictory_answers", facts=dict(pairs), sources=("liftagain-decisions",))
    morning = diary.morning(day)
    if screening.route == "soreness" and (morning is None or morning > known.limit("soreness_normal")):
        yield Reason(rule="soreness_no_records", sources=("article-doms-or-injury", "liftagain-decisions"))


def _of_diary(day: date, diary: Diary, known: Knowledge) -> Iterator[Reason]:
    latest = diary.latest(day)
    if latest is None or latest.pain_now_morning is None:
        facts = {"latest": latest.date.isoformat() if latest else None}
        yield Reason(rule="no_check_in", facts=dict(facts), sources=_SOURCES)
    if latest is None:
        return
    fresh = known.limit("check_in_fresh_days")
    if (day - latest.date).days > fresh:
        yield Reason(
            rule="stale_check_in", facts={"latest": latest.date.isoformat()}, numbers={"days": fresh}, sources=_SOURCES
        )
    recent = [c for c in diary.check_ins if day - timedelta(days=fresh) <= c.date <= day]
    if any(check_in.date in diary.contradictory for check_in in recent):
        yield Reason(rule="contradictory", facts={"on": latest.date.isoformat()}, sources=_SOURCES)
    if any(check_in.painkiller for check_in in recent):
        yield Reason(rule="painkiller", facts={"on": latest.date.isoformat()}, sources=_SOURCES)
    yield from _of_pain(day, recent, diary, known)


def _of_pain(day: date, recent: list[CheckIn], diary: Diary, known: Knowledge) -> Iterator[Reason]:
    amber = known.limit("pain_amber")
    highest = max((pain for check_in in recent for pain in _pains(check_in)), default=0)
    if highest > amber:
        yield Reason(rule="pain_over_limit", facts={"pain": highest}, numbers={"limit": amber}, sources=_SOURCES)
    scores = int(known.limit("baseline_scores"))
    if any(is_red(c.date, diary.baseline(c.date - DAY, scores), diary, known) for c in recent):
        yield Reason(rule="morning_worse", facts={"on": day.isoformat()}, sources=_SOURCES)
    if any(diary.leg_further(check_in.date) for check_in in recent):
        yield Reason(rule="leg_symptoms", facts={"on": day.isoformat()}, sources=("liftagain-decisions",))


def _pains(check_in: CheckIn) -> Iterator[float]:
    told = (check_in.pain_now_morning, check_in.pain_worst, check_in.pain_average, pain_during(check_in))
    return (pain for pain in told if pain is not None)
