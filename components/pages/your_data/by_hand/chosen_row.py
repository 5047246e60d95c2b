"""Kept row that an address names, so that it is corrected or withdrawn where its evidence was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.layer_texts.own_evidence import changeable_row
from components.documents.titles import claim_title
from components.layer_atlases import current_store
from components.pages.your_data.by_hand.filled_form import PARTS
from data.errors import StoreError
from data.layer_rows import OBSERVATIONS

if TYPE_CHECKING:
    from components.context import View


def chosen_row(view: View) -> dict[str, Any] | None:
    """
    Return the row that the address of a page names, as the browser draws it; None where it names none of a layer.

    Parameters
    ----------
    view
        The view as its address asks for it: of a layer alone, or beside the book.
    """
    atlas = view.own or view.atlas
    claim_id = view.selection.own if view.own else view.selection.claim
    layer = atlas.layer
    if layer is None or not claim_id or (row_id := changeable_row(atlas, claim_id)) is None:
        return None
    table = OBSERVATIONS if row_id in layer.observations else atlas.claim(row_id).table
    try:
        version = current_store().layer(layer.layer_id).version
    except StoreError:
        return None
    row = {"table": table, "id": row_id, "text": claim_title(atlas, row_id, view.lang), "value": ""}
    return {"layer": layer.layer_id, "base": version, "row": row | {"correct": table in PARTS}}
