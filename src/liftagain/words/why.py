"""Why a day was planned as it was: a stored decision and its replay in words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from liftagain.domain.reason import Reason
from liftagain.domain.replay import Difference, Replay
from liftagain.domain.training_log import Unit
from liftagain.knowledge.bundle import knowledge
from liftagain.words.amounts import day as day_words
from liftagain.words.language import gettext as _
from liftagain.words.language import ngettext
from liftagain.words.plan import name
from liftagain.words.plan_day import PROGRESSION
from liftagain.words.plan_reason import PHASES, sentence
from liftagain.words.source import SourceWords, source

Stored = Mapping[str, Any]
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """One reason: what it is about, its sentence, its rule, the numbers it read, and its sources."""

    about: str
    text: str
    rule: str
    read: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhyWords:
    """Everything that is said about a stored decision."""

    title: str
    verdict: str
    notes: tuple[str, ...]
    changes: tuple[str, ...]
    day: tuple[ReasonWords, ...]
    items: tuple[ReasonWords, ...]
    held: tuple[ReasonWords, ...]
    inputs: tuple[tuple[str, str], ...]
    rules: tuple[tuple[str, tuple[SourceWords, ...]], ...]


def in_words(replay: Replay, unit: Unit = "kg") -> WhyWords:
    """The replay in words."""
    output = replay.output
    day = [_reason(_("The day"), one, unit) for one in _reasons(output.get("because"))]
    day += [_reason(_("The limit"), one, unit) for one in _reasons(_of(output.get("ceiling")).get("because"))]
    session = _each(_of(output.get("session")).get("items"), "exercise", unit)
    held = _each(output.get("not_today"), "exercise", unit)
    habits = _each(output.get("habits"), "id", unit)
    whole = [*day, *session, *held, *habits]
    return WhyWords(
        title=title(replay),
        verdict=verdict(replay),
        notes=tuple(notes(replay)),
        changes=tuple(_changes(replay)),
        day=tuple(day),
        items=(*session, *habits),
        held=tuple(held),
        inputs=tuple(inputs(replay.inputs)),
        rules=tuple(_rules(whole)),
    )


def title(replay: Replay) -> str:
    """What was decided, in a line."""
    phase, word = str(replay.output.get("phase", "")), str(replay.output.get("progression", ""))
    what = {"plan": _("The plan"), "review": _("The review"), "screening": _("The screening")}
    text = _("{what} of {day}").format(what=what.get(replay.decision, replay.decision), day=day_words(replay.day))
    parts = [_(PHASES[phase]) if phase in PHASES else "", _(PROGRESSION[word]).lower() if word in PROGRESSION else ""]
    said = ", ".join(part for part in parts if part)
    return f"{text}: {said}" if said else text


def verdict(replay: Replay) -> str:
    """Whether the day comes out again as it was shown."""
    if replay.is_same:
        return _("We computed this day again from what you had told by then. It comes out the same.")
    if replay.is_same is None:
        return _("This day cannot be computed again.")
    return _("We computed this day again, and something differs. It stands below.")


def notes(replay: Replay) -> Iterator[str]:
    """What there is to know about the kept text, the rules and the program."""
    if not replay.inputs_whole:
        yield _("What was kept of its inputs is not what was kept on that day: it was changed since.")
    if replay.output_whole is False:
        yield _("What was kept of its outcome is not what was shown on that day: it was changed since.")
    if replay.output_whole is None:
        yield _("An older version of the program kept no seal of what it showed.")
    version = replay.knowledge_version
    yield {
        "same": _("The rules are the same today (version {version})."),
        "kept": _("The rules have changed since. Those of that day were kept (version {version}) and used here."),
        "missing": _("The rules have changed since, and those of that day (version {version}) were not kept."),
        "unreadable": _("The rules of that day (version {version}) were kept, but this program cannot read them."),
    }[replay.knowledge].format(version=version)
    if replay.code == "changed":
        yield _("The program has changed since that day. A difference may come from that.")
    if replay.problem:
        yield _("What went wrong: {problem}").format(problem=replay.problem)


def _changes(replay: Replay) -> Iterator[str]:
    yield from (_change(_("inputs"), one) for one in replay.facts_differ or ())
    yield from (_change(_("outcome"), one) for one in replay.differs or ())


def _change(where: str, one: Difference) -> str:
    """One field that differs, in a line."""
    words = {"where": where, "field": one.field, "shown": _short(one.shown), "again": _short(one.again)}
    return _("{where}, {field}: kept {shown}, now {again}").format(**words)


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 120 else f"{text[:117]}..."


def _of(value: object) -> Stored:
    return value if isinstance(value, Mapping) else {}


def _rows(value: object) -> list[Stored]:
    return [_of(one) for one in value] if isinstance(value, list) else []


def _reasons(value: object) -> Iterator[Reason]:
    """Stored reasons; what is none is passed over, because a kept text may have been changed."""
    for one in _rows(value):
        rule, sources = one.get("rule"), one.get("sources")
        if isinstance(rule, str):
            told = tuple(str(source) for source in sources) if isinstance(sources, list) else ()
            facts, numbers = dict(_of(one.get("facts"))), dict(_of(one.get("numbers")))
            yield Reason(rule=rule, facts=facts, numbers=numbers, sources=told)


def _each(value: object, key: str, unit: Unit) -> list[ReasonWords]:
    """The reasons of each exercise, or habit, under its name."""
    return [_reason(_named(row.get(key)), one, unit) for row in _rows(value) for one in _reasons(row.get("because"))]


def _named(id_: object) -> str:
    text = str(id_)
    guidance = knowledge().guidance.get(text)
    return _(guidance.title) if guidance is not None and text not in knowledge().movements else name(text)


def _reason(about: str, one: Reason, unit: Unit) -> ReasonWords:
    return ReasonWords(about, said(one, unit), one.rule, _read(one), one.sources)


def said(one: Reason, unit: Unit = "kg") -> str:
    """The sentence of a stored reason; empty where it has none, or its numbers are no longer those of the rule."""
    try:
        if one.rule == "next_phase":
            return _("The next phase is {phase}. These numbers decide when.").format(
                phase=_(PHASES[str(one.facts["next"])])
            )
        return sentence(one, unit)
    except (KeyError, TypeError, ValueError):
        return ""


def _read(one: Reason) -> str:
    """The facts and the numbers that a rule read."""
    return _listed(
        {key: _("not known") if value is None else value for key, value in {**one.facts, **one.numbers}.items()}
    )


def inputs(kept: Stored) -> Iterator[tuple[str, str]]:
    """What the decision rested on, as pairs of a label and a text."""
    case = _of(kept.get("case"))
    person, answers, check_ins = _of(case.get("person")), _of(case.get("answers")), _rows(case.get("check_ins"))
    yield _("You"), _listed(person) or _("nothing told")
    if case.get("pain_on"):
        yield _("The pain began"), _day(case["pain_on"])
    count = ngettext("{count} answer", "{count} answers", len(answers)).format(count=len(answers))
    yield _("First answers"), _("{count}. Other than no: {signs}").format(count=count, signs=_listed(_signs(answers)))
    if check_ins:
        newest = check_ins[-1]
        more = ngettext("{count} check-in", "{count} check-ins", len(check_ins)).format(count=len(check_ins))
        yield _("Check-ins"), f"{more}. {_('The newest')}: {_listed(_signs(newest))}"
    else:
        yield _("Check-ins"), _("none yet")
    logs = kept.get("imports")
    if isinstance(logs, list):
        count = ngettext("{count} file", "{count} files", len(logs)).format(count=len(logs))
        yield _("Training logs"), count if logs else _("none")


def _signs(told: Stored) -> Stored:
    """What was told, less what was answered with no."""
    kept = {key: _signs(value) if isinstance(value, Mapping) else value for key, value in told.items()}
    return {key: value for key, value in kept.items() if value not in ("no", "none", {}, []) and key != "answered_on"}


def _listed(told: Stored) -> str:
    return ", ".join(f"{_plain(key)} {_short(_plain(value))}" for key, value in told.items())


def _plain(value: object) -> object:
    """A value as people read it: days as dates, words without marks, numbers without noughts."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list):
        return ", ".join(str(_plain(one)) for one in value) or _("none")
    if isinstance(value, Mapping):
        return _listed(value)
    if isinstance(value, str):
        return _day(value) if ISO_DAY.fullmatch(value) else value.replace("_", " ")
    return value


