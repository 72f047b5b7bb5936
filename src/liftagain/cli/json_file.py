"""Reads and prints JSON for the commands."""

import json
import sys
from pathlib import Path
from typing import Any

from liftagain.domain.errors import InputError

LARGEST_JSON_BYTES = 20_000_000


def read_json(path: Path) -> Any:
    """The content of a JSON file.

    Raises:
        InputError: no such file, too large, not text, not JSON (with the line and the column).
    """
    try:
        if path.stat().st_size > LARGEST_JSON_BYTES:
            raise InputError(
                f"{path.name}: larger than {LARGEST_JSON_BYTES // 1_000_000} MB; expected a small JSON file"
            )
        text = path.read_text(encoding="utf-8")
        return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_without_repeats)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name}: not text in UTF-8; expected a JSON file") from error
    except json.JSONDecodeError as error:
        raise InputError(f"{path.name}: not JSON at line {error.lineno}, column {error.colno}: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path.name}: cannot be read as JSON ({error}); expected a small, flat object") from error


def print_json(value: Any) -> None:
    """Prints one JSON object on one line of standard output."""
    json.dump(value, sys.stdout, ensure_ascii=False, allow_nan=False)
    sys.stdout.write("\n")


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise InputError(f"{twice}: given twice; expected each key once")
    return found


def _refuse_constant(word: str) -> Any:
    raise InputError(f"a value is {word}; expected a number")
