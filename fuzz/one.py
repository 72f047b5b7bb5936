"""Fuzzes one target in this process until time or runs are over or something breaks: `python -m fuzz.one strong ...`.

The arguments after the name are libFuzzer's. It ends the process itself: 0 nothing broke, anything else a crash.
"""

import sys
from pathlib import Path


def main(name: str, folder: Path, options: list[str]) -> None:
    """Writes the seeds into `folder`, then fuzzes with them."""
    import atheris

    with atheris.instrument_imports(include=["liftagain.intake", "liftagain.app", "fitdecode", "fuzz"]):
        from fuzz.check import check
        from fuzz.mutator import by_cells
        from fuzz.planted import plant
        from fuzz.targets import TARGETS

    target = plant() if name == "planted" else next(one for one in TARGETS if one.name == name)
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (folder / f"seed-{number}").write_bytes(seed)

    def one_input(data: bytes) -> None:
        check(target.shape(data))

    mutator = {} if name == "garmin_fit" else {"custom_mutator": by_cells}
    atheris.Setup([sys.argv[0], str(folder), *options], one_input, **mutator)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
