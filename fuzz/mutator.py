"""Changes an input cell by cell: a byte here and there seldom makes another date, marker or number."""

import random
import re

TOKENS = (
    *(b"", b"0", b"-1", b"1.5", b"1,5", b"1e9", b"1e999", b"1e308", b"nan", b"inf", b"9" * 400, b"0x10", b"\xd9\xa3"),
    *(b"W", b"D", b"F", b"w", b"Rest Timer", b"Ruhezeit", b"warmup", b"warm_up", b"true", b"Note"),
    *(b"kg", b"lbs", b"mi.", b"km", b"%"),
    *(b"2024-03-01", b"2024-03-01 18:05:10", b"2024-02-30", b"2024-03-01 6:05:10\xe2\x80\xafPM", b"01.03.2024"),
    *(
        b"0001-01-01T00:00:00Z",
        b"9999-12-31T23:59:59Z",
        b"1970-01-01 00:00:00 +0000",
        b"8 abr 2026, 16:50",
        b"3/4/2026",
    ),
    *(b"1772404200000", b"-62135596800000", b"2h 23min", b"1:02:03", b"99h"),
    *(b'"', b'"a\nb"', b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80", b"=1+1"),
    *(b"44.10x5,0x8", b"5x", b"3\xc3\x9760", b"null", b"[]", b"{}", b'"\\ud83d"'),
    *(b"### EXERCISE LOGS ###", b"### CARDIO LOGS", b"######", b"sep=;"),
)
"""What the sources write, and what breaks readers."""

_CELLS = re.compile(rb"([,;\t\n])")
_MOST_CHANGES = 3


def by_cells(data: bytes, most: int, seed: int) -> bytes:
    """The input with one to three changes, of cells or of bytes, at most `most` bytes long."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        data = _with_another_cell(data, chance) if chance.random() < 0.6 else _with_other_bytes(data, chance)
    return data[:most]


def _with_another_cell(data: bytes, chance: random.Random) -> bytes:
    """One cell replaced by a token, by another cell of the file, or by itself a little changed."""
    parts = _CELLS.split(data)
    place = chance.randrange(0, len(parts), 2)
    way = chance.randrange(3)
    if way == 0:
        parts[place] = chance.choice(TOKENS)
    elif way == 1:
        parts[place] = parts[chance.randrange(0, len(parts), 2)]
    else:
        parts[place] = _with_other_bytes(parts[place], chance)
    return b"".join(parts)


def _with_other_bytes(data: bytes, chance: random.Random) -> bytes:
    """A byte changed or put in, a stretch taken out or said twice, a token put in, or the end cut off."""
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((1, 1, 2, 4, 16, 64)))
    way = chance.randrange(6)
    if way == 0:
        return data[:start]
    middle = (
        b"",
        data[start:end] * 2,
        chance.choice(TOKENS) + data[start:end],
        bytes([chance.randrange(256)]) + data[start:end],
        bytes(byte ^ 1 << chance.randrange(8) for byte in data[start:end]),
    )[way - 1]
    return data[:start] + middle + data[end:]
