"""Atlas of a layer: its claims on the book's places, and nothing of what the book states."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from data.atlas.atlas import Atlas
from data.atlas.index import build_index
from data.atlas.layer_facts import LayerFacts
from data.layers.answer_rows import read_answers
from data.layers.layer_tables import layer_tables, read_figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.layer_rows import LayerRow
    from data.trade.layer_goods import LayerGoods


def layer_atlas(
    book: Atlas, rows: Iterable[LayerRow], *, layer_id: str, title: str, version: int, licences: tuple[str, ...] = (),
    goods: LayerGoods | None = None,
) -> Atlas:  # fmt: skip
    """
    Return the atlas of a layer.

    It has the book's places, their names and changes, and of organisations and people those that the layer names.
    All claims are the layer's: figures are rows of the table ``trade`` under their ids, those without a value are
    in `LayerFacts.silent` alone.

    Parameters
    ----------
    book
        The book's facts.
    rows
        The rows of the layer.
    layer_id, title, version, licences, goods
        See `data.atlas.layer_facts.LayerFacts`.
    """
    brought = tuple(rows)
    figures = read_figures(brought)
    tables = layer_tables(book, brought, figures=figures, title=title)
    facts = LayerFacts(
        layer_id=layer_id,
        title=title,
        version=version,
        licences=licences,
        observations=figures,
        origins={row.row_id: row.origin for row in brought},
        answers=read_answers(book, brought, tables["statements"].index),
        goods=goods,
    )
    named = "\0".join((book.content_hash, layer_id, title, str(version), *licences))
    return Atlas(
        tables=tables,
        version=book.version,
        content_hash=hashlib.sha256(named.encode()).hexdigest(),
        index=build_index(book.contract, tables),
        contract=book.contract,
        changes=book.changes,
        layer=facts,
    )
