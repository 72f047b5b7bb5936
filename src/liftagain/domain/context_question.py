"""The few questions about usual days that are asked of a person without a training log."""

from typing import Any

from liftagain.domain.record import record


@record
class ContextAnswer:
    """One answer as people read it, and the context values that it stands for (nothing for "not sure")."""

    words: str
    values: dict[str, Any]


@record
class ContextQuestion:
    """One question, answered with one tap. `order` is its place."""

    id: str
    order: int
    title: str
    help: str = ""
    answers: tuple[ContextAnswer, ...]
