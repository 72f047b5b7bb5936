"""Which missing answers could still change something: the outcome, the ceiling, the soreness, the route, the plan."""

from collections.abc import Collection

from liftagain.domain.screening import Disposition, Screening
from liftagain.knowledge.bundle import Knowledge
from liftagain.knowledge.condition_toml import read_condition
from liftagain.reasoning.completeness import Open
from liftagain.reasoning.condition import Reading, answers_read
from liftagain.reasoning.outlook import CANNOT
from liftagain.reasoning.screening import open_questions
from liftagain.reasoning.told import Told
from liftagain.reasoning.unsure import USUAL_CEILING

PLAN_READS = ("pain_now", "pain_worst_24h", "trend", "hours_since_onset", "age")
"""What the planner reads itself; the answers that a condition or a direction reads come from the knowledge."""


def could_matter(outcome: Screening, told: Told, known: Knowledge) -> tuple[str, ...]:
    """The missing ids that could still change something, the most decisive first.

    First what could raise the disposition, as `Screening.unanswered` lists it; then what could lower the ceiling; then
    what decides about soreness and the route, and what the plan reads. While a finding of the same day is open there
    is no plan, and the last three are not asked.
    """
    found = list(outcome.unanswered)
    if outcome.disposition < Disposition.SAME_DAY:
        found += _lower_the_ceiling(outcome, told, known)
        found += _decide_soreness(told, known)
        found += [name for name in plan_reads(known) if name not in told.answers]
    return tuple(dict.fromkeys(found))


def could_spare(outcome: Screening, told: Told, known: Knowledge, wanted: Collection[str]) -> frozenset[str]:
    """The missing ids that a rule reads which is open or has fired: an answer may raise it or keep it from counting for
    more than it should. With them whoever's sex would answer a question that is wanted.
    """
    fired = {finding.rule: finding for finding in outcome.findings}
    names = {each.rule for each in open_questions(known, told, fired)} | fired.keys()
    reads = {name for rule in names for level in known.flags[rule].levels for name in level.reads}
    if any(known.answer_types[name].no_for_male for name in wanted):
        reads.add("sex")
    return frozenset(reads - told.answers.keys())


def plan_reads(known: Knowledge) -> tuple[str, ...]:
    """The ids that a plan reads, sorted after those that it always reads."""
    profiles = (read_condition(one.when, {}) for one in known.condition_profiles.values() if one.when is not None)
    return tuple(dict.fromkeys([*PLAN_READS, *sorted(name for each in profiles for name in answers_read(each))]))


def _lower_the_ceiling(outcome: Screening, told: Told, known: Knowledge) -> list[str]:
    """Missing ids of rules that could give a stricter ceiling, or take away a movement."""
    still_open = open_questions(known, told, {finding.rule: finding for finding in outcome.findings})
    return sorted({each.answer for each in still_open if _stricter(each, outcome, known)})


def _stricter(each: Open, outcome: Screening, known: Knowledge) -> bool:
    levels = [level for level in known.flags[each.rule].levels if each.answer in level.reads]
    lowest = min(
        (level.ceiling for level in levels if level.ceiling is not None), default=USUAL_CEILING[each.disposition]
    )
    lowest = min(lowest, USUAL_CEILING[each.disposition])
    return outcome.ceiling is None or lowest < outcome.ceiling or any(level.spares for level in levels)


def _decide_soreness(told: Told, known: Knowledge) -> list[str]:
    """Missing ids that decide whether it is ordinary soreness; none once that is excluded."""
    rule = known.soreness
    if any(told.holds(feature.when) for feature in rule.against):
        return []
    lacking = [feature.when for feature in rule.needs if not told.holds(feature.when)]
    if any(told.outlook(when, Reading.PLAIN) is CANNOT for when in lacking):
        return []
    against = [feature.when for feature in rule.against]
    return [name for when in (*lacking, *against) for name in sorted(told.outlook(when, Reading.PLAIN).waits_for)]
