"""Claims of any table as rows of one table: what a view downloads, with the source of every row inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from data.atlas.index import SINCE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Claim, Lang

COLUMNS: Final = (
    "claim_id", "table", "title", "by_ids", "by_names", "kz_ids", "kz_names", "place_ids", "place_names",
    "kind", "status", "start", "end", "as_stated", "qualifier", "value", "unit", "flow", "measure", "level", "product",
    "basis", "formula", "capacity", "capacity_unit", "investment_usd", "jobs", "speaker", "themes", "sector",
    "inferred", "is_aggregate", "repeats", "conflicts", "remark", "locator", "citation", "source_id", "note_no",
    "source_title", "publisher", "year", "url",
)  # fmt: skip
"""Columns of a listing, in order; lists are separated by semicolons, and None is a value that does not apply."""

_END: Final = {"agreements": "valid_until", "trade": "period_end", "events": "end"}
_SIDES: Final = {"ties": ("by_place_id", "kz_place_id"), "trade": ("by_id", "kz_id")}
_TITLE: Final = {
    "agreements": "title",
    "events": "title",
    "ventures": "name",
    "statements": "gist",
}
_PLAIN: Final = (
    "kind", "value", "unit", "flow", "measure", "level", "basis", "formula", "capacity", "investment_usd", "jobs",
    "themes", "sector", "is_aggregate",
)  # fmt: skip


def claim_table(atlas: Atlas, claim_ids: Iterable[str], *, lang: Lang, on: date) -> pd.DataFrame:
    """
    Return claims of any table, one row each, in the order given.

    Parameters
    ----------
    atlas
        The facts.
    claim_ids
        The claims.
    lang
        Language of titles, names and remarks; codes stay codes, and sources are named as they are cited.
    on
        The day whose place names an undated claim gets; a dated claim gets those of its own day.

    Returns
    -------
    DataFrame
        The columns of `COLUMNS`, all of dtype object. ``by_ids`` and ``kz_ids`` are the sides of a claim, places or
        organisations; ``place_ids`` is where it stands, happened or was signed. ``start`` and ``end`` are dates of
        reduced precision: a year, a month or a day.

    Raises
    ------
    data.errors.UnknownClaimError
        If a claim is not in the tables.
    """
    rows = [_row(atlas, atlas.claim(claim_id), lang, on) for claim_id in claim_ids]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)


def _row(atlas: Atlas, claim: Claim, lang: Lang, on: date) -> dict[str, object]:
    since = atlas.since(claim.claim_id)
    day = since.last if since else on
    found: dict[str, object] = dict.fromkeys(COLUMNS)
    found |= {name: claim.row[name] for name in _PLAIN if name in claim.row}
    for name, ids in zip(("by", "kz", "place"), _places(atlas, claim), strict=True):
        found[f"{name}_ids"] = ";".join(ids) or None
        found[f"{name}_names"] = "; ".join(_name(atlas, id_, lang, day) for id_ in ids) or None
    return found | _own(atlas, claim, lang, found) | _origin(atlas, claim, lang)


def _own(atlas: Atlas, claim: Claim, lang: Lang, found: dict[str, object]) -> dict[str, object]:
    """Return the title, the dates and what only some tables have."""
    end = _END.get(claim.table)
    product, unit = claim.row.get("product"), claim.row.get("capacity_unit")
    return {
        "title": _title(atlas, claim, lang, found),
        "start": claim.row[SINCE[claim.table]],
        "end": claim.row[end] if end else None,
        "product": atlas.text(claim.table, str(product), "product", lang) if product else None,
        "capacity_unit": atlas.text(claim.table, str(unit), "capacity_unit", lang) if unit else None,
        "speaker": (atlas.text(claim.table, claim.claim_id, "speaker", lang) or None)
        if claim.table == "statements"
        else None,
        "inferred": claim.row.get("inferred", claim.row.get("place_inferred")),
    }


def _origin(atlas: Atlas, claim: Claim, lang: Lang) -> dict[str, object]:
    """Return what every claim has: what is stated, how firmly, and where it is written."""
    source = atlas.source(claim.source_id)
    return {
        "claim_id": claim.claim_id,
        "table": claim.table,
        "status": claim.status.value,
        "as_stated": claim.as_stated,
        "qualifier": claim.qualifier.value,
        "repeats": claim.repeats,
        "conflicts": ";".join(atlas.conflicts_of(claim.claim_id)) or None,
        "remark": atlas.text(claim.table, claim.claim_id, "note", lang) or None,
        "locator": claim.locator,
        "citation": claim.citation.value,
        "source_id": claim.source_id,
        "note_no": source.note_no,
        "source_title": source.title_en,
        "publisher": source.publisher,
        "year": source.year,
        "url": source.url,
    }


def _title(atlas: Atlas, claim: Claim, lang: Lang, found: dict[str, object]) -> str:
    if claim.table in _TITLE:
        return atlas.text(claim.table, claim.claim_id, _TITLE[claim.table], lang)
    if claim.table == "trade":
        return atlas.text("trade", str(claim.row["product"]), "product", lang)
    if agreement := claim.row["agreement_id"]:
        return atlas.text("agreements", str(agreement), "title", lang)
    return f"{found['by_names']} – {found['kz_names']}"


def _places(atlas: Atlas, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the Belarusian side, of the Kazakh side, and of where a claim stands."""
    if claim.table in _SIDES:
        by, kz = _SIDES[claim.table]
        return (str(claim.row[by]),), (str(claim.row[kz]),), ()
    if claim.table == "statements":
        spoken = atlas.items(claim.row["place_ids"])
        by_ids, kz_ids = (tuple(i for i in spoken if atlas.place(i).country == country) for country in ("BY", "KZ"))
        return by_ids, kz_ids, tuple(i for i in spoken if i not in by_ids + kz_ids)
    sides: dict[str, list[str]] = {"by": [], "kz": [], "other": []}
    for party in atlas.parties(claim.claim_id):
        sides[party.side].append(str(party.place_id or party.org_id))
    where = claim.row.get("place_id", claim.row.get("place_signed"))
    return tuple(sides["by"]), tuple(sides["kz"]), (str(where),) if where else ()


def _name(atlas: Atlas, id_: str, lang: Lang, day: date) -> str:
    if atlas.is_place(id_):
        return atlas.place_name(id_, lang=lang, on=day)
    return atlas.text("organisations", id_, "name", lang)
