"""The program under test: whole, and by its rules alone."""

from collections.abc import Mapping
from typing import Any

from liftagain.app.screen import screen_as_json
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.screening import fire, read
from proofs.contract import LEVELS, RANK


def disposition(answers: Mapping[str, Any]) -> str:
    """The disposition that the program gives."""
    found: str = screen_as_json(dict(answers))["disposition"]
    return found


def rank(answers: Mapping[str, Any]) -> int:
    """The same as a rank, 0 self-manage to 4 emergency."""
    return RANK[disposition(answers)]


def by_rules(answers: Mapping[str, Any]) -> str:
    """The same by the rules alone, without the questions still to ask and the rest: several times as fast."""
    told = read(answers, knowledge())
    fired = (fire(flag, told, answers) for flag in knowledge().flags.values())
    return LEVELS[max((finding.disposition for finding in fired if finding), default=0)]
