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


def exercise(id_: str, /, *, svg: Path | None = None, moving: Path | None = None, fault: Path | None = None) -> None:
    """Show one exercise.

    Args:
        id_: The exercise's id, such as bird-dog.
        svg: Write its drawing to this file.
        moving: Write its moving drawing to this file.
        fault: Write the drawing of its commonest fault, beside how it should be, to this file.
    """
    from liftagain.app.exercises import exercise_named
    from liftagain.words.exercise import spoken

    entry = exercise_named(id_)
    if svg is moving is fault is None:
        print(spoken(entry))
        return
    from liftagain.figures.drawing import drawing
    from liftagain.figures.fault_drawing import fault_drawing
    from liftagain.figures.moving_drawing import moving_drawing

    wanted = (
        (svg, "drawing", drawing),
        (moving, "moving drawing", moving_drawing),
        (fault, "fault twin", fault_drawing),
    )
    for path, what, draw in wanted:
        if path is not None:
            write(path, draw(entry.id), f"{id_}: has no {what}")


def write(path: Path, picture: str | None, missing: str) -> None:
    """Writes a drawing.

    Raises:
        InputError: there is none, or the file cannot be written.
    """
    if picture is None:
        raise InputError(missing)
    try:
        path.write_text(picture, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
