"""`liftagain simulate`: a made-up person who lives some days with the plan."""

from datetime import date, timedelta
from pathlib import Path


def simulate(
    *,
    days: int = 28,
    seed: int = 1,
    kind: str = "any",
    begins: date | None = None,
    data: Path | None = None,
    json: bool = False,
) -> None:
    """Let a made-up person live some days with the plan.

    Args:
        days: How many days.
        seed: Another number gives another person; the same one always the same.
        kind: lifter, twinge, runner, sore, leg, persistent, condition, or any.
        begins: The first day (YYYY-MM-DD); without it the last day is today.
        data: Write the days into the journal of this new, empty data folder, to look at them in the app.
        json: Print one JSON object.
    """
    from liftagain.app.live_days import days_in_reach, live_days, made_up
    from liftagain.app.simulate import lives_as_json
    from liftagain.cli.json_file import print_json

    count = days_in_reach(days)
    first = begins or date.today() - timedelta(days=count - 1)  # noqa: DTZ011 - the person's local day
    athlete = made_up(seed, kind, first)
    lived = tuple(live_days(athlete, count))
    if data is not None:
        from liftagain.web.journal.made_up import keep_days

        keep_days(athlete, lived, data)
    if json:
        print_json(lives_as_json(athlete, seed, lived))
        return
    from liftagain.words.simulation import first_line, told_day

    print(first_line(athlete.kind.about, seed, athlete.case.person.age, len(athlete.log)))
    for one in lived:
        print(
            told_day(one.number, one.morning.check_ins, one.plan, one.pain, one.evening.done, len(one.morning.workouts))
        )
