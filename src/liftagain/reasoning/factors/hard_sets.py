"""Many sets close to failure, of exercises that load the back, in one session."""

from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown
from liftagain.reasoning.training_load import Session


def look(back: LookBack) -> Found:
    """Each session of the window with its count of such sets; unknown while no set there says how hard it was."""
    sessions = back.sessions
    if not any(item.says_effort for session in sessions for item in session.exercises):
        return Unknown("no_rpe")
    return tuple(found for session in sessions if (found := _in_session(back, session)))


def _in_session(back: LookBack, session: Session) -> Candidate | None:
    hard = [item for item in session.exercises if item.loads_back and item.limit_sets]
    if not hard:
        return None
    total, lift = sum(item.limit_sets for item in hard), max(hard, key=lambda item: item.limit_sets)
    numbers = {
        "sets": total, "sets_of_the_lift": lift.limit_sets, "rpe_at_least": back.past.limit("limit_set_rpe"),
    }  # fmt: skip
    return Candidate(total, session.day, numbers, "session", lift.key, lift.name, lift.pattern)
