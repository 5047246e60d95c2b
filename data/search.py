"""Search by name, across scripts, spellings and times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from anyascii import anyascii
from rapidfuzz import fuzz, process

from data.model import Lang, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from data.atlas import Atlas

CLOSE_ENOUGH: Final = 72.0
"""Below this likeness (of 100) a name is another name."""

_SHORT: Final = 3
"""Names are this long before likeness says anything: two letters are like half of all names."""

_WEIGHT: Final = {
    PlaceKind.COUNTRY: 4,
    PlaceKind.CITY_OF_RANK: 4,
    PlaceKind.REGION: 3,
    PlaceKind.CITY: 3,
    PlaceKind.DISTRICT: 1,
    PlaceKind.CITY_DISTRICT: 1,
}
_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")


class HitKind(StrEnum):
    """What was found."""

    PLACE = "place"
    ORGANISATION = "organisation"
    AGREEMENT = "agreement"


class NameKind(StrEnum):
    """In what way the matched name names what was found; `misspelling` is how a source prints it."""

    OFFICIAL = "official"
    FORMER = "former"
    ALIAS = "alias"
    MISSPELLING = "misspelling"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `label` is its name in the asked language, `matched` the name that was like the text.

    `note` gives the days on which the matched name, or the territory, was in force, as ``2019-03-23/2022-09-16``;
    it is empty where no dates are known or the name holds today.
    """

    kind: HitKind
    id: str
    label: str
    matched: str
    name_kind: NameKind
    note: str
    score: float


@dataclass(frozen=True, slots=True)
class _Name:
    kind: HitKind
    id: str
    text: str
    name_kind: NameKind
    lang: str
    note: str
    weight: int


@dataclass(frozen=True, slots=True)
class _Index:
    names: tuple[_Name, ...]
    keys: tuple[str, ...]


def search(atlas: Atlas, text: str, *, lang: Lang = Lang.EN, limit: int = 10) -> list[Hit]:
    """
    Find places, organisations and agreements by a name in any of their languages, today's or a former one.

    Parameters
    ----------
    atlas
        The facts.
    text
        What is looked for, in any script; small misspellings do no harm.
    lang
        Language of the labels.
    limit
        How many hits are wanted at most.

    Returns
    -------
    list of Hit
        Best first, each thing once.
    """
    query = _key(text)
    if not query:
        return []
    index = _index(atlas)
    found = process.extract(query, index.keys, scorer=_likeness, score_cutoff=CLOSE_ENOUGH, limit=None)
    best: dict[tuple[HitKind, str], tuple[tuple[float, ...], _Name]] = {}
    for _, score, at in found:
        name = index.names[at]
        # Of equals, what is spelt as it was typed comes first, then what the language knows, then the greater thing.
        rank = (
            score,
            name.text.casefold() == text.strip().casefold(),
            name.weight,
            name.name_kind is NameKind.OFFICIAL,
            name.lang == lang,
        )
        if (name.kind, name.id) not in best or best[name.kind, name.id][0] < rank:
            best[name.kind, name.id] = (rank, name)
    ranked = sorted(best.values(), key=lambda pair: pair[1].id)
    ranked.sort(key=lambda pair: pair[0], reverse=True)
    return [
        Hit(name.kind, name.id, _label(atlas, name, lang), name.text, name.name_kind, name.note, rank[0])
        for rank, name in ranked[:limit]
    ]


def _likeness(query: str, name: str, *, score_cutoff: float | None = None) -> float:
    """Return 100 for the same name, a little less for its beginning or one of its words, else how like the two are."""
    if query == name:
        return 100.0
    if name.startswith(query):
        return 97.0 if name[len(query)] == " " else 93.0
    if f" {query}" in name:
        return 92.0
    if len(query) < _SHORT:
        return 0.0
    # The whole name first, then its words: "Kustanay Region" is asked for as "Kustanai".
    score = max(fuzz.ratio(query, name), 0.95 * fuzz.token_sort_ratio(query, name)) * 0.9
    if " " in name and " " not in query:
        score = max(score, 0.85 * max(fuzz.ratio(query, word) for word in name.split()))
    return score if score >= (score_cutoff or 0) else 0.0


@lru_cache(maxsize=2)
def _index(atlas: Atlas) -> _Index:
    names = tuple(_names(atlas))
    return _Index(names, tuple(_key(name.text) for name in names))


def _names(atlas: Atlas) -> Iterator[_Name]:
    frames = atlas.tables
    for place_id, texts in _cells(atlas, "places", "place_id", "name"):
        place = atlas.place(place_id)
        note = _days(place.valid_from, place.valid_to) if place.valid_to else ""
        # A territory that is no more stands behind the one of its name today.
        weight = 2 * _WEIGHT[place.kind] - (1 if place.valid_to else 0)
        for lang, text in texts:
            yield _Name(HitKind.PLACE, place_id, text, NameKind.OFFICIAL, lang, note, weight)
    columns = ["place_id", "name", "lang", "kind", "valid_from", "valid_to"]
    for place_id, text, lang, kind, first, last in frames["place_names"][columns].itertuples(index=False, name=None):
        weight = 2 * _WEIGHT[atlas.place(place_id).kind] - (1 if atlas.place(place_id).valid_to else 0)
        yield _Name(HitKind.PLACE, place_id, text, NameKind(kind), lang, _days(first, last), weight)
    for table, key, stem, kind in (
        ("organisations", "org_id", "name", HitKind.ORGANISATION),
        ("agreements", "claim_id", "title", HitKind.AGREEMENT),
    ):
        for id_, texts in _cells(atlas, table, key, stem):
            for lang, text in texts:
                yield _Name(kind, id_, text, NameKind.OFFICIAL, lang, "", 0)


def _cells(atlas: Atlas, table: str, key: str, stem: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    frame = atlas.tables[table]
    langs = [lang.value for lang in Lang]
    for id_, *texts in frame[[key, *(f"{stem}_{lang}" for lang in langs)]].itertuples(index=False, name=None):
        yield id_, [(lang, text) for lang, text in zip(langs, texts, strict=True) if text]


def _label(atlas: Atlas, name: _Name, lang: Lang) -> str:
    table, stem = {
        HitKind.PLACE: ("places", "name"),
        HitKind.ORGANISATION: ("organisations", "name"),
        HitKind.AGREEMENT: ("agreements", "title"),
    }[name.kind]
    return atlas.text(table, name.id, stem, lang)


def _days(first: date | None, last: date | None) -> str:
    return f"{first or ''}/{last or ''}" if first or last else ""


def _key(text: str) -> str:
    return _NOT_LETTERS.sub(" ", anyascii(text).casefold()).strip()