def _day(value: object) -> str:
    try:
        return day_words(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)


def _rules(reasons: Sequence[ReasonWords]) -> Iterator[tuple[str, tuple[SourceWords, ...]]]:
    """Each rule once, with its sources."""
    found: dict[str, dict[str, None]] = {}
    for one in reasons:
        found.setdefault(one.rule, {}).update(dict.fromkeys(one.sources))
    for rule, sources in sorted(found.items()):
        yield rule, tuple(source(one) for one in sources)


def reasons_as_json(replay: Replay, unit: Unit = "kg") -> list[dict[str, Any]]:
    """Every reason of the outcome with its words and its sources, as JSON."""
    words = in_words(replay, unit)
    known = {source.id: source for _, sources in words.rules for source in sources}
    return [
        {
            "about": one.about,
            "text": one.text,
            "rule": one.rule,
            "read": one.read,
            "sources": [asdict(known[id_]) for id_ in one.sources],
        }
        for one in (*words.day, *words.items, *words.held)
    ]


def spoken(replay: Replay, unit: Unit = "kg") -> str:
    """The replay as text."""
    words = in_words(replay, unit)
    lines = [words.title, "", words.verdict, *words.notes]
    lines += [f"  {one}" for one in words.changes]
    parts = (
        (_("Why the day looks like this"), words.day),
        (_("Why each of these"), words.items),
        (_("Held back"), words.held),
    )
    for heading, reasons in parts:
        if reasons:
            lines += ["", heading, *(_line(one) for one in reasons)]
    lines += ["", _("What it rested on"), *(f"  {label}: {text}" for label, text in words.inputs)]
    lines += ["", _("Rules and their sources")]
    for rule, sources in words.rules:
        lines.append(f"  {rule}")
        lines += [f"    {_cited(one)}" for one in sources]
    return "\n".join(lines)


def _line(one: ReasonWords) -> str:
    numbers = f" ({one.read})" if one.read else ""
    return f"  {one.about}: {one.text or one.rule}{numbers}"


def _cited(one: SourceWords) -> str:
    grade = _(" Grade {grade}.").format(grade=one.grade) if one.grade else ""
    return f"{one.text}.{grade}" + ("" if one.verified else _(" Not verified."))
