"""Likely repeats: agreements, events and ventures that the book or the layer may have already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.enums import Fact
from data.package.roles import DATES, PARTIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from data.atlas.atlas import Atlas
    from data.imports.agreements.sheet_deed import SheetDeed
    from data.layer_rows import LayerRow

YEARS: Final = 1
"""By how many years the dates of two statements of one deed may differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDeed:
    """A deed that is known: its id, title, kind, parties, year (None where undated), and whether the layer has it.

    One of the layer may repeat a claim of the book.
    """

    claim_id: str
    title: str
    kind: str
    parties: frozenset[str]
    year: int | None
    is_own: bool
    repeats: str | None = None


def known_deeds(atlas: Atlas, kept: Iterable[LayerRow], table: str) -> tuple[KnownDeed, ...]:
    """Return the deeds of a table that the book and the layer have."""
    return (*_of_book(atlas, table), *_of_layer(atlas, kept, table))


def likely_repeat(deed: SheetDeed, known: Iterable[KnownDeed], atlas: Atlas) -> KnownDeed | None:
    """Return the deed of the same parties of about the same time, the nearest first; None where there is none.

    Two countries sign much in a year: between them the kind must be the same, and both must be dated.
    """
    parties = frozenset(deed.party_ids)
    year = int(deed.date[:4]) if deed.date else None
    kind, is_of_countries = deed.kind(atlas), parties <= COUNTRIES
    near = [
        (abs(other.year - year) if other.year and year else YEARS, other)
        for other in known
        if other.parties == parties
        and (other.kind == kind or not is_of_countries)
        and (abs(other.year - year) <= YEARS if other.year and year else not is_of_countries)
    ]
    return min(near, key=lambda found: found[0])[1] if near else None


def _of_book(atlas: Atlas, table: str) -> Iterator[KnownDeed]:
    facts = {"agreements": Fact.AGREEMENT, "events": Fact.EVENT, "ventures": Fact.VENTURE}
    for claim in atlas.index.claims.values():
        if claim.fact is facts[table] and not claim.repeats and not claim.row.get("is_aggregate"):
            since = atlas.since(claim.claim_id)
            parties = frozenset(party.id for party in atlas.parties(claim.claim_id) if party.id)
            title = str(claim.row.get("title_en") or claim.row.get("name_en") or claim.claim_id)
            year = since.first.year if since else None
            kind = str(claim.row.get("kind") or "")
            yield KnownDeed(claim_id=claim.claim_id, title=title, kind=kind, parties=parties, year=year, is_own=False)


def _of_layer(atlas: Atlas, kept: Iterable[LayerRow], table: str) -> Iterator[KnownDeed]:
    rows = list(kept)
    parties: dict[str, set[str]] = {}
    for row in rows:
        contract = atlas.contract.tables.get(row.table)
        columns = contract.columns(*PARTIES) if contract else ()
        for column in columns:
            if (party := row.cells.get(column)) and "claim_id" in row.cells:
                parties.setdefault(str(row.cells["claim_id"]), set()).add(str(party))
    date_column = atlas.contract.table(table).column(*DATES)
    for row in rows:
        if row.table != table:
            continue
        date = str(row.cells.get(date_column or "") or "")
        title = str(row.cells.get("title_en") or row.cells.get("name_en") or row.row_id)
        year = int(date[:4]) if date else None
        found = frozenset(parties.get(row.row_id, set()))
        kind = str(row.cells.get("kind") or "")
        repeats = str(row.cells.get("repeats") or "") or None
        yield KnownDeed(
            claim_id=row.row_id, title=title, kind=kind, parties=found, year=year, is_own=True, repeats=repeats
        )
