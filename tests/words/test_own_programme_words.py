"""The own programme in words."""

from datetime import date

from liftagain.domain.own_programme import JudgedExercise, JudgedSession, UsualExercise, UsualSession
from liftagain.domain.plan import PlannedSet
from liftagain.domain.reason import Reason
from liftagain.domain.training_log import LoggedSet
from liftagain.words.own_programme import none_found, programme_words, spoken

SQUAT = UsualExercise(
    name="Squat (Barbell)",
    exercise="back-squat",
    sets=(LoggedSet(reps=5, load_kg=60.0), LoggedSet(reps=3, load_kg=100.0)),
)
CURL = UsualExercise(name="Curl", exercise="bicep-curl", sets=(LoggedSet(reps=12, load_kg=14.0),) * 3)
SHARE = Reason(rule="programme_share", numbers={"share": 0.6}, sources=("liftagain-decisions",))


def session(*exercises: JudgedExercise, title: str = "Push", is_next: bool = True) -> JudgedSession:
    usual = UsualSession(
        title=title, exercises=tuple(one.usual for one in exercises), times=6, last_on=date(2026, 10, 28)
    )
    return JudgedSession(session=usual, exercises=exercises, is_next=is_next)


def judged(usual: UsualExercise, verdict: str, *sets: PlannedSet, instead: str | None = None) -> JudgedExercise:
    because = (SHARE,) if verdict == "change" else ()
    return JudgedExercise(usual=usual, verdict=verdict, sets=sets, because=because, instead=instead)  # type: ignore[arg-type]


def test_each_exercise_says_what_it_was_what_it_is_and_why() -> None:
    (told,) = programme_words(
        [session(judged(SQUAT, "change", PlannedSet(reps=5, load_kg=60.0)), judged(CURL, "do"))], "kg"
    )
    squat, curl = told.exercises
    assert (squat.mark, squat.usual, squat.today) == (
        "Change",
        "2 sets of 3 to 5, up to 100\N{NO-BREAK SPACE}kg",
        "5 times with 60\N{NO-BREAK SPACE}kg",
    )
    assert squat.why == ("It loads the lower back, so it comes back with six tenths of your usual weight.",)
    assert (curl.mark, curl.usual, curl.today, curl.why) == ("As usual", "3 × 12 with 14\N{NO-BREAK SPACE}kg", "", ())
    assert (told.title, told.says, told.about) == ("Push", "1 as usual, 1 to change.", "6 times, last on 28 Oct")


def test_sessions_that_share_a_title_are_told_by_their_largest_lifts() -> None:
    one, other = programme_words(
        [session(judged(CURL, "do"), judged(SQUAT, "do")), session(judged(CURL, "leave"))], "lb"
    )
    assert (one.title, other.title) == ("Back squat and Dumbbell curl", "Dumbbell curl")
    assert other.says == "Leave this session for now."
    assert one.says == "All of it can stay as it is, with two repetitions in reserve."
    assert "lb" in one.exercises[0].usual


def test_it_is_told_as_plain_text_too() -> None:
    text = spoken([session(judged(SQUAT, "change", PlannedSet(reps=8), instead="sit-to-stand"))], "kg")
    assert "Change     Back squat, 2 sets of 3 to 5, up to 100\N{NO-BREAK SPACE}kg -> Sit to stand: 8" in text
    assert spoken([], "kg") == none_found()
