"""What preceded the pain, in words. What came before is told; that it brought on the pain is never said."""

from dataclasses import dataclass
from types import MappingProxyType

from liftagain.domain.guidance import Guidance
from liftagain.domain.review import Factor, Review
from liftagain.domain.training_log import Unit
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.reasoning.factors_of_log import is_habit
from liftagain.words.amounts import day, number_word
from liftagain.words.episodes import before_how_many, counted_over, only_before_earlier
from liftagain.words.factor import said
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext


@dataclass(frozen=True, slots=True)
class FactorWords:
    """One factor as the page shows it. `odd_steps` (0 to 3) is how unusual it is; `odd` says it in words.

    `episodes` and `counted_over` speak of all of the person's episodes. `advice` and `exercises` (id and name) are what
    to do about it.
    """

    number: int
    factor: str
    title: str
    facts: str
    size: str
    size_caption: str
    odd_steps: int
    odd: str
    known: str
    counted: str
    evidence: str
    sources: tuple[str, ...]
    standing: bool
    episodes: str = ""
    counted_over: str = ""
    advice: tuple[Guidance, ...] = ()
    exercises: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NotLookedAt:
    """Something that could not be looked at, and why."""

    what: str
    why: str


def headline(review: Review) -> str:
    """The answer in one sentence."""
    different = sum(not _standing(factor) for factor in review.factors)
    if different:
        text = ngettext(
            "{count} thing was different before it began", "{count} things were different before it began", different
        )
        return text.format(count=number_word(different).capitalize())
    if not review.days_of_log:
        return _("Nothing that you told us stands out")
    if _blind(review):
        return _("Your log ends too early to tell")
    return _("Nothing in your log stands out")


def caveat() -> str:
    """What the order in time does not say."""
    return _("These came before the pain. That does not prove that they caused it.")


def looked_at(review: Review) -> str:
    """What was looked at, with the caveat; in a null result that a log does not show everything."""
    if not review.days_of_log:
        text = _("This rests on your answers alone, so it is all marked as weak.")
    elif review.timeline:
        first, last = day(review.timeline[0].on), day(review.pain_on)
        text = _("We looked at your log from {first} to {last}, the day the pain began.").format(first=first, last=last)
    else:
        text = _("We looked at your log up to {last}, the day the pain began.").format(last=day(review.pain_on))
    if any(not _standing(factor) for factor in review.factors):
        return f"{text} {caveat()}"
    if _blind(review):
        return text
    return text + " " + _("There may be reasons that a log does not show.")


def log_age(review: Review) -> str:
    """How far the log reaches, when it ends before the pain; empty otherwise."""
    if review.log_ends is None:
        return ""
    days = (review.pain_on - review.log_ends).days
    if days <= knowledge().limit("close_to_onset"):
        return ""
    text = _("Your log ends on {last}, {days} days before the pain began. We cannot see what you did after that.")
    return text.format(last=day(review.log_ends), days=days)


def factor_words(review: Review, unit: Unit = "kg", known: Knowledge | None = None) -> tuple[FactorWords, ...]:
    """Every factor in words, in the order of the review, numbered from 1."""
    known = known or knowledge()
    return tuple(_one(number, factor, unit, known, review) for number, factor in enumerate(review.factors, start=1))


def not_looked_at(review: Review) -> tuple[NotLookedAt, ...]:
    """What could not be looked at, with the reason. What was simply not asked stands together at the end."""
    seen = [NotLookedAt(_NOUNS[item.factor], _WHY[item.why]) for item in review.not_assessed if item.why in _WHY]
    open_questions = [_NOUNS[item.factor] for item in review.not_assessed if item.why == "not_answered"]
    if open_questions:
        seen.append(NotLookedAt(_(", ").join(open_questions), _("we have no answer")))
    return tuple(seen)


def not_assessed_sentence(review: Review) -> str:
    """The same as one sentence; empty when everything was looked at."""
    parts = [f"{item.what} ({item.why})" for item in not_looked_at(review)]
    return _("We could not look at: {parts}.").format(parts=_(", ").join(parts)) if parts else ""


def doubts(review: Review) -> tuple[str, ...]:
    """What in the log was read with doubt."""
    found = []
    for doubt in review.doubts:
        if doubt.rule == "load_and_reps_swapped":
            text = _(
                "In {sets} sets of {exercises}, weight and repetitions look swapped. We read them the other way round."
            )
            found.append(text.format(sets=doubt.numbers["sets"], exercises=doubt.facts["exercises"]))
        elif doubt.rule == "unrecognised_exercises":
            text = _("We do not know these exercises yet, so they count by their name only: {names}.")
            found.append(text.format(names=doubt.facts["names"]))
    return tuple(found)


def spoken(review: Review, unit: Unit = "kg") -> str:
    """The whole review as text for a terminal."""
    lines = [headline(review), "", looked_at(review)]
    lines += [text for text in (log_age(review), *doubts(review)) if text]
    for item in factor_words(review, unit):
        size = f"   {item.size} {item.size_caption}".rstrip()
        lines += [
            "",
            f"{item.number}. {item.title}",
            f"   {item.facts}",
            *([size] if item.size else []),
            f"   {item.odd}.",
            *([f"   {item.episodes}."] if item.episodes else []),
        ]
    for text in only_before_earlier(review):
        lines += ["", text]
    sentence = not_assessed_sentence(review)
    return "\n".join([*lines, *(["", sentence] if sentence else [])])


