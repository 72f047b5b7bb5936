"""What a row of outcome values says, in sentences: numbers and days, never a promise."""

from collections.abc import Iterator, Sequence

from liftagain.domain.instrument import Instrument
from liftagain.domain.outcome import OutcomeCourse, Verdict
from liftagain.words.amounts import short_day
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext


def amount(value: float) -> str:
    """A value with at most one decimal: 4, 6.3."""
    return f"{value:.1f}".removesuffix(".0")


def value_words(instrument: Instrument, value: float) -> str:
    """A value as it was given: the words of an answer, or the number."""
    return next((_(choice.words) for choice in instrument.choices if choice.value == value), amount(value))


def short(instrument: Instrument, course: OutcomeCourse) -> str:
    """The course in a few words: 7 to 4, better."""
    latest = value_words(instrument, course.latest.value)
    if instrument.judged is not None or len(course.points) == 1:
        return latest
    numbers = _("{first} to {latest}").format(first=amount(course.baseline.value), latest=latest)
    said = verdict_words(course.verdict)
    return _("{numbers}, {said}").format(numbers=numbers, said=said) if said else numbers


def verdict_words(verdict: Verdict) -> str:
    """A verdict as one word or two; empty where none is given."""
    return {"better": _("better"), "worse": _("worse"), "same": _("about the same")}.get(verdict, "")


def sentences(instrument: Instrument, course: OutcomeCourse) -> Iterator[str]:
    """The whole of it: first and newest value with their days, and whether the difference counts."""
    first, latest = course.baseline, course.latest
    known = {
        "first": amount(first.value),
        "first_day": short_day(first.on),
        "latest": amount(latest.value),
        "latest_day": short_day(latest.on),
    }
    if instrument.judged is not None:
        said = value_words(instrument, latest.value)
        yield _("“{said}” is your own sense of it, on {day}.").format(said=said, day=short_day(latest.on))
    elif course.verdict == "first":
        yield _("{latest} on {latest_day}. A second number shows where it goes.").format(**known)
    elif course.verdict == "not_known":
        yield _("{first} on {first_day}, {latest} on {latest_day}.").format(**known)
        yield _("Nobody has measured for us how much change counts here, so we only show the numbers.")
    else:
        yield from _judged_sentences(instrument, course, known)
    if course.left_out:
        text = ngettext(
            "{count} earlier value was taken in another way. It is not compared.",
            "{count} earlier values were taken in another way. They are not compared.",
            course.left_out,
        )
        yield text.format(count=course.left_out)


def _judged_sentences(instrument: Instrument, course: OutcomeCourse, known: dict[str, str]) -> Iterator[str]:
    real = instrument.real
    counts = amount(real.points) if real is not None else ""
    if course.verdict == "same":
        yield _("About the same: {first} on {first_day}, {latest} on {latest_day}.").format(**known)
        yield _("A change of less than {counts} points may be chance.").format(counts=counts)
        return
    by_chance = real is not None and real.kind == "detectable"
    enough = _("by more than chance") if by_chance else _("by enough to count")
    if course.verdict == "better":
        yield _("Better {enough}: {first} on {first_day}, {latest} on {latest_day}.").format(enough=enough, **known)
        yield _size_words(instrument, course)
    else:
        yield _("Worse {enough}: {first} on {first_day}, {latest} on {latest_day}.").format(enough=enough, **known)
        yield _("Weeks like that happen. If it stays so, tell somebody who looks after your back.")


def _size_words(instrument: Instrument, course: OutcomeCourse) -> str:
    if course.size is None:
        return _("It is not yet as much as people usually call important.") if instrument.important else ""
    return {
        "important": _("It is as much as people usually call important."),
        "small": _("It is what people usually call a small change."),
        "medium": _("It is what people usually call a medium change."),
        "large": _("It is what people usually call a large change."),
    }[course.size]


