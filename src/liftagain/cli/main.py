"""The entry point of the command line: parses, calls a command, turns every failure into words and an exit code."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from liftagain.cli import (
    doctor,
    exercises,
    log,
    outcomes,
    plan,
    programme,
    review,
    screen,
    serve,
    simulate,
    tests,
    week,
    why,
)
from liftagain.domain.errors import InputError

if TYPE_CHECKING:
    from cyclopts import App

COMMANDS: tuple[Callable[..., None], ...] = (
    serve.serve,
    screen.screen,
    log.log,
    review.review,
    plan.plan,
    programme.programme,
    why.why,
    outcomes.outcomes,
    tests.tests,
    week.week,
    simulate.simulate,
    exercises.exercises,
    exercises.exercise,
    doctor.doctor,
)
ABOUT = "From a sore lower back, back to training. Without a command it starts the app and opens the browser."


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command and exits: 0 done, 2 wrong input, 1 anything else. Never a traceback."""
    raise SystemExit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """The exit code of one command; messages go to standard error."""
    if list(arguments) in (["--help"], ["-h"]):
        print(overview())
        return 0
    from cyclopts import CycloptsError

    try:
        parser()(list(arguments), exit_on_error=False, print_error=False, result_action="return_value")
    except (InputError, CycloptsError) as error:
        print(f"liftagain: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except Exception as error:  # noqa: BLE001 - the last line of defence: words, never a traceback
        print(f"liftagain: something went wrong ({type(error).__name__}: {error}).", file=sys.stderr)
        print("liftagain: nothing was stored. `liftagain doctor` checks the installation.", file=sys.stderr)
        return 1
    return 0


def parser() -> "App":
    """The parser of all commands; each one's options are made from its signature and docstring."""
    from cyclopts import App

    app = App(name="liftagain", version=_version, help=ABOUT, help_formatter="plain")
    app.default(serve.start)
    for command in COMMANDS:
        app.command(command)
    return app


def overview() -> str:
    """What `liftagain --help` prints, made without the parser, which takes longer to load than this to read."""
    lines = ["Usage: liftagain [COMMAND] [OPTIONS]", "", ABOUT, "", "Commands:"]
    for command in COMMANDS:
        first = (command.__doc__ or "").strip().splitlines()[0]
        lines.append(f"  {command.__name__:10} {first}")
    return "\n".join([*lines, "", "`liftagain COMMAND --help` says more. `liftagain --version` prints the version."])


def _version() -> str:
    from importlib.metadata import version

    return version("liftagain")
