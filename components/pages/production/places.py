"""Ventures by place: pins on the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.documents.items import name_then
from components.map.picture.pin_layout import Pinned
from data.atlas.atlas import COUNTRIES
from data.queries.trade.ventures import by_place, ventures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.context import View
    from components.documents.texts import Json
    from data.queries.trade.ventures import Venture


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """How many ventures are at a place of the map, with what is spoken of it."""

    place_id: str
    count: int
    text: str

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the pin from."""
        return {"place": self.place_id, "count": self.count, "text": self.text}


def pins(view: View) -> list[Pin]:
    """Return the pins of the map, each at the place's own point."""
    found = by_place(ventures(view.atlas, on=view.day))
    return [
        Pin(place_id=i, count=len(there), text=f"{_name(view, i, there)}: {_count(view, there)}")
        for i, there in found.items()
        if i and i not in COUNTRIES
    ]


def pinned(view: View) -> Pinned:
    """Return what a drawn map shows in place of the ties: the number of ventures at each place, and the rest."""
    _, lang, shown = view.lang.text, view.lang, pins(view)
    rest = len(ventures(view.atlas, on=view.day)) - sum(pin.count for pin in shown)
    nowhere = lang.plural(
        "{count} venture is not on the map: the source names no city or region for it.",
        "{count} ventures are not on the map: the source names no city or region for them.",
        rest,
    )
    return Pinned(
        title=_("Ventures by place"),
        pins={pin.place_id: pin.count for pin in shown},
        legend=_("Number of ventures at a place; where no city is named, within the region"),
        note=nowhere if rest else "",
    )


def _name(view: View, place_id: str, there: Sequence[Venture]) -> str:
    return name_then(view.atlas, place_id, there[0].claim_id, view.lang, view.day)


def _count(view: View, there: Sequence[Venture]) -> str:
    return view.lang.plural("{count} venture", "{count} ventures", len(there))
