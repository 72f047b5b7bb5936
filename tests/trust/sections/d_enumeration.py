"""The rules against the oracle over millions of cases."""

from collections.abc import Iterator

from trust.row import Options, Row, held, not_run

TITLE = "Enumeration"


def rows(options: Options) -> Iterator[Row]:
    """The lines; the last one holds when nothing disagrees. "Not run" without numpy."""
    try:
        from enumeration.run import enumerated, lines
    except ImportError as error:
        yield not_run("enumeration", str(error))
        return
    tally, seconds = enumerated(options.cases)
    *figures, (what, found) = lines(tally, seconds)
    yield from (Row(name, value) for name, value in figures)
    examples = tuple(f"{line}: {answers}" for _, line, answers in tally.examples)
    yield held(what, found, tally.disagreements == 0, examples)
