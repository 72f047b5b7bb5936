"""What the plans of earlier days held, worked out from the oldest day on, each once."""

from datetime import date

from liftagain.domain.plan import Session
from liftagain.reasoning.situation import Situation


def session_on(day: date, situation: Situation) -> Session:
    """The session of an earlier day. It needs those before it, and those are made first, so that none nests in it."""
    if day not in situation.shown:
        from liftagain.reasoning.session import draft  # a session is made from a situation

        told = (one.date for one in situation.diary.check_ins if one.session_done == "all" and one.date < day)
        for earlier in (*sorted(one for one in told if one not in situation.shown), day):
            situation.shown[earlier] = draft(situation.on(earlier)).session
    return situation.shown[day]
