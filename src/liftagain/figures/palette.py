"""The colours of the figure: cream paper, navy, teal, coral, as in the product's look."""

from dataclasses import dataclass, fields
from typing import Literal, TypeAlias

HairStyle: TypeAlias = Literal["bun", "short", "none"]


@dataclass(frozen=True, slots=True)
class Palette:
    """One person's looks and the scene's colours. Far limbs are a shade darker than near ones.

    `build` is how wide the body is against the neutral one.
    """

    paper: str = "#F4EFE7"
    floor: str = "#D9D2C6"
    mat: str = "#BFD8D2"
    mat_edge: str = "#A9C8C1"
    skin: str = "#D99A73"
    skin_far: str = "#C08460"
    top: str = "#2E6F73"
    top_far: str = "#25595D"
    legs: str = "#2B3A55"
    legs_far: str = "#202C42"
    shoe: str = "#FFFFFF"
    shoe_far: str = "#CFC8BB"
    sole: str = "#E4572E"
    sole_far: str = "#B8431F"
    hair: str = "#3A2620"
    hair_edge: str = "#5A4036"
    muscle: str = "#FF6B4A"
    fibre: str = "#FFD0C2"
    arrow: str = "#E4572E"
    ghost: str = "#2B3A56"
    wood: str = "#C9AE86"
    wood_edge: str = "#AE9068"
    steel: str = "#8B93A1"
    steel_edge: str = "#6B7383"
    rubber: str = "#39424F"
    wall: str = "#E7DFD1"
    water: str = "#9CC9D6"
    build: float = 1.0
    hair_style: HairStyle = "bun"

    @property
    def colours(self) -> dict[str, str]:
        """Every colour by its name."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.type is str}


DEFAULT = Palette()
"""The neutral figure."""
