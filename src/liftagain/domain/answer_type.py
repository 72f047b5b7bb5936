"""What each screening id takes, and how its answers are told back to the person."""

from dataclasses import field
from typing import Literal, TypeAlias

from liftagain.domain.record import record

AnswerKind: TypeAlias = Literal["yes_no_unsure", "integer", "number", "choice", "clearances", "moment"]
Advance: TypeAlias = Literal["hours", "days", "weeks", "months"]

YES_NO_UNSURE = ("yes", "no", "unsure")


@record
class AnswerType:
    """One id of the contract.

    `told` is what a "yes" says, in words to the person ("your legs feel weak"); `told_as` the same for each value of a
    choice, or for a number (key `number`, with `{value}`). `soft`: "not sure" counts as yes, at most same day. `risk`:
    a yes can only speak for more urgency. `advances`: the number grows with time, in this unit. `no_for_male`: the
    answer "male" answers it with no (a number: with its highest value, which stands for never).
    """

    id: str
    kind: AnswerKind
    meaning: str
    values: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    soft: bool = False
    risk: bool = False
    advances: Advance | None = None
    no_for_male: bool = False
    told: str = ""
    told_as: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that it takes; empty for a number."""
        return YES_NO_UNSURE if self.kind == "yes_no_unsure" else self.values
