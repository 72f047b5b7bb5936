"""A pytest plugin for the mutants: conditions are turned into functions anew for each test, so that a changed line
counts although the process was forked from one that had read the conditions already.
"""

from collections.abc import Iterator

import pytest

from liftagain.reasoning.screening import looks_of


@pytest.fixture(autouse=True)
def fresh_looks() -> Iterator[None]:
    looks = getattr(looks_of, "cache_clear", None)
    if looks:
        looks()
    yield
