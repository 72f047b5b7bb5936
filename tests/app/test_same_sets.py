"""Sets that two apps tell of one workout are recognised; sets that only look alike are not."""

from dataclasses import replace
from datetime import date

import pytest

from intake.log_fixtures import TODAY
from liftagain.app.import_log import LogFile, read_logs
from liftagain.app.same_sets import Told, told_again

SET = Told(
    source="strong",
    day=date(2026, 3, 1),
    started="2026-03-01T18:00:00",
    exercise="back-squat",
    reps=5,
    load_kg=102.0583,
    duration_s=None,
    distance_m=None,
)
OTHER = replace(SET, source="hevy", started="2026-03-01T18:02:00")
RUN = replace(SET, exercise="running", reps=None, load_kg=None, duration_s=1500, distance_m=5200)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (OTHER, SET, True),
        (replace(OTHER, load_kg=102.0), SET, True),
        (replace(OTHER, load_kg=102.5), SET, False),
        (replace(OTHER, reps=6), SET, False),
        (replace(OTHER, day=date(2026, 3, 2)), SET, False),
        (replace(OTHER, exercise="front-squat"), SET, False),
        (replace(OTHER, source="strong"), SET, False),
        (replace(OTHER, source="strong", started=""), SET, True),
        (replace(RUN, source="garmin_fit", duration_s=1510.5, distance_m=5213.25), RUN, True),
        (replace(RUN, source="garmin_fit", distance_m=10_400), RUN, False),
        (replace(RUN, source="garmin_fit", duration_s=None), RUN, False),
    ],
)
def test_what_is_the_same_set(one: Told, other: Told, same: bool) -> None:
    assert told_again([one], [other]) == [same]


def test_a_known_set_explains_one_new_set_only_and_the_nearest_goes_first() -> None:
    assert told_again([OTHER, OTHER, OTHER], [SET, SET]) == [True, True, False]
    near, far = replace(SET, load_kg=102.1), replace(SET, load_kg=101.9)
    assert told_again([replace(OTHER, load_kg=102.15), replace(OTHER, load_kg=101.7)], [far, near]) == [True, True]


STRONG = (
    "Date,Workout Name,Exercise Name,Set Order,Weight (lb),Reps\n"
    "2026-03-01 18:00:00,Legs,Squat (Barbell),1,225,5\n2026-03-01 18:00:00,Legs,Squat (Barbell),2,225,5\n"
)
HEVY = (
    "title,start_time,exercise_title,set_index,set_type,weight_kg,reps\n"
    'Leg day,"1 Mar 2026, 18:02",Squat (Barbell),0,warmup,60,5\n'
    'Leg day,"1 Mar 2026, 18:02",Squat (Barbell),1,normal,102.06,5\n'
    'Leg day,"1 Mar 2026, 18:02",Squat (Barbell),2,normal,102.06,5\n'
)
FILES = [LogFile("strong.csv", STRONG.encode()), LogFile("hevy.csv", HEVY.encode())]


def test_one_workout_of_two_apps_counts_once_and_what_only_one_tells_is_kept() -> None:
    log = read_logs(FILES, today=TODAY)
    assert (log.set_count, log.duplicates, log.told_by_other_apps) == (3, 2, 2)
    assert sorted(round(done.load_kg or 0) for workout in log.workouts for done in workout.entries[0].sets) == [
        60,
        102,
        102,
    ]


def test_both_count_where_the_person_says_so() -> None:
    log = read_logs(FILES, today=TODAY, keep_both=True)
    assert (log.set_count, log.duplicates, log.told_by_other_apps) == (5, 0, 0)


def test_two_sessions_of_a_day_in_one_app_stay_two() -> None:
    evening = STRONG + "".join(line.replace("18:00", "20:00") + "\n" for line in STRONG.splitlines()[1:])
    log = read_logs([FILES[0], LogFile("later.csv", evening.encode())], today=TODAY)
    assert (log.set_count, log.duplicates, log.told_by_other_apps) == (4, 2, 0)


def test_the_order_of_the_files_changes_no_count() -> None:
    assert read_logs(FILES, today=TODAY).set_count == read_logs(FILES[::-1], today=TODAY).set_count
