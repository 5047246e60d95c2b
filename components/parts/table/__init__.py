"""Table of claims: sorted by any column, each row with its evidence; it says what a chart shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from components.documents.evidence import source_label
from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.context import View


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes
    ----------
    claim_id
        The claim that every cell comes from.
    cells
        Texts, the first names the row.
    keys
        What each cell is sorted by; the cells themselves where there are none.
    doubtful
        Whether the claim is a plan, a proposal or another thing that is not done.
    """

    claim_id: str
    cells: tuple[str, ...]
    keys: tuple[str | float, ...] = ()
    doubtful: bool = False


def draw_table(
    view: View,
    rows: Iterable[Row],
    *,
    key: str,
    title: str,
    count: str,
    columns: Sequence[str],
    folded: bool = False,
) -> None:
    """Draw a table; choosing a row opens its claim, and its last cell its evidence.

    Parameters
    ----------
    view
        The view.
    rows
        The rows, in their first order.
    key
        Key of the part, one a page.
    title, count
        Its heading and how many rows it has, in words.
    columns
        Names of the columns but the last, which is the evidence.
    folded
        Whether only its heading is seen until a reader unfolds it; on paper it is whole.
    """
    part("register", "parts/table/table.js")(
        key=key,
        data={**table_data(view, rows, title=title, count=count, columns=columns), "folded": folded},
        on_select_change=lambda: address.apply(view.atlas, message(key)),
    )


def table_data(view: View, rows: Iterable[Row], *, title: str, count: str, columns: Sequence[str]) -> dict[str, Any]:
    """Return what the browser draws the table from."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    return {
        "seq": address.last_message(),
        "lang": lang.code.value,
        "title": title,
        "count": count,
        "columns": [*columns, _("Where written")],
        "sort": _("Sort by {column}"),
        "empty": _("Nothing is stated here."),
        "rows": [
            {
                "claim": row.claim_id,
                "cells": row.cells,
                "keys": row.keys or row.cells,
                "source": source_label(atlas, atlas.claim(row.claim_id), lang),
                "doubtful": row.doubtful,
            }
            for row in rows
        ],
    }
