"""A pytest plugin: writes how each test ended, and which copy of the program ran, into the file LIFTAGAIN_OUTCOMES.

`failed` is a test that ran and found something wrong: an assertion, or an expected error that did not come. `broken`
is one that could not do its work: an error of another kind, in the test or around it. A control that is switched off
has to make its test fail; a program that only falls over proves nothing about the test.
"""

import json
import os
from collections.abc import Generator
from pathlib import Path

import pytest

import liftagain

FOUND_WRONG = (AssertionError, pytest.fail.Exception)
_ended: dict[str, str] = {}


def _kind(error: BaseException | None) -> str:
    if isinstance(error, BaseExceptionGroup):
        return "failed" if all(_kind(each) == "failed" for each in error.exceptions) else "broken"
    return "failed" if isinstance(error, FOUND_WRONG) else "broken"


def _told(error: BaseException | None) -> str:
    """The kind of an error with the beginning of what it says, so that what went wrong around a test can be told."""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said:.200}" if said else type(error).__name__


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keeps how the test ended: its own part, or what went wrong around it."""
    report = yield
    if call.when == "call" or report.outcome != "passed":
        ended: str = report.outcome
        if ended == "failed":
            error = call.excinfo.value if call.excinfo else None
            noticed = call.when == "call" and _kind(error) == "failed"
            ended = "failed" if noticed else f"broken by {_told(error)}"
        if _ended.get(item.nodeid, "passed") == "passed":
            _ended[item.nodeid] = ended
    return report


def pytest_sessionfinish() -> None:
    """Writes what was kept."""
    told = {"program": str(Path(liftagain.__file__).parent), "ended": _ended}
    Path(os.environ["LIFTAGAIN_OUTCOMES"]).write_text(json.dumps(told), encoding="utf-8")
