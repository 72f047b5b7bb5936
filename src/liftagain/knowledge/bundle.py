"""The knowledge bundle: everything that is known, loaded when it is first asked for, with one version for all of it."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property, lru_cache
from pathlib import Path

from liftagain.domain.answer_type import AnswerType
from liftagain.domain.balance import BalanceGroup
from liftagain.domain.condition_profile import CeilingRules, ConditionProfile, Spare
from liftagain.domain.context_question import ContextQuestion
from liftagain.domain.course import Course
from liftagain.domain.exercise import Exercise, Movement, Phase
from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.flag import Flag
from liftagain.domain.guidance import Guidance, PharmacistFirst
from liftagain.domain.instrument import Instrument
from liftagain.domain.kit import Kit
from liftagain.domain.ladder import Ladder
from liftagain.domain.limit import Limit
from liftagain.domain.measure import Measure
from liftagain.domain.naming import Naming
from liftagain.domain.pattern import Contradiction, Pattern, SorenessRule
from liftagain.domain.phase import PhaseRules
from liftagain.domain.question import AskedAgain, Question
from liftagain.domain.region import Region
from liftagain.domain.safety_net import Profession, SafetyNet
from liftagain.domain.self_test import SelfTest
from liftagain.domain.source import Source
from liftagain.domain.week_plan import WeekRules
from liftagain.knowledge.conditions_text import Conditions
from liftagain.knowledge.factor_entries import read_factors
from liftagain.knowledge.folder import ROOT, KnowledgeError, many_a_file, one_a_file
from liftagain.knowledge.naming import read_naming
from liftagain.knowledge.questionnaire import read_questions
from liftagain.knowledge.screening_rules import (
    read_contradictions,
    read_flags,
    read_patterns,
    read_pharmacist,
    read_soreness,
)


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

    @cached_property
    def factors(self) -> Mapping[str, FactorEntry]:
        """What may have preceded the pain, by id."""
        return read_factors(self.root)

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """What each number of the training log is, by id."""
        return many_a_file(Measure, "measures", "measure", self.root)

    def limit(self, name: str) -> float:
        """The starting value of a limit, in its unit."""
        return self.limits[name].start

    @cached_property
    def answer_types(self) -> Mapping[str, AnswerType]:
        """Every screening id with what it takes, in the order of the contract."""
        return many_a_file(AnswerType, "answers", "answer", self.root)

    @cached_property
    def conditions(self) -> Conditions:
        """Reads rule conditions with the named signs and limits."""
        return Conditions(self.root, self.limit)

    @cached_property
    def flags(self) -> Mapping[str, Flag]:
        """The red-flag rules, by id."""
        return read_flags(self.root, self.conditions)

    @cached_property
    def patterns(self) -> Mapping[str, Pattern]:
        """What may provoke the pain, by id."""
        return read_patterns(self.root, self.conditions)

    @cached_property
    def soreness(self) -> SorenessRule:
        """What ordinary soreness after training needs, and what speaks against it."""
        return read_soreness(self.root, self.conditions)["soreness"]

    @cached_property
    def contradictions(self) -> Mapping[str, Contradiction]:
        """Answers that do not go together, by id."""
        return read_contradictions(self.root, self.conditions)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The questionnaire, in the order in which it is asked."""
        return read_questions(self.root, self.conditions)

    @cached_property
    def exercises(self) -> Mapping[str, Exercise]:
        """The library: exercises that we teach, by id."""
        return one_a_file(Exercise, "exercises", self.root)

    @cached_property
    def guidance(self) -> Mapping[str, Guidance]:
        """Plain advice by topic: the first ten minutes, ice and heat, sleep ..., by id."""
        return one_a_file(Guidance, "guidance", self.root)

    @cached_property
    def pharmacist(self) -> PharmacistFirst:
        """When words about medicines give way to "ask a pharmacist or doctor"."""
        return read_pharmacist(self.root, self.conditions)["pharmacist"]

    @cached_property
    def asked_again(self) -> Mapping[str, AskedAgain]:
        """The screens whose answers go stale, by the id of the screen."""
        return many_a_file(AskedAgain, "asked_again", "asked_again", self.root)

    @cached_property
    def safety_nets(self) -> Mapping[str, SafetyNet]:
        """What a person gets with each urgency, and with leg symptoms, by id."""
        return one_a_file(SafetyNet, "safety_net", self.root)

    @cached_property
    def professions(self) -> Mapping[str, Profession]:
        """The kinds of help, by id."""
        return many_a_file(Profession, "professions", "profession", self.root)

    @cached_property
    def regions(self) -> Mapping[str, Region]:
        """Countries and territories with the number that brings an ambulance, by their ISO code."""
        return many_a_file(Region, "emergency_numbers", "region", self.root)

    @cached_property
    def ladders(self) -> Mapping[str, Ladder]:
        """The ways back to the lifts, by id."""
        return one_a_file(Ladder, "ladders", self.root)

    @cached_property
    def phases(self) -> Mapping[str, PhaseRules]:
        """The phases of recovery, by id."""
        return one_a_file(PhaseRules, "phases", self.root)

    @cached_property
    def training_phases(self) -> frozenset[Phase]:
        """The phases with strength days, and easy days between them."""
        return frozenset(one.id for one in self.phases.values() if any(slot.days == "easy" for slot in one.slots))

    @cached_property
    def condition_profiles(self) -> Mapping[str, ConditionProfile]:
        """What conditions and provoking directions take away from a session, by id."""
        return one_a_file(ConditionProfile, "conditions", self.root)

    @cached_property
    def ceilings(self) -> Mapping[str, CeilingRules]:
        """What each ceiling leaves, by its word."""
        return one_a_file(CeilingRules, "ceilings", self.root)

    @cached_property
    def spares(self) -> Mapping[str, Spare]:
        """What the words of a `spare` ceiling take away, by word."""
        return many_a_file(Spare, "spares", "spare", self.root)

    @cached_property
    def kits(self) -> Mapping[str, Kit]:
        """Equipment that comes together, by id."""
        return many_a_file(Kit, "kits", "kit", self.root)

    @cached_property
    def balance(self) -> Mapping[str, BalanceGroup]:
        """The groups of movement patterns that a week holds, by id."""
        return many_a_file(BalanceGroup, "balance", "group", self.root)

    @cached_property
    def courses(self) -> Mapping[str, Course]:
        """The published courses of pain, by id."""
        return many_a_file(Course, "courses", "course", self.root)

    @cached_property
    def usual_questions(self) -> Mapping[str, ContextQuestion]:
        """What a person without a training log is asked about usual days, by id."""
        return many_a_file(ContextQuestion, "usual", "question", self.root)

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """The questions and questionnaires whose numbers are followed over the weeks, by id."""
        return one_a_file(Instrument, "instruments", self.root)

    @cached_property
    def self_tests(self) -> Mapping[str, SelfTest]:
        """The tests that a person can do at home, by id, in the order of the page."""
        found = one_a_file(SelfTest, "self_tests", self.root)
        return dict(sorted(found.items(), key=lambda item: item[1].order))

    @cached_property
    def weeks(self) -> Mapping[str, WeekRules]:
        """The weeks by the phase that they are for."""
        return one_a_file(WeekRules, "weeks", self.root)

    @cached_property
    def movements(self) -> Mapping[str, Movement]:
        """Every movement that a log may name: the library's and the catalogue's, by id."""
        catalogue = many_a_file(Movement, "catalogue", "movement", self.root)
        twice = sorted(set(catalogue) & set(self.exercises))
        if twice:
            raise KnowledgeError(f"in the library and in the catalogue: {', '.join(twice)}")
        return {**self.exercises, **catalogue}

    @cached_property
    def naming(self) -> Naming:
        """How exercises are named in training logs, in several languages."""
        return read_naming(self.root)


_other: ContextVar[Knowledge | None] = ContextVar("other knowledge", default=None)


def knowledge() -> Knowledge:
    """The bundle that ships with the program; inside `instead`, the one that was put in its place."""
    return _other.get() or _shipped()


@contextmanager
def instead(known: Knowledge) -> Iterator[None]:
    """Puts another bundle in the place of ours, for this thread only: an old decision is computed again with it."""
    before = _other.set(known)
    try:
        yield
    finally:
        _other.reset(before)


@lru_cache(maxsize=1)
def _shipped() -> Knowledge:
    return Knowledge()
