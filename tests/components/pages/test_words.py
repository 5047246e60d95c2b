"""Words of every page in Russian, Belarusian and Kazakh: none is English but names, addresses and what is quoted."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pytest
from babel.messages.pofile import read_po

from components.context import View, current_atlas
from components.documents.cards import organisation_document, person_document
from components.documents.evidence import evidence
from components.documents.pair import chooser_document, pair_document
from components.documents.panel import document
from components.documents.place import place_document
from components.i18n.language import FOLDER, language
from components.map.index import tie_rows
from components.pages import PAGES
from components.pages.chronicle import timeline
from components.pages.chronicle.promises import promises_data
from components.pages.production import document as production
from components.pages.production.ventures_table import venture_rows
from components.pages.sources.conflicts import conflict_contents, conflict_entries
from components.pages.sources.mix import mix_groups, mix_lines
from components.pages.sources.notes import source_contents, source_entries
from components.pages.trade import document as trade
from data.atlas.selection import Selection
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from components.pages import Page

ATLAS: Final = current_atlas()
DAY: Final = date(2026, 11, 24)
LANGS: Final = pytest.mark.parametrize("lang", [Lang.RU, Lang.BE, Lang.KK])
MACHINES: Final = frozenset({"claim", "go", "id", "tone", "place", "lang", "org", "person", "kind", "tongue", "links",
                                "by", "kz", "state", "status", "verdict", "themes"})  # fmt: skip
"""Fields that are for scripts, not for readers; links are pairs of a text and an address."""
ADDRESS: Final = re.compile(r"\S+\.(?:by|kz|ru|com|info|org|net)\b\S*")
QUOTED: Final = re.compile(r"«[^»]*»|“[^”]*”|„[^“]*“")
ENGLISH: Final = re.compile(r"(?<![\w.@-])[a-z][a-z-]+(?![\w.@])")
"""A word of small Latin letters: names begin with a capital one."""
PRINTED: Final = re.compile(
    r"апечатан|адрукаван|басылған|деп берілген|названо|назван|аталған|дословно|даслоўна|сөзбе-сөз"
)
"""What a remark says before words of the book that it quotes."""


def view(lang: Lang, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), DAY)


def texts(part: Any) -> Iterator[str]:
    """Give what readers see of a part that travels, but what it marks as English."""
    if isinstance(part, dict):
        if part.get("lang") == "en" and "text" in part:
            return
        named = {name: value for name, value in part.items() if name not in MACHINES}
        if part.get("tongue") == "en":
            named.pop("title", None)
        for badge in named.pop("badges", ()):
            yield from texts(badge[0] if isinstance(badge, list) else badge)
        for value in named.values():
            yield from texts(value)
        for text, _address in part.get("links") or ():
            yield text
    elif isinstance(part, list | tuple):
        for value in part:
            yield from texts(value)
    elif isinstance(part, str):
        yield part


def english(parts: Any) -> set[str]:
    """Return the texts that have an English word which is no name, no address, no quotation and not marked."""
    found = set()
    for text in texts(parts):
        rest = QUOTED.sub("", ADDRESS.sub("", text))
        if ENGLISH.search(rest) and not PRINTED.search(rest):
            found.add(text)
    return found


@pytest.mark.daily(2)
@pytest.mark.thorough
@LANGS
def test_panels_and_pages_of_places_speak_one_language(lang: Lang) -> None:
    places = ATLAS.index.places
    panels = [document(ATLAS, Selection(lang=lang, place=i), language(lang), today=DAY).to_json() for i in places]
    pages = [place_document(view(lang, place=i)).to_json() for i in ATLAS.index.unit_ids]
    assert english([panels, pages]) == set()


@pytest.mark.daily(2)
@pytest.mark.thorough
@LANGS
def test_panels_and_evidence_of_claims_speak_one_language(lang: Lang) -> None:
    for claim in ATLAS.index.claims:
        panel = document(ATLAS, Selection(lang=lang, claim=claim), language(lang), today=DAY).to_json()
        card = evidence(ATLAS, claim, language(lang))
        said = [text for name, text in card.rows if name not in card.english]
        assert english([panel, card.label, said, [text for text, _ in card.links]]) == set(), claim


@pytest.mark.daily(2)
@LANGS
def test_cards_of_organisations_and_people_speak_one_language(lang: Lang) -> None:
    organisations = [
        organisation_document(ATLAS, i, language(lang), DAY).to_json() for i in ATLAS.tables["organisations"].index
    ]
    people = [person_document(ATLAS, i, language(lang), DAY).to_json() for i in ATLAS.index.people]
    assert english([organisations, people]) == set()


@pytest.mark.daily(1)
@pytest.mark.thorough
@LANGS
def test_pairs_speak_one_language(lang: Lang) -> None:
    units = ATLAS.units(DAY)
    by_ids, kz_ids = ([i for i in units if ATLAS.place(i).country == country] for country in ("BY", "KZ"))
    pages = [pair_document(view(lang, by=by, kz=kz), by, kz).to_json() for by in by_ids for kz in kz_ids]
    assert english([chooser_document(view(lang)).to_json(), pages]) == set()


@pytest.mark.daily(2)
@LANGS
def test_trade_production_and_chronicle_speak_one_language(lang: Lang) -> None:
    shown = view(lang)
    chapters = (*trade.chapters(shown).values(), *production.chapters(shown).values(), production.assembly(shown))
    ventures = [found.cells for found in venture_rows(shown)]
    events = [found.cells for found in (*timeline.dated_rows(shown), *timeline.undated_rows(shown))]
    assert english([[part.to_json() for part in chapters], ventures, events, promises_data(shown)]) == set()


@pytest.mark.daily(2)
@pytest.mark.thorough
@LANGS
def test_sources_speak_one_language(lang: Lang) -> None:
    shown = view(lang)
    notes = [[entry.to_json(), source_contents(shown, entry.id).to_json()] for entry in source_entries(shown)]
    unclear = [
        [entry.to_json(), conflict_contents(shown, entry.id).to_json()] for entry in conflict_entries(shown, "all")
    ]
    mix = [mix_lines(shown), [group.to_json() for group in mix_groups(shown)]]
    assert english([notes, unclear, mix]) == set()


def content_words(page: Page) -> tuple[Callable[[View], Mapping[str, str]] | None, ...]:
    """Return what says the words of a page's charts."""
    return page.content.chart_titles, page.content.chart_names, page.content.chart_notes


@LANGS
def test_charts_and_the_map_speak_one_language(lang: Lang) -> None:
    shown = view(lang)
    words = (said(shown) for page in PAGES for said in content_words(page) if said)
    named = [list(part.values()) for part in words]
    assert len(named) > 4
    assert english([named, list(tie_rows(ATLAS, language(lang)).values())]) == set()


@LANGS
def test_the_catalogue_has_no_english_words(lang: Lang) -> None:
    with (FOLDER / f"{lang.value}.po").open("rb") as file:
        catalogue = read_po(file)
    said = [list(entry.string) if isinstance(entry.string, tuple) else entry.string for entry in catalogue if entry.id]
    columns = {field.name for table in ATLAS.contract.tables.values() for field in table.fields} | {
        "role",
        "fact",
        "data",
    }
    columns |= set(ATLAS.contract.tables)
    plain = [re.sub(rf"\{{\w+\}}|\b({'|'.join(columns)})\b", "", text) for text in texts(said)]
    assert english(plain) == set()
