"""Which findings are open on a day, which ceiling follows, and what ends it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from liftagain.domain.answers import Answers
from liftagain.domain.plan import OpenCeiling
from liftagain.domain.reason import Number, Reason
from liftagain.domain.screening import Ceiling, Disposition, Finding, Screening
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.clearance import clear
from liftagain.reasoning.diary import Diary
from liftagain.reasoning.trend import receding


@dataclass(frozen=True)
class Screened:
    """A screening and the day on which its answers were given."""

    on: date
    screening: Screening


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
                if finding.disposition >= Disposition.SAME_DAY and finding.rule not in found:
                    found[finding.rule] = self._cleared(finding, earlier.on, day)
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
        return "recession_or_cleared" if all(self._recedes(finding) for finding in findings) else "cleared"

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
        """The finding as it still limits: a cleared one may keep a gentle ceiling, a receding one falls a level."""
        if finding.cleared:
            return replace(finding, cleared=finding.ceiling is None, disposition=Disposition.ROUTINE)
        if not self._recedes(finding) or not receding(self.diary, day, self.known):
            return finding
        if finding.disposition > Disposition.ROUTINE:
            return replace(finding, disposition=Disposition.ROUTINE, ceiling=Ceiling.STEADY, spares=())
        return replace(finding, ceiling=None)


def reason_of(finding: Finding) -> Reason:
    """The finding as a reason."""
    facts: dict[str, Number] = {key: value for key, value in finding.matched.items() if not isinstance(value, list)}
    return Reason(rule=finding.rule, facts=facts, sources=finding.sources)


def _strictness(finding: Finding) -> tuple[int, int, str]:
    return (len(Ceiling) if finding.ceiling is None else finding.ceiling, -finding.disposition, finding.rule)
