"""`liftagain review`: what preceded the pain."""

from datetime import date
from pathlib import Path
from typing import Literal

from liftagain.cli.json_file import print_json, read_json
from liftagain.cli.log_file import log_files


def review(
    *logs: Path,
    pain_on: date,
    answers: Path | None = None,
    context: Path | None = None,
    body_mass: float | None = None,
    unit: Literal["kg", "lb"] | None = None,
    earlier: tuple[date, ...] = (),
    daily: Path | None = None,
    json: bool = False,
) -> None:
    """Look back from the day the pain began and rank what was different.

    Args:
        logs: Training logs; without one the answers alone are reviewed.
        pain_on: The day the pain began (YYYY-MM-DD).
        answers: A JSON file with screening answers.
        context: A JSON file with context answers.
        body_mass: Body mass in kg.
        unit: The unit of the weights, where the file does not say.
        earlier: First days of earlier episodes of the same pain (YYYY-MM-DD); may be given several times.
        daily: A CSV with sleep and resting heart rate by day.
        json: Print one JSON object.
    """
    from liftagain.app.daily_values import daily_values
    from liftagain.app.day import day_in_reach
    from liftagain.app.import_log import read_logs
    from liftagain.app.review_log import check_context, review_as_json, review_log
    from liftagain.app.screen import check_answers

    workouts = read_logs(log_files(logs), unit).workouts if logs else ()
    for day in earlier:
        day_in_reach(day, "earlier")
    found = review_log(
        workouts,
        pain_on,
        context=check_context(read_json(context), context.name) if context else None,
        answers=check_answers(read_json(answers), answers.name) if answers else None,
        body_mass_kg=body_mass,
        earlier_onsets=earlier,
        daily=daily_values(log_files([daily])) if daily else (),
    )
    if json:
        print_json(review_as_json(found))
        return
    from liftagain.words.review import spoken

    print(spoken(found, unit or "kg"))
