"""A ring that closes as time goes by: for a card that runs by the clock, without a script."""

from liftagain.figures.palette import DEFAULT

RADIUS, WIDTH = 40.0, 9.0
AROUND = 251.33  # 2 pi times the radius


def countdown(seconds: float, title: str) -> str:
    """The ring as an SVG document that empties once over this many seconds and then stays empty."""
    ring = f'<circle cx="50" cy="50" r="{RADIUS:g}" fill="none" stroke-width="{WIDTH:g}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" role="img" aria-labelledby="t">'
        f'<title id="t">{title}</title>{ring} stroke="{DEFAULT.mat}"/>'
        f'{ring} stroke="{DEFAULT.top}" stroke-linecap="round" stroke-dasharray="{AROUND}" '
        f'transform="rotate(-90 50 50)">'
        f'<animate attributeName="stroke-dashoffset" from="0" to="{AROUND}" dur="{seconds:g}s" fill="freeze"/></circle>'
        f"</svg>"
    )
