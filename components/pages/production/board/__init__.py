"""Table of ventures by place: what is made there, and how many of them came how far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from components.documents.items import name_then
from components.i18n import vocabulary
from components.pages.production.stages import shown_ventures
from components.session import address
from components.session.mount import message, part
from data.atlas.atlas import COUNTRIES
from data.queries.trade.ventures import Stage, by_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.context import View
    from components.documents.texts import Json
    from data.queries.trade.ventures import Venture

KEY: Final = "production-board"
MOST: Final = 3
"""So many branches of a place are named, those of most ventures first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """A place: its id where it can be chosen, its name, its branches, and its ventures at each stage that is shown."""

    place_id: str | None
    name: str
    what: str
    counts: tuple[int, ...]

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the row from."""
        return {"place": self.place_id, "name": self.name, "what": self.what, "counts": list(self.counts)}


def draw_board(view: View) -> None:
    """Draw the table; a place that is chosen in it goes to the address."""
    part("board", "pages/production/board/board.js")(
        key=KEY,
        data={**board_data(view), "seq": address.last_message()},
        on_select_change=lambda: address.apply(view.atlas, message(KEY)),
    )


def board_data(view: View) -> dict[str, Any]:
    """Return what the browser draws the table from."""
    _, words = view.lang.text, vocabulary.stages(view.lang)
    return {
        "lang": view.lang.code.value,
        "title": _("Ventures by place"),
        "where": _("Place"),
        "what": _("Sector"),
        "stages": [[stage.value, words[stage.value]] for stage in shown_stages(view)],
        "rows": [row.to_json() for row in board_rows(view)],
        "chosen": view.selection.place,
        "total": _("All"),
        "empty": _("No venture is named here by this day."),
    }


def shown_stages(view: View) -> tuple[Stage, ...]:
    """Return the stages that a venture of the view has, the furthest first."""
    found = {venture.stage for venture in shown_ventures(view)}
    return tuple(stage for stage in reversed(Stage) if stage in found)


def board_rows(view: View) -> list[BoardRow]:
    """Return a row for each place, most ventures first; what has no place of its own comes last."""
    located: list[BoardRow] = []
    others: list[BoardRow] = []
    for place_id, there in by_place(shown_ventures(view)).items():
        (located if place_id and place_id not in COUNTRIES else others).append(_row(view, place_id, there))
    return [*located, *others]


def _row(view: View, place_id: str | None, there: Sequence[Venture]) -> BoardRow:
    _, words = view.lang.text, vocabulary.sectors(view.lang)
    name = name_then(view.atlas, place_id, there[0].claim_id, view.lang, view.day) if place_id else ""
    is_place = place_id is not None and place_id not in COUNTRIES
    if not is_place:
        name = _("{country}, no place stated").format(country=name) if name else _("no place stated")
    branches = Counter(words[venture.sector] for venture in there)
    counts = Counter(venture.stage for venture in there)
    return BoardRow(
        place_id=place_id if is_place else None,
        name=name,
        what=", ".join(name for name, _number in branches.most_common(MOST)),
        counts=tuple(counts[stage] for stage in shown_stages(view)),
    )
