"""Template tags of the look: icons, assets with their hash, small formats."""

import hashlib
from datetime import date
from functools import lru_cache
from pathlib import Path

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

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
