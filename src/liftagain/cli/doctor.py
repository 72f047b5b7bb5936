"""`liftagain doctor`: checks the installation, the data folder and the knowledge."""

from pathlib import Path

from liftagain.cli.json_file import print_json


def doctor(*, data: Path | None = None, json: bool = False) -> None:
    """Check the installation, the data folder and the knowledge.

    Args:
        data: The data folder, where it is not the usual one.
        json: Print one JSON object, the vocabularies included.
    """
    from liftagain.app.examine import examine
    from liftagain.web.journal.command import examine_data_folder

    found = examine(examine_data_folder(data))
    if json:
        print_json(found)
    else:
        for check in found["checks"]:
            print(f"{'ok ' if check['ok'] else 'NOT'} {check['what']}: {check['found']}")
    if not all(check["ok"] for check in found["checks"]):
        raise SystemExit(1)
