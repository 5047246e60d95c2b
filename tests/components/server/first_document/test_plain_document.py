"""A document as HTML has every sentence of the document, and its links lead where its buttons would."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import View
from components.documents.model import Action, Answer, Badge, Document, Go, Item, Section
from components.i18n.language import language
from components.pages import PAGES
from components.server.first_document.html_tags import written
from components.server.first_document.plain_document import Place, document_element
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

DAY = date(2026, 11, 24)
CHOSEN: tuple[dict[str, str], ...] = (
    {},
    {"place": "BY-HO"},
    {"by": "BY-HO", "kz": "KZ-55"},
    {"claim": "turnover-2021"},
)


def texts(document: Document) -> Iterator[str]:
    """Yield what a document says in plain texts."""
    yield from (document.title, document.eyebrow, *document.lead, *document.notes)
    yield from (action.text for action in document.actions)
    answer = document.answer
    items = [*document.items, *((*answer.sentences, *answer.moments, *answer.numbers) if answer else ())]
    for item in items:
        yield from (
            text for text in (item.title, *item.lines, item.value, item.unit, item.source) if isinstance(text, str)
        )
        yield from (badge.text for badge in item.badges)
    yield from (part.title for part in document.sections)


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("chosen", CHOSEN, ids=str)
def test_every_sentence_of_every_page_is_in_its_document(chosen: dict[str, str], lang: Lang) -> None:
    for page in PAGES:
        view = View(ATLAS, Selection(lang=lang, **chosen), language(lang), DAY)  # type: ignore[arg-type]
        document = page.first_document(view)
        made = document_element(document, Place(page=page.content.route.name, query={}), shape="page")
        said = " ".join("".join(made.itertext()).split())
        missing = [text for text in texts(document) if text and " ".join(text.split()) not in said]
        assert missing == [], page.content.route.name
        assert document.title


def only(made: Element, name: str) -> list[Element]:
    return list(made.iter(name))


@pytest.mark.parametrize(
    ("page", "go", "href"),
    [
        ("map", Go(place="BY-HO"), "./?date=2020&place=BY-HO"),
        ("map", Go(claim="c"), "./?date=2020&claim=c"),
        ("region", Go(claim="c"), "./?date=2020&by=BY-HO&kz=KZ-55&claim=c"),
        ("trade", Go(place="BY-HO"), "./region?date=2020&by=BY-HO&kz=KZ-55&place=BY-HO"),
        ("region", Go(org="o"), "./?date=2020&by=BY-HO&kz=KZ-55&org=o"),
        ("region", Go(page="visit"), "./visit?place=KZ-55&date=2020&by=BY-HO&kz=KZ-55"),
        ("pair", Go(by=None, kz="KZ-10"), "./pair?place=KZ-55&date=2020&kz=KZ-10"),
        ("region", Go(date=None), "./region?place=KZ-55&by=BY-HO&kz=KZ-55"),
        ("trade", Go(kinds=("visit",), by=None, kz=None), "./trade?place=KZ-55&date=2020&kinds=visit"),
    ],
)  # fmt: skip
def test_a_link_leads_where_a_message_of_the_same_choice_would(page: str, go: Go, href: str) -> None:
    at = Place(page=page, query={"place": "KZ-55", "date": "2020", "by": "BY-HO", "kz": "KZ-55"})
    assert at.href(go) == href


def test_an_item_has_its_figure_its_labels_and_its_source() -> None:
    item = Item(
        title="Turnover", value="5", hedge="about", unit="million", badges=(Badge(text="open", tone="doubt"),),
        lines=("a line",), source="note 1", tone="kind-trade", go=Go(claim="c"),
    )  # fmt: skip
    document = Document(
        lang=Lang.EN,
        title="T",
        answer=Answer(title="A", sentences=(Item(title="said"),)),
        actions=(Action(id="a", text="Do", go=Go(page="visit"), filled=True),),
        sections=(
            Section(id="s", title="S", items=(item,), count=1, folded=True),
            Section(id="e", title="E", empty="none"),
        ),
    )
    made = document_element(document, Place(page="map", query={}), shape="panel")
    text = written(made)
    assert '<p class="pv-value"><span class="pv-hedge">about </span>5<span class="pv-unit"> million</span></p>' in text
    assert "pv-kind-trade" in text
    assert [link.get("href") for link in only(made, "a")] == ["./visit", "./?claim=c"]
    assert [len(only(made, name)) for name in ("details", "summary", "h2", "h3", "li")] == [1, 1, 1, 2, 2]
    assert "none" in text
    assert '<span class="pv-item-title">said</span>' in text, "what leads nowhere is no link"
