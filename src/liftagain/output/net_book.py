"""The pages of the rule book about what the person gets: patterns, safety nets, professions, emergency numbers."""

from collections.abc import Iterable, Sequence

from liftagain.knowledge.bundle import Knowledge


def patterns_page(known: Knowledge) -> str:
    """Every pattern: what speaks for and against it with its grade, what would change it, where sources disagree."""
    parts = ["# Patterns\n", "What seems to bring the pain on. Never what is wrong inside.\n"]
    for name, pattern in sorted(known.patterns.items()):
        parts += [f"## {pattern.title} (`{name}`)\n", f"{pattern.words} Since {pattern.since}.\n"]
        parts += [f"What would change it: {pattern.mind}\n"]
        parts += [f"Where sources disagree: {pattern.disputed}\n"] if pattern.disputed else []
        rows = [(f"`{f.id}`", f"{f.push:+d}", f.grade, ", ".join(f.sources)) for f in pattern.features]
        parts.append(_table(("feature", "push", "grade", "sources"), rows))
    return "\n".join(parts)


def nets_page(known: Knowledge) -> str:
    """Every safety net in full, and who is good for what."""
    parts = ["# Safety nets\n", "What a person gets with each urgency, and beside it.\n"]
    for name, net in known.safety_nets.items():
        parts.append(f"## {name}\n")
        parts += [f"Grade {net.grade}, since {net.since}. Sources: {', '.join(net.sources)}.\n"]
        lists = (("Until then", net.until), ("Help at once if", net.watch), ("Come back if", net.come_back))
        parts += [f"{title}:\n\n" + "\n".join(f"- {text}" for text in texts) + "\n" for title, texts in lists if texts]
        parts += [f"First sentence to say: “{net.opening}”\n"] if net.opening else []
        parts += [f"Where sources disagree: {net.disputed}\n"] if net.disputed else []
    rows = [
        (p.name, " ".join(p.good_for), " ".join(p.not_for), p.articles, p.guidelines, p.grade)
        for p in known.professions.values()
    ]
    head = ("who", "good for", "not for", "the articles", "the guidelines", "grade")
    return "\n".join([*parts, "## Who is good for what\n", _table(head, rows)])


def numbers_page(known: Knowledge) -> str:
    """The emergency numbers and crisis lines, and which of them could not be confirmed."""
    rows = [
        (
            region.name,
            region.id,
            region.number,
            "yes" if region.verified else "**no**",
            str(region.checked),
            region.note,
            "; ".join(f"{line.name}: {line.number}" for line in region.crisis),
        )
        for region in sorted(known.regions.values(), key=lambda region: region.name)
    ]
    sure = sum(region.verified for region in known.regions.values())
    text = (
        f"{len(rows)} countries and territories. {sure} numbers stand in two lists; where one does not, the page "
        "offers the usual number and asks for the one that the person knows.\n"
    )
    head = ("where", "code", "number", "in two lists", "checked", "note", "crisis lines")
    return "\n".join(["# Emergency numbers\n", text, _table(head, rows)])


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows)]
    return "\n".join(lines) + "\n"
