"""What was said unasked, and on which day: facts, so that nudges stay rare."""

from datetime import date

from liftagain.reasoning.nudge import Said
from liftagain.web.journal import facts

NUDGE = "nudge"


def said() -> list[Said]:
    """Every nudge that was said, with its day, oldest first."""
    return [(str(fact.told["id"]), fact.day) for fact in facts.current(NUDGE)]


def note(id_: str, day: date) -> None:
    """Notes that a nudge was said on a day; once."""
    if (id_, day) not in said():
        facts.record(NUDGE, {"id": id_}, day=day)
