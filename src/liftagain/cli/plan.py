"""`liftagain plan`: what to do on one day."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from liftagain.cli.json_file import print_json, read_json
from liftagain.cli.log_file import log_files


def plan(
    case: Path,
    *,
    log: Sequence[Path] = (),
    unit: Literal["kg", "lb"] | None = None,
    today: date | None = None,
    minutes: int | None = None,
    without: Sequence[str] = (),
    hurts: Sequence[str] = (),
    swap: Sequence[str] = (),
    json: bool = False,
) -> None:
    """Plan one day from a case file.

    Args:
        case: A JSON file with the person, the answers and the check-ins.
        log: Training logs.
        unit: The unit of the weights, where the file does not say.
        today: The day to plan (YYYY-MM-DD); the local day where it is not given.
        minutes: The minutes that there are on this day.
        without: Equipment that is not there on this day: a piece, `gym`, or `all`.
        hurts: An exercise that hurts on this day (its id).
        swap: An exercise to be swapped for another on this day (its id).
        json: Print one JSON object.
    """
    from liftagain.app.import_log import read_logs
    from liftagain.app.plan_today import plan_as_json, plan_today, read_case
    from liftagain.app.wish import with_wish

    facts = read_case(read_json(case), case.name)
    workouts = read_logs(log_files(log), unit).workouts if log else ()
    day = today or date.today()  # noqa: DTZ011 - the person's local day
    asked = {"minutes": minutes, "without": [*without], "hurts": [*hurts], "swaps": [*swap]}
    made = plan_today(with_wish(facts, day, asked), day, workouts)
    if json:
        print_json(plan_as_json(made))
        return
    from liftagain.words.plan import spoken

    print(spoken(made, unit or "kg"))
