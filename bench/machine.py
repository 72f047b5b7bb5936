"""The machine that the figures were measured on."""

import os
import platform
from pathlib import Path

from bench.row import Row


def rows() -> list[Row]:
    """Processor, cores, memory, Python."""
    return [
        Row("processor", _processor()),
        Row("cores", str(os.cpu_count())),
        Row("memory", f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"),
        Row("Python", f"{platform.python_version()} on {platform.system()}"),
    ]


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if not info.exists():
        return platform.processor() or platform.machine()
    names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
    return names[0] if names else platform.machine()
