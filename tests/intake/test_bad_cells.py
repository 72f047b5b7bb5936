"""The same faults in every source: the future, what is less than nothing, what is no number, what is no text."""

import pytest

from intake.log_fixtures import FIXTURES, TODAY
from liftagain.domain.errors import InputError
from liftagain.intake.training_log import read_training_log

DAYS = {
    "strong_classic.csv": (b"2024-03-01", b"2054-03-01"),
    "strong_german.csv": (b"2024-03-01", b"2054-03-01"),
    "strong_semicolon.csv": (b"2024-03-01", b"2054-03-01"),
    "hevy.csv": (b"8 abr 2026", b"8 abr 2056"),
    "fitnotes_android.csv": (b"2026-08-04", b"2056-08-04"),
    "fitnotes_ios.csv": (b"2026-08-04", b"2056-08-04"),
    "stronglifts.csv": (b"2026/08/11", b"2056/08/11"),
    "liftosaur.csv": (b"2026-03-01T22:30", b"2056-03-01T22:30"),
    "liftosaur.json": (b"1772404200000", b"2772404200000"),
    "jefit.csv": (b"2026-02-04,8", b"2056-02-04,8"),
    "fitbod.csv": (b"2026-03-01", b"2056-03-01"),
    "wger.json": (b"2026-03-01", b"2056-03-01"),
    "own.csv": (b"2026-03-01", b"2056-03-01"),
}
LOADS = {
    "strong_classic.csv": b",60.0,",
    "strong_german.csv": b",60.0,",
    "strong_semicolon.csv": b";60,0;",
    "hevy.csv": b",60,",
    "fitnotes_android.csv": b",100.0,",
    "fitnotes_ios.csv": b",60,",
    "stronglifts.csv": b",60,",
    "liftosaur.csv": b",60,kg,0,",
    "liftosaur.json": b'"value": 60,',
    "fitbod.csv": b" 60.0,",
    "wger.json": b'"100.00"',
    "own.csv": b",60,,",
}


def changed(name: str, old: bytes, new: bytes) -> bytes:
    content = (FIXTURES / name).read_bytes()
    assert old in content
    return content.replace(old, new, 1)


def refused(name: str, content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_training_log(name, content, TODAY, "kg")
    assert str(caught.value).startswith(name)
    return str(caught.value)


@pytest.mark.parametrize("name", DAYS)
def test_a_day_in_the_future_is_named(name: str) -> None:
    said = refused(name, changed(name, *DAYS[name]))
    assert "not in the future" in said
    assert "row" in said or "[" in said


@pytest.mark.parametrize("name", LOADS)
@pytest.mark.parametrize(("number", "expected"), [(b"-7", "a weight of 0 or more"), (b"99999", "1500 kg")])
def test_a_weight_that_cannot_be_is_named(name: str, number: bytes, expected: str) -> None:
    old = LOADS[name]
    digits = next(digits for digits in (b"100.00", b"100.0", b"60.0", b"60,0", b"60") if digits in old)
    said = refused(name, changed(name, old, old.replace(digits, number)))
    assert expected in said
    assert "row" in said or "[" in said


@pytest.mark.parametrize("name", DAYS)
def test_nul_bytes_are_no_text(name: str) -> None:
    content = (FIXTURES / name).read_bytes()
    refused(name, content[:100] + b"\0" + content[100:])


@pytest.mark.parametrize("name", DAYS)
def test_the_other_encodings_of_windows_do_no_harm(name: str) -> None:
    text = (FIXTURES / name).read_text(encoding="utf-8-sig")
    plain = read_training_log(name, text.encode(), TODAY, "kg")
    assert read_training_log(name, text.encode("utf-16"), TODAY, "kg") == plain


@pytest.mark.parametrize("name", DAYS)
def test_a_picture_with_the_name_of_a_log_is_refused(name: str) -> None:
    assert "a picture" in refused(name, b"\x89PNG\r\n\x1a\n" + (FIXTURES / name).read_bytes())
