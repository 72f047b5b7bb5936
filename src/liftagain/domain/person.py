"""The person that the plan is for."""

from typing import Literal, TypeAlias

from liftagain.domain.record import record

ConditionState: TypeAlias = Literal["now", "past", "controlled", "told_by_clinician"]


@record
class HealthCondition:
    """A condition of the person with its state; past and symptom-free only informs."""

    id: str
    state: ConditionState = "now"


@record
class Person:
    """Whom the plan is for. Everything may be unknown."""

    age: int | None = None
    sex: Literal["female", "male", "unspecified"] | None = None
    body_mass_kg: float | None = None
    height_m: float | None = None
    equipment: tuple[str, ...] = ()
    minutes: int | None = None
    days_a_week: int | None = None
    conditions: tuple[HealthCondition, ...] = ()
    goals: tuple[str, ...] = ()
