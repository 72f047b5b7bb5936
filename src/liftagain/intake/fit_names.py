"""What a FIT file calls exercises and sports: numbers of the profile, and names of the person's own."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from liftagain.intake.json_document import clean

_GENERIC = {"", "generic", "all", "training", "fitness_equipment"}
_NAMED = {
    ("running", "treadmill"): "Running (Treadmill)",
    ("running", "indoor_running"): "Running (Treadmill)",
    ("running", "trail"): "Trail Running",
    ("cycling", "indoor_cycling"): "Indoor Cycling",
    ("cycling", "spin"): "Spinning",
    ("rowing", "indoor_rowing"): "Indoor Rowing",
}
NO_EXERCISE = "Exercise without a name"
NO_SPORT = "Activity"


def activity_name(session: Mapping[str, Any]) -> str:
    """What a session is called: its sport, or what kind of training it was, or the name of the watch's own profile."""
    sport, kind = _word(session.get("sport")), _word(session.get("sub_sport"))
    if (sport, kind) in _NAMED:
        return _NAMED[sport, kind]
    for word in (sport, kind):
        if word not in _GENERIC:
            return _title(word)
    return _word(session.get("sport_profile_name")) or NO_SPORT


def exercise_name(raw: Mapping[str, Any], own: Mapping[tuple[int, int], str]) -> str:
    """The name of a set's exercise: the person's own, or the profile's for its number, or that of its category."""
    category, number = _first(raw.get("category")), _first(raw.get("category_subtype"))
    if category is None:
        return NO_EXERCISE
    if number is not None and (category, number) in own:
        return own[category, number]
    family = _enum("exercise_category").get(category)
    if family is None or family == "unknown":
        return NO_EXERCISE
    known = _enum(f"{family}_exercise_name")
    return _title(known.get(number, family) if number is not None else family)


def own_names(titles: Iterable[Mapping[str, Any]]) -> dict[tuple[int, int], str]:
    """The names that the person gave exercises, by the numbers of category and exercise."""
    found = {}
    for title in titles:
        category, number = _first(title.get("exercise_category")), _first(title.get("exercise_name"))
        name = _word(title.get("wkt_step_name"))
        if category is not None and number is not None and name:
            found[category, number] = name
    return found


@lru_cache(maxsize=64)
def _enum(name: str) -> Mapping[int, str]:
    """The words of one list of the profile by their numbers; empty where there is no such list."""
    from fitdecode import profile

    kind = profile.FIELD_TYPES.get(name)
    return {} if kind is None or not kind.enum else kind.enum


def _first(value: object) -> int | None:
    """The whole number, or the first one of several; None where there is none."""
    several = value if isinstance(value, tuple) else (value,)
    return next((one for one in several if isinstance(one, int)), None)


def _word(value: object) -> str:
    """The text; empty where the value is none, or a number that the profile does not know."""
    return clean(value).strip() if isinstance(value, str) else ""


def _title(word: str) -> str:
    """`romanian_deadlift` as Romanian Deadlift."""
    return " ".join(part[:1].upper() + part[1:] for part in word.split("_"))
