"""A stored decision computed again: the facts as they stood then, and the knowledge that was kept for it."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from liftagain.app.day import read_day
from liftagain.app.differences import differences
from liftagain.app.program import program_mark
from liftagain.app.review_log import review_as_json
from liftagain.app.screen import as_json
from liftagain.app.why import plan_again
from liftagain.domain.errors import InputError
from liftagain.domain.replay import Code, Difference, Kept, Replay
from liftagain.knowledge.bundle import Knowledge, instead, knowledge
from liftagain.knowledge.folder import KnowledgeError
from liftagain.knowledge.kept import unpacked
from liftagain.web.journal import facts, imports, workouts
from liftagain.web.journal.clock import Now
from liftagain.web.journal.models import KnowledgeBundle, Shown
from liftagain.web.journal.shown import hash_of
from liftagain.web.kept_inputs import inputs_of
from liftagain.web.state import State

PLAN = "plan"
ID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
Told = tuple[tuple[Difference, ...] | None, tuple[Difference, ...] | None, str]


class Then(State):
    """The person as they stood when a decision was shown. Read it inside `facts.as_of`."""

    def __init__(self, shown: Shown) -> None:
        """The state at the moment of `shown`."""
        self.shown = shown

    @cached_property
    def now(self) -> Now:
        """The moment of then, on the person's clock of then."""
        at = self.shown.shown_at
        zone = datetime.strptime(self.shown.time_zone.removeprefix("UTC") or "+0000", "%z").tzinfo
        return Now(at=at, local=at.astimezone(zone), zone=self.shown.time_zone)

    @cached_property
    def mark(self) -> tuple[object, ...]:
        """Never that of another state: nothing of then is taken for something of now."""
        return (object(),)

    @cached_property
    def imports(self) -> list[str]:
        """The ids of the imports that counted then."""
        return [str(one) for one in imports.standing_imports().values_list("id", flat=True)]


def days() -> list[date]:
    """The days with a plan that was shown, oldest first."""
    return sorted(set(Shown.objects.filter(decision=PLAN).values_list("day", flat=True)))


def newest_plan(day: date | None = None) -> Shown | None:
    """The plan that was shown last on a day, or last of all; None without one."""
    of_day = Shown.objects.filter(decision=PLAN, **({"day": day} if day is not None else {}))
    return of_day.order_by("day", "shown_at").last()


def look_up(asked: str | None = None) -> Shown:
    """The decision that a day or an id names; the newest plan where nothing is asked.

    Raises:
        InputError: nothing was shown on that day or has that id, or it is neither a day nor an id.
    """
    found = Shown.objects.filter(id=UUID(asked)).first() if asked and ID.fullmatch(asked) else None
    if found is None and not (asked and ID.fullmatch(asked)):
        found = newest_plan(read_day(asked, "day or id") if asked else None)
    if found is None:
        raise InputError(f"{asked or 'journal'}: no plan was shown then; {_kept_days()}")
    return found


def _kept_days() -> str:
    kept = days()
    if not kept:
        return "no day was shown yet"
    return f"expected one of {len(kept)} days from {kept[0]} to {kept[-1]}, or the id of a decision"


def replay(shown: Shown) -> Replay:
    """The decision beside what its facts and its knowledge give now. Nothing is stored."""
    kept, problem = _knowledge_of(shown)
    facts_differ, differs = None, None
    if kept in ("same", "kept"):
        facts_differ, differs, problem = _computed(shown)
        kept = "unreadable" if problem and kept == "kept" and differs is None else kept
    others = Shown.objects.filter(decision=shown.decision, day=shown.day).exclude(id=shown.id).order_by("shown_at")
    return Replay(
        id=str(shown.id),
        decision=shown.decision,
        day=shown.day,
        shown_at=shown.shown_at,
        inputs=shown.inputs if isinstance(shown.inputs, dict) else {"kept": shown.inputs},
        output=shown.output if isinstance(shown.output, dict) else {"kept": shown.output},
        inputs_whole=hash_of(shown.inputs) == shown.inputs_hash,
        output_whole=hash_of(shown.output) == shown.output_hash if shown.output_hash else None,
        knowledge_version=shown.knowledge_version,
        knowledge=kept,
        code=_code_of(shown),
        facts_differ=facts_differ,
        differs=differs,
        problem=problem,
        other_ids=tuple(str(one) for one in others.values_list("id", flat=True)),
    )


def _knowledge_of(shown: Shown) -> tuple[Kept, str]:
    if shown.knowledge_version == knowledge().version:
        return "same", ""
    if not KnowledgeBundle.objects.filter(version=shown.knowledge_version).exists():
        return "missing", ""
    try:
        with _knowledge(shown):
            return "kept", ""
    except KnowledgeError as error:
        return "unreadable", str(error)


@contextmanager
def _knowledge(shown: Shown) -> Iterator[Knowledge]:
    if shown.knowledge_version == knowledge().version:
        yield knowledge()
        return
    files = bytes(KnowledgeBundle.objects.get(version=shown.knowledge_version).files)
    with unpacked(files, shown.knowledge_version) as known, instead(known):
        yield known


def _code_of(shown: Shown) -> Code:
    if not shown.program:
        return "unknown"
    return "same" if shown.program == program_mark() else "changed"


def _computed(shown: Shown) -> Told:
    """What differs in the inputs and in the output, or why it cannot be told."""
    until = shown.facts_until if shown.facts_until is not None else facts.newest_number_at(shown.shown_at)
    facts_differ = None
    try:
        with facts.as_of(until), imports.as_of(shown.shown_at):
            log = workouts.workouts()  # names are recognised by the program of today, as the journal does
            with _knowledge(shown):
                then = Then(shown)
                then.workouts = log
                facts_differ = differences(shown.inputs, _plain(inputs_of(shown.decision, then)))
                return facts_differ, differences(shown.output, _plain(_again(shown, then))), ""
    except (InputError, KnowledgeError) as error:
        return facts_differ, None, str(error)
    except (KeyError, TypeError, ValueError, AttributeError) as error:  # what was kept has another shape
        return facts_differ, None, f"{type(error).__name__}: {error}"


def _plain(value: dict[str, Any]) -> Any:
    """The value as it comes back from the journal."""
    return json.loads(json.dumps(value))


def _again(shown: Shown, then: Then) -> dict[str, Any]:
    if shown.decision == PLAN:
        return plan_again(shown.inputs, then.workouts, then.local(then.now.at), then.review)
    if shown.decision == "review":
        return review_as_json(then.review)
    return as_json(then.screening)
