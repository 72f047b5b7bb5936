"""Results kept for as long as what they were computed from stays the same."""

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

T = TypeVar("T")

_kept: dict[str, tuple[Hashable, Any]] = {}
_lock = threading.Lock()


def remembered(name: str, mark: Hashable, compute: Callable[[], T]) -> T:
    """What `compute` gives; the last result under this name is given again while the mark is the same."""
    with _lock:
        kept = _kept.get(name)
    if kept is not None and kept[0] == mark:
        return cast("T", kept[1])
    result = compute()
    with _lock:
        _kept[name] = (mark, result)
    return result


def forget() -> None:
    """Forgets every result: after a deletion, nothing of it stays in memory."""
    with _lock:
        _kept.clear()
