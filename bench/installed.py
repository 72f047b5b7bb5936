"""How much disk the program takes, and how long its help."""

import re
import subprocess
import sys
import time
from importlib.metadata import distribution, requires
from pathlib import Path

from bench.row import Row

NAME = re.compile(r"[A-Za-z0-9._-]+")


def rows() -> list[Row]:
    """Installed sizes in MB, and the time of `liftagain --help`."""
    packages = sorted(_closure("liftagain") - {"liftagain"})
    sizes = {name: _size(name) for name in packages}
    largest = sorted(sizes, key=lambda name: -sizes[name])[:4]
    own = sum(path.stat().st_size for path in Path(__file__).parents[1].joinpath("src").rglob("*") if path.is_file())
    return [
        Row("packages at run time", f"{len(packages)}, {sum(sizes.values()):.0f} MB"),
        Row("largest", ", ".join(f"{name} {sizes[name]:.0f} MB" for name in largest)),
        Row("Liftagain itself", f"{own / 1e6:.1f} MB"),
        Row("`liftagain --help`, median of 11", f"{_help():.0f} ms"),
    ]


def _closure(name: str) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one in found:
            continue
        found.add(one)
        for line in requires(one) or []:
            if "extra ==" in line or "win32" in line.lower() or "emscripten" in line:
                continue
            waiting.append(NAME.match(line)[0])  # type: ignore[index]
    return found


def _size(name: str) -> float:
    files = distribution(name).files or []
    return sum(Path(str(file.locate())).stat().st_size for file in files if Path(str(file.locate())).exists()) / 1e6


def _help() -> float:
    times = []
    for _ in range(11):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "liftagain", "--help"], check=True, capture_output=True)
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[5]
