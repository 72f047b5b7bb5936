"""`liftagain week`: a balanced week once the back is calm."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from liftagain.cli.json_file import print_json, read_json
from liftagain.cli.log_file import log_files


def week(
    case: Path,
    *,
    log: Sequence[Path] = (),
    unit: Literal["kg", "lb"] | None = None,
    today: date | None = None,
    json: bool = False,
) -> None:
    """Build a balanced week from a case file, with early warnings from the person's own review.

    Args:
        case: A JSON file with the person, the answers and the check-ins.
        log: Training logs.
        unit: The unit of the weights, where the file does not say.
        today: The first day of the week (YYYY-MM-DD); the local day where it is not given.
        json: Print one JSON object.
    """
    from liftagain.app.case_file import read_case
    from liftagain.app.import_log import read_logs
    from liftagain.app.maintain import week_as_json, week_of

    facts = read_case(read_json(case), case.name)
    workouts = read_logs(log_files(log), unit).workouts if log else ()
    made = week_of(facts, today or date.today(), workouts)  # noqa: DTZ011 - the person's local day
    if json:
        print_json(week_as_json(made))
        return
    from liftagain.words.week import spoken

    print(spoken(made, unit or "kg"))
