"""Numbers as training apps write them: `20`, `20.0`, `100,5`, `1.234,5`, `1,234.5`."""

import math
import re
from functools import lru_cache

_SPACES = re.compile(r"[\s\u00a0\u202f'’]")
_THOUSANDS_COMMA = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)


@lru_cache(maxsize=1024)  # a log says the same few numbers over and over
def number(text: str, *, decimal_comma: bool = False) -> float | None:
    """The number in `text`, or None where it is blank.

    `1,234` can be read two ways. It is a decimal comma where the file's own delimiter shows that it writes one
    (`decimal_comma`), and thousands otherwise. Every other spelling can be read one way only.

    Raises:
        ValueError: it is not a finite number.
    """
    plain = _SPACES.sub("", text).replace("−", "-")
    if not plain or plain in {"-", "–", "—"}:
        return None
    plain = _with_point(plain, decimal_comma=decimal_comma)
    if not _NUMBER.fullmatch(plain) or not math.isfinite(float(plain)):
        raise ValueError(text)
    return float(plain)


def _with_point(plain: str, *, decimal_comma: bool) -> str:
    """The spelling with a decimal point and no thousands marks."""
    point, comma = plain.rfind("."), plain.rfind(",")
    if comma < 0:
        return plain.replace(".", "") if plain.count(".") > 1 else plain
    if point > comma or (point < 0 and not decimal_comma and _THOUSANDS_COMMA.fullmatch(plain)):
        return plain.replace(",", "")
    if point >= 0:
        plain = plain.replace(".", "")
    return plain.replace(",", ".", 1)
