"""How large the drawings are, and how fast they are drawn."""

import gzip
import statistics
import time
from collections.abc import Iterable

from bench.row import Row
from liftagain.figures.drawing import drawing, has_drawing
from liftagain.figures.fault_drawing import fault_drawing, has_fault_twin
from liftagain.figures.moving_drawing import moving_drawing
from liftagain.knowledge.bundle import knowledge

MANY = 50


def rows() -> list[Row]:
    """How many exercises are drawn, the median size gzipped, the time of fifty."""
    known = knowledge()
    drawn = [id_ for id_ in sorted(known.exercises) if has_drawing(id_)]
    drawing.cache_clear()
    start = time.perf_counter()
    pictures = [drawing(id_) or "" for id_ in drawn[:MANY]]
    seconds = time.perf_counter() - start
    twins = [id_ for id_ in drawn if has_fault_twin(id_)]
    return [
        Row("exercises with a drawing / all", f"{len(drawn)} / {len(known.exercises)}"),
        Row("still drawing, gzipped, median / largest", _sizes(drawing(id_) or "" for id_ in drawn)),
        Row("moving drawing, gzipped, median / largest", _sizes(moving_drawing(id_) or "" for id_ in drawn)),
        Row(
            "fault twins; gzipped, median / largest",
            f"{len(twins)}; {_sizes(fault_drawing(id_) or '' for id_ in twins)}",
        ),
        Row(f"{len(pictures)} stills on one core", f"{seconds:.2f} s"),
    ]


def _sizes(pictures: Iterable[str]) -> str:
    sizes = [len(gzip.compress(picture.encode())) / 1000 for picture in pictures]
    return f"{statistics.median(sizes):.1f} / {max(sizes):.1f} KB"
