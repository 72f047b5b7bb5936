"""How exercises are named in training logs."""

from dataclasses import field

from liftagain.domain.record import record


@record
class Naming:
    """The names of exercises and the words that they are made of.

    `aliases` gives more names for an exercise id. `phrases` gives one word (or a few) for what is written in several
    ways and languages. `equipment` gives the catalogue's word for the equipment in a name, empty where it has none.
    `filler` words say nothing; `neutral` words change the grip or the tempo, but not which exercise it is. `heads` are
    the words that name a movement; `muscles` gives the muscles that a word of a name may stand for; `bare` the
    equipment that a movement has when its name stands alone.
    """

    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    equipment: dict[str, str] = field(default_factory=dict)
    filler: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    muscles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    bare: dict[str, str] = field(default_factory=dict)
    equipment_matters_from_tier: int = 0
