"""Index of the names of places: official, former and other ones, by their words and by their plain keys."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.atlas.latin_key import key
from data.enums import Case, Lang, PlaceKind
from data.imports.places.written_name import Rank, WrittenName, read_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.atlas.atlas import Atlas

ENDED_REGIONS: Final = Path(__file__).parent / "ended_regions.csv"
"""Regions of Kazakhstan that ended before the first boundaries of the atlas, with what their territory is today."""

_LONGEST_ABBREVIATION: Final = 3

RANKS: Final[Mapping[PlaceKind, Rank]] = {
    PlaceKind.COUNTRY: Rank.COUNTRY,
    PlaceKind.REGION: Rank.REGION,
    PlaceKind.CITY_OF_RANK: Rank.CITY,
    PlaceKind.CITY: Rank.CITY,
    PlaceKind.DISTRICT: Rank.DISTRICT,
    PlaceKind.CITY_DISTRICT: Rank.DISTRICT,
}


class NameKind(StrEnum):
    """How a name belongs to its place; `whole` is another way to write the official one, as with the word for city."""

    OFFICIAL = "official"
    WHOLE = "whole"
    DATED = "dated"
    FORMER = "former"
    ALIAS = "alias"
    SHORT = "short"
    FORM = "form"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of a place; of a region that ended, ``place_id`` has the places of its territory joined by ``|``."""

    text: str
    place_id: str
    lang: Lang | None
    kind: NameKind
    rank: Rank
    written: WrittenName
    ended: str = ""

    @property
    def key(self) -> str:
        """Its words as one plain key each, a space between them."""
        return keys(self.written)


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names by their words, by their keys and by these written as one, and of a city the region named after it."""

    by_words: Mapping[str, tuple[KnownName, ...]]
    by_key: Mapping[str, tuple[KnownName, ...]]
    as_one: Mapping[str, tuple[KnownName, ...]]
    namesakes: Mapping[str, tuple[str, ...]]


def keys(written: WrittenName) -> str:
    """Return the plain keys of the words of a name."""
    return " ".join(filter(None, map(key, written.words)))


@derived(maxsize=2)
def name_index(atlas: Atlas) -> NameIndex:
    """Return the index of all names of an atlas."""
    by_words: dict[str, list[KnownName]] = defaultdict(list)
    by_key: dict[str, list[KnownName]] = defaultdict(list)
    as_one: dict[str, list[KnownName]] = defaultdict(list)
    for name in (*_official(atlas), *_other(atlas), *_forms(atlas), *_ended()):
        by_words[name.written.stem].append(name)
        by_key[name.key].append(name)
        as_one[name.key.replace(" ", "")].append(name)
    return NameIndex(_frozen(by_words), _frozen(by_key), _frozen(as_one), _namesakes(atlas))


def _frozen(names: Mapping[str, list[KnownName]]) -> dict[str, tuple[KnownName, ...]]:
    return {words: tuple(found) for words, found in names.items()}


def _official(atlas: Atlas) -> Iterator[KnownName]:
    for place in atlas.index.places.values():
        rank = RANKS[place.kind]
        for lang, text in _names(atlas, place.place_id):
            yield KnownName(text, place.place_id, lang, NameKind.OFFICIAL, rank, read_name(text))
            for short in atlas.short_names(place.place_id, lang=lang):
                yield KnownName(short, place.place_id, lang, NameKind.SHORT, rank, read_name(short))


def _names(atlas: Atlas, place_id: str) -> Iterator[tuple[Lang, str]]:
    place = atlas.place(place_id)
    texts = (place.name_en, place.name_ru, place.name_be, place.name_kk)
    yield from ((lang, text) for lang, text in zip(Lang, texts, strict=True) if text)


def _other(atlas: Atlas) -> Iterator[KnownName]:
    columns = ["place_id", "name", "lang", "kind", "valid_from", "valid_to"]
    rows = list(atlas.tables["place_names"][columns].itertuples(index=False))
    former = {(place_id, keys(read_name(text))) for place_id, text, _, kind, *_ in rows if kind == "former"}
    for place_id, text, lang, kind, first, last in rows:
        if lang not in set(Lang):
            continue  # codes, which have a module of their own
        written = read_name(text)
        official = {read_name(name).stem for own, name in _names(atlas, place_id) if own.value == lang}
        if kind == "former" or (place_id, keys(written)) in former:
            found = NameKind.DATED if first or last else NameKind.FORMER
        elif kind == "alias" and (written.stem in official or _is_romanised(written)):
            found = NameKind.WHOLE
        else:
            found = NameKind.ALIAS
        yield KnownName(text, place_id, Lang(lang), found, RANKS[atlas.place(place_id).kind], written)


def _is_romanised(written: WrittenName) -> bool:
    """Return whether a name is in Latin letters and no abbreviation."""
    return len(written.stem) > _LONGEST_ABBREVIATION and not any(
        "\u0400" <= letter <= "\u04ff" for letter in written.stem
    )


def _forms(atlas: Atlas) -> Iterator[KnownName]:
    """Yield the case forms of names."""
    rows = atlas.tables["place_forms"][["place_id", "lang", "case", "text"]].itertuples(index=False)
    for place_id, lang, case, text in rows:
        if case == Case.NOMINATIVE:
            continue
        rank = RANKS[atlas.place(place_id).kind]
        yield KnownName(text, place_id, Lang(lang), NameKind.FORM, rank, read_name(text))


@lru_cache(maxsize=1)
def _ended() -> tuple[KnownName, ...]:
    with ENDED_REGIONS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return tuple(
        KnownName(text, row["territory"], lang, NameKind.ENDED, Rank.REGION, read_name(text), row["valid_to"])
        for row in rows
        for lang in Lang
        if (text := row[f"name_{lang}"])
    )


def _namesakes(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    """Return of each city the regions that are named after it: those whose short English name is the city's."""
    regions: dict[str, list[str]] = defaultdict(list)
    for place in atlas.index.places.values():
        if place.kind is PlaceKind.REGION:
            for short in atlas.short_names(place.place_id, lang=Lang.EN)[:1]:
                regions[short.removesuffix(" Reg.")].append(place.place_id)
    return {
        place.place_id: tuple(regions[place.name_en])
        for place in atlas.index.places.values()
        if RANKS[place.kind] is Rank.CITY and place.name_en in regions
    }
