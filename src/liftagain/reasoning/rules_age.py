"""How old the rules are: the newest day on which a rule, a number or a safety net of the knowledge was set."""

from dataclasses import dataclass
from datetime import date

from liftagain.knowledge.bundle import Knowledge


@dataclass(frozen=True, slots=True)
class RulesAge:
    """The day of the newest change, and whether that is longer ago than the limit `rules_old_days` (days)."""

    changed_on: date
    are_old: bool


def rules_age(known: Knowledge, today: date) -> RulesAge:
    """The age of the red-flag rules, limits and safety nets on a day. The program never looks for newer ones."""
    days = [flag.since for flag in known.flags.values()]
    days += [limit.now.since for limit in known.limits.values()]
    days += [net.since for net in known.safety_nets.values()]
    newest = max(days)
    return RulesAge(newest, (today - newest).days > known.limit("rules_old_days"))
