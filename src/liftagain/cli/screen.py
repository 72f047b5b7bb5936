"""`liftagain screen`: how soon somebody should look at the back."""

from datetime import date, datetime, time
from pathlib import Path

from liftagain.cli.json_file import print_json, read_json


def screen(answers: Path, *more: Path, today: date | None = None, json: bool = False) -> None:
    """Screen the answers in one or more files.

    Args:
        answers: A JSON file with screening answers.
        more: Further files; one result each, in order.
        today: The day to screen for; durations advance to it from `answered_on`.
        json: Print one JSON object a line.
    """
    from liftagain.app.screen import check_answers, screen_as_json
    from liftagain.app.screen import screen as run

    moment = datetime.combine(today, time(12)) if today else None
    for path in (answers, *more):
        checked = check_answers(read_json(path), path.name)
        if json:
            print_json(screen_as_json(checked, moment))
        else:
            from liftagain.words.screening import spoken

            print(spoken(run(checked, moment), checked))
