"""Tests that end in every way there is, for the tests of the harness. Collected only when the file is named."""

import pytest

from liftagain.app.screen import screen_as_json


def test_indifferent() -> None:
    assert screen_as_json({"age": 30})["route"]


def test_failing() -> None:
    assert screen_as_json({"saddle_numbness": "yes"})["disposition"] == "self_manage"


def test_expecting_an_error() -> None:
    with pytest.raises(ValueError, match="no such thing"):
        screen_as_json({"age": 30})


def test_broken() -> None:
    raise RuntimeError("the test itself is at fault")


@pytest.mark.skip(reason="planted")
def test_skipped() -> None:
    pass


@pytest.fixture
def cannot_be_made() -> None:
    raise AssertionError("around the test, not in it")


def test_without_its_fixture(cannot_be_made: None) -> None:
    pass


@pytest.mark.parametrize("number", [1, 2])
def test_one_case_of_two(number: int) -> None:
    assert number == 1


def test_saddle_numbness_is_an_emergency() -> None:
    assert screen_as_json({"saddle_numbness": "yes"})["disposition"] == "emergency"
