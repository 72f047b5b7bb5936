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
        return json.loads(path.read_text(encoding="utf-8"), parse_constant=_refuse_constant)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name}: not text in UTF-8; expected a JSON file") from error
    except json.JSONDecodeError as error:
        raise InputError(f"{path.name}: not JSON at line {error.lineno}, column {error.colno}: {error.msg}") from error


def print_json(value: Any) -> None:
    """Prints one JSON object on one line of standard output."""
    json.dump(value, sys.stdout, ensure_ascii=False, allow_nan=False)
    sys.stdout.write("\n")


def _refuse_constant(word: str) -> Any:
    raise InputError(f"a value is {word}; expected a number")
