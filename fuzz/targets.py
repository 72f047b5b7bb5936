"""What is fuzzed: each reader behind the door that it needs, and the telling apart of the readers itself."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fuzz import shapes

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "tests" / "intake" / "fixtures"
_FIT_HEADER, _FIT_END = 12, 2


@dataclass(frozen=True, slots=True)
class Target:
    """A name, what makes a file of the fuzzer's bytes, and the bytes that it begins with."""

    name: str
    shape: Callable[[bytes], bytes]
    seeds: Callable[[], Iterator[bytes]]


def table(name: str, fixture: str) -> Target:
    """A reader of tables: the header stands, the rows are the fuzzer's."""
    header, rows = (FIXTURES / fixture).read_bytes().split(b"\n", 1)
    return Target(name, lambda data: header + b"\n" + data, lambda: iter([rows]))


def _files(*names: str) -> Callable[[], Iterator[bytes]]:
    return lambda: ((FIXTURES / name).read_bytes() for name in names)


def _fit_seeds() -> Iterator[bytes]:
    import sys

    sys.path.insert(0, str(ROOT / "tests"))
    from intake.fit_builder import a_run, a_strength_session

    for content in (a_run(), a_strength_session()):
        yield content[_FIT_HEADER:-_FIT_END]


def _liftosaur_seeds() -> Iterator[bytes]:
    sets = ["5", "100", '"kg"', "8.5", "6", "225", '"lb"', "null"]
    rest = ['"deadlift"', '"barbell"', "null", '"slow"', '"2026-03-01T22:30:00Z"']
    yield "\n".join([*sets, *rest, "1772404200000", "1772406000000", '"Day 1"', '"note"']).encode()
    yield "\n".join([*sets, *rest, "null", "null", "null", "null"]).encode()


def _wger_seeds() -> Iterator[bytes]:
    rows = json.loads((FIXTURES / "wger.json").read_text())["results"]
    yield "\n".join(json.dumps(row.get(key)) for row in rows[:5] for key in shapes.WGER_KEYS).encode()


def under(header: bytes) -> Callable[[bytes], bytes]:
    """The fuzzer's rows under a header that stands."""
    return lambda data: header + b"\n" + data


def _same(data: bytes) -> bytes:
    return data


def _all_seeds() -> Iterator[bytes]:
    for path in sorted(FIXTURES.iterdir()):
        yield path.read_bytes()
    yield from (shapes.whole_fit(data) for data in _fit_seeds())


TARGETS = (
    Target("sniff", _same, _all_seeds),
    table("strong", "strong_classic.csv"),
    table("strong_german", "strong_german.csv"),
    table("strong_semicolon", "strong_semicolon.csv"),
    table("hevy", "hevy.csv"),
    table("fitnotes_android", "fitnotes_android.csv"),
    table("fitnotes_ios", "fitnotes_ios.csv"),
    table("stronglifts", "stronglifts.csv"),
    table("liftosaur_csv", "liftosaur.csv"),
    Target("liftosaur_json", shapes.liftosaur, _liftosaur_seeds),
    Target("jefit", _same, _files("jefit.csv")),
    table("fitbod", "fitbod.csv"),
    Target("wger", shapes.wger, _wger_seeds),
    Target("garmin_fit", shapes.whole_fit, _fit_seeds),
    table("own_csv", "own.csv"),
    Target(
        "own_csv_sides",
        under(b"date,exercise,reps,side,pain"),
        lambda: iter([b"2026-03-01,Row,8,left,3\n2026-03-01,Row (R),8,,0\n"]),
    ),
    Target(
        "daily_csv",
        under(b"date,sleep_h,resting_heart_rate_bpm"),
        lambda: iter([b"2026-03-01,7.5,52\n2026-03-02,,54\n2026-03-03,6,0\n"]),
    ),
)
"""Every target, by source; Strong has three, for its three forms of numbers and dates."""
