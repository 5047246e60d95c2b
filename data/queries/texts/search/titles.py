"""Titles of places and organisations in all languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import Lang
from data.package.roles import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas

_IN_BRACKETS: Final = re.compile(r"(.+?) \(([^()]+)\)")


def titles_of(atlas: Atlas, table: str, id_: str) -> tuple[tuple[Lang, str], ...]:
    """Return what a row is called in each language that it has a title in."""
    return _titles(atlas, table)[id_]


def place_titles(atlas: Atlas, place_id: str) -> tuple[str, ...]:
    """Return what a place is called in all languages."""
    return tuple(text for _, text in titles_of(atlas, "places", place_id))


def parts_of(name: str) -> tuple[str, ...]:
    """Return a name, and where it has a part in brackets, that and the rest: both are names of their own."""
    found = _IN_BRACKETS.fullmatch(name)
    return (name, *found.groups()) if found else (name,)


@derived(maxsize=2)
def _titles(atlas: Atlas, table: str) -> Mapping[str, tuple[tuple[Lang, str], ...]]:
    stem = atlas.contract.table(table).column(Role.TITLE)
    frame = atlas.tables[table][[f"{stem}_{lang}" for lang in Lang]]
    return {
        id_: tuple((lang, text) for lang, text in zip(Lang, texts, strict=True) if text)
        for id_, *texts in frame.itertuples(name=None)
    }
