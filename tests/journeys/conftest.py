"""One app a test, on a free port, over an empty data folder."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from served import Served
from walker import chromium


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Served]:
    with Served(tmp_path) as served:
        yield served
