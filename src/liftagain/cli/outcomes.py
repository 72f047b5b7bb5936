"""`liftagain outcomes`: what weekly numbers say."""

from pathlib import Path

from liftagain.cli.json_file import print_json, read_json


def outcomes(values: Path, *, json: bool = False) -> None:
    """Say whether outcome values got better, stayed the same or got worse.

    Args:
        values: A JSON file with a list of values, each with instrument, version, language, mode, on and value.
        json: Print one JSON object.
    """
    from liftagain.app.outcomes import courses, outcomes_as_json, read_outcomes

    found = courses(read_outcomes(read_json(values), values.name))
    if json:
        print_json(outcomes_as_json(found))
        return
    from liftagain.knowledge.bundle import knowledge
    from liftagain.words.outcome import spoken

    print(spoken([(knowledge().instruments[one.instrument], one) for one in found]))
