"""Grid of white spots: every pair of regions, its state, and the legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from components.documents.layer_texts.layer_words import counted_in
from components.documents.white_spots import chosen_document, of_view, states
from components.session import address
from components.session.mount import message, part
from data.enums import Order
from data.queries.places.white_spots import Knowledge, ordered

if TYPE_CHECKING:
    from components.context import View
    from components.documents.texts import Json
    from components.i18n.language import Language
    from data.atlas.layer_facts import LayerFacts
    from data.queries.places.white_spots import Cell, WhiteSpots

KEY: Final = "matrix"


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisEntry:
    """A region on an axis: its name, and with how many regions of the other country anything is known of it."""

    id: str
    name: str
    count: str

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the entry from."""
        return {"id": self.id, "name": self.name, "count": self.count}


def draw_grid(view: View) -> None:
    """Draw the grid; the pair that is chosen in it goes to the address."""
    part("matrix", "pages/white_spots/grid/grid.js")(
        key=KEY,
        data={**grid_data(view), "seq": address.last_message()},
        on_select_change=lambda: address.apply(view.atlas, message(KEY)),
    )


def orders(lang: Language) -> dict[Order, str]:
    """Return the names of the orders of rows and columns."""
    _ = lang.text
    return {Order.GEOGRAPHY: _("West to east"), Order.COUNT: _("Best known first"), Order.NAME: _("By name")}


def axes(view: View, found: WhiteSpots) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the rows and the columns in the order of the view."""
    return ordered(view.atlas, found, by=Order(view.selection.order), lang=view.lang.code)


def grid_data(view: View) -> dict[str, Any]:
    """Return what the grid is drawn from: names, states and words; the rows of the page list the same."""
    _, lang, found = view.lang.text, view.lang, of_view(view)
    words, counts, marks = states(lang), found.counts(), _own_marks(view)
    rows, columns = axes(view, found)
    chosen = view.selection
    is_chosen = (chosen.by, chosen.kz) in found.cells
    return {
        "title": _("What the source says of every pair of regions"),
        "hint": _("Arrow keys move, Space chooses, Enter opens the page of the pair."),
        "rows": [_axis(view, found, i).to_json() for i in rows],
        "columns": [_axis(view, found, i).to_json() for i in columns],
        "cells": [[_cell(found.cells[by_id, kz_id], marks.get((by_id, kz_id))) for kz_id in columns] for by_id in rows],
        "own": _own_legend(view),
        "states": [[key.value, words[key], lang.number(counts[key])] for key in Knowledge],
        "counted": _("Beside a name: the number of regions of the other country with which the source names a link."),
        "by_territory": _("by a territory that has changed since"),
        "carried": lang.number(found.carried),
        "ties": lang.plural_forms("{count} tie", "{count} ties"),
        "order": chosen.order,
        "orders": [[order.value, name] for order, name in orders(lang).items()],
        "sort": _("Order of rows and columns"),
        "by": _("Belarus"),
        "kz": _("Kazakhstan"),
        "chosen": [chosen.by, chosen.kz] if is_chosen else None,
        "result": chosen_document(view).to_json() if is_chosen else None,
        "choose": _("Choose a cell to see what is behind it; for a white spot, reasons to talk."),
        "lang": lang.code.value,
    }


def _axis(view: View, found: WhiteSpots, unit_id: str) -> AxisEntry:
    name = view.atlas.place_name(unit_id, lang=view.lang.code, on=view.day)
    return AxisEntry(id=unit_id, name=name, count=view.lang.number(found.known(unit_id)))


def _cell(cell: Cell, own: dict[str, Json] | None) -> dict[str, Json]:
    """Return what the browser draws a cell from; ``own`` is the mark of a layer in it."""
    shown: dict[str, Json] = {"count": len(cell.claim_ids), "by_territory": cell.by_territory, "own": own}
    return {"state": cell.state.value} | shown


def _own_marks(view: View) -> dict[tuple[str, str], dict[str, Json]]:
    """Return the second marks by pair: of the layer that is shown, how many ties, and beside the book what they say."""
    if view.layer is None:
        return {}
    of_layer = view.of_layer or view
    return {
        pair: {
            "count": view.lang.number(len(cell.claim_ids)),
            "text": _said_of(cell, view.layer, view.lang) if view.own else "",
        }
        for pair, cell in of_view(of_layer).cells.items()
        if cell.claim_ids
    }


def _said_of(cell: Cell, layer: LayerFacts, lang: Language) -> str:
    _ = lang.text
    ties = lang.plural("{count} tie", "{count} ties", len(cell.claim_ids))
    territory = _("by a territory that has changed since") if cell.by_territory else ""
    return counted_in(layer, ", ".join(filter(None, (states(lang)[cell.state], ties, territory))), lang)


def _own_legend(view: View) -> str:
    """Return what the second mark says, with the number of its pairs; nothing where no layer is shown."""
    if view.layer is None:
        return ""
    count = len(_own_marks(view))
    what = view.lang.plural("{count} pair with ties", "{count} pairs with ties", count)
    return counted_in(view.layer, what, view.lang)
