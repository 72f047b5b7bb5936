"""Tells from the column titles which app wrote a log. The name of the file says nothing."""

from liftagain.domain.errors import InputError
from liftagain.intake import fitnotes_android, fitnotes_ios, hevy, strong
from liftagain.intake.csv_table import Table
from liftagain.intake.foreign import foreign_header
from liftagain.intake.log_format import LogFormat

FORMATS = (strong.FORMAT, hevy.FORMAT, fitnotes_ios.FORMAT, fitnotes_android.FORMAT)
"""Every format that is read, the narrower before the wider."""


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
    raise InputError(f"{table.file}, row 1: found {found}; expected the columns of Strong, Hevy or FitNotes")
