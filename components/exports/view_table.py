"""What a view shows, taken out of it for a file: its rows, and all that a reader of the file must know of them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from components.i18n import vocabulary
from components.session import routes
from data.queries.texts import citations

if TYPE_CHECKING:
    from components.context import View
    from components.exports.page_content import PageContent
    from data.atlas.atlas import Atlas
    from data.package.contract import Contract

Cell = str | int | float | bool | date | None
SOURCES: Final = (
    "Boundaries of Kazakhstan: © OpenStreetMap contributors, ODbL 1.0, by way of UN OCHA and UNHCR, 2023, CC BY-IGO. "
    "Boundaries of Belarus: geoBoundaries BLR-ADM2, from CIESIN 2005, CC BY 3.0. "
    "Cities: GeoNames, CC BY 4.0. Surroundings: made with Natural Earth, public domain. "
    "Cleaned, simplified and rounded. Boundaries and names shown do not imply official endorsement."
)
"""Who made the geometry; ``geo/boundaries/ATTRIBUTION.md`` says more. Names and licences are not translated."""


@dataclass(frozen=True, slots=True, eq=False)
class Extract:
    """What a view shows.

    Attributes
    ----------
    view
        The view.
    name
        Name of its page.
    title
        Title of its page, in its language.
    columns, rows
        What it shows as a table, in plain Python values.
    about
        Pairs of a heading and a text, in the language of the view: what a reader of the file must know.
    cite
        How to cite the view.
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
        """The rows by name of column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    @property
    def query(self) -> dict[str, str]:
        """Parameters of an address that opens this view on any day: the date and the language are always among them."""
        return query_of(self.view, self.name)

    @property
    def created(self) -> datetime:
        """When the data got their version: the date of every file of it."""
        return datetime.fromisoformat(self.contract.created)

    def filename(self, suffix: str) -> str:
        """Return the name of a file of this view, for a suffix as ``csv`` or ``map.svg``."""
        chosen = self.view.selection
        day = str(self.view.day) if routes.route(self.name).dated else ""
        parts = [self.name, chosen.place, chosen.by, chosen.kz, day, self.view.lang.code.value]
        stem = "-".join(part for part in parts if part)
        return f"{stem}-{suffix}" if "." in suffix else f"{stem}.{suffix}"


def extract(view: View, content: PageContent) -> Extract:
    """Return what a page shows of a view."""
    frame, name = content.rows(view), content.route.name
    contract = contract_of(view.atlas)
    title = routes.titles(view.lang)[name]
    columns = tuple(map(str, frame.columns))
    rows = [tuple(_plain(cell) for cell in row) for row in frame.itertuples(index=False, name=None)]
    more = [_origin(view.atlas, dict(zip(columns, row, strict=True)), cite_line(contract)) for row in rows]
    return Extract(
        view=view,
        name=name,
        title=title,
        columns=(*columns, *(() if "source_id" in columns else ("source_ids",)), "cite"),
        rows=tuple((*row, *cells) for row, cells in zip(rows, more, strict=True)),
        about=tuple(_about(view, name, title, len(rows), contract)),
        cite=cite_line(contract),
        contract=contract,
    )


def query_of(view: View, name: str) -> dict[str, str]:
    """Return the parameters that open a page's view on any day, in any browser."""
    query = view.selection.to_query() | {"date": view.day.isoformat(), "lang": view.lang.code.value}
    if not routes.route(name).dated:
        del query["date"]
    return query


def contract_of(atlas: Atlas) -> Contract:
    """Return the contract that the facts were read by, whatever has become of its file since."""
    return atlas.contract


def cite_line(contract: Contract) -> str:
    """Return how to cite the data in one line, as every file of a view says it."""
    return citations.cite_dataset(contract, citations.Style.APA)


def _origin(atlas: Atlas, record: dict[str, Cell], dataset: str) -> tuple[Cell, ...]:
    """Return the sources of a row, where it does not name them itself, and how to cite it."""
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
    """Return a cell as a plain value: no NaN, no NumPy scalar, lists as texts."""
    if hasattr(cell, "item"):
        cell = cell.item()
    if cell is None or (isinstance(cell, float) and not math.isfinite(cell)) or cell != cell:  # noqa: PLR0124 - NaT
        return None
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, list | tuple | set | frozenset):
        return ";".join(map(str, cell if isinstance(cell, list | tuple) else sorted(map(str, cell))))
    return cell if isinstance(cell, str | int | float | date) else str(cell)


def _about(view: View, name: str, title: str, count: int, contract: Contract) -> list[tuple[str, str]]:
    _, lang = view.lang.text, view.lang
    shown = routes.route(name)
    return [
        (_("View"), title),
        *([(_("Date"), lang.day(view.day))] if shown.dated else []),
        *filters(view),
        (_("Rows"), lang.number(count)),
        (_("Address"), f"/{shown.path}?{urlencode(query_of(view, name))}"),
        (_("Version of the data"), f"{contract.version}, {lang.day(date.fromisoformat(contract.created[:10]))}"),
        (_("Before you use it"), _("A row is a claim: one fact as one source states it.")),
        ("", _("Sources that disagree are two rows; the column conflicts names the disagreement.")),
        ("", _("Do not count or sum rows that have repeats: they tell the same fact again.")),
        ("", _("Plans and targets are no results.")),
        ("", _("Figures of different level, period, scope or unit cannot be added.")),
        ("", _("A place is the territory at the claim's own date.")),
        ("", _("Addresses of sources are as printed and were not re-checked.")),
        (_("How to cite"), cite_line(contract)),
        ("", citations.cite_dataset(contract, citations.Style.GOST)),
        ("", citations.cite_dataset(contract, citations.Style.BIBTEX)),
        (_("Licence"), f"{contract.licence}, {contract.licence_url}"),
        (_("Geometry"), SOURCES),
    ]


def filters(view: View) -> list[tuple[str, str]]:
    """Return what is chosen and filtered in a view, in its language; the date is not among it."""
    _, chosen, atlas = view.lang.text, view.selection, view.atlas

    def names(codes: frozenset[str], words: dict[str, str]) -> str:
        return ", ".join(words[code] for code in sorted(codes))

    def named(place_id: str | None) -> str:
        if not place_id:
            return ""
        last = atlas.place(place_id).valid_to or view.day
        return atlas.place_name(place_id, lang=view.lang.code, on=min(view.day, last))

    found = [
        (_("Place"), named(chosen.place)),
        (_("Pair"), " – ".join(name for name in (named(chosen.by), named(chosen.kz)) if name)),
        (_("Claim"), chosen.claim or ""),
        (_("Kinds of tie"), names(chosen.kinds, vocabulary.tie_kinds(view.lang))),
        (_("Statuses"), names(chosen.statuses, vocabulary.statuses(view.lang))),
        (_("Themes"), names(chosen.themes, vocabulary.themes(view.lang))),
        (_("Words searched for"), chosen.q),
    ]
    return [(name, text) for name, text in found if text]
