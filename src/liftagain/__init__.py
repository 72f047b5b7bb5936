"""Liftagain: from a sore lower back, back to training."""

from collections.abc import Mapping
from typing import Any


def screen(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The screening of one set of answers, as the JSON object of `liftagain screen --json`.

    Raises:
        liftagain.domain.errors.InputError: an unknown key, or a value of the wrong type or out of range.
    """
    from liftagain.app.screen import screen_as_json

    return screen_as_json(answers)


def __getattr__(name: str) -> str:
    """The installed version, looked up only when it is asked for, because the look-up costs as much as a command."""
    if name == "__version__":
        from importlib.metadata import version

        return version("liftagain")
    raise AttributeError(name)
