"""Tells what a file is when it is not a training log that can be read."""

import re

_MAGIC = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"%PDF", "a PDF document"),
    (b"SQLite format 3\0", "a database (an app's own backup, perhaps)"),
    (b"\x1f\x8b", "a compressed file (gzip); unpack it first"),
    (b"Rar!", "a compressed file (RAR); unpack it first"),
    (b"7z\xbc\xaf", "a compressed file (7z); unpack it first"),
    (b"{\\rtf", "a text document (RTF)"),
)
_TEXT = (
    (re.compile(r"\A\s*<(.*<)?(HealthData|!DOCTYPE HealthData)\b", re.DOTALL), "an Apple Health export"),
    (re.compile(r"\A\s*<(.*<)?gpx\b", re.DOTALL), "a GPX track"),
    (re.compile(r"\A\s*<(.*<)?TrainingCenterDatabase\b", re.DOTALL), "a TCX activity"),
    (re.compile(r"\A\s*<(!doctype )?html", re.IGNORECASE), "a web page"),
    (re.compile(r"\A\s*<"), "an XML file"),
)
_HEADERS = (
    ({"exercise 1", "set 1", "set 2"}, "an older export of StrongLifts, a row a workout; export it with today's app"),
    ({"activity id", "activity date", "activity type"}, "an export of Strava"),
    ({"activity type", "favorite", "title"}, "an activity list of Garmin Connect"),
    ({"best3deadliftkg", "totalkg"}, "a file of OpenPowerlifting"),
    ({"cycle start time", "recovery score %"}, "an export of Whoop"),
)


def foreign_bytes(content: bytes) -> str | None:
    """What the first bytes say that the file is, or None where they may be text."""
    if content[:4] == b"PK\x03\x04":
        if b"[Content_Types].xml" in content[:4096] or b"xl/" in content[:4096]:
            return "a spreadsheet (XLSX); save it as CSV first"
        return "a zip archive; unpack it and give the CSV file inside"
    if content[4:8] == b"ftyp":
        return "a picture or a video"
    if content[:4] == b"RIFF":
        return "a picture or a recording"
    return next((kind for magic, kind in _MAGIC if content.startswith(magic)), None)


def foreign_text(text: str) -> str | None:
    """What the beginning of the text says that the file is, or None where it may be a table."""
    start = text[:4096]
    return next((kind for pattern, kind in _TEXT if pattern.search(start)), None)


def foreign_header(titles: set[str]) -> str | None:
    """Which app's table has these column titles (in lower case), or None where it is not known."""
    return next((kind for wanted, kind in _HEADERS if wanted <= titles), None)
