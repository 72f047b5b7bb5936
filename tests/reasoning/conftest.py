"""For the mutants only: conditions are turned into functions anew for each test, so that a changed line counts although
the process was forked from one that had read them already.
"""

import os

import pytest

from liftagain.reasoning.screening import looks_of

if "MUTANT_UNDER_TEST" in os.environ:

    @pytest.fixture(autouse=True)
    def _fresh_looks() -> None:
        looks_of.cache_clear()
