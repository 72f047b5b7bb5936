"""Every test that a control names is there and passes. In a file of its own, so that another worker can take it."""

from safety.hazards import controls, read_log
from safety.runs import not_passed, run

NAMED = [name for control in controls(read_log()).values() for name in control.tests]


def test_every_test_that_a_control_names_is_there_and_passes() -> None:
    assert not_passed(NAMED, run(NAMED)) == {}
