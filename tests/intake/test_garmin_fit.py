"""FIT files: strength sets, runs and classes, the watch's own time, damaged files."""

import struct
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone

import pytest

from intake.fit_builder import (
    a_run,
    a_strength_session,
    activity,
    crc,
    file_id,
    fit_file,
    session,
    strength_set,
)
from intake.log_fixtures import TODAY, sets_of
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import ImportedLog, LoggedSet
from liftagain.intake.fit_messages import check_sum, parts
from liftagain.intake.training_log import read_training_log
from samples_folder import needs_samples, sample

START = datetime(2026, 3, 1, 22, 30)  # noqa: DTZ001
EAST = timezone(timedelta(hours=2))


def fit_log(content: bytes, zone: timezone = UTC) -> ImportedLog:
    return read_training_log("watch.fit", content, TODAY, zone=zone)


def test_a_run_is_an_entry_with_distance_length_and_effort_at_the_watchs_own_time() -> None:
    log = fit_log(a_run())
    assert (log.source, log.unit) == ("garmin_fit", "unknown")
    assert log.workouts[0].started == datetime(2026, 3, 1, 19, 30)  # noqa: DTZ001
    assert log.workouts[0].duration_s == 1500.5
    assert sets_of(log, "Trail Running") == [LoggedSet(distance_m=5200.25, duration_s=1500.5, rpe=6, row=1)]


def test_strength_sets_with_names_rests_and_holds() -> None:
    log = fit_log(a_strength_session())
    assert (len(log.workouts), log.unit, log.workouts[0].title) == (1, "kg", "Strength Training")
    assert log.workouts[0].duration_s == 1800
    assert sets_of(log, "Barbell Deadlift") == [LoggedSet(reps=5, load_kg=100, row=1)]
    assert sets_of(log, "My RDL") == [LoggedSet(reps=5, load_kg=102.5, row=3)]
    assert [(done.reps, done.duration_s) for done in sets_of(log, "Plank")] == [(None, 60)]
    assert sets_of(log, "Exercise without a name") == [LoggedSet(reps=8, row=5)]
    assert [skipped.why for skipped in log.skipped] == ["rest, not a set"]


def test_a_moment_in_utc_becomes_the_persons_day() -> None:
    assert str(fit_log(a_strength_session()).workouts[0].day) == "2026-03-01"
    assert str(fit_log(a_strength_session(), EAST).workouts[0].day) == "2026-03-02"


def test_a_local_time_that_no_zone_has_is_not_believed() -> None:
    wrong = activity(START, START + timedelta(hours=40))
    log = fit_log(fit_file(file_id(), session(START, 60, 1), wrong))
    assert log.workouts[0].started == START


def test_several_sports_are_several_workouts_and_the_change_between_them_is_none() -> None:
    later = [START + timedelta(minutes=minutes) for minutes in (0, 30, 35)]
    log = fit_log(fit_file(file_id(), *(session(at, 60, sport) for at, sport in zip(later, (1, 3, 2), strict=True))))
    assert [workout.title for workout in log.workouts] == ["Running", "Cycling"]
    assert [skipped.row for skipped in log.skipped] == [2]


def test_sets_belong_to_the_session_that_they_were_done_in() -> None:
    second = START + timedelta(hours=1)
    log = fit_log(
        fit_file(
            file_id(),
            strength_set(START, 5, 60),
            strength_set(second, 3, 80),
            session(START, 60, 10, 20),
            session(second, 60, 10, 20),
        )
    )
    assert [(workout.started, workout.entries[0].sets[0].reps) for workout in log.workouts] == [(START, 5), (second, 3)]


def test_a_class_has_the_name_of_its_kind() -> None:
    log = fit_log(fit_file(file_id(), session(START, 2700, 10, 43)))
    assert sets_of(log, "Yoga") == [LoggedSet(duration_s=2700, row=1)]


