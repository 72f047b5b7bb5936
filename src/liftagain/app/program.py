"""The mark of the code that decides, so that an old decision can say whether the code is still the same."""

import hashlib
from functools import lru_cache
from pathlib import Path

DECIDES = ("domain", "knowledge", "reasoning", "app")


@lru_cache(maxsize=1)
def program_mark() -> str:
    """A short hash over the code that makes decisions: the same code gives the same mark."""
    root, digest = Path(__file__).parents[1], hashlib.sha256()
    for path in sorted(path for name in DECIDES for path in (root / name).rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
