"""The table of a view: the rows that its page shows, with sources, citation and provenance notes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from components.context import layer_id_of
from components.exports.claim_rows import claim_rows
from components.exports.provenance import cite_of, describe_view, page_query
from components.session import routes
from data.queries.texts import citations

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View
    from components.exports.page_content import PageContent
    from data.atlas.atlas import Atlas
    from data.package.contract import Contract

Cell = str | int | float | bool | date | None
Part = tuple[tuple[str, ...], list[dict[str, Cell]]]
BOOK: Final = "book"
"""What the column ``data`` and the names of files say of the book's facts."""


@dataclass(frozen=True, slots=True, eq=False)
class ViewTable:
    """The table of a view.

    Attributes
    ----------
    view
        The view.
    name
        Name of its page.
    title
        Title of its page, in its language.
    columns, rows
        What the page shows, in plain Python values; the last column of each row is its citation. Where a layer is
        shown, the column ``data`` says of each row whose it is: ``book``, or the id of the layer, whose rows come last.
    counts
        How many rows there are of each, by what the column ``data`` says; they are never added.
    about
        Provenance notes: see `describe_view`.
    cite
        How to cite the data set in one line.
    contract
        The contract of the data.
    """

    view: View
    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    counts: tuple[tuple[str, int], ...]
    about: tuple[tuple[str, str], ...]
    cite: str
    contract: Contract

    @property
    def records(self) -> list[dict[str, Cell]]:
        """The rows as mappings from column to cell."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    @property
    def query(self) -> dict[str, str]:
        """Parameters of an address that opens this view on any day: the date and the language are always among them."""
        return page_query(self.view, self.name)

    @property
    def created(self) -> datetime:
        """When this version of the data was made: the date of every file."""
        return datetime.fromisoformat(self.contract.created)

    def filename(self, suffix: str) -> str:
        """Return the name of a file of this view, for a suffix like ``csv`` or ``map.svg``."""
        selection = self.view.selection
        day = str(self.view.day) if routes.route(self.name).dated else ""
        parts = [
            self.name,
            selection.place,
            selection.by,
            selection.kz,
            day,
            layer_in_name(self.view),
            self.view.lang.code.value,
        ]
        stem = "-".join(part for part in parts if part)
        return f"{stem}-{suffix}" if "." in suffix else f"{stem}.{suffix}"


def tabulate(view: View, content: PageContent) -> ViewTable:
    """Return what a page shows of a view as a table; rows of a layer beside the book come after the book's."""
    of_layer = view.of_layer
    parts = [_part(view, content.rows(view)), *([_part(of_layer, content.rows(of_layer))] if of_layer else [])]
    counts = tuple((layer_id_of(shown.atlas) or BOOK, len(rows)) for shown, (_, rows) in _shown(view, parts))
    return _table(view, content, parts, counts)


def outline(view: View, content: PageContent) -> ViewTable:
    """Return the table of a view with the number of its rows, and none of them but one where it is known how many."""
    if content.claims is None:
        return tabulate(view, content)
    every = [view, *([view.of_layer] if view.of_layer else [])]
    claims = [content.claims(shown) for shown in every]
    parts = [_part(shown, claim_rows(shown, found[:1])) for shown, found in zip(every, claims, strict=True)]
    counts = tuple((layer_id_of(shown.atlas) or BOOK, len(found)) for shown, found in zip(every, claims, strict=True))
    return _table(view, content, parts, counts)


def _table(view: View, content: PageContent, parts: list[Part], counts: tuple[tuple[str, int], ...]) -> ViewTable:
    name, columns = content.route.name, tuple(dict.fromkeys(column for found, _ in parts for column in found))
    return ViewTable(
        view=view,
        name=name,
        title=routes.titles(view.lang)[name],
        columns=columns,
        rows=tuple(tuple(row.get(column) for column in columns) for _, rows in parts for row in rows),
        counts=counts,
        about=describe_view(view, name, rows=[count for _, count in counts]),
        cite=cite_of(view),
        contract=view.atlas.contract,
    )


def _shown(view: View, parts: list[Part]) -> list[tuple[View, Part]]:
    return list(zip([view, *([view.of_layer] if view.of_layer else [])], parts, strict=True))


def _part(view: View, frame: pd.DataFrame) -> Part:
    """Return the rows that a page shows of one atlas, by column, and the columns; the citation is the last."""
    cite = cite_of(view)
    columns = tuple(map(str, frame.columns))
    whose = ("data",) if view.layer else ()
    named = (*columns, *whose, *(() if "source_id" in columns else ("source_ids",)), "cite")
    rows = []
    for cells in frame.itertuples(index=False, name=None):
        plain = tuple(_plain(cell) for cell in cells)
        added = _origin(view.atlas, dict(zip(columns, plain, strict=True)), cite)
        rows.append(
            dict(zip(named, (*plain, *((layer_id_of(view.atlas) or BOOK,) if whose else ()), *added), strict=True))
        )
    return named, rows


def layer_in_name(view: View) -> str:
    """Return what a file's name says of the layer that is shown; nothing where it is the book alone."""
    if view.layer is None:
        return ""
    layer = f"{view.layer.layer_id}-v{view.layer.version}"
    return f"{BOOK}-and-{layer}" if view.own else layer


def _origin(atlas: Atlas, record: dict[str, Cell], dataset: str) -> tuple[Cell, ...]:
    """Return the cells that are added to a row: its sources, where it does not name them itself, and its citation."""
    if claim_id := record.get("claim_id"):
        source = atlas.source(atlas.claim(str(claim_id)).source_id)
        claim = atlas.claim(str(claim_id))
        at = f" {claim.locator}." if atlas.layer and claim.locator else ""
        line = f"{citations.source_line(source)}{at} Claim {claim_id} in: {dataset}"
        return (line,) if "source_id" in record else (source.source_id, line)
    if "source_id" in record:
        return (dataset,)
    ids = [id_ for cell in record.values() if isinstance(cell, str) for id_ in cell.split(";")]
    claims = [atlas.claim(id_) for id_ in ids if id_ in atlas.index.claims]
    return ";".join(sorted({claim.source_id for claim in claims})) or None, dataset


def _plain(cell: Any) -> Cell:  # noqa: ANN401 - whatever a page puts into a table
    """Return a cell as a plain value: None for NaN, no NumPy scalar, a list as a text."""
    if hasattr(cell, "item"):
        cell = cell.item()
    if cell is None or (isinstance(cell, float) and not math.isfinite(cell)) or cell != cell:  # noqa: PLR0124 - NaT
        return None
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, list | tuple | set | frozenset):
        return ";".join(map(str, cell if isinstance(cell, list | tuple) else sorted(map(str, cell))))
    return cell if isinstance(cell, str | int | float | date) else str(cell)
