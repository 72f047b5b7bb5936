"""Prints every figure that the docs quote: `python -m bench` for all, `python -m bench screening log` for some."""

import sys
from collections.abc import Callable

from bench import (
    drawings,
    first_day,
    forecast,
    installed,
    knowledge_counts,
    load_cap,
    log_import,
    machine,
    measures,
    pages,
    questionnaire,
    recognition_shares,
    review_population,
    screening,
    screening_speed,
    sensitivity,
    session_speed,
    sessions,
)
from bench.row import Row

PARTS: dict[str, Callable[[], list[Row]]] = {
    "machine": machine.rows,
    "knowledge": knowledge_counts.rows,
    "screening": screening.rows,
    "questionnaire": questionnaire.rows,
    "speed": screening_speed.rows,
    "recognition": recognition_shares.rows,
    "log": log_import.rows,
    "measures": measures.rows,
    "load_cap": load_cap.rows,
    "population": review_population.rows,
    "sensitivity": sensitivity.rows,
    "sessions": sessions.rows,
    "session_speed": session_speed.rows,
    "drawings": drawings.rows,
    "pages": pages.rows,
    "first_day": first_day.rows,
    "forecast": forecast.rows,
    "installed": installed.rows,
}


def main(wanted: list[str]) -> None:
    """Prints the rows of the wanted parts, or of all."""
    for name in wanted or PARTS:
        print(f"\n## {name}")
        for row in PARTS[name]():
            print(f"{row.what:58} {row.found}")


if __name__ == "__main__":
    main(sys.argv[1:])
