"""Organisations among parties: those that are known by a name, and new ones that a sheet names."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from data.atlas.derived import derived
from data.atlas.latin_key import key
from data.enums import Lang
from data.imports.agreements.deed_words import value_of
from data.imports.agreements.written_language import language_of
from data.imports.places.written_name import read_name
from data.layer_rows import LayerRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.atlas.atlas import Atlas
    from data.layer_rows import Cell, Origin

_WORD: Final = re.compile(r"[^\W_]+")
_IN_BRACKETS: Final = re.compile(r"\s*\([^()]*\)")
_FORMS: Final = frozenset({
    "oao", "zao", "ooo", "odo", "up", "rup", "rupp", "chup", "sooo", "sp", "ao", "too", "aat", "zat", "taa", "zhshs",
    "ak", "nk", "uk", "llp", "llc", "jsc", "ltd", "ojsc", "cjsc", "holding", "kholding",
})  # fmt: skip
"""Words for legal forms, as keys: one company is written with and without them."""

_ADJECTIVE: Final = re.compile(r"(?:ск|цк)(?:ая|ий|ое|ой|і|ага|ай|ого)$")
_LONGEST_SLUG: Final = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyOrganisation:
    """An organisation: its id, its country (empty where it is not known), its seat, its kind, and its row where new.

    It is doubtful where no word of its name says that it is an organisation.
    """

    org_id: str
    country: str
    place_id: str | None
    kind: str
    row: LayerRow | None = None
    is_doubtful: bool = False


def known_organisation(text: str, *, atlas: Atlas, kept: Iterable[LayerRow]) -> PartyOrganisation | None:
    """Return the organisation of the book or of a layer that has a name; None where there is none."""
    name = name_key(text)
    if not name:
        return None
    org_id = _names(atlas).get(name)
    if org_id:
        return _of_cells(org_id, atlas.tables[_TABLE].loc[org_id].to_dict())
    for own in kept:
        if own.table == _TABLE and name in {name_key(str(own.cells.get(f"name_{lang}") or "")) for lang in Lang}:
            return _of_row(own)
    return None


def new_organisation(text: str, *, country: str, origin: Origin) -> PartyOrganisation | None:
    """Return an organisation that nobody knows yet; None where a text is written as a place is.

    Parameters
    ----------
    text
        Its name as it is written.
    country
        Its country, where the sheet says so; else what its name says is taken, and nothing where that is nothing.
    """
    kind = value_of("org_kind", text)
    written = read_name(text)
    if kind is None and (written.rank or not written.words or _ADJECTIVE.search(written.stem)):
        return None
    lang = language_of(text)
    slug = "-".join(filter(None, map(key, _WORD.findall(text))))[:_LONGEST_SLUG].strip("-")
    digest = hashlib.sha256(name_key(text).encode()).hexdigest()[:6]
    org_id = f"{slug}-o{digest}" if slug else f"o{digest}"
    cells: dict[str, Cell] = {
        "org_id": org_id,
        "country": (country or value_of("org_country", text)) if kind else None,
        "place_id": None,
        "seat_inferred": False,
        "kind": kind or "other",
        "sector": value_of("theme", text) if value_of("theme", text) in _SECTORS else "other",
        "name_en": text,
        **{f"name_{other}": text if other is lang else None for other in (Lang.RU, Lang.BE, Lang.KK)},
        "note_en": None,
    }
    found = _of_row(LayerRow(table=_TABLE, row_id=org_id, cells=cells, origin=origin))
    return replace(found, is_doubtful=kind is None)


def name_key(text: str) -> str:
    """Return the keys of the words of an organisation's name, without what is in brackets and its legal form."""
    words = [key(word) for word in _WORD.findall(_IN_BRACKETS.sub(" ", text))]
    return " ".join(word for word in words if word and word not in _FORMS)


_TABLE: Final = "organisations"
_SECTORS: Final = frozenset(
    {
        "machinery", "agriculture", "food", "chemicals", "metals", "mining", "energy", "construction", "wood",
        "light_industry", "pharma", "transport", "finance", "trade", "science", "education", "media", "culture",
    }
)  # fmt: skip
"""Themes that are sectors of organisations too."""


def _of_row(row: LayerRow) -> PartyOrganisation:
    return replace(_of_cells(row.row_id, row.cells), row=row)


def _of_cells(org_id: str, cells: Mapping[Any, object]) -> PartyOrganisation:
    place, country = cells.get("place_id"), cells.get("country")
    return PartyOrganisation(
        org_id=org_id,
        country=str(country) if country else "",
        place_id=str(place) if place else None,
        kind=str(cells["kind"]),
    )


@derived(maxsize=2)
def _names(atlas: Atlas) -> Mapping[str, str]:
    """Return the organisations of the book by the keys of all their names; a key of two is of none."""
    frame = atlas.tables[_TABLE]
    named = [
        (name_key(name), str(org_id))
        for lang in Lang
        for org_id, name in zip(frame.index, frame[f"name_{lang}"], strict=True)
        if name
    ]
    others = atlas.tables["organisation_names"][["org_id", "name"]].itertuples(index=False, name=None)
    named += [(name_key(name), str(org_id)) for org_id, name in others]
    found: dict[str, set[str]] = {}
    for name, org_id in named:
        found.setdefault(name, set()).add(org_id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1 and name}
