"""What is proved for all answers at once."""

from collections.abc import Iterator

from trust.row import Options, Row, held, not_run

TITLE = "Proofs"


def rows(options: Options) -> Iterator[Row]:
    """One line for each kind of promise; "not run" without z3."""
    try:
        from proofs.report import lines
    except ImportError as error:
        yield not_run("proofs", str(error))
        return
    for kind, proved, of in lines():
        yield held(kind, f"{proved} of {of}", proved == of)
