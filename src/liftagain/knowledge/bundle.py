"""The knowledge bundle: everything that is known, loaded when it is first asked for, with one version for all of it."""

import hashlib
from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from liftagain.domain.exercise import Exercise, Movement
from liftagain.domain.limit import Limit
from liftagain.domain.source import Source
from liftagain.knowledge.folder import ROOT, KnowledgeError, many_a_file, one_a_file


class Knowledge:
    """What is known. Each part is read on first use; `root` is another folder of the same shape in tests."""

    def __init__(self, root: Path = ROOT) -> None:
        """Knowledge from the TOML files below `root`."""
        self.root = root

    @cached_property
    def version(self) -> str:
        """A short hash over every knowledge file: the same text gives the same version."""
        digest = hashlib.sha256()
        for path in sorted(self.root.rglob("*.toml")):
            digest.update(str(path.relative_to(self.root)).encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()[:16]

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every cited work by id."""
        return many_a_file(Source, "sources", "source", self.root)

    @cached_property
    def limits(self) -> Mapping[str, Limit]:
        """Every number with a clinical or training meaning, by id."""
        return many_a_file(Limit, "limits", "limit", self.root)

    def limit(self, name: str) -> float:
        """The starting value of a limit, in its unit."""
        return self.limits[name].start

    @cached_property
    def exercises(self) -> Mapping[str, Exercise]:
        """The library: exercises that we teach, by id."""
        return one_a_file(Exercise, "exercises", self.root)

    @cached_property
    def movements(self) -> Mapping[str, Movement]:
        """Every movement that a log may name: the library's and the catalogue's, by id."""
        catalogue = many_a_file(Movement, "catalogue", "movement", self.root)
        twice = sorted(set(catalogue) & set(self.exercises))
        if twice:
            raise KnowledgeError(f"in the library and in the catalogue: {', '.join(twice)}")
        return {**self.exercises, **catalogue}


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """The bundle that ships with the program."""
    return Knowledge()
