"""Ventures by place: pins on the map, and lists of cities, regions and what has no place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.documents.items import name_then
from components.documents.model import Document, Go, Item, Section, filled, section
from components.map.picture.pin_layout import Pinned
from components.pages.production.charts import shown_ventures
from data.atlas.atlas import COUNTRIES
from data.enums import PlaceKind
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
        legend=_("How many ventures stand at a place; within a region where no city is named"),
        note=nowhere if rest else "",
    )


def places(view: View) -> Document:
    """Return where the ventures are: cities, then regions, then what has no place of its own."""
    _, atlas = view.lang.text, view.atlas
    cities: list[Item] = []
    areas: list[Item] = []
    nowhere: list[Item] = []
    for place_id, there in by_place(shown_ventures(view)).items():
        name = _name(view, place_id, there) if place_id else ""
        if place_id is None:
            nowhere.append(_item(view, _("no place told"), there))
        elif place_id in COUNTRIES:
            nowhere.append(_item(view, _("{country}, no place told").format(country=name), there))
        else:
            group = areas if atlas.place(place_id).kind is PlaceKind.REGION else cities
            group.append(_item(view, name, there, go=Go(place=place_id)))
    sections: tuple[Section, ...] = (
        section("cities", _("Cities"), cities, empty=_("No venture stands in a city here.")),
        section("areas", _("Regions, the city is not told"), areas),
        section("nowhere", _("Without a place"), nowhere),
    )
    return Document(lang=view.lang.code, title=_("By place"), sections=filled(sections) or sections[:1])


def _item(view: View, title: str, there: Sequence[Venture], *, go: Go | None = None) -> Item:
    return Item(title=title, go=go, lines=(_count(view, there),), tone="pair")


def _name(view: View, place_id: str, there: Sequence[Venture]) -> str:
    return name_then(view.atlas, place_id, there[0].claim_id, view.lang, view.day)


def _count(view: View, there: Sequence[Venture]) -> str:
    return view.lang.plural("{count} venture", "{count} ventures", len(there))
