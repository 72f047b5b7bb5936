"""The hazard log as data: its shape, and how its files are read. A file that does not hold to the shape is refused."""

import tomllib
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

REPOSITORY = Path(__file__).parents[2]
FOLDER = REPOSITORY / "docs" / "safety"

Text = Annotated[str, Field(min_length=12)]
Word = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
NodeId = Annotated[str, Field(pattern=r"^tests/[a-z0-9_/]+\.py::test_[a-z0-9_]+(\[.+\])?$")]
Severity = Literal["negligible", "minor", "considerable", "major", "catastrophic"]
Likelihood = Literal["very_low", "low", "medium", "high", "very_high"]
Risk = Literal["low", "tolerable", "high"]


class LogError(Exception):
    """A file of the hazard log that is not as it should be: names the file and what is wrong."""


class Strict(BaseModel):
    """A table of the log; a key that is not known is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Switch(Strict):
    """How to turn a control off in a copy of the program: exactly one of the five ways."""

    function: str | None = Field(default=None, pattern=r"^[a-z_/0-9]+\.py:[A-Za-z_.]+$")
    """A function as `path:name`, whose body becomes `return <returns>`."""
    returns: str | None = None
    drop: tuple[str, ...] = ()
    """Knowledge files to remove, as patterns below the package."""
    limit: str | None = None
    """The id of a limit that takes the value of `start`, with bounds that admit it."""
    start: float | None = None
    middleware: str | None = None
    """A guard to take out of the settings of the web application."""
    edit: str | None = None
    """A file below the package in which `find`, which stands there once, becomes `put`."""
    find: str | None = None
    put: str | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        ways = [bool(way) for way in (self.function, self.drop, self.limit, self.middleware, self.edit)]
        if sum(ways) != 1:
            raise ValueError("a switch is exactly one of function, drop, limit, middleware, edit")
        parts = [
            (self.function, self.returns is not None),
            (self.limit, self.start is not None),
            (self.edit, self.find is not None and self.put is not None),
        ]
        if any(bool(way) != given for way, given in parts):
            raise ValueError("function goes with returns, limit with start, edit with find and put")
        return self


class Control(Strict):
    """Something in the program that keeps a hazard away, the tests that guard it, and how to turn it off."""

    id: Word
    does: Text
    tests: Annotated[tuple[NodeId, ...], Field(min_length=1)]
    switch: Switch


class Estimate(Strict):
    """How bad and how likely, as judged."""

    severity: Severity
    likelihood: Likelihood


class Hazard(Strict):
    """One hazard, from its causes to what is left of it."""

    id: Annotated[str, Field(pattern=r"^H\d{1,2}$")]
    title: Text
    status: Literal["controlled", "open", "absent"]
    """`absent`: the feature does not exist in the program, so neither does the hazard."""
    hazard: Text
    effect: Text
    causes: Annotated[tuple[Text, ...], Field(min_length=1)]
    before: Estimate | None = None
    after: Estimate | None = None
    residual: Text
    """What is left, and why it is accepted or not."""
    open: tuple[Text, ...] = ()
    """Controls that are missing."""
    control: tuple[Control, ...] = ()

    @model_validator(mode="after")
    def _says_what_its_status_needs(self) -> Self:
        if self.status == "absent":
            if self.control or self.before or self.after:
                raise ValueError("a hazard of a feature that does not exist has no controls and no estimates")
            return self
        if self.before is None or self.after is None:
            raise ValueError("before and after are missing")
        if self.after.severity != self.before.severity and not self.control:
            raise ValueError("without a control nothing changes")
        if self.status == "controlled" and not self.control:
            raise ValueError("a controlled hazard names its controls")
        if self.status == "open" and not self.open:
            raise ValueError("an open hazard says what is missing")
        return self


class Step(Strict):
    """One step of a scale."""

    id: str
    means: str


class Scales(Strict):
    """The steps of severity and likelihood, and the risk of each pair."""

    sources: Annotated[tuple[Text, ...], Field(min_length=1)]
    severity: tuple[Step, ...]
    likelihood: tuple[Step, ...]
    risk: tuple[Step, ...]
    matrix: dict[Likelihood, dict[Severity, Risk]]

    def of(self, estimate: Estimate) -> Risk:
        """The risk of an estimate."""
        return self.matrix[estimate.likelihood][estimate.severity]


def read_hazard(path: Path) -> Hazard:
    """The hazard of one file, whose name begins with its id.

    Raises:
        LogError: naming the file, the field, what was found and what was expected.
    """
    try:
        found = Hazard.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise LogError(f"{path.name}: not TOML: {error}") from error
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise LogError(f"{path.name}: {faults}") from error
    if path.name.split("-")[0] != f"H{int(found.id[1:]):02}":
        raise LogError(f"{path.name}: the id is {found.id}")
    return found


def read_log(folder: Path = FOLDER / "hazards") -> tuple[Hazard, ...]:
    """Every hazard, in the order of the numbers.

    Raises:
        LogError: see `read_hazard`; also a hazard or a control whose id comes twice.
    """
    log = tuple(read_hazard(path) for path in sorted(folder.glob("*.toml")))
    for ids in ([hazard.id for hazard in log], [control.id for hazard in log for control in hazard.control]):
        twice = sorted({each for each in ids if ids.count(each) > 1})
        if twice:
            raise LogError(f"twice: {', '.join(twice)}")
    return log


def read_scales(path: Path = FOLDER / "scales.toml") -> Scales:
    """The scales of the log."""
    return Scales.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


def controls(log: tuple[Hazard, ...]) -> dict[str, Control]:
    """Every control by its id."""
    return {control.id: control for hazard in log for control in hazard.control}
