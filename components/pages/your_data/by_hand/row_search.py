"""Rows of a layer that have some words, as a page lists them to correct or withdraw one."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from components.layer_atlases import current_store
from components.pages.your_data.by_hand.filled_form import can_correct
from components.pages.your_data.draft_desk.row_texts import place_text, row_text, value_text
from data.layer_rows import OBSERVATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View
    from data.layer_rows import LayerRow

TABLES: Final = (OBSERVATIONS, "agreements", "events", "ventures", "statements")
MOST_SHOWN: Final = 30
MOST_LOOKED: Final = 250_000


def found_rows(view: View, layer_id: str, words: str) -> dict[str, Any]:
    """
    Return the rows of a layer that have all words of a text, with the version they are of.

    Parameters
    ----------
    view
        The view of the book: names of places and the language are from it.
    layer_id, words
        The layer, and what is looked for; nothing finds the first rows.
    """
    store = current_store()
    version = store.layer(layer_id).version
    wanted = words.casefold().split()

    @lru_cache(maxsize=4096)
    def name_of(place_id: str) -> str:
        return place_text(view, place_id)

    def has_all(row: LayerRow) -> bool:
        cells = row.cells
        names = (name_of(str(cells[side])) for side in ("by_id", "kz_id") if cells.get(side))
        text = " ".join([*names, *(str(cell) for cell in cells.values() if cell is not None)]).casefold()
        return all(word in text for word in wanted)

    looked = islice(store.rows(layer_id, tables=TABLES), MOST_LOOKED)
    found = list(islice(filter(has_all, looked), MOST_SHOWN + 1))
    return {
        "layer": layer_id,
        "text": words,
        "base": version,
        "more": len(found) > MOST_SHOWN,
        "rows": [_shown(view, row.table, row.row_id, row.cells) for row in found[:MOST_SHOWN]],
    }


def _shown(view: View, table: str, row_id: str, cells: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "table": table,
        "id": row_id,
        "text": row_text(view, table, row_id, cells),
        "value": value_text(view, cells),
        "correct": can_correct(table, cells),
    }
