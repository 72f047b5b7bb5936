"""A pytest plugin for the mutants: conditions are turned into functions anew for each test, so that a changed line
counts although the process was forked from one that had read the conditions already.
"""

import pytest

from liftagain.reasoning.screening import looks_of


@pytest.fixture(autouse=True)
def _fresh_looks() -> None:
    looks_of.cache_clear()
