"""Template tags of the look: icons, assets with their hash, small formats."""

import hashlib
from datetime import date
from functools import lru_cache
from pathlib import Path

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from liftagain.web.pages.numbers import shown_mass

LONG_S, KILOMETRE_M = 120, 1000
STATIC = Path(__file__).parents[2] / "static"
register = template.Library()


@register.simple_tag
def icon(name: str, size: str = "") -> SafeString:
    """An icon of the sprite, always beside a word. `size` may be "l"."""
    css = f"icon icon--{size}" if size else "icon"
    return format_html('<svg class="{}" aria-hidden="true"><use href="#i-{}"/></svg>', css, name)


@register.simple_tag
def asset(name: str) -> str:
    """The address of a static file with a hash of its content, so that a browser may keep it for ever."""
    return f"{static(name)}?v={_digest(name)}"


@lru_cache(maxsize=64)
def _digest(name: str) -> str:
    return hashlib.sha256(Path(f"{STATIC}/{name}").read_bytes()).hexdigest()[:10]


@register.filter
def day(value: date) -> str:
    """A day as people write it: Sat 14 Nov; with its year where that is not this one's."""
    return f"{value:%a} {value.day} {value:%b}"


@register.filter
def full_day(value: date) -> str:
    """A day with its year: 14 Nov 2026."""
    return f"{value.day} {value:%b %Y}"


@register.filter
def amount(value: float | int | None) -> str:
    """A number without needless zeros: 100, 112.5, 2,812."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value - round(value)) < 0.05 else f"{value:,.1f}"


@register.filter
def iso_day(text: str | None) -> date | None:
    """The day that an ISO text names."""
    return date.fromisoformat(text) if text else None


@register.filter
def iso(value: date) -> str:
    """A day as machines read it."""
    return value.isoformat()


@register.filter
def mass(value_kg: float, unit: str) -> str:
    """A load in the person's unit: 62.5 kg, 135 lb."""
    shown = shown_mass(value_kg, unit)
    return f"{amount(shown)}\N{NO-BREAK SPACE}{unit}"


@register.filter
def lasting(seconds: float) -> str:
    """A time as it is said: 45 s, 25 min, 1 h 5 min."""
    if seconds < LONG_S:
        return f"{seconds:.0f} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


@register.filter
def far(metres: float) -> str:
    """A distance: 40 m, 5.2 km."""
    return f"{metres:.0f} m" if metres < KILOMETRE_M else f"{metres / KILOMETRE_M:.1f} km"
