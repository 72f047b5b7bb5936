"""Where the real sample files are, if they are here. They are not part of the repository."""

import os
from pathlib import Path

import pytest

_FOLDER = Path(os.environ.get("LIFTAGAIN_SAMPLES", Path(__file__).parents[2] / "shared" / "samples"))
SHARED = _FOLDER.parent
SAMPLES: Path | None = _FOLDER if _FOLDER.is_dir() else None

needs_samples = pytest.mark.skipif(SAMPLES is None, reason="skipped: no samples")


def sample(name: str) -> Path:
    """The path of one sample file; skips the test when the folder is absent."""
    if SAMPLES is None:
        pytest.skip("skipped: no samples")
    return SAMPLES / name
