"""The kinds of people that can be made up, and what sets each apart."""

from typing import Any

from liftagain.domain.record import record


@record
class Kind:
    """A kind: how much pain at first (low, high), its route, how often it is met, and answers that belong to it."""

    id: str
    about: str
    share: float
    first_pain: tuple[float, float]
    route: str = "acute"
    answers: tuple[tuple[str, Any], ...] = ()
    goals: tuple[str, ...] = ()
    leg_spread: int = 0
    has_log: float = 0.8
    condition: float = 0.0


KINDS = (
    Kind(id="lifter", about="a lifter whose back began to hurt in training", share=0.36, first_pain=(3.0, 7.5)),
    Kind(id="twinge", about="somebody with a mild pain", share=0.14, first_pain=(1.0, 3.0), has_log=0.7),
    Kind(
        id="runner",
        about="a runner",
        share=0.08,
        first_pain=(2.0, 6.0),
        goals=("running",),
        has_log=0.3,
        answers=(("onset", "gradual_without_exercise"),),
    ),
    Kind(
        id="sore",
        about="somebody who is sore after hard training",
        share=0.08,
        first_pain=(2.0, 5.0),
        answers=(
            ("onset", "next_day"),
            ("hours_after_session", 20),
            ("hours_since_session", 30),
            ("hard_exercise_last_5_days", "yes"),
            ("both_sides_ache", "yes"),
            ("eases_with_movement", "yes"),
            ("hours_since_onset", 10),
        ),
    ),
    Kind(
        id="leg",
        about="somebody whose pain goes down a leg",
        share=0.08,
        first_pain=(4.0, 8.0),
        answers=(("leg_pain", "below_knee"), ("leg_pain_days", 3), ("seen_by_clinician", "yes")),
        leg_spread=3,
    ),
    Kind(
        id="persistent",
        about="somebody who has had it for months",
        share=0.16,
        first_pain=(3.0, 6.5),
        route="persistent",
        answers=(("onset", "gradual_without_exercise"), ("seen_by_clinician", "yes")),
        has_log=0.5,
    ),
    Kind(
        id="condition",
        about="somebody with an older condition of the back",
        share=0.10,
        first_pain=(2.0, 6.0),
        condition=1.0,
        has_log=0.5,
    ),
)


def kind_of(name: str) -> Kind | None:
    """The kind with this id; None for "any", which is drawn.

    Raises:
        KeyError: there is no such kind.
    """
    return None if name == "any" else {kind.id: kind for kind in KINDS}[name]
