"""A session that loads the bent back, early in the morning."""

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown


def look(back: LookBack) -> Found:
    """Each early session of the window, with the hours before the early limit. Unknown when no start is logged."""
    if not any(session.started for session in back.sessions):
        return Unknown("no_time_of_day")
    found = []
    for session in back.sessions:
        lifts = [done for done in session.exercises if done.loads_back]
        if session.started is None or not lifts:
            continue
        hour = session.started.hour + session.started.minute / 60
        lift = max(lifts, key=lambda done: done.lumbar_load)
        numbers: dict[str, Number] = {
            "started": session.started.strftime("%H:%M"),
            "before_hour": back.number("before_hour"),
        }
        if hour < back.number("after_hour"):
            continue  # still last night
        early = back.number("before_hour") - hour
        found.append(Candidate(early, session.day, numbers, "", lift.key, lift.name, lift.pattern))
    return tuple(found)
