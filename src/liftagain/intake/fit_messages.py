"""A FIT file without the messages that nobody asked for: most of it is a reading a second, which takes long to decode.

The form of the file (headers, sizes, check sums) is walked here; what the messages say is left to `fitdecode`.
"""

import struct
from collections.abc import Collection, Iterator

from liftagain.domain.errors import InputError

MAGIC = b".FIT"
MOST_MESSAGES = 20_000
"""Of the wanted messages in one part. A long day has a few hundred; more would only keep the decoder busy."""
_HEADER = struct.Struct("<BBHI4s")
_DAMAGED = "the file seems cut short or damaged. Export it again; nothing was imported"
_NIBBLES = (
    *(0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401),
    *(0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400),
)
_TABLE = tuple(_NIBBLES[byte & 15] >> 4 ^ _NIBBLES[(_NIBBLES[byte & 15] & 15) ^ byte >> 4] for byte in range(256))


def check_sum(content: bytes) -> int:
    """The 16-bit check sum of the FIT protocol."""
    found = 0
    for byte in content:
        found = found >> 8 ^ _TABLE[(found ^ byte) & 255]
    return found


def parts(file: str, content: bytes, wanted: Collection[int]) -> Iterator[bytes]:
    """Each FIT file of the content (they may be chained), with only the messages of the `wanted` global numbers.

    What follows the last part and is no FIT file is left out; `rest` tells how much that is.

    Raises:
        InputError: a part that is cut short or whose check sum is wrong.
    """
    place = 0
    while _begins(content, place):
        size, _, _, length, _ = _HEADER.unpack_from(content, place)
        end = place + size + length
        if size < _HEADER.size or not length or len(content) < end + 2:
            raise InputError(
                f"{file}: found {len(content) - place} bytes where the header says {size + length + 2}; {_DAMAGED}"
            )
        if check_sum(content[place : end + 2]):
            raise InputError(f"{file}: the check sum does not fit; {_DAMAGED}")
        kept = _wanted(file, content[place + size : end], wanted)
        yield _HEADER.pack(_HEADER.size, 0x20, 0, len(kept), MAGIC) + kept + b"\0\0"
        place = end + 2


def rest(content: bytes) -> int:
    """How many bytes follow the last whole part and are no FIT file."""
    place = 0
    while _begins(content, place):
        size, _, _, length, _ = _HEADER.unpack_from(content, place)
        place += size + length + 2
    return max(0, len(content) - place)


def _begins(content: bytes, place: int) -> bool:
    """Whether a FIT file begins there."""
    return len(content) >= place + _HEADER.size and content[place + 8 : place + 12] == MAGIC


def _wanted(file: str, data: bytes, wanted: Collection[int]) -> bytes:
    """The definitions and the data of the wanted messages.

    Raises:
        InputError: a message without a definition, or one that reaches beyond the end.
    """
    sizes: dict[int, tuple[bool, int]] = {}
    kept, place = [], 0
    try:
        while place < len(data):
            head = data[place]
            if head & 0xC0 == 0x40:
                number, size, end = _definition(data, place)
                sizes[head & 15] = number in wanted, size
                keep = number in wanted
            else:
                keep, size = sizes[head >> 5 & 3 if head & 0x80 else head & 15]
                end = place + 1 + size
            if keep:
                kept.append(data[place:end])
            place = end
    except (IndexError, KeyError, struct.error):
        place = -1
    if len(kept) > MOST_MESSAGES:
        raise InputError(
            f"{file}: found {len(kept)} sets and sessions, expected at most {MOST_MESSAGES} in one activity"
        )
    if place != len(data):
        raise InputError(f"{file}: a part of the data belongs to no message; {_DAMAGED}")
    return b"".join(kept)


def _definition(data: bytes, place: int) -> tuple[int, int, int]:
    """The global number and the size of the messages that a definition announces, and where the definition ends."""
    number = struct.unpack_from(">H" if data[place + 2] else "<H", data, place + 3)[0]
    end = place + 6 + 3 * data[place + 5]
    size = sum(data[place + 7 : end : 3])
    if data[place] & 0x20:
        first, end = end + 1, end + 1 + 3 * data[end]
        size += sum(data[first + 1 : end : 3])
    return number, size, end