def test_chained_files_are_read_one_after_the_other() -> None:
    assert len(fit_log(a_run() + a_strength_session()).workouts) == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (fit_file(file_id(15), session(START, 60, 1)), "of the kind 'monitoring_a', expected an activity"),
        (fit_file(file_id()), "without a session"),
        (a_run()[:-3], "cut short"),
        (a_run()[:40], "cut short"),
        (a_run().replace(struct.pack("<I", 520025), struct.pack("<I", 520026)), "the check sum does not fit"),
        (fit_file(b"\x05rubbish"), "a part of the data belongs to no message"),
        (fit_file(file_id(), session(datetime(1990, 1, 1), 60, 1)), "no date"),  # noqa: DTZ001
        (fit_file(file_id(), session(datetime(2100, 1, 1), 60, 1)), "future"),  # noqa: DTZ001
        (fit_file(file_id(), session(START, 400_000, 1)), "session 1, field 'total_timer_time'"),
        (fit_file(file_id(), strength_set(START, 20_000, 5), session(START, 60, 1)), "set 1, field 'repetitions'"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(content: bytes, said: str) -> None:
    with pytest.raises(InputError, match=r"^watch\.fit") as caught:
        fit_log(content)
    assert said in str(caught.value)


def test_a_file_that_would_keep_the_decoder_busy_is_refused_before_it_is_decoded() -> None:
    one = strength_set(START, 5, 60)
    with pytest.raises(InputError, match="expected at most 20000 in one activity"):
        fit_log(fit_file(file_id(), one * 20_001))


def test_cut_at_any_byte_it_is_refused_or_says_so() -> None:
    whole = a_run() + a_strength_session()
    for cut in range(1, len(whole)):
        try:
            log = read_training_log("watch.fit", whole[:cut], TODAY)
        except InputError:
            continue
        assert cut == len(a_run()) or "no FIT file" in log.skipped[-1].why


def test_the_check_sum_is_that_of_the_protocol() -> None:
    for content in (b"", b"\0", bytes(range(256)), a_run()):
        assert check_sum(content) == crc(content)


def distances(reader: Iterable[object]) -> list[float]:
    import fitdecode

    sessions = [frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage) and frame.name == "session"]
    return [frame.get_value("total_distance") for frame in sessions]


@needs_samples
def test_the_part_that_is_left_decodes_to_the_same_sessions_as_the_whole_file() -> None:
    import fitdecode

    content = sample("fit/activity-large-fenxi2-multisport.fit").read_bytes()
    with fitdecode.FitReader(content) as reader:
        whole = distances(reader)
    kept = b"".join(parts("x", content, {18}))
    assert len(kept) < len(content) / 100
    with fitdecode.FitReader(kept, check_crc=fitdecode.CrcCheck.DISABLED) as reader:
        ours = distances(reader)
    assert ours == whole
    assert len(ours) == 7


@needs_samples
@pytest.mark.parametrize(
    ("name", "workouts", "first", "metres"),
    [
        ("Activity.fit", 1, "2012-04-09 17:22:26", 5.73),
        ("activity-large-fenxi2-multisport.fit", 4, "2015-08-29 10:00:01", 25072.07),
        ("activity-settings-corruptheader.fit", 1, "2012-04-09 17:22:26", 5.73),
        ("activity-small-fenix2-run.fit", 1, "2015-08-15 16:45:08", 9008.22),
        ("compressed-speed-distance.fit", 1, "2012-02-13 11:16:16", 10248.67),
        ("garmin-fenix-5-run.fit", 1, "2017-06-11 07:34:09", 157.56),
        ("sample_mulitple_header.fit", 3, "2018-05-27 09:33:01", 1644.71),
        ("synthetic_strength_sets.fit", 1, "2026-11-02 18:00:00", None),
    ],
)
def test_real_files(name: str, workouts: int, first: str, metres: float | None) -> None:
    content = sample(f"fit/{name}").read_bytes()
    log = read_training_log(name, content, datetime(2026, 11, 25).date(), zone=UTC)  # noqa: DTZ001
    assert len(log.workouts) == workouts
    assert str(log.workouts[0].started) == first
    assert log.workouts[0].entries[0].sets[0].distance_m == metres