def _one(number: int, factor: Factor, unit: Unit, known: Knowledge, review: Review) -> FactorWords:
    entry = known.factors[factor.factor]
    words = said(factor, _name(factor, known), unit)
    steps, odd = _odd(factor, known)
    return FactorWords(
        number=number,
        factor=factor.factor,
        title=words.title,
        facts=words.facts,
        size=words.size,
        size_caption=words.size_caption,
        odd_steps=steps,
        odd=odd,
        known=_("your answers") if factor.numbers.get("from") else _known(factor),
        counted=entry.measures,
        evidence=_EVIDENCE[entry.grade],
        sources=tuple(_cited(source, known) for source in factor.sources),
        standing=_standing(factor),
        episodes="" if _standing(factor) else before_how_many(review, factor.factor),
        counted_over=counted_over(review, factor.factor),
        advice=tuple(known.guidance[name] for name in entry.guidance),
        exercises=tuple((name, known.exercises[name].name) for name in entry.exercises),
    )


def _name(factor: Factor, known: Knowledge) -> str | None:
    """The exercise's common name where it is known, otherwise as the person wrote it."""
    movement = known.movements.get(factor.exercise or "")
    if movement:
        return movement.name if movement.name[:2].isupper() else movement.name[:1].lower() + movement.name[1:]
    return factor.exercise_name


def _odd(factor: Factor, known: Knowledge) -> tuple[int, str]:
    if factor.numbers.get("from"):
        return 0, _("From your answers: a weak hint")
    percentile = factor.numbers.get("percentile")
    if percentile is None:
        return 0, _("Your log is too short to say how unusual this is")
    steps = ("different_percentile", "unusual_percentile", "very_unusual_percentile")
    reached = sum(float(percentile) >= known.limit(step) for step in steps)
    return reached, (
        _("As usual for you"), _("A little unusual for you"), _("Unusual for you"), _("Very unusual for you")
    )[reached]  # fmt: skip


def _known(factor: Factor) -> str:
    compared, as_big = factor.numbers.get("weeks_compared"), factor.numbers.get("weeks_as_big")
    if compared is None:
        return _("your training log")
    return _("your training log; as much or more in {some} of {all} earlier weeks").format(some=as_big, all=compared)


def _cited(source: str, known: Knowledge) -> str:
    work = known.sources[source]
    return f"{work.authors} {work.year}, {work.title}"


def _standing(factor: Factor) -> bool:
    """Whether it may not be called different: as usual, or a habit that the log is too short to know."""
    return is_habit(factor)


def _blind(review: Review) -> bool:
    return any(item.why == "log_ends_before" for item in review.not_assessed)


_EVIDENCE = MappingProxyType({"A": _("good"), "B": _("fair"), "C": _("low"), "D": _("our own rule")})
_WHY = MappingProxyType(
    {
        "no_log": _("no training log"),
        "log_ends_before": _("your log ends too early"),
        "too_little_history": _("your log is too short"),
        "too_few_sets": _("too few sets in these weeks"),
        "unrecognised_exercises": _("too many exercises that we do not know yet"),
        "no_warm_up_marks": _("your log does not say"),
        "no_rpe": _("your log does not say how hard a set was"),
        "no_distances": _("no distances in your log"),
        "no_time_of_day": _("no time of day in your log"),
        "no_sleep_data": _("no answer and no file yet"),
        "no_wearable_data": _("no file yet"),
        "no_video": _("no video"),
        "no_self_tests": _("no self-test yet"),
        "no_pain_marks": _("you wrote down no pain while training"),
        "too_few_nights": _("too few nights were measured"),
        "too_few_mornings": _("too few mornings were measured"),
    }
)
_NOUNS = MappingProxyType(
    {
        "session_spike": _("big sessions"),
        "load_record": _("heaviest sets"),
        "new_exercise": _("new exercises"),
        "return_after_gap": _("breaks"),
        "weekly_jump": _("your weekly load"),
        "hinge_days_close": _("days between hard hinge sessions"),
        "hard_sets": _("sets close to your limit"),
        "missing_warm_up": _("warm-up"),
        "low_core_work": _("work for the trunk"),
        "low_glute_work": _("glutes"),
        "stiff_hips": _("stiffness"),
        "pattern_imbalance": _("balance of movements"),
        "side_imbalance": _("left and right"),
        "distance_spike": _("long runs"),
        "early_morning_flexion": _("early sessions"),
        "short_sleep": _("sleep"),
        "long_sitting": _("sitting"),
        "stress": _("stress"),
        "dehydration": _("drinking"),
        "technique": _("a lift that slipped"),
        "missing_cool_down": _("cool-down"),
        "pre_existing_condition": _("what was there before"),
        "new_surroundings": _("other new things"),
        "raised_resting_heart_rate": _("resting heart rate"),
        "lowered_hrv": _("heart rate variability"),
        "form_change": _("how the lift looked"),
        "hurt_during": _("pain while training"),
    }
)
