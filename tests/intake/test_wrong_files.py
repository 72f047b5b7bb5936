"""Files that are no training log, and logs that were damaged: one clear error each."""

import gzip
import io
import zipfile

import pytest

from intake.log_fixtures import FIXTURES, TODAY
from liftagain.domain.errors import InputError
from liftagain.intake.content import LARGEST_LOG_BYTES
from liftagain.intake.training_log import read_training_log
from samples_folder import needs_samples, sample

STRONG = b"Date,Workout Name,Exercise Name,Set Order,Weight (kg),Reps\n"
ROW = b"2021-01-02 10:00:00,A,Squat,1,60,5\n"


def refused(content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_training_log("mine.csv", content, TODAY, "kg")
    message = str(caught.value)
    assert message.startswith("mine.csv")
    assert "expected" in message or "cut short" in message or "at most" in message
    return message


def zipped(name: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(name, "x")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\n\n  \n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture (JPEG)"),
        (b"\0\0\0\x18ftypheic", "a picture or a video"),
        (b"%PDF-1.7", "a PDF"),
        (zipped("log.csv"), "a zip archive; unpack it"),
        (zipped("xl/workbook.xml"), "a spreadsheet (XLSX)"),
        (gzip.compress(b"x", mtime=0), "gzip"),
        (b"SQLite format 3\0rest", "a database"),
        (bytes(range(256)) * 4, "no text"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n]>\n<HealthData>', "an Apple Health export"),
        (b'<?xml version="1.0"?><gpx version="1.1">', "a GPX track"),
        (b"<!doctype html><html>", "a web page"),
        (b'{"workouts": []}', "a JSON file that is no training log"),
        (b"[1, 2", "line 1, column 6: the JSON is not whole"),
        (b"[" * 100_000, "the JSON cannot be read"),
        (b'[{"exercise": 1, "repetitions": NaN}]', "NaN is no number"),
        (b'{"history": [' + b"9" * 5000 + b"]}", "the JSON cannot be read"),
        (b"### SETTING ###\n_id,mass\n", "an export of JEFIT without the table 'EXERCISE LOGS'"),
        (b"Date,Note,Workout,Exercise 1,Set 1,Set 2\n", "an older export of StrongLifts"),
        (b"Activity ID,Activity Date,Activity Name,Activity Type\n", "Strava"),
        (b"name,age\nA,1\n", "the columns 'name', 'age'"),
        (b"just some words", "the columns 'just some words'"),
        (STRONG, "found no sets"),
        (STRONG + ROW + b'2021-01-02 10:00:00,"A,Squat,2,60,5\n', "row 3: a cell begins with a quotation mark"),
        (STRONG + ROW + b"2021-01-02 10:00:00,A,Squat,2", "row 3: found 4 cells, expected 6"),
        (STRONG + ROW + b"2021-01-02 10:00:00,A,Squat,2,60,5,6,7\n", "row 3: found 8 cells, expected 6"),
        (
            STRONG.replace(b"Workout Name", b"Reps") + ROW,
            "two columns for one thing: 'Reps' (column 2) and 'Reps' (column 6)",
        ),
    ],
)
def test_it_says_what_was_found(content: bytes, said: str) -> None:
    assert said in refused(content)


def test_an_exercise_may_be_called_what_a_track_begins_with() -> None:
    assert read_training_log("mine.csv", STRONG + ROW.replace(b"Squat", b"<gpx <HealthData"), TODAY).set_count == 1


def test_a_large_file_is_refused_by_its_size() -> None:
    assert "at most" in refused(b"x" * (LARGEST_LOG_BYTES + 1))


@needs_samples
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("apple_health/export6s3sample_tdda.xml", "Apple Health"),
        ("fit/MonitoringFile.fit", "a FIT file of the kind 'monitoring_b'"),
        ("fit/activity-unexpected-eof.fit", "cut short"),
        ("exercise_names.tsv", "the columns"),
    ],
)
def test_real_files_of_other_kinds(name: str, said: str) -> None:
    assert said in refused(sample(name).read_bytes())


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: ("sep=,\r\n" + text).encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-16"),
        lambda text: ("\ufeff" + text).encode(),
        lambda text: text.replace(",", "\t").encode(),
        lambda text: text.rstrip("\n").encode(),
        lambda text: ("\n\n" + text + "\n\n").encode(),
        lambda text: text.replace("Squat", "Kniebeuge für alle").encode("cp1252"),
    ],
)
def test_what_a_spreadsheet_does_to_a_file_does_no_harm(saved) -> None:  # type: ignore[no-untyped-def]
    log = read_training_log("mine.csv", saved((STRONG + ROW).decode()), TODAY)
    assert log.set_count == 1
    assert log.workouts[0].entries[0].sets[0].load_kg == 60


def test_every_fixture_cut_at_every_byte_is_read_whole_or_refused() -> None:
    for path in sorted(FIXTURES.glob("*.csv")):
        content = path.read_bytes()
        whole = read_training_log(path.name, content, TODAY, "kg").set_count
        for cut in range(len(content)):
            try:
                found = read_training_log(path.name, content[:cut], TODAY, "kg").set_count
            except InputError:
                continue
            assert found <= whole
