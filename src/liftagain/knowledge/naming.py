"""Reads how exercises are named: one file a language, one for the grammar, one for the names of the library."""

from collections import defaultdict
from pathlib import Path

from liftagain.domain.naming import Naming
from liftagain.knowledge.folder import tables, validated


def read_naming(root: Path) -> Naming:
    """Every file below `aliases` as one: what several files say of one word is added up."""
    found = [validated(Naming, table, str(path.relative_to(root))) for path, table in tables("aliases", root)]
    aliases: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    phrases: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for naming in found:
        for exercise, names in naming.aliases.items():
            aliases[exercise] += names
        for word, spellings in naming.phrases.items():
            phrases[word] += spellings
    return Naming(
        aliases=dict(aliases),
        phrases=dict(phrases),
        equipment={word: meant for naming in found for word, meant in naming.equipment.items()},
        filler=tuple(word for naming in found for word in naming.filler),
        neutral=tuple(word for naming in found for word in naming.neutral),
        heads=tuple(word for naming in found for word in naming.heads),
        bare={word: meant for naming in found for word, meant in naming.bare.items()},
        muscles={word: meant for naming in found for word, meant in naming.muscles.items()},
        equipment_matters_from_tier=max((naming.equipment_matters_from_tier for naming in found), default=0),
    )
