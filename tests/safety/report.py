"""`make safety`: every control's tests pass, and fail when the control is switched off in a copy of the program.

Names of hazards or controls on the command line take only those.
"""

import os
import sys
import time
from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from safety.hazards import Control, LogError, controls, read_log
from safety.runs import not_passed, run, unmoved


def tried(control: Control) -> dict[str, str]:
    """What is wrong with a control once it is switched off: by test, or the switch itself."""
    try:
        return unmoved(control)
    except LogError as error:
        return {"switch": str(error)}


def main(only: Collection[str] = ()) -> int:
    """Prints a line a control and returns the exit code. `only` names hazards or controls; without names all count."""
    began = time.monotonic()
    every = read_log()
    strange = {*only} - {hazard.id for hazard in every} - controls(every).keys()
    if strange:
        print(f"no such hazard or control: {', '.join(sorted(strange))}")
        return 2
    log = tuple(hazard for hazard in every if not only or hazard.id in only or {*only} & controls((hazard,)).keys())
    known = {
        control.id: control
        for hazard in log
        for control in hazard.control
        if not only or hazard.id in only or control.id in only
    }
    names = [name for control in known.values() for name in control.tests]
    red = not_passed(names, run(names)) if names else {}
    print(f"{len(log)} hazards, {len(known)} controls, {len(set(names))} tests named, {len(red)} not passing")
    for name, how in red.items():
        print(f"  {how:<24} {name}")
    faults = _switched_off(known)
    print(f"switched off one by one: {len(known) - faults} of {len(known)} noticed by every test they name")
    print(f"{time.monotonic() - began:.0f} s")
    return 1 if red or faults else 0


def _switched_off(known: Mapping[str, Control]) -> int:
    """Tries each control once and returns how many were not noticed."""
    faults = 0
    with ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
        for name, wrong in zip(known, pool.map(tried, known.values()), strict=True):
            print(f"  {'NOT NOTICED' if wrong else 'noticed':<12} {name}", flush=True)
            for test, how in wrong.items():
                print(f"               {how}: {test}")
            faults += bool(wrong)
    return faults


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
