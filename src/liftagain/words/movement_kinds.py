"""The kinds of movement as people read them, as a title."""

from collections.abc import Mapping
from types import MappingProxyType

from liftagain.words.language import gettext as _

MOVEMENT_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "hinge": _("Deadlifts and other hinges"),
        "squat": _("Squats"),
        "lunge": _("Lunges and steps"),
        "push_horizontal": _("Presses away from the chest"),
        "push_vertical": _("Overhead presses"),
        "pull_horizontal": _("Rows"),
        "pull_vertical": _("Pull-ups and pulldowns"),
        "carry": _("Carries"),
        "olympic": _("Olympic lifts"),
        "core_anti_extension": _("Trunk: planks and the like"),
        "core_anti_lateral": _("Trunk: sideways"),
        "core_anti_rotation": _("Trunk: against turning"),
        "core_flexion": _("Sit-ups and crunches"),
        "core_extension": _("Back extensions"),
        "rotation": _("Turning the trunk"),
        "hip_abduction": _("Hip, sideways"),
        "hip_extension": _("Bridges and hip thrusts"),
        "knee": _("Leg curls and extensions"),
        "calf": _("Calves"),
        "arm": _("Arms"),
        "shoulder": _("Shoulders"),
        "jump": _("Jumps"),
        "gait": _("Walks and runs"),
        "cycling": _("Cycling"),
        "rowing": _("Rowing machine"),
        "swimming": _("Swimming"),
        "mobility": _("Gentle moving"),
        "stretch": _("Stretches"),
        "breathing": _("Breathing and bracing"),
        "rest": _("Rest positions"),
        "massage": _("Massage"),
        "conditioning": _("Conditioning"),
        "class": _("Classes"),
        "other": _("Other"),
    }
)
"""Every pattern of the vocabulary."""