def description(instrument: Instrument, course: OutcomeCourse) -> str:
    """What the drawing shows, for who does not see it."""
    told = ", ".join(
        _("{value} on {day}").format(value=value_words(instrument, point.value), day=short_day(point.on))
        for point in course.points
    )
    text = _("{name}, from {low} to {high}. {told}.").format(
        name=instrument.name, low=amount(instrument.low), high=amount(instrument.high), told=told
    )
    if course.band is None or instrument.real is None:
        return text
    low, high = (amount(end) for end in course.band)
    return text + " " + _("Between {low} and {high} a change may be chance.").format(low=low, high=high)


def direction(instrument: Instrument) -> str:
    """Which way is better."""
    return _("higher is better") if instrument.direction == "higher_is_better" else _("lower is better")


def range_words(instrument: Instrument) -> str:
    """The range and which way is better: 0 to 24, lower is better."""
    return _("{low} to {high}, {direction}").format(
        low=amount(instrument.low), high=amount(instrument.high), direction=direction(instrument)
    )


def why(instrument: Instrument, course: OutcomeCourse | None = None) -> Iterator[tuple[str, str]]:
    """What the number is and why a change counts, as pairs of a name and a text."""
    yield _("What it is"), instrument.about
    yield _("Range"), range_words(instrument)
    yield _("Counts from"), _counts(instrument)
    if instrument.important:
        yield _("Called important"), "; ".join(_important(instrument))
    if instrument.cut_offs:
        yield _("Parts of the range"), "; ".join(_parts(instrument))
    if course is not None:
        latest = course.latest
        way = _("answered here") if latest.mode == "on_screen" else _("total typed in")
        yield (
            _("Taken as"),
            _("{id}, version {version}, language {language}, {way}").format(
                id=latest.instrument, version=latest.version, language=latest.language, way=way
            ),
        )


def _counts(instrument: Instrument) -> str:
    if instrument.judged is not None:
        return _("The answer is the change itself.") + _unverified(instrument.judged.verified)
    real = instrument.real
    if real is None:
        return _("not known: no change is judged")
    text = (
        _("{points} points: less may be the error of the question")
        if real.kind == "detectable"
        else _("{points} points: what people call important; the error of the question is not known to us")
    ).format(points=f"{real.points:g}")
    if real.item_points is not None:
        text += _("; {points} points for a single activity").format(points=f"{real.item_points:g}")
    note = f". {real.note}" if real.note else ""
    return text + note + _unverified(real.verified) + _(" (evidence grade {grade})").format(grade=real.grade)


def _important(instrument: Instrument) -> Iterator[str]:
    for step in instrument.important:
        text = _("{points} points").format(points=f"{step.points:g}")
        if step.share is not None:
            text += _(", and {share:.0f} percent of the first value").format(share=100 * step.share)
        if step.size != "important":
            text += _(" ({size})").format(size={"small": _("small"), "medium": _("medium")}.get(step.size, _("large")))
        yield text + _unverified(step.verified)


def _parts(instrument: Instrument) -> Iterator[str]:
    for cut in instrument.cut_offs:
        low, high = amount(cut.low), amount(cut.high)
        part = low if low == high else _("{low} to {high}").format(low=low, high=high)
        yield _("{part}: {words}").format(part=part, words=cut.words) + _unverified(cut.verified)


def _unverified(verified: bool) -> str:
    return "" if verified else _(" (not verified)")


def cited(instrument: Instrument) -> tuple[str, ...]:
    """The ids of every source that a number of this instrument rests on, each once."""
    found: list[str] = [*instrument.sources]
    for part in (instrument.real, instrument.judged, *instrument.important, *instrument.cut_offs):
        found += part.sources if part is not None else ()
    return tuple(dict.fromkeys(found))


def spoken(instruments: Sequence[tuple[Instrument, OutcomeCourse]]) -> str:
    """Every course in sentences for the terminal."""
    if not instruments:
        return _("No value yet.")
    return "\n".join(
        f"{instrument.name}: {' '.join(text for text in sentences(instrument, course) if text)}"
        for instrument, course in instruments
    )
