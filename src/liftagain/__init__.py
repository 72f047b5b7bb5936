"""Liftagain: from a sore lower back, back to training."""

from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

__version__ = version("liftagain")


def screen(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The screening of one set of answers, as the JSON object of `liftagain screen --json`.

    Raises:
        liftagain.domain.errors.InputError: an unknown key, or a value of the wrong type or out of range.
    """
    from liftagain.app.screen import screen_as_json

    return screen_as_json(answers)
