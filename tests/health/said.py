"""What no text for a person may say: addresses, and words that promise, alarm or prescribe."""

import re

ADDRESS = re.compile(
    r"https?:|www\.|\b[a-z0-9-]+\.(com|org|net|io|uk|eu|gov|edu|info|de|int|ch|au)\b|\b[a-z0-9-]+\.(co|nhs|ac)\.uk",
    re.IGNORECASE,
)


def address(text: str) -> list[str]:
    """The web addresses and host names in a text."""
    return [found[0] for found in ADDRESS.finditer(text)]


FORBIDDEN = {
    "diagnosis": r"\bdiagnos\w*",
    "treatment": r"\btreat(s|ed|ing|ment|ments)?\b",
    "cure": r"\bcur(e|es|ed|ing)\b",
    "clearance by a program": r"\bsafe to (lift|train|exercise)\b|\bclears you\b|\byou are (safe|cleared)\b",
    "reassurance": r"\bno serious (problem|cause|illness)\b|\bnothing serious\b|\bnothing is wrong\b",
    "percent risk": r"\d ?%[^.]*\b(risk|chance|likely|likelihood)\b|\b(risk|chance|likelihood)\b[^.]*\d ?%",
    "injury claim": r"\bdetects? injur\w*|\bAI physio\w*|\breplaces? (a|your) (doctor|physio\w*)",
    "alarming words": r"\b(bad|poor|terrible) posture\b|\bwear and tear\b|\bcrumbl\w+|\bslipped dis[ck]\b|\bworn out\b",
    "medicine dose": r"\b\d+([.,]\d+)? ?(mg|mcg|µg|milligrams?|ml)\b|\b\d+ (tablets?|pills?|capsules?)\b",
}
ALLOWED = re.compile(r"\b(not|no|never|nor) (a |an |any |make |give )?(diagnos\w*|treatment)", re.IGNORECASE)


def forbidden(text: str) -> list[str]:
    """The forbidden words in a text, each with the reason; saying that something is *no* diagnosis is fine."""
    rest = ALLOWED.sub("", text)
    found = ((why, re.search(pattern, rest, re.IGNORECASE)) for why, pattern in FORBIDDEN.items())
    return [f"{why}: {match[0]!r}" for why, match in found if match]
