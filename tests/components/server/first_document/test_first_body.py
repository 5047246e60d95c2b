"""The first document of every page has its header, its words and its map, and of hidden layers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.i18n.language import language
from components.layer_atlases import LayerAtlases
from components.server.first_document import first_view as read
from components.server.first_document.first_body import body_element, first_content
from components.server.first_document.first_view import first_view
from components.server.first_document.html_tags import written
from components.session.routes import ROUTES, titles
from data.enums import Lang
from tests.data.layers.own_rows import KeptLayers, figure, layer, small_layer

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from components.session.routes import Route

FIGURE = figure("1250.5").obs_id
STORE = KeptLayers(
    layer(small_layer(), name="Chamber"),
    layer(small_layer(), layer_id="draft", name="Secret draft", is_published=False),
)


@pytest.fixture(autouse=True)
def _layers(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = LayerAtlases(lambda: STORE)
    monkeypatch.setattr(read, "layer_atlases", lambda: kept)


def body(path: str, query: str = "", lang: Lang = Lang.EN) -> Element:
    asked = first_view(path, query, lang)
    assert asked is not None
    return body_element(asked)


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_page_has_its_header_and_its_title(route: Route, lang: Lang) -> None:
    path = route.path
    made = body(f"/{path}", "", lang)
    links = {link.text: link for link in made.iter("a") if link.get("class") == "pv-page-link"}
    assert list(links) == list(titles(language(lang)).values())
    current = [text for text, link in links.items() if link.get("aria-current") == "page"]
    assert current == [titles(language(lang))[route.name]]
    assert next(heading.text for heading in made.iter("h2"))
    assert len(list(made.iter("h1"))) == len(list(made.iter("main"))) == len(list(made.iter("noscript"))) == 1
    assert made.get("id") == "pv-first"


@pytest.mark.parametrize(
    ("path", "query", "has_map"),
    [
        ("/", "", True),
        ("/region", "", False),
        ("/region", "place=BY-HO", True),
        ("/pair", "by=BY-HO", False),
        ("/pair", "by=BY-HO&kz=KZ-55", True),
        ("/production", "", True),
        ("/trade", "", False),
    ],
)
def test_the_map_is_there_where_the_page_has_it(path: str, query: str, *, has_map: bool) -> None:
    drawings = [svg for svg in body(path, query).iter("svg") if svg.get("class") == "pv-first-map"]
    assert len(drawings) == has_map


def test_links_to_pages_and_languages_keep_what_is_chosen_and_lead_within_the_server() -> None:
    made = body("/region", "place=BY-HO&lang=ru", Lang.RU)
    hrefs = [str(link.get("href")) for link in made.iter("a")]
    assert "./trade?lang=ru&place=BY-HO" in hrefs
    assert "./region?lang=kk&place=BY-HO" in hrefs
    assert all(href.startswith("./") for href in hrefs)


def test_a_hostile_address_leaves_nothing_of_itself() -> None:
    text = written(body("/", "place=%3Cscript%3Ealert(1)%3C/script%3E&q=%3Cimg%20onerror%3Dx%3E&kinds=%22%3E%3Cb%3E"))
    assert "alert" not in text
    assert "<img" not in text
    assert "<b>" not in text


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_of_a_draft_there_is_nothing_whoever_asks(route: Route) -> None:
    for data in ("own", "both"):
        made = body(f"/{route.path}", f"data={data}&layer=draft")
        text = written(made)
        assert "Secret draft" not in text
        assert "1250.5" not in text
        assert list(made.iter("article")) == [], "nor of the book, which was not asked for"


def test_a_published_layer_is_named_where_it_is_beside_the_book() -> None:
    assert "Chamber" in written(body("/", "data=both&layer=chamber"))
    assert "Chamber" not in written(body("/", ""))


def test_what_a_page_says_first_is_written_once() -> None:
    asked = first_view("/trade", "", Lang.EN)
    assert asked is not None
    assert first_content(asked.view, "trade") is first_content(asked.view, "trade")
