"""`liftagain tests`: the self-tests, which are open, what their results say and call for."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from liftagain.cli.json_file import print_json, read_json
from liftagain.cli.log_file import log_files


def tests(
    case: Path | None = None,
    *,
    log: Sequence[Path] = (),
    unit: Literal["kg", "lb"] | None = None,
    today: date | None = None,
    keep: Path | None = None,
    written: bool = False,
    data: Path | None = None,
    json: bool = False,
) -> None:
    """List the self-tests, and which of them a case opens today.

    Args:
        case: A JSON file with the person, the answers and the check-ins.
        log: Training logs.
        unit: The unit of the weights, where the file does not say.
        today: The day (YYYY-MM-DD); the local day where it is not given.
        keep: A JSON file with results, to be stored in the journal; all of them or none.
        written: Print the results that the journal holds, as such a file.
        data: The data folder, where it is not the usual one.
        json: Print one JSON object.
    """
    if keep is not None or written:
        _journal(keep, data)
        return
    from liftagain.app.self_tests import day_as_json, open_on
    from liftagain.words.self_test import spoken, spoken_list

    if case is None:
        if json:
            from liftagain.app.self_tests import list_as_json

            print_json(list_as_json())
        else:
            print(spoken_list())
        return
    from liftagain.app.case_file import read_case
    from liftagain.app.import_log import read_logs

    facts = read_case(read_json(case), case.name)
    workouts = read_logs(log_files(log), unit).workouts if log else ()
    found, called = open_on(facts, today or date.today(), workouts)  # noqa: DTZ011 - the person's local day
    if json:
        print_json(day_as_json(found, called))
        return
    print(spoken(found, called))


def _journal(keep: Path | None, data: Path | None) -> None:
    """Stores results, or prints those that are stored."""
    from liftagain.web.journal.command import keep_self_tests, self_tests_kept

    if keep is not None:
        print_json(keep_self_tests(read_json(keep), keep.name, data))
    else:
        print_json(self_tests_kept(data))
