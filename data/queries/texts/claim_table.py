"""Claims of any table as rows of one table for downloads, with the source of every row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from data.atlas.tie_counts import tie_group
from data.package.roles import DATES, ENDS, Role
from data.queries.places.signings import signings
from data.queries.trade.goods import goods_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.enums import Lang
    from data.model import Claim

COLUMNS: Final = (
    "claim_id", "table", "title", "sentence", "by_ids", "by_names", "kz_ids", "kz_names", "place_ids", "place_names",
    "kind", "status", "start", "end", "as_stated", "qualifier", "value", "unit", "flow", "measure", "level", "about",
    "product", "goods", "hs_chapters", "basis", "formula", "belongs_to", "capacity_qualifier", "capacity",
    "capacity_unit", "capacity_at", "investment_qualifier", "investment_usd", "jobs_qualifier", "jobs", "speakers",
    "themes", "sector", "inferred", "is_aggregate", "repeats", "tie_group", "signings", "conflicts", "remark",
    "locator", "citation", "source_id", "note_no", "source_title", "publisher", "year", "url",
)  # fmt: skip
"""Columns of a listing, in order; lists are separated by semicolons, and None is a value that does not apply."""

_TRANSLATED: Final = ("product", "capacity_unit")
"""Columns that are given in the asked language."""


def claim_table(
    atlas: Atlas,
    claim_ids: Iterable[str],
    *,
    title: Callable[[str], str],
    sentence: Callable[[str], str],
    lang: Lang,
    on: date,
    of: str | None = None,
) -> pd.DataFrame:
    """
    Return claims of any table, one row each, in the order given.

    Parameters
    ----------
    atlas
        The facts.
    claim_ids
        The claims.
    title
        What a claim is called.
    sentence
        A claim as one sentence.
    lang
        Language of names and remarks; codes stay codes, and sources are named as they are cited.
    on
        The day whose place names an undated claim gets; a dated claim gets those of its own day.
    of
        The place whose claims they are, None for those of all: see `data.atlas.tie_counts.tie_group`.

    Returns
    -------
    DataFrame
        The columns of `COLUMNS`, all of dtype object. ``by_ids`` and ``kz_ids`` are the sides of a claim, places,
        organisations or people; ``place_ids`` is where it is, happened or was signed; ``signings`` are the events at
        which the agreement it is or rests on was signed or voiced. ``start`` and ``end`` are dates of reduced
        precision: a year, a month or a day.

    Raises
    ------
    data.errors.UnknownClaimError
        If a claim is not in the tables.
    """
    rows = [
        _row(atlas, atlas.claim(claim_id), lang, on)
        | {"title": title(claim_id), "sentence": sentence(claim_id), "tie_group": _group(atlas, claim_id, on, of)}
        for claim_id in claim_ids
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)


def _group(atlas: Atlas, claim_id: str, on: date, of: str | None) -> str | None:
    """Return how a tie counts on a day; the groups are never to be added."""
    return tie_group(atlas, claim_id, on, of=of).value if claim_id in atlas.index.ends else None


def _row(atlas: Atlas, claim: Claim, lang: Lang, on: date) -> dict[str, object]:
    since = atlas.since(claim.claim_id)
    day = since.last if since else on
    found: dict[str, object] = {name: claim.row.get(name) for name in COLUMNS}
    for name, ids in zip(("by", "kz", "place"), _places(atlas, claim), strict=True):
        found[f"{name}_ids"] = ";".join(ids) or None
        found[f"{name}_names"] = "; ".join(atlas.name(id_, lang, on=day) for id_ in ids) or None
    for name in _TRANSLATED:
        found[name] = atlas.text(claim.table, str(found[name]), name, lang) if found[name] else None
    return found | _own(claim) | _named(atlas, claim, lang, day) | _origin(atlas, claim, lang)


def _named(atlas: Atlas, claim: Claim, lang: Lang, day: date) -> dict[str, object]:
    """Return whom and what goods a figure is about, with their chapters, and who says what a statement states."""
    goods = goods_of(atlas, claim.claim_id)
    speakers = [atlas.party_name(speaker, lang, on=day) for speaker in atlas.speakers(claim.claim_id)]
    about = atlas.text(claim.table, claim.claim_id, "about", lang) if claim.row.get("about_en") else ""
    return {
        "about": about or None,
        "goods": "; ".join(good.names[lang] for good in goods) or None,
        "hs_chapters": ";".join(dict.fromkeys(good.hs_chapter for good in goods if good.hs_chapter)) or None,
        "speakers": "; ".join(speakers) or None,
    }


def _own(claim: Claim) -> dict[str, object]:
    """Return what a table says in a column of its own name: the dates, and whether a place is inferred."""
    return {
        "start": next((cell for role in DATES if (cell := claim.cell(role))), None),
        "end": next((cell for role in ENDS if (cell := claim.cell(role))), None),
        "inferred": claim.cell(Role.INFERRED),
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
        "signings": ";".join(signings(atlas, claim.claim_id)) or None,
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


def _places(atlas: Atlas, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the Belarusian side, of the Kazakh side, and of the places of a claim."""
    if ends := atlas.sides(claim.claim_id):
        by_id, kz_id = ends
        return (by_id,), (kz_id,), ()
    if claim.has(Role.ABOUT_PLACE):
        about = atlas.places_of(claim.claim_id)
        by_ids, kz_ids = (tuple(i for i in about if atlas.place(i).country == country) for country in ("BY", "KZ"))
        return by_ids, kz_ids, tuple(i for i in about if i not in by_ids + kz_ids)
    sides: dict[str, list[str]] = {"by": [], "kz": []}
    for party in atlas.parties(claim.claim_id):
        if party.id and party.side in sides:
            sides[party.side].append(party.id)
    where = claim.cell(Role.PLACE) or claim.cell(Role.VENUE)
    return tuple(sides["by"]), tuple(sides["kz"]), (str(where),) if where else ()
