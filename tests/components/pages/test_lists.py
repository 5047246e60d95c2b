"""Lists of every page in four languages: no two rows of one list can be taken for each other."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View, current_atlas
from components.documents.pair import chooser_document as pairs_document
from components.documents.pair import pair_document
from components.documents.panel import document
from components.documents.place import place_document
from components.documents.search.search_hits import search_answer
from components.documents.texts import Marked
from components.i18n.language import language
from components.map.index import tie_rows
from components.pages.chronicle import timeline
from components.pages.chronicle.promises import promises_data
from components.pages.production import document as production
from components.pages.production.ventures_table import venture_rows
from components.pages.sources.conflicts import conflict_contents, conflict_entries
from components.pages.sources.notes import source_contents, source_entries
from components.pages.trade import document as trade
from data.atlas.selection import Selection
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from components.documents.model import Document, Item
    from components.documents.texts import Text

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
LANGS = pytest.mark.parametrize("lang", list(Lang))
WORDS = ("Pavlodar", "Gomel", "MAZ", "tractor", "agreement", "Belarus", "combine", "Kostanay", "university", "forum")


def view(lang: Lang, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), DAY)


def plain(text: Text | None) -> str:
    parts = text if isinstance(text, tuple) else (text,)
    return "".join(part.text if isinstance(part, Marked) else part or "" for part in parts)


def row(item: Item) -> tuple[str, ...]:
    """Return what a reader sees of an item; where a fact is stated again, its source distinguishes it."""
    again = item.source if item.claim and ATLAS.claim(item.claim).repeats else ""
    figure = (item.hedge, item.value or "", item.unit)
    return (
        plain(item.title), *figure, *(badge.text for badge in item.badges), *map(plain, item.lines), again or "",
    )  # fmt: skip


def alike(documents: Iterable[Document]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the rows that a list has more than once, with the list's title; assert that there was any list."""
    lists = 0
    for page in documents:
        for part in page.sections:
            lists += 1
            yield from ((part.title, seen) for seen, count in Counter(map(row, part.items)).items() if count > 1)
    assert lists > 1


def twice(rows: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    counted = Counter(rows)
    assert len(counted) > 1
    return [seen for seen, count in counted.items() if count > 1]


@pytest.mark.daily(2)
@LANGS
def test_no_list_of_a_places_panel_has_two_rows_alike(lang: Lang) -> None:
    places = ATLAS.index.places if lang is Lang.EN else ATLAS.index.unit_ids
    asked = (Selection(lang=lang, place=place) for place in places)
    assert list(alike(document(ATLAS, found, language(lang), today=DAY) for found in asked)) == []


@pytest.mark.daily(2)
@LANGS
def test_no_list_of_a_places_page_has_two_rows_alike(lang: Lang) -> None:
    assert list(alike(place_document(view(lang, place=place)) for place in ATLAS.index.unit_ids)) == []


@pytest.mark.daily(2)
@LANGS
def test_no_list_of_a_claims_panel_has_two_rows_alike(lang: Lang) -> None:
    claims = [i for i, claim in ATLAS.index.claims.items() if not claim.repeats]
    asked = (Selection(lang=lang, claim=claim) for claim in claims)
    assert list(alike(document(ATLAS, found, language(lang), today=DAY) for found in asked)) == []


@pytest.mark.thorough
@pytest.mark.daily(2)
@LANGS
def test_no_list_of_a_pair_has_two_rows_alike(lang: Lang) -> None:
    units = ATLAS.units(DAY)
    by_ids, kz_ids = ([i for i in units if ATLAS.place(i).country == country] for country in ("BY", "KZ"))
    pages = [pair_document(view(lang, by=by, kz=kz), by, kz) for by in by_ids for kz in kz_ids]
    assert list(alike([pairs_document(view(lang)), *pages])) == []


@pytest.mark.daily(2)
@LANGS
def test_no_list_of_trade_and_production_has_two_rows_alike(lang: Lang) -> None:
    shown = view(lang)
    chapters = (*trade.chapters(shown).values(), *production.chapters(shown).values(), production.assembly(shown))
    assert list(alike(chapters)) == []
    assert twice(found.cells for found in venture_rows(shown)) == []


@pytest.mark.daily(2)
@LANGS
def test_no_list_of_sources_has_two_rows_alike(lang: Lang) -> None:
    shown = view(lang)
    notes = (source_contents(shown, entry.id) for entry in source_entries(shown))
    conflicts = (conflict_contents(shown, entry.id) for entry in conflict_entries(shown, "all"))
    assert list(alike(found.document for found in (*notes, *conflicts) if found.document)) == []


@LANGS
def test_no_table_of_the_chronicle_has_two_rows_alike(lang: Lang) -> None:
    shown = view(lang)
    assert twice(found.cells for found in (*timeline.dated_rows(shown), *timeline.undated_rows(shown))) == []
    groups = promises_data(shown)["groups"]
    assert twice(tuple(map(str, found["target"].items())) for group in groups for found in group["promises"]) == []


@LANGS
def test_no_two_rows_of_the_maps_table_are_alike(lang: Lang) -> None:
    rows = tie_rows(ATLAS, language(lang)).values()
    assert twice(found["what"] for found in rows) == []


@LANGS
@pytest.mark.parametrize("words", WORDS)
def test_no_two_hits_of_a_search_are_alike(lang: Lang, words: str) -> None:
    hits = search_answer(ATLAS, words, language(lang), today=DAY, limit=50).hits
    assert hits
    seen = Counter((hit.kind, str(hit.label), hit.kind_label, str(hit.note)) for hit in hits)
    assert [hit for hit, count in seen.items() if count > 1] == []
