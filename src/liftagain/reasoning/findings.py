"""Which findings are open on a day, which ceiling follows, and what ends it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import cached_property

from liftagain.domain.answers import Answers
from liftagain.domain.plan import OpenCeiling
from liftagain.domain.reason import Number, Reason
from liftagain.domain.screening import Ceiling, Disposition, Finding, Screening
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.clearance import clear
from liftagain.reasoning.diary import Diary
from liftagain.reasoning.trend import holding, receding, since_by_day


@dataclass(frozen=True)
class Screened:
    """A screening, the day on which its answers were given, and the answers as they stood then."""

    on: date
    screening: Screening
    answers: Answers = field(default_factory=dict)


@dataclass(frozen=True)
class Watch:
    """Every screening of the episode, oldest first, with the answers of now and the diary that they are read with."""

    screened: tuple[Screened, ...]
    answers: Answers
    diary: Diary
    known: Knowledge

    def latest(self, day: date) -> Screening:
        """The newest screening on or before `day`; before the first, the first."""
        return next((s.screening for s in reversed(self.screened) if s.on <= day), self.screened[0].screening)

    def open_on(self, day: date) -> tuple[Finding, ...]:
        """The findings that are open on `day` or still limit it, strictest ceiling first.

        One that asked for the same day or sooner stays open until a clearance names it, whatever is answered later.
        """
        found = {finding.rule: finding for finding in self.latest(day).findings}
        for earlier in self.screened:
            if earlier.on > day:
                break
            for finding in earlier.screening.open_findings:
                if finding.disposition >= Disposition.SAME_DAY:
                    found[finding.rule] = _more_urgent(self._cleared(finding, earlier.on, day), found.get(finding.rule))
        read = (self._receded(finding, day) for finding in found.values())
        return tuple(sorted((f for f in read if not f.cleared), key=_strictness))

    def ceiling_on(self, day: date) -> OpenCeiling | None:
        """The strictest ceiling open on `day`, what opened it and what ends it; None when none is open."""
        limiting = [finding for finding in self.open_on(day) if finding.ceiling is not None]
        if not limiting:
            return None
        strictest = min(finding.ceiling for finding in limiting if finding.ceiling is not None)
        first = [finding for finding in limiting if finding.ceiling == strictest]
        return OpenCeiling(
            allows=strictest, because=tuple(reason_of(finding) for finding in first), until=self._until(first)
        )

    def spares_on(self, day: date) -> tuple[str, ...]:
        """What the open `spare` findings take away together, in their order, each once."""
        return tuple(dict.fromkeys(word for f in self.open_on(day) if f.ceiling is Ceiling.SPARE for word in f.spares))

    def _until(self, findings: Sequence[Finding]) -> str:
        if any(finding.disposition >= Disposition.SAME_DAY for finding in findings):
            return "cleared"
        return "recession_or_cleared" if all(self._recedes(finding) for finding in findings) else "answers_or_cleared"

    def _recedes(self, finding: Finding) -> bool:
        flag = self.known.flags.get(finding.rule)
        return flag is not None and flag.recedes

    def _cleared(self, finding: Finding, since: date, day: date) -> Finding:
        """An earlier urgent finding as a clearance after it leaves it."""
        found_on = datetime.combine(since, time.min)
        until = datetime.combine(day, time.max)
        clinicians = self.known.answer_types["clearance"].values
        return clear(finding, self.answers, dict.fromkeys(finding.matched, found_on), until, clinicians)

    def _receded(self, finding: Finding, day: date) -> Finding:
        """The finding as it still limits: a cleared one may keep a gentle ceiling, a receding one falls level by level.

        On the persistent route, pain that has held for two weeks without rising no longer holds the steps of a rule
        that says so; the advice to see somebody stays.
        """
        if finding.cleared:
            return replace(finding, cleared=finding.ceiling is None, disposition=Disposition.ROUTINE)
        flag = self.known.flags.get(finding.rule)
        if flag is None:
            return finding
        if flag.holds_when_persistent and self._lasted(self._holding, day) is not None and self._is_persistent(day):
            return replace(finding, ceiling=None)
        lasted = self._lasted(self._receding, day) if flag.recedes else None
        if lasted is None:
            return finding
        if finding.disposition == Disposition.ROUTINE or (self._again(lasted) and self._leg_is_calm(day)):
            return replace(finding, disposition=Disposition.ROUTINE, ceiling=None, spares=())
        return replace(finding, disposition=Disposition.ROUTINE, ceiling=Ceiling.STEADY, spares=())

    def _is_persistent(self, day: date) -> bool:
        return self.latest(day).route == "persistent"

    def _again(self, lasted: int) -> bool:
        """Whether a recession has lasted as long again as it took to show."""
        return lasted >= self.known.limit("recession_days")

    def _leg_is_calm(self, day: date) -> bool:
        """Whether the leg was told lately, and nothing in it reaches below the knee. Unknown is not calm."""
        within = self.known.limit("recession_days")
        told = (c.leg_spread for on, c in reversed(self.diary.days.items()) if 0 <= (day - on).days <= within)
        newest = next((spread for spread in told if spread is not None), None)
        return newest is not None and newest <= self.known.limit("leg_above_knee")

    def _lasted(self, since: Mapping[date, date | None], day: date) -> int | None:
        """For how many days it has lasted on `day`, by the newest check-in; None when it does not, or that is old."""
        newest = self.diary.latest(day)
        begun = since.get(newest.date) if newest is not None else None
        if newest is None or begun is None or (day - newest.date).days > self.known.limit("trend_days"):
            return None
        return (day - begun).days

    @cached_property
    def _receding(self) -> Mapping[date, date | None]:
        return since_by_day(self.diary, receding, self.known)

    @cached_property
    def _holding(self) -> Mapping[date, date | None]:
        return since_by_day(self.diary, holding, self.known)


def reason_of(finding: Finding) -> Reason:
    """The finding as a reason."""
    facts: dict[str, Number] = {key: value for key, value in finding.matched.items() if not isinstance(value, list)}
    return Reason(rule=finding.rule, facts=facts, sources=finding.sources)


def _more_urgent(earlier: Finding, now: Finding | None) -> Finding:
    """Of two findings of one rule the open one, of two open ones the more urgent."""
    if now is None or (not earlier.cleared and (now.cleared or earlier.disposition > now.disposition)):
        return earlier
    return now


def _strictness(finding: Finding) -> tuple[int, int, str]:
    return (len(Ceiling) if finding.ceiling is None else finding.ceiling, -finding.disposition, finding.rule)
