"""Numbers, durations, dates and units as apps write them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftagain.intake import dates
from liftagain.intake.dates import moment
from liftagain.intake.durations import duration_s
from liftagain.intake.numbers import number
from liftagain.intake.units import evidence, metres_per, weight_unit


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("20", False, 20),
        ("20.0", False, 20),
        (" 100,5 ", False, 100.5),
        ("100,5", True, 100.5),
        ("1.234,5", True, 1234.5),
        ("1,234.5", False, 1234.5),
        ("1,234", False, 1234),
        ("1,234", True, 1.234),
        ("0,125", False, 0.125),
        ("6,80388555", False, 6.80388555),
        ("1 000", False, 1000),
        ("1\u202f000,5", True, 1000.5),
        ("−5", False, -5),
        (".5", False, 0.5),
        ("", False, None),
        ("  ", False, None),
        ("-", False, None),
        ("1.234.567", False, 1234567),
    ],
)
def test_numbers(text: str, comma: bool, value: float | None) -> None:
    assert number(text, decimal_comma=comma) == value


@pytest.mark.parametrize("text", ["abc", "nan", "inf", "1,2,3", "5 kg", "0x10", "1_000", "٣", "--5", "1e999"])
def test_no_numbers(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        number(text)


@given(st.floats(min_value=0, max_value=1e6, allow_nan=False))
def test_a_number_survives_both_decimal_signs(value: float) -> None:
    text = f"{value:.3f}"
    assert number(text) == float(text)
    assert number(text.replace(".", ","), decimal_comma=True) == float(text)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2h 38m", 9480),
        ("45m", 2700),
        ("3h", 10800),
        ("2h 23min", 8580),
        ("1:02:03", 3723),
        ("0:45", 45),
        ("90", 90),
        ("4200", 4200),
        ("1 h 5 min", 3900),
        ("30s", 30),
        ("1m 30s", 90),
        ("2 Std 5 Min", 7500),
        ("", None),
        ("12.0", 12),
    ],
)
def test_durations(text: str, seconds: float | None) -> None:
    assert duration_s(text) == seconds


@pytest.mark.parametrize("text", ["soon", "h", "1:2:3:4", "2h 38x", "9" * 400 + "h", "9" * 5000 + "m"])
def test_no_durations(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        duration_s(text)


AFTERNOON = datetime(2026, 4, 8, 16, 50)  # noqa: DTZ001


@pytest.mark.parametrize(
    "text",
    [
        "2026-04-08 16:50:00",
        "2026-04-08T16:50:00",
        "2026-04-08 16:50",
        "2026/04/08 16:50",
        "2026-04-08 4:50:00\u202fPM",
        "2026-04-08 4:50:00 p.m.",
        "2026-04-08 04:50:00 nachm.",
        "2026-04-08T16:50:00.000+02:00",
        "2026-04-08 16:50:00 +0200",
        "8 Apr 2026, 16:50",
        "8 April 2026, 16:50",
        "8 abr 2026, 16:50",
        "8 de abr. de 2026, 16:50",
        "8 avr. 2026, 16:50",
        "8. Apr. 2026, 16:50",
        "8 apr 2026, 16:50",
        "8 aprile 2026 16:50",
        "Apr 8, 2026, 4:50 PM",
        "April 8, 2026 4:50 PM",
        "08.04.2026 16:50",
        "08.04.2026, 16:50",
        "8.4.2026 um 16:50",
    ],
)
def test_moments(text: str) -> None:
    assert moment(text) == (AFTERNOON, True)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("1 Mär 2024", 3),
        ("1 März 2024", 3),
        ("1 mrt 2024", 3),
        ("1 Mai 2024", 5),
        ("1 mei 2024", 5),
        ("1 mag 2024", 5),
        ("1 févr. 2024", 2),
        ("1 août 2024", 8),
        ("1 déc. 2024", 12),
        ("1 ene 2024", 1),
        ("1 set 2024", 9),
        ("1 dez 2024", 12),
        ("1 Okt 2024", 10),
        ("1 gen 2024", 1),
        ("1 giu 2024", 6),
        ("1 lug 2024", 7),
        ("1 out 2024", 10),
        ("1 fev 2024", 2),
        ("1 juil. 2024", 7),
        ("1 juin 2024", 6),
        ("1 sept. 2024", 9),
        ("1 Sep 2024", 9),
        ("1 dic 2024", 12),
        ("1 ago 2024", 8),
    ],
)
def test_months_in_seven_languages(text: str, month: int) -> None:
    assert moment(text) == (datetime(2024, month, 1), False)  # noqa: DTZ001


def test_no_month_name_means_two_months() -> None:
    for names in (*dates._MONTHS.values(), *dates._LONG.values()):
        assert [dates.MONTHS[word] for word in names.split()] == list(range(1, 13))


def test_midnight_and_noon_by_the_half_day() -> None:
    assert moment("2024-03-01 12:00:00 AM")[0].hour == 0
    assert moment("2024-03-01 12:00:00 PM")[0].hour == 12


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "3/4/2026", "2026-02-30", "2026-04-08 25:00", "8 Foo 2026", "2026-04-08 13:00 PM", "20260408"],
)
def test_no_moments(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        moment(text)


@pytest.mark.parametrize(("text", "unit"), [("kgs", "kg"), ("lbs", "lb"), (" KG ", "kg"), ("lbs.", "lb"), ("", None)])
def test_weight_units(text: str, unit: str | None) -> None:
    assert weight_unit(text) == unit


@pytest.mark.parametrize(
    ("text", "metres"), [("mi.", 1609.344), ("km", 1000), ("meters", 1), ("", None), ("Miles", 1609.344)]
)
def test_distance_units(text: str, metres: float | None) -> None:
    assert metres_per(text) == metres


def test_the_hint_tells_kg_plates_from_lb_plates() -> None:
    assert "100% are a 20-kg bar" in evidence([20, 60, 100, 140])
    assert "100% a 45-lb bar" in evidence([45, 95, 135, 225, 315])
    assert "100% are whole pounds turned into kg" in evidence([6.80388555, 61.23497])
