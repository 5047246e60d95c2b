"""Form filled in with a row that is kept, so that it can be corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.exports.imports.template import LISTS, template_lists
from data.enums import Lang
from data.imports.schemes.own_template import CHOICES, SEPARATOR
from data.layer_rows import OBSERVATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.context import View
    from data.layer_rows import LayerRow

PARTS: Final = {OBSERVATIONS: "figures", "agreements": "agreements", "events": "events"}
PARTIES: Final = {"agreements": "agreement_parties", "events": "event_parties", "ventures": "venture_parties"}
_QUARTERS: Final = {("01", "03"): "Q1", ("04", "06"): "Q2", ("07", "09"): "Q3", ("10", "12"): "Q4"}
_ONE_TO_ONE: Final = {
    OBSERVATIONS: ("by_id", "kz_id", "flow", "unit", "reporter", "obs_status", "product_code", "product_name", "note"),
    "agreements": ("status", "kind", "themes"),
    "events": ("status", "kind"),
}
"""Columns of the form that are called as in the contract."""
_CALLED: Final = {
    "agreements": {"date": "signed", "until": "valid_until", "place": "place_signed", "note": "note_en"},
    "events": {
        "date": "start", "until": "end", "place": "place_id", "participants": "participants_count", "note": "note_en",
    },
}  # fmt: skip


def can_correct(table: str, cells: Mapping[str, Any]) -> bool:
    """Return whether a row fits into a form: an agreement, an event, or a figure in a unit of the list."""
    return table in ("agreements", "events") or (
        table == OBSERVATIONS and cells.get("unit") in CHOICES["unit"] and cells.get("value") is not None
    )


def filled_form(view: View, row: LayerRow, kept: Iterable[LayerRow]) -> dict[str, Any]:
    """
    Return which form a row fits into, and the texts of its fields.

    Parameters
    ----------
    view
        The view of the book.
    row
        An agreement, an event or a figure.
    kept
        The rows of its layer: the parties of the row and the names of organisations are among them.
    """
    part, cells = PARTS[row.table], row.cells
    lists = template_lists(view.atlas, view.lang)
    texts = {name: _text(cells.get(name)) for name in _ONE_TO_ONE[row.table]}
    texts |= {name: _text(cells.get(column)) for name, column in _CALLED.get(row.table, {}).items()}
    if row.table == OBSERVATIONS:
        texts |= {"period": period_text(_text(cells["period_start"]), _text(cells["period_end"]))}
        texts["value"] = _text(cells["value"])
    else:
        texts["title"] = next(filter(None, (_text(cells.get(f"title_{lang}")) for lang in _WRITTEN)), "")
        texts |= _parties(view, row, kept, lists)
    return {"part": part, "cells": {name: _chosen(text, LISTS[part].get(name), lists) for name, text in texts.items()}}


_WRITTEN: Final = (Lang.RU, Lang.BE, Lang.KK, Lang.EN)
"""English last: a title that has none is repeated there."""


def period_text(start: str, end: str) -> str:
    """Return a period as it is written into a form."""
    if start == end:
        return start
    quarter = _QUARTERS.get((start[5:], end[5:])) if start[:4] == end[:4] else None
    return f"{start[:4]}-{quarter}" if quarter else f"{start} - {end}"


def _parties(view: View, row: LayerRow, kept: Iterable[LayerRow], lists: Mapping[str, list[str]]) -> dict[str, str]:
    """Return the places and the organisations of both sides."""
    found: dict[str, list[str]] = {"by_place": [], "by_org": [], "kz_place": [], "kz_org": []}
    names: dict[str, str] = {}
    parties = []
    for other in kept:
        if other.table == "organisations":
            names[other.row_id] = next(filter(None, (_text(other.cells.get(f"name_{lang}")) for lang in _WRITTEN)), "")
        elif other.table == PARTIES[row.table] and other.cells.get("claim_id") == row.row_id:
            parties.append(other.cells)
    for party in sorted(parties, key=lambda cells: int(str(cells["seq"]))):
        side = str(party["side"])
        if side not in ("by", "kz"):
            side = "kz"  # a third state is named among the parties of one column; it is known by its name
        if place_id := _text(party.get("place_id")):
            found[f"{side}_place"].append(_chosen(place_id, "places", lists))
        elif org_id := _text(party.get("org_id")):
            name = names.get(org_id) or view.atlas.name(org_id, view.lang.code, on=view.today)
            found[f"{side}_org"].append(name)
    return {name: "; ".join(texts) for name, texts in found.items()}


def _chosen(text: str, list_name: str | None, lists: Mapping[str, list[str]]) -> str:
    """Return a code as the choice of its list; what is none as it is."""
    if not list_name or SEPARATOR in text:
        return text
    return next((choice for choice in lists[list_name] if choice.endswith(f"{SEPARATOR}{text}")), text)


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)
