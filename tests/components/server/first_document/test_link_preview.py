"""A link to a page is shown with its title, its first sentences and a picture of its view."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from components.documents.model import Document
from components.documents.texts import Marked
from components.pages import PAGES
from components.server.first_document.first_view import first_view
from components.server.first_document.link_preview import LOCALES, MOST, _plain, description, head_elements
from components.session.routes import ROUTES
from data.enums import Lang

if TYPE_CHECKING:
    from components.session.routes import Route


def metas(path: str, query: str = "", lang: Lang = Lang.EN) -> tuple[str, dict[str, str]]:
    asked = first_view(path, query, lang)
    assert asked is not None
    title, elements = head_elements(asked, "https://pv.example")
    named = {
        str(e.get("name") or e.get("property") or e.get("rel")): str(e.get("content") or e.get("href"))
        for e in elements
    }
    return title, named


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_page_has_a_description_of_its_own_and_a_picture_that_there_is(route: Route, lang: Lang) -> None:
    title, found = metas(f"/{route.path}", "", lang)
    assert 40 <= len(found["description"]) <= MOST
    assert found["og:description"] == found["description"]
    assert found["og:locale"] == LOCALES[lang.value]
    assert title
    image = urlsplit(found["og:image"])
    assert (image.scheme, image.netloc) == ("https", "pv.example")
    name = image.path.removeprefix("/api/v1/views/").removesuffix(".png")
    drawn = {page.content.route.name for page in PAGES if page.content.mapped or page.content.charts}
    assert name in drawn
    assert parse_qs(image.query)["lang"] == [lang.value]


def test_descriptions_of_pages_differ() -> None:
    assert len({metas(f"/{route.path}")[1]["description"] for route in ROUTES}) == len(ROUTES)


def test_what_is_chosen_is_in_title_description_and_picture() -> None:
    title, found = metas("/pair", "by=BY-HO&kz=KZ-55", Lang.RU)
    assert title.startswith("Гомельская область – Павлодарская область · Пара")
    assert found["og:title"] == "Гомельская область – Павлодарская область"
    assert found["canonical"] == "https://pv.example/pair?by=BY-HO&kz=KZ-55&lang=ru"
    assert parse_qs(urlsplit(found["og:image"]).query) == {"by": ["BY-HO"], "kz": ["KZ-55"], "lang": ["ru"]}


def test_a_layer_that_is_hidden_is_not_in_the_preview() -> None:
    _, found = metas("/", "data=own&layer=nope&place=BY-HO")
    assert "data" not in found["og:image"]
    assert found["description"]


def test_a_long_description_ends_at_a_word() -> None:
    text = description(Document(lang=Lang.EN, title="Title", lead=("word " * 200,)))
    assert len(text) <= MOST
    assert text.endswith("word…")


def test_a_text_in_parts_is_read_in_order() -> None:
    assert _plain(("a ", Marked(text="b", lang="en"), " c")) == "a b c"
