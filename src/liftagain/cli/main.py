"""The entry point of the command line: parses, calls a command, turns every failure into words and an exit code."""

import sys
from collections.abc import Sequence
from importlib import import_module

from cyclopts import App, CycloptsError

from liftagain.cli import doctor, exercises, log, plan, review, screen, serve
from liftagain.domain.errors import InputError

app = App(
    name="liftagain",
    version=lambda: import_module("liftagain").__version__,
    help="From a sore lower back, back to training. Without a command it starts the app and opens the browser.",
    help_format="plaintext",
    help_formatter="plain",
)
app.default(serve.start)
app.command(serve.serve)
app.command(screen.screen)
app.command(log.log)
app.command(review.review)
app.command(plan.plan)
app.command(exercises.exercises)
app.command(exercises.exercise)
app.command(doctor.doctor)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command and exits: 0 done, 2 wrong input, 1 anything else. Never a traceback."""
    raise SystemExit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """The exit code of one command; messages go to standard error."""
    try:
        app(list(arguments), exit_on_error=False, print_error=False, result_action="return_value")
    except (InputError, CycloptsError) as error:
        print(f"liftagain: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except Exception as error:  # noqa: BLE001 - the last line of defence: words, never a traceback
        print(
            f"liftagain: something went wrong ({type(error).__name__}: {error}). Nothing was stored.", file=sys.stderr
        )
        print("liftagain: `liftagain doctor` checks the installation.", file=sys.stderr)
        return 1
    return 0
