"""A page with every drawing of the library, to be looked at one by one: `make sheet`."""

import sys
from html import escape
from pathlib import Path

from liftagain.figures.drawing import drawing
from liftagain.figures.fault_drawing import drawn_fault, fault_drawing
from liftagain.figures.moving_drawing import moving_drawing
from liftagain.knowledge.bundle import knowledge

STYLE = (
    "body{font:14px/1.4 sans-serif;margin:1rem;background:#fff}"
    "section{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:1rem}"
    "svg{width:100%;height:210px}h2{margin:2rem 0 .5rem}p{margin:.2rem 0}"
)


def contact_sheet() -> str:
    """The sheet as one HTML document: stills, moving drawings, faults beside what is right."""
    library = sorted(knowledge().exercises.values(), key=lambda entry: (entry.pattern, entry.id))
    parts = []
    for title, draw in (("Still", drawing), ("Moving", moving_drawing), ("With the commonest fault", fault_drawing)):
        cells = []
        for entry in library:
            svg = draw(entry.id)
            fault = drawn_fault(entry.id) if draw is fault_drawing else None
            if svg is not None:
                words = f"{entry.id}: {fault.sign}" if fault else entry.id
                cells.append(f"<div>{svg}<p>{escape(words)}</p></div>")
        parts.append(f"<h2>{title}: {len(cells)}</h2><section>{''.join(cells)}</section>")
    return f'<!doctype html><meta charset="utf-8"><title>Drawings</title><style>{STYLE}</style>{"".join(parts)}'


def main(path: Path) -> None:
    """Writes the sheet and says where it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(contact_sheet(), encoding="utf-8")
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
