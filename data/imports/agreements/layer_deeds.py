"""Rows of a layer of an agreement, an event or a venture: the claim, its parties, ties and new organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from data.enums import Citation, Fact, Lang, Qualifier, Status, TieKind
from data.layer_rows import LayerRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.atlas.atlas import Atlas
    from data.imports.agreements.sheet_deed import SheetDeed
    from data.layer_rows import Cell

_PARTY_TABLES: Final[Mapping[str, str]] = {
    "agreements": "agreement_parties",
    "events": "event_parties",
    "ventures": "venture_parties",
}
_NOT_YET_AGREED: Final = frozenset({Status.PLANNED, Status.PROPOSED, Status.INTEREST})
_OF_ACTS: Final[Mapping[Status, Status]] = {
    Status.SIGNED: Status.COMPLETED,
    Status.IN_FORCE: Status.COMPLETED,
    Status.CLOSED: Status.COMPLETED,
    Status.OPERATING: Status.COMPLETED,
}
"""What is said of an event in the words of an agreement."""


def layer_deeds(deed: SheetDeed, *, claim_id: str, source_id: str, atlas: Atlas) -> Iterator[LayerRow]:
    """Yield the rows of what a row of a sheet says, with all columns of their tables."""
    for party in deed.parties:
        if party.organisation and party.organisation.row:
            yield party.organisation.row
    yield _row(atlas, deed, deed.table, (claim_id,), _claim(deed, claim_id, source_id, atlas))
    parties = _PARTY_TABLES[deed.table]
    for seq, party in enumerate(deed.parties, start=1):
        cells = {
            "claim_id": claim_id,
            "seq": seq,
            "side": party.side,
            "place_id": party.place_id,
            "org_id": party.organisation.org_id if party.organisation else None,
        }
        yield _row(atlas, deed, parties, (claim_id, str(seq)), cells)
    if deed.fact is Fact.AGREEMENT:
        yield from _ties(deed, claim_id, source_id, atlas)


def _claim(deed: SheetDeed, claim_id: str, source_id: str, atlas: Atlas) -> dict[str, Any]:
    stem = "name" if deed.fact is Fact.VENTURE else "title"
    cells: dict[str, Any] = {
        **_common(deed, claim_id, source_id),
        **{f"{stem}_{lang}": deed.titles.get(lang) for lang in Lang},
        "title_state": "draft",
        "kind": deed.kind(atlas),
        "note_en": _note(deed),
        "is_aggregate": False,
    }
    cells[f"{stem}_en"] = deed.titles.get(Lang.EN, deed.title)
    if deed.fact is Fact.AGREEMENT:
        return cells | {
            "level": deed.level(atlas).value,
            "signed": deed.date or None,
            "place_signed": deed.place_id,
            "valid_until": deed.end or None,
            "themes": ";".join(deed.themes) or None,
        }
    if deed.fact is Fact.EVENT:
        cells |= {"start": deed.date or None, "end": deed.end or None, "place_id": deed.place_id}
        return cells | {"participants_count": deed.count, "status": _OF_ACTS.get(deed.status, deed.status).value}
    sector = next((theme for theme in deed.themes if theme in _SECTORS), "other")
    return cells | {"sector": sector, "place_id": deed.place_id, "place_inferred": False, "started": deed.date or None}


_SECTORS: Final = frozenset({
    "machinery", "agriculture", "food", "chemicals", "metals", "mining", "energy", "construction", "wood",
    "light_industry", "pharma", "transport", "finance", "trade", "science", "education",
})  # fmt: skip


def _common(deed: SheetDeed, claim_id: str, source_id: str) -> dict[str, Any]:
    origin = deed.origin
    return {
        "claim_id": claim_id,
        "source_id": source_id,
        "locator": ", ".join(filter(None, (origin.file, origin.sheet, origin.cell))),
        "citation": Citation.DIRECT.value,
        "as_stated": deed.as_stated,
        "qualifier": Qualifier.EXACT.value,
        "status": deed.status.value,
        "repeats": deed.repeats,
    }


def _note(deed: SheetDeed) -> str | None:
    """Return what the sheet says beside the columns of the contract, as it is written."""
    return "; ".join(filter(None, (deed.term, deed.note))) or None


def _ties(deed: SheetDeed, claim_id: str, source_id: str, atlas: Atlas) -> Iterator[LayerRow]:
    """Yield a tie for each place of Belarus with each of Kazakhstan."""
    kind = TieKind.NEGOTIATION if deed.status in _NOT_YET_AGREED else TieKind.AGREEMENT
    for by_place, by_inferred in deed.ends("by"):
        for kz_place, kz_inferred in deed.ends("kz"):
            tie_id = f"tie-{claim_id}-{by_place}-{kz_place}".lower()
            cells = {
                **_common(deed, tie_id, source_id),
                "repeats": _repeated_tie(deed, by_place, kz_place, atlas),
                "by_place_id": by_place,
                "kz_place_id": kz_place,
                "kind": kind.value,
                **{f"what_{lang}": deed.titles.get(lang, deed.title) for lang in Lang},
                "title_state": "draft",
                "agreement_id": claim_id,
                "since": deed.date or None,
                "inferred": by_inferred or kz_inferred,
                "themes": ";".join(deed.themes) or None,
            }
            yield _row(atlas, deed, "ties", (tie_id,), cells)


def _repeated_tie(deed: SheetDeed, by_place: str, kz_place: str, atlas: Atlas) -> str | None:
    """Return the tie of the book that rests on the agreement that is stated again."""
    ties = (tie for tie, ends in atlas.index.ends.items() if ends == (by_place, kz_place))
    return next((tie for tie in ties if deed.repeats and atlas.document_of(tie) == deed.repeats), None)


def _row(atlas: Atlas, deed: SheetDeed, table: str, keys: tuple[str, ...], cells: Mapping[str, Any]) -> LayerRow:
    """Return a row with every column of its table, empty where nothing is said."""
    whole: dict[str, Cell] = {name: cells.get(name) for name in atlas.contract.table(table).names}
    return LayerRow(table=table, row_id="/".join(keys), cells=whole, origin=deed.origin)
