"""Many sets close to failure, of exercises that load the back, in one session."""

from liftagain.domain.training_log import LoggedSet
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown
from liftagain.reasoning.training_load import Session


def look(back: LookBack) -> Found:
    """Each session of the window with its count of such sets; unknown while no set there says how hard it was."""
    sessions = back.sessions
    if not any(_says(done) for session in sessions for item in session.exercises for done in item.sets):
        return Unknown("no_rpe")
    return tuple(found for session in sessions if (found := _in_session(back, session)))


def _says(done: LoggedSet) -> bool:
    return done.rpe is not None or done.kind == "failure"


def _in_session(back: LookBack, session: Session) -> Candidate | None:
    hard = {
        item: sum(done.kind == "failure" or (done.rpe or 0.0) >= back.number("rpe") for done in item.sets)
        for item in session.exercises
        if back.past.loads_the_back(item)
    }
    total = sum(hard.values())
    if not total:
        return None
    lift = max(hard, key=lambda item: hard[item])
    numbers = {"sets": total, "sets_of_the_lift": hard[lift], "rpe_at_least": back.number("rpe")}
    return Candidate(total, session.day, numbers, "session", lift.key, lift.name, lift.pattern)
