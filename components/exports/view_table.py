"""The table of a view: the rows that its page shows, with sources, citation and provenance notes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from components.exports.provenance import cite_line, describe_view, page_query
from components.session import routes
from data.queries.texts import citations

if TYPE_CHECKING:
    from components.context import View
    from components.exports.page_content import PageContent
    from data.atlas.atlas import Atlas
    from data.package.contract import Contract

Cell = str | int | float | bool | date | None


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
        What the page shows, in plain Python values; the last column of each row is its citation.
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
        parts = [self.name, selection.place, selection.by, selection.kz, day, self.view.lang.code.value]
        stem = "-".join(part for part in parts if part)
        return f"{stem}-{suffix}" if "." in suffix else f"{stem}.{suffix}"


def tabulate(view: View, content: PageContent) -> ViewTable:
    """Return what a page shows of a view as a table."""
    frame, name = content.rows(view), content.route.name
    cite = cite_line(view.atlas.contract)
    columns = tuple(map(str, frame.columns))
    rows = [tuple(_plain(cell) for cell in row) for row in frame.itertuples(index=False, name=None)]
    added = [_origin(view.atlas, dict(zip(columns, row, strict=True)), cite) for row in rows]
    return ViewTable(
        view=view,
        name=name,
        title=routes.titles(view.lang)[name],
        columns=(*columns, *(() if "source_id" in columns else ("source_ids",)), "cite"),
        rows=tuple((*row, *cells) for row, cells in zip(rows, added, strict=True)),
        about=describe_view(view, name, rows=len(rows)),
        cite=cite,
        contract=view.atlas.contract,
    )


def _origin(atlas: Atlas, record: dict[str, Cell], dataset: str) -> tuple[Cell, ...]:
    """Return the cells that are added to a row: its sources, where it does not name them itself, and its citation."""
    if claim_id := record.get("claim_id"):
        source = atlas.source(atlas.claim(str(claim_id)).source_id)
        line = f"{citations.source_line(source)} Claim {claim_id} in: {dataset}"
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
