"""Words that no text for people may hold: claims that are not ours to make, alarming words, addresses, percent."""

import re

FORBIDDEN = re.compile(
    r"\b(diagnos\w*|treat(s|ed|ment)?|cur(e|es|ed|ing)|safe to lift|guarantee\w*|crumbl\w*|slipped disc|worn out|"
    r"degenerat\w*|unstable spine|bad posture|dangerous|AI)\b|https?:|www\.|\d ?%|\.(com|org)\b",
    re.IGNORECASE,
)
