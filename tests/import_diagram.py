"""Import diagram of `docs/architecture.md`, made from the code: ``python -m tests.import_diagram`` writes it anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tests.structure import ROOT, module_imports, room_imports

if TYPE_CHECKING:
    from pathlib import Path

    from tests.structure import Imports

PAGES: Final = (ROOT / "docs/architecture.md", ROOT / "docs/architecture.ru.md")
BLOCK: Final = re.compile(r"(<!-- imports: .*? -->\n).*?(<!-- end of imports -->)", re.DOTALL)
HEADS: Final = {"en": "| room | imports |", "ru": "| комната | что импортирует |"}


def language(page: Path) -> str:
    """Return the language of a page, by its name."""
    return "ru" if page.name.endswith(".ru.md") else "en"


def diagram(rooms: Imports, *, lang: str) -> str:
    """Return the diagram (Mermaid, arrows that follow from others left out) and a table of every direct import."""
    groups = sorted({room.partition(".")[0] for room in rooms.rooms if "." in room})
    lines = ["```mermaid", "flowchart TD"]
    for group in groups:
        inside = sorted(room for room in rooms.rooms if room.startswith(f"{group}."))
        lines += [f"  subgraph {group}", *(f"    {_id(room)}[{_short(room)}]" for room in inside), "  end"]
    lines += [f"  {_id(room)}[{room}]" for room in sorted(rooms.rooms) if "." not in room]
    lines += [f"  {_id(a)} --> {_id(b)}" for a, b in sorted(rooms.essential())]
    lines += ["```", "", HEADS[lang], "|---|---|"]
    for room in sorted(rooms.rooms):
        lines.append(f"| `{room}` | {', '.join(f'`{other}`' for other in sorted(rooms.of(room))) or '-'} |")
    return "\n".join(lines) + "\n"


def _id(room: str) -> str:
    return room.replace(".", "_")


def _short(room: str) -> str:
    return room.rpartition(".")[2]


def with_diagram(page: Path, rooms: Imports) -> str:
    """Return the text of a page with the diagram between its marks as the code is now.

    Raises
    ------
    ValueError
        If the page has no such marks.
    """
    text, found = BLOCK.subn(
        lambda block: block[1] + diagram(rooms, lang=language(page)) + block[2], page.read_text(encoding="utf-8")
    )
    if found != 1:
        raise ValueError(f"{page.name} has {found} places for the import diagram, not one")
    return text


if __name__ == "__main__":
    now = room_imports(module_imports())
    for target in PAGES:
        target.write_text(with_diagram(target, now), encoding="utf-8")
