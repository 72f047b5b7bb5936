"""`liftagain programme`: what of the programme that one follows anyway to do, to change, to leave today."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from liftagain.cli.json_file import print_json, read_json
from liftagain.cli.log_file import log_files


def programme(
    case: Path,
    *,
    log: Sequence[Path],
    unit: Literal["kg", "lb"] | None = None,
    today: date | None = None,
    json: bool = False,
) -> None:
    """Say what of your usual programme to do, to change, or to leave today.

    Args:
        case: A JSON file with the person, the answers and the check-ins.
        log: Training logs.
        unit: The unit of the weights, where the file does not say.
        today: The day to look at (YYYY-MM-DD); the local day where it is not given.
        json: Print one JSON array.
    """
    from liftagain.app.case_file import read_case
    from liftagain.app.import_log import read_logs
    from liftagain.app.judge_programme import judge_programme, programme_as_json

    facts = read_case(read_json(case), case.name)
    day = today or date.today()  # noqa: DTZ011 - the person's local day
    judged = judge_programme(facts, day, read_logs(log_files(log), unit).workouts)
    if json:
        print_json(programme_as_json(judged))
        return
    from liftagain.words.own_programme import spoken

    print(spoken(judged, unit or "kg"))
