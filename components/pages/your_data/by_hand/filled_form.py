"""Form filled in with a row that is kept, so that it can be corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.exports.imports.template import LISTS, template_lists
from components.i18n.language import language
from data.enums import Lang
from data.imports.quantities.periods import read_period
from data.imports.schemes.own_template import CHOICES, SEPARATOR
from data.layer_rows import OBSERVATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.context import View
    from components.i18n.language import Language
    from data.layer_rows import LayerRow

PARTS: Final = {OBSERVATIONS: "figures", "agreements": "agreements", "events": "events"}
PARTIES: Final = {"agreements": "agreement_parties", "events": "event_parties", "ventures": "venture_parties"}
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
        texts |= {"period": period_text(_text(cells["period_start"]), _text(cells["period_end"]), view.lang)}
        texts["value"] = _text(cells["value"])
    else:
        texts["title"] = next(filter(None, (_text(cells.get(f"title_{lang}")) for lang in _WRITTEN)), "")
        texts |= _parties(view, row, kept, lists)
    chosen = {name: _chosen(text, LISTS[part].get(name), lists) for name, text in texts.items()}
    if SEPARATOR not in chosen.get("kind", ""):
        chosen["kind"] = ""  # a kind that follows from the parties is in no list
    return {"part": part, "cells": chosen}


_WRITTEN: Final = (Lang.RU, Lang.BE, Lang.KK, Lang.EN)
"""English last: a title that has none is repeated there."""


def period_text(start: str, end: str, lang: Language) -> str:
    """Return a period as it is written into a form: the first of some ways to write it that is read as the same."""
    ways = [start, f"{start} - {end}", *(f"{start[:4]}-Q{number}" for number in range(1, 5))]
    first, last = start[5:7], end[5:7]
    if first and last and start[:4] == end[:4]:
        spoken = (lang, language(Lang.RU))
        ways += [f"{one.months(int(first), int(last))} {start[:4]}" for one in spoken]
    for text in ways:
        period = read_period(text)
        if period is not None and period.is_whole and (period.start, period.end) == (start, end):
            return text
    return start if start == end else ""


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
    codes = filter(None, (code.strip() for code in text.split(";")))
    return "; ".join(
        next((choice for choice in lists[list_name] if choice.endswith(f"{SEPARATOR}{code}")), code) for code in codes
    )


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)
