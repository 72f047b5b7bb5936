"""Every thing that people train with has a drawing of its own, and a scene that uses it."""

import pytest

from liftagain.figures.daily import DAILY
from liftagain.figures.illustration import Illustration
from liftagain.figures.outline import every_point
from liftagain.figures.palette import DEFAULT
from liftagain.figures.poses import ILLUSTRATIONS

# thing -> (what draws it, scenes that show it)
THINGS: dict[str, tuple[str, tuple[str, ...]]] = {
    "mat": ("mat", ("dead-bug", "bird-dog")),
    "wall": ("wall", ("wall-sit", "pelvic-tilt-standing")),
    "chair": ("chair", ("sit-to-stand", "split-squat-supported")),
    "step": ("block", ("step-up", "step-up-low", "lateral-step-up")),
    "bench": ("block", ("bench-press", "hip-thrust")),
    "box": ("block", ("box-squat", "box-jump")),
    "dowel": ("linked", ("hip-hinge-drill",)),
    "band": ("linked", ("band-walk", "band-walk-ankles", "band-rotation", "hip-thrust-band")),
    "barbell with plates": ("plates", ("conventional-deadlift", "back-squat")),
    "barbell from the front": ("barbell", ("sumo-deadlift",)),
    "dumbbell": ("dumbbell", ("romanian-deadlift-light", "row-dumbbell-one-arm")),
    "kettlebell": ("kettlebell", ("kettlebell-swing", "kettlebell-deadlift")),
    "trap bar": ("trap_bar", ("trap-bar-deadlift", "trap-bar-deadlift-low")),
    "cable": ("tower", ("cable-rotation", "cable-row-one-arm")),
    "pull-up bar": ("hanging_bar", ("hanging-leg-raise",)),
    "bike": ("hoop", ("cycling", "cycling-upright")),
    "leg press": ("rods", ("leg-press",)),
    "ball": ("ball", ("ball-rollout",)),
    "desk": ("desk", ("sitting-breaks",)),
    "office chair": ("office_chair", ("sitting-breaks",)),
    "counter": ("table", ("counter-squat",)),
    "cushion": ("cushion", ("childs-pose-cushion", "sleep", "ice-and-heat")),
    "hill": ("slope", ("uphill-walking", "running-hills")),
    "water": ("water", ("swimming", "pool-walking")),
    "carried box": ("crate", ("lifting-in-daily-life",)),
}
LISTED = (
    "mat", "wall", "chair", "step", "bench", "box", "dowel", "band", "barbell with plates", "dumbbell", "kettlebell",
    "trap bar", "cable", "pull-up bar", "bike", "leg press", "ball", "desk", "office chair",
)  # fmt: skip
SCENES = {**ILLUSTRATIONS, **DAILY}


def drawn_with(scene: Illustration) -> set[str]:
    """The names of what draws the things of a scene."""
    found = {prop.draw.__qualname__.split(".")[0] for prop in scene.props}
    return found | ({"mat"} if scene.mat else set())


@pytest.mark.parametrize("thing", sorted(THINGS))
def test_a_thing_is_drawn_where_it_is_used(thing: str) -> None:
    drawer, scenes = THINGS[thing]
    assert scenes
    for name in scenes:
        assert drawer in drawn_with(SCENES[name]), name


def test_everything_that_is_listed_is_there() -> None:
    assert set(LISTED) <= set(THINGS)


def test_a_scene_without_the_thing_would_be_seen() -> None:
    assert "trap_bar" not in drawn_with(ILLUSTRATIONS["conventional-deadlift"])
    assert "mat" not in drawn_with(ILLUSTRATIONS["conventional-deadlift"])


@pytest.mark.parametrize("name", sorted(DAILY))
def test_the_scenes_of_the_day_stand_on_the_floor(name: str) -> None:
    scene = DAILY[name]
    found = scene.joints_at(1.0)
    points = [p for prop in scene.props for shape in prop.draw(found, DEFAULT) for p in every_point(shape.path)]
    assert min(y for _, y in points) >= -1.0
    limbs = (found.arm_near, found.arm_far, found.leg_near, found.leg_far)
    assert min(y for chain in limbs for _, y in chain) >= -0.6


@pytest.mark.parametrize("moment", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("name", ["trap-bar-deadlift", "trap-bar-deadlift-low"])
def test_a_trap_bar_does_not_sink_and_lies_lower_with_high_handles(name: str, moment: float) -> None:
    scene = ILLUSTRATIONS[name]
    found = scene.joints_at(moment)
    points = [p for prop in scene.props for shape in prop.draw(found, DEFAULT) for p in every_point(shape.path)]
    assert min(y for _, y in points) >= -0.6
