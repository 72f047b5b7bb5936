"""Values are held to their instrument as they come in; what does not fit is refused by name."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftagain.app.outcomes import courses, outcome_of, outcomes_as_json, read_outcomes
from liftagain.domain.errors import InputError
from liftagain.knowledge.bundle import knowledge
from liftagain.words.outcome import spoken

ROW: dict[str, Any] = {
    "instrument": "odi",
    "version": "2.x",
    "language": "de",
    "mode": "typed_total",
    "on": "2026-11-02",
    "value": 40,
}
RATED = {"deadlift 100 kg": 4, "sit one hour": 5, "run 5 km": 0}
ACTIVITIES = ROW | {"instrument": "own-activities", "version": "1", "mode": "on_screen", "value": 3, "items": RATED}


def test_a_value_keeps_what_it_was_taken_with() -> None:
    (told,) = read_outcomes([ROW], "values")
    assert (told.instrument, told.version, told.language, told.mode) == ("odi", "2.x", "de", "typed_total")
    assert (told.value, told.on) == (40, date(2026, 11, 2))


def test_the_value_of_activities_is_their_mean() -> None:
    (told,) = read_outcomes([ACTIVITIES], "values")
    assert told.value == 3
    assert told.items == RATED


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"value": 101}, "from 0 to 100 for odi, found 101"),
        ({"value": -1}, "from 0 to 100"),
        ({"value": 40.5}, "in steps of 1"),
        ({"value": True}, "found True"),
        ({"value": "40"}, "found '40'"),
        ({"value": None}, "found None"),
        ({"value": float("nan")}, "found nan"),
        ({"instrument": "odi-2"}, "expected one of"),
        ({"instrument": ["odi"]}, "expected one of"),
        ({"version": ""}, "version: expected a short text"),
        ({"language": 3}, "language: expected a short text"),
        ({"mode": "on_screen"}, "mode: found 'on_screen', expected typed_total"),
        ({"on": "yesterday"}, "on: expected a date"),
        ({"on": "2026-02-30"}, "on: expected a date"),
        ({"items": {"a": 1}}, "items: found"),
        ({"note": "x"}, "expected an object with"),
    ],
)
def test_what_does_not_fit_is_refused(change: dict[str, Any], words: str) -> None:
    with pytest.raises(InputError, match=words) as refused:
        read_outcomes([ROW, ROW | change], "values")
    assert str(refused.value).startswith("values[1]")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"items": {"a": 1, "b": 2}}, "expected 3 to 5 activities, found 2"),
        ({"items": dict.fromkeys("abcdef", 1)}, "expected 3 to 5 activities, found 6"),
        ({"items": {**RATED, "run 5 km": 11}}, "run 5 km: expected a number from 0 to 10"),
        ({"items": {"a": 1, "b": 2, " ": 3}}, "name of 1 to 60 letters"),
        ({"items": {"a": 1, "b": 2, "c" * 61: 3}}, "name of 1 to 60 letters"),
        ({"items": {}}, "expected 3 to 5 activities, found 0"),
        ({"value": 4}, "expected the mean of the items, 3"),
    ],
)
def test_a_list_of_activities_is_three_to_five_with_their_mean(change: dict[str, Any], words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_outcomes([ACTIVITIES | change], "values")


@pytest.mark.parametrize("raw", [{}, None, "x", [3], [None], [{}]])
def test_no_list_of_values_is_refused(raw: object) -> None:
    with pytest.raises(InputError):
        read_outcomes(raw, "values")


@pytest.mark.parametrize("name", [name for name, one in knowledge().instruments.items() if one.form != "activities"])
def test_both_ends_of_the_range_fit_and_what_lies_beyond_does_not(name: str) -> None:
    instrument = knowledge().instruments[name]
    for end, beyond in ((instrument.low, -instrument.step), (instrument.high, instrument.step)):
        assert outcome_of(instrument, end, date(2026, 11, 2)).value == end
        with pytest.raises(InputError, match=f"from {instrument.low:g} to {instrument.high:g}"):
            outcome_of(instrument, end + beyond, date(2026, 11, 2))


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*ROW, "items"]), inner, max_size=7),
    max_leaves=8,
)


@given(JSON, st.sampled_from([*ROW, "items"]), JSON)
def test_whatever_comes_in_is_read_or_refused_in_words(raw: object, key: str, value: object) -> None:
    for given_ in (raw, [raw], [ROW | {key: value}], [ACTIVITIES | {key: value}]):
        try:
            told = read_outcomes(given_, "values")
        except InputError:
            continue
        assert all(one.instrument in knowledge().instruments for one in told)


def test_the_courses_come_in_the_order_of_the_instruments_and_tell_all() -> None:
    later = ROW | {"on": "2026-11-30", "value": 20}
    told = read_outcomes([ROW, later, ACTIVITIES], "values")
    found = outcomes_as_json(courses(told))
    assert [one["instrument"] for one in found["courses"]] == ["own-activities", "odi"]
    odi = found["courses"][1]
    assert (odi["verdict"], odi["size"], odi["change"], odi["may_be_chance"]) == ("better", "important", -20, [30, 50])
    assert "ostelo-2008" in odi["because"]["sources"]
    assert found["knowledge_version"] == knowledge().version


def test_spoken_it_gives_numbers_and_days() -> None:
    later = ROW | {"on": "2026-11-30", "value": 45}
    found = courses(read_outcomes([ROW, later], "values"))
    said = spoken([(knowledge().instruments[one.instrument], one) for one in found])
    assert "About the same: 40 on 2 Nov, 45 on 30 Nov. A change of less than 10 points may be chance." in said
    assert spoken([]) == "No value yet."
