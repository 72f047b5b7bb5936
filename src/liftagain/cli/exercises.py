"""`liftagain exercises` and `liftagain exercise`: the library."""

from pathlib import Path

from liftagain.cli.json_file import print_json
from liftagain.domain.errors import InputError


def exercises(*, json: bool = False) -> None:
    """List the exercises of the library.

    Args:
        json: Print one JSON object.
    """
    from liftagain.app.exercises import exercises_as_json
    from liftagain.knowledge.bundle import knowledge

    if json:
        print_json(exercises_as_json())
        return
    for id_, entry in knowledge().exercises.items():
        print(f"{id_:32} {entry.name}")


def exercise(id_: str, /, *, svg: Path | None = None) -> None:
    """Show one exercise.

    Args:
        id_: The exercise's id, such as bird-dog.
        svg: Write its drawing to this file.
    """
    from liftagain.app.exercises import exercise_named
    from liftagain.words.exercise import spoken

    entry = exercise_named(id_)
    if svg is None:
        print(spoken(entry))
        return
    from liftagain.figures.drawing import drawing

    picture = drawing(entry.id)
    if picture is None:
        raise InputError(f"{id_}: has no drawing")
    try:
        svg.write_text(picture, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{svg}: cannot be written ({error.strerror})") from error
