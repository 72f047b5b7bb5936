"""Answers to the screening and the other questions: a mapping from id to value; a missing id is unknown, never no."""

from collections.abc import Mapping
from typing import TypeAlias

AnswerValue: TypeAlias = str | int | float | list[dict[str, object]]
Answers: TypeAlias = Mapping[str, AnswerValue]
