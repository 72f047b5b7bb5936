"""Path data is written short and reads back as what was meant."""

import pytest

from liftagain.figures.outline import anchors, box, circle, curve, line

ZIGZAG = [(0.04 + i * 0.33, (-1.0) ** i * 7.77) for i in range(40)]


def worst(read: list[tuple[float, float]], meant: list[tuple[float, float]]) -> float:
    return max(max(abs(a - c), abs(b - d)) for (a, b), (c, d) in zip(read, meant, strict=True))


def test_relative_steps_do_not_gather_rounding() -> None:
    assert worst(anchors(line(ZIGZAG)), ZIGZAG) <= 0.05 + 1e-9
    assert worst(anchors(curve(ZIGZAG, closed=False)), ZIGZAG) <= 0.05 + 1e-9


def test_a_lost_point_would_be_seen() -> None:
    with pytest.raises(ValueError, match="zip"):
        worst(anchors(line(ZIGZAG[:-1])), ZIGZAG)
    assert worst(anchors(line([(x, y + 0.2) for x, y in ZIGZAG])), ZIGZAG) > 0.05


def test_outlines_run_one_way_whatever_the_order_of_their_points() -> None:
    square = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)]
    forward, backward = anchors(curve(square)), anchors(curve(square[::-1]))
    assert turning(forward) > 0
    assert turning(backward) > 0
    assert turning(anchors(line(square[::-1]))) < 0


def turning(points: list[tuple[float, float]]) -> float:
    return sum(a * d - b * c for (a, b), (c, d) in zip(points, [*points[1:], points[0]], strict=True))


def test_signs_and_letters_part_the_numbers() -> None:
    assert line([(0, 0), (1, 2), (0.5, -3)]) == "M0 0l1-2-.5 5"
    assert line([(1, 1), (2, 1)], closed=True) == "M1-1l1 0Z"


def test_a_circle_and_a_box_stay_within_their_measures() -> None:
    xs, ys = zip(*anchors(circle((3, 4), 5)), strict=True)
    assert (min(xs), max(xs), min(ys), max(ys)) == pytest.approx((-2, 8, -1, 9))
    xs, ys = zip(*anchors(box(-1, 7, 0, 3)), strict=True)
    assert (min(xs), max(xs), min(ys), max(ys)) == pytest.approx((-1, 7, 0, 3))
