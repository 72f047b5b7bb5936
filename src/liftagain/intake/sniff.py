"""Tells from the content which app wrote a log. The name of the file says nothing."""

from liftagain.domain.errors import InputError
from liftagain.intake import (
    fitbod,
    fitnotes_android,
    fitnotes_ios,
    garmin_fit,
    hevy,
    jefit,
    liftosaur_csv,
    liftosaur_json,
    own_csv,
    strong,
    stronglifts,
    wger,
)
from liftagain.intake.content import APPS, KNOWN, check_size, text_of
from liftagain.intake.csv_table import Table, read_table
from liftagain.intake.foreign import foreign_header
from liftagain.intake.json_document import parse
from liftagain.intake.log_format import Facts, LogFormat
from liftagain.intake.reading import Reading

FORMATS = (
    strong.FORMAT,
    hevy.FORMAT,
    fitnotes_ios.FORMAT,
    fitnotes_android.FORMAT,
    stronglifts.FORMAT,
    liftosaur_csv.FORMAT,
    fitbod.FORMAT,
    own_csv.FORMAT,
)
"""Every table that is read, the narrower before the wider."""

DOCUMENTS = (liftosaur_json, wger)
"""Every JSON document that is read."""


def facts_in(file: str, content: bytes, reading: Reading) -> tuple[str, Facts]:
    """Which app wrote the file, and what it says.

    Raises:
        InputError: it is too large, damaged, or no known app's; says what it is where that is known.
    """
    check_size(file, len(content))
    if garmin_fit.fits(content):
        return garmin_fit.SOURCE, garmin_fit.facts(file, content, reading)
    text = text_of(file, content)
    if text.lstrip()[:1] in {"{", "["}:
        return _document(file, text, reading)
    if jefit.fits(text):
        return jefit.SOURCE, jefit.facts(file, text, reading)
    table = read_table(file, text)
    log_format = sniff(table)
    return log_format.source, log_format.facts(table, reading)


def _document(file: str, text: str, reading: Reading) -> tuple[str, Facts]:
    """Which app wrote the JSON, and what it says."""
    document = parse(file, text)
    for app in DOCUMENTS:
        if app.fits(document):
            return app.SOURCE, app.facts(document, reading)
    raise InputError(f"{file}: found a JSON file that is no training log; expected {KNOWN}")


def sniff(table: Table) -> LogFormat:
    """The format of the table.

    Raises:
        InputError: the titles are no known app's; says what they are where that is known.
    """
    keys = frozenset(table.keys)
    for log_format in FORMATS:
        if log_format.fits(keys):
            return log_format
    titles = ", ".join(repr(title.strip()) for title in table.titles[:6])
    titles = titles if len(titles) <= 120 else titles[:120] + "…"
    found = foreign_header(set(keys)) or f"the columns {titles}"
    raise InputError(f"{table.file}, row 1: found {found}; expected the columns of {APPS}, or those of docs/own-csv.md")
