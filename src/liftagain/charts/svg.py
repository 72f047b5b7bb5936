"""Pieces of SVG: escaped, without inline styles, coloured by the classes of the style sheet alone."""

from html import escape


def tag(name: str, *inside: str, **attributes: str | float) -> str:
    """One element. `class_` is class, an underscore is a hyphen, numbers keep one decimal, what is inside is markup."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-") if key != "viewBox" else key}="{_value(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{''.join(inside)}</{name}>" if inside else f"<{name}{written}/>"


def text(content: str, x: float, y: float, class_: str = "") -> str:
    """A line of text, escaped."""
    return tag("text", escape(content), **({"class_": class_} if class_ else {}), x=x, y=y)


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return (
        f"{value:.1f}".removesuffix(".0").replace("-0", "0") if abs(value) < 0.05 else f"{value:.1f}".removesuffix(".0")
    )


def numbered_mark(n: int, x: float, y: float) -> str:
    """A filled circle with the number of a factor."""
    return tag("circle", class_="c-mark", cx=x, cy=y, r=12) + text(str(n), x, y + 4.8, "c-mark-n")


def hatch(name: str) -> str:
    """The hatching of what lies above, under an id of its own."""
    back = tag("rect", class_="c-hatch-back", width=7, height=7)
    line = tag("line", class_="c-hatch", x1=0, y1=0, x2=0, y2=7)
    return tag(
        "defs",
        tag(
            "pattern", back, line, id=name, width=7, height=7, patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        ),
    )  # fmt: skip


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else number(value)
