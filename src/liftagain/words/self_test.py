"""Self-tests in words: how far to go today, why one waits, what the results say, what they call for."""

from collections.abc import Iterator
from types import MappingProxyType

from liftagain.domain.outcome import Outcome, OutcomeCourse
from liftagain.domain.reason import Reason
from liftagain.domain.self_test import SelfTest, SelfTestOffer
from liftagain.knowledge.bundle import knowledge
from liftagain.words.amounts import short_day
from liftagain.words.language import gettext as _
from liftagain.words.self_test_reason import SIDES, unit_words

ENDED = MappingProxyType(
    {
        "reached": _("I reached the number to stop at"),
        "form": _("My form slipped"),
        "effort": _("The effort was enough"),
        "pain": _("It hurt"),
    }
)
"""What may have ended a test, as the person tells it."""


def how_far(test: SelfTest, offer: SelfTestOffer) -> str:
    """How far to go today, in the way that is open."""
    return filled(test.easy if offer.way == "easy" else test.full, offer)


def stops(test: SelfTest, offer: SelfTestOffer) -> tuple[str, ...]:
    """When to stop at once."""
    return tuple(filled(one, offer) for one in test.stop)


def filled(text: str, offer: SelfTestOffer) -> str:
    """A text of a test with the limits of today in it."""
    effort = knowledge().limit("self_test_effort_easy" if offer.way == "easy" else "self_test_effort_full")
    pain = knowledge().limit("self_test_pain_most")
    return _(text).format(cap=f"{offer.stop_at or 0:g}", effort=f"{effort:g}", pain=f"{pain:g}")


def value_of(test: SelfTest, value: float) -> str:
    """A value with its unit, or the words of its mark."""
    mark = next((_(one.words) for one in test.marks if one.value == value), None)
    return mark or unit_words(value, test.unit)


def course_name(test: SelfTest, side: str) -> str:
    """What a course is of: the test, and the side where there are two."""
    name = _(test.name).split(",")[0] if side else _(test.name)
    return f"{name}, {SIDES[side]}" if side else name


def sentences(test: SelfTest, course: OutcomeCourse) -> Iterator[str]:
    """First and newest result, and whether the difference is more than the test’s own error."""
    if course.verdict == "first":
        days = knowledge().limit("self_test_again_days")
        yield _told(test, course.latest)
        yield _("A second one, {days:.0f} days or more later, shows where it goes.").format(days=days)
    else:
        yield _told(test, course.baseline)
        yield _told(test, course.latest)
        yield verdict(test, course)
    if course.left_out:
        yield _("Earlier results were taken in another way, so they are not compared.")


def _told(test: SelfTest, one: Outcome) -> str:
    return _("{day}: {value}.").format(value=value_of(test, one.value), day=short_day(one.on))


def verdict(test: SelfTest, course: OutcomeCourse) -> str:
    """Whether the change counts."""
    if test.repeat is None:
        return _(test.repeat_says)
    least = unit_words(test.repeat.points, test.unit)
    return {
        "better": _("That is better by more than the test’s own error ({least}).").format(least=least),
        "worse": _("That is lower by more than the test’s own error ({least}). One day may be a tired one.").format(
            least=least
        )
        if test.direction == "higher_is_better"
        else _("That is slower by more than the test’s own error ({least}). One day may be a tired one.").format(
            least=least
        ),
    }.get(course.verdict, _("A change of less than {least} may be chance.").format(least=least))


def description(test: SelfTest, side: str, course: OutcomeCourse) -> str:
    """What the drawing shows, for who does not see it."""
    told = ", ".join(f"{value_of(test, one.value)} on {short_day(one.on)}" for one in course.points)
    return f"{course_name(test, side)}: {told}."


def repeat_words(test: SelfTest) -> str:
    """The repeat error: how much changes from day to day by itself, and how well that is known."""
    if test.repeat is None:
        return _(test.repeat_says)
    text = _("From one day to the next this test differs by up to {least} by itself.").format(
        least=unit_words(test.repeat.points, test.unit)
    )
    known = "" if test.repeat.verified else _(" Not verified for this way of testing.")
    note = f" {_(test.repeat.note)}" if test.repeat.note else ""
    return f"{text}{note}{known} " + _("Grade {grade}.").format(grade=test.repeat.grade)


def reference_words(test: SelfTest) -> tuple[str, ...]:
    """What others reached. Information, no mark to reach."""
    return tuple(
        _(one.words)
        + " "
        + _("Grade {grade}.").format(grade=one.grade)
        + ("" if one.verified else " " + _("From memory, not verified."))
        for one in test.references
    )


def cited(test: SelfTest) -> tuple[str, ...]:
    """The ids of every source that the test names, each once."""
    found = [*test.sources]
    for part in (test.repeat, *test.references, *test.not_when):
        found += part.sources if part is not None else ()
    return tuple(dict.fromkeys(found))


def spoken(found: tuple[SelfTestOffer, ...], called: dict[str, Reason]) -> str:
    """The tests of a day for the terminal."""
    from liftagain.words.plan import name
    from liftagain.words.plan_reason import sentence

    lines = [_("Self-tests. None of them has to be done.")]
    for offer in found:
        test = knowledge().self_tests[offer.test]
        lines += ["", f"{_(test.name)}: " + (_("open today") if offer.is_open else _("not today"))]
        lines += [f"  {text}" for reason in offer.because if (text := sentence(reason))]
        if offer.is_open:
            lines += [f"  {place}. {_(step)}" for place, step in enumerate(test.how, start=1)]
            lines.append(f"  {how_far(test, offer)}")
        lines.append(f"  {repeat_words(test)}")
    if called:
        lines += ["", _("What the results call for")]
        by_reason: dict[str, list[str]] = {}
        for exercise, reason in called.items():
            by_reason.setdefault(sentence(reason), []).append(name(exercise))
        lines += [f"  {', '.join(names)}: {text}" for text, names in by_reason.items()]
    return "\n".join(lines)


def spoken_list() -> str:
    """Every test with how it is done, its easy way, its repeat error and its sources, for the terminal."""
    lines = [_("Self-tests. None of them has to be done. With a case file you see which are open.")]
    for test in knowledge().self_tests.values():
        cap = knowledge().limit(test.cap_easy) if test.cap_easy else None
        easy = SelfTestOffer(test=test.id, is_open=True, way="easy", stop_at=cap, because=())
        lines += ["", f"{test.id}: {_(test.name)}", f"  {_(test.about)}"]
        lines += [f"  {place}. {_(step)}" for place, step in enumerate(test.how, start=1)]
        lines += [f"  {how_far(test, easy)}", f"  {repeat_words(test)}"]
        lines += [f"  {text}" for text in reference_words(test)]
        known = knowledge().sources
        lines += [f"  {known[one].authors} {known[one].year}. {known[one].title}." for one in cited(test)]
    return "\n".join(lines)
