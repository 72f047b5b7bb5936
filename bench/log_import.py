"""How long an import takes, against the standard library's CSV reader over the same bytes."""

import csv
import io
import time
from collections.abc import Callable

from bench.row import SHARED, Row, missing
from liftagain.app.import_log import LogFile, read_logs

TIMES = 10


def rows() -> list[Row]:
    """The real Strong sample and the same log ten times as long, each as a ratio to csv.DictReader; a real FIT file."""
    path = SHARED / "samples" / "strong" / "strong_classic_ios.csv"
    if not path.exists():
        return missing("import", "no samples")
    content = path.read_bytes()
    fit = SHARED / "samples" / "fit" / "activity-large-fenxi2-multisport.fit"
    return [_row("1,903 sets", content), _row("19,030 sets", _longer(content)), _fit_row(fit.read_bytes())]


def _row(what: str, content: bytes) -> Row:
    ours = _best(lambda: read_logs([LogFile(name="log.csv", content=content)], "kg"))
    theirs = _best(lambda: list(csv.DictReader(io.StringIO(content.decode()))))
    began = time.process_time()
    read_logs([LogFile(name="log.csv", content=content)], "kg")
    processor = time.process_time() - began
    told = f"{ours * 1000:.0f} ms, {processor * 1000:.0f} ms of processor, {ours / theirs:.0f} x csv.DictReader"
    return Row(f"read and recognise {what}", told)


def _fit_row(content: bytes) -> Row:
    import fitdecode

    ours = _best(lambda: read_logs([LogFile(name="watch.fit", content=content)]))
    whole = _best(lambda: list(fitdecode.FitReader(content)))
    return Row(
        f"read a FIT file of {len(content) / 1e6:.1f} MB",
        f"{ours * 1000:.0f} ms, {whole / ours:.1f} x faster than all of it",
    )


def _longer(content: bytes) -> bytes:
    head, *lines = content.decode().splitlines(keepends=True)
    years = range(2021 - TIMES, 2021)
    return (head + "".join(f"{year}{line[4:]}" for year in years for line in lines)).encode()


def _best(run: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)
