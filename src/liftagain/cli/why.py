"""`liftagain why`: why a day was planned as it was, computed again."""

from pathlib import Path

from liftagain.cli.json_file import print_json


def why(day: str | None = None, *, data: Path | None = None, json: bool = False) -> None:
    """Say why a day was planned as it was, and compute it again.

    Args:
        day: A day (YYYY-MM-DD), or the id of a stored decision; the newest plan where nothing is given.
        data: The data folder, where it is not the usual one.
        json: Print one JSON object.
    """
    from liftagain.web.journal.command import replay_stored

    told = replay_stored(day, data)
    from liftagain.words.why import reasons_as_json, spoken

    if json:
        from liftagain.app.why import replay_as_json

        print_json(replay_as_json(told, reasons_as_json(told)))
        return
    print(spoken(told))
