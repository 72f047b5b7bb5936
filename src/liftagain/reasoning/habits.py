"""The habits of the day: those of the phase, of what provokes the pain, and of what the person told about the day."""

from collections.abc import Iterator, Mapping
from typing import Any

from liftagain.domain.plan import Habit
from liftagain.domain.reason import Reason
from liftagain.reasoning.fit import OWN
from liftagain.reasoning.situation import Situation


def habits(situation: Situation) -> tuple[Habit, ...]:
    """The habits in order, each once, with every reason for it."""
    found: dict[str, list[Reason]] = {}
    for name, reason in _all(situation):
        found.setdefault(name, []).append(reason)
    return tuple(Habit(id=name, because=tuple(reasons)) for name, reasons in found.items())


def _all(situation: Situation) -> Iterator[tuple[str, Reason]]:
    yield from _told(situation)
    work = situation.phase_of_work
    for name in work.habits:
        yield name, Reason(rule="habit_of_phase", facts={"phase": work.id}, sources=work.sources)
    for avoidance in situation.avoidances:
        profile = avoidance.profile
        for name in profile.habits:
            yield name, Reason(rule=profile.kind, facts={profile.kind: profile.id}, sources=profile.sources)


def _told(situation: Situation) -> Iterator[tuple[str, Reason]]:
    """Habits that answer to the context: long sitting, short sleep. The sleep of the last check-in counts first."""
    context: Mapping[str, Any] = situation.case.context
    known, latest = situation.known, situation.diary.latest(situation.today)
    unbroken, longest = context.get("sitting_unbroken_minutes"), known.limit("sitting_unbroken_much")
    if isinstance(unbroken, int | float) and unbroken > longest:
        facts, numbers = {"sitting_unbroken_minutes": unbroken}, {"minutes": longest}
        yield (
            "sitting-breaks",
            Reason(rule="long_sitting", facts=dict(facts), numbers=dict(numbers), sources=("article-phases", *OWN)),
        )
    told = latest.sleep_h if latest is not None else None
    sleep, short = told if told is not None else context.get("sleep_hours"), known.limit("sleep_short")
    if isinstance(sleep, int | float) and sleep < short:
        yield (
            "sleep",
            Reason(
                rule="short_sleep",
                facts={"sleep_h": sleep},
                numbers={"sleep_h": short},
                sources=("article-phases", *OWN),
            ),
        )
