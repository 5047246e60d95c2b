"""The body of the first document: the header as links, the page's own text, and its map as a drawing."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.model import Go
from components.documents.pair import sides
from components.exports.provenance import beside_line, source_of, until_line
from components.i18n import vocabulary
from components.i18n.language import NAMES
from components.pages import PAGES
from components.server.first_document.html_tags import tag
from components.server.first_document.map_sketch import sketch
from components.server.first_document.plain_document import Place, document_element
from components.session import routes
from data.atlas.derived import derived

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from components.context import View
    from components.documents.model import Document
    from components.server.first_document.first_view import FirstView

WIDE, NARROW = 900.0, 620.0
"""How wide the map of the map page is drawn, and that of another page, in pixels."""
ID: Final = "pv-first"
FILES: Final = ("csv", "json", "xlsx")


@derived(maxsize=128)
def first_content(view: View, page: str) -> tuple[Document, Element | None]:
    """Return what a page says first, and its map; they are kept, and nobody may change them.

    Parameters
    ----------
    view
        The view.
    page
        The name of the page.
    """
    found = next(each for each in PAGES if each.content.route.name == page)
    document = found.first_document(view)
    if not found.content.mapped or not _has_map(view, page):
        return document, None
    _ = view.lang.text
    at = Place(page=page, query=view.selection.to_query())
    drawn = sketch(
        view,
        page,
        found.content.pinned(view) if found.content.pinned else None,
        width=WIDE if page == routes.MAP.name else NARROW,
        href=lambda place_id: at.href(Go(place=place_id)),
        label=_("Map"),
    )
    return document, drawn


def _has_map(view: View, page: str) -> bool:
    if page == routes.REGION.name:
        return view.selection.place is not None
    return page != routes.PAIR.name or None not in sides(view)


def body_element(asked: FirstView) -> Element:
    """Return the element that the document opens with; where not all may be shown to everybody, its header alone."""
    view, page = asked.view, asked.route.name
    parts: list[Element] = []
    if asked.is_whole:
        document, drawn = first_content(view, page)
        at = Place(page=page, query=dict(asked.query))
        if page == routes.MAP.name and drawn is not None:
            parts = [_columns(_map(view, drawn), document_element(document, at, shape="panel"), "")]
        elif drawn is not None:
            head = document_element(dataclasses.replace(document, sections=()), at, shape="page")
            parts.append(_columns(head, _map(view, drawn, small=True), " pv-first-half"))
            rest = dataclasses.replace(document, title="", notes=(), answer=None, actions=())
            parts.append(document_element(rest, at, shape="page"))
        else:
            parts.append(document_element(document, at, shape="page"))
        if beside := beside_line(view):
            parts.append(tag("p", beside, class_="pv-note"))
    page_parts = tag("div", _header(asked), _without_scripts(asked), tag("main", parts), class_="pv-first-page")
    files = _file(page, "{form}", _files_query(asked))
    return tag("div", page_parts, id=ID, class_="pv-first", data_testid="first-document", data_files=files)


def _columns(left: Element, right: Element, classes: str) -> Element:
    return tag("div", tag("div", left), tag("div", right), class_=f"pv-first-columns{classes}")


def _map(view: View, drawn: Element, *, small: bool = False) -> Element:
    stage = tag("div", drawn, class_="pv-stage")
    if small:
        return tag(
            "div", stage, tag("p", source_of(view), class_="pv-first-day pv-first-source"), class_="pv-map pv-map-small"
        )
    day = tag("p", f"{view.lang.day(view.day)} · {until_line(view)}", class_="pv-first-day")
    source = tag("p", source_of(view), class_="pv-first-day pv-first-source")
    kinds = [
        tag("span", name, class_=f"pv-first-key pv-kind-{kind}")
        for kind, name in vocabulary.tie_kinds(view.lang).items()
    ]
    keys = tag("div", tag("p", kinds, class_="pv-first-keys"), class_="pv-bar")
    return tag("div", keys, stage, tag("div", day, source, class_="pv-clock"), class_="pv-map")


def _header(asked: FirstView) -> Element:
    """Return the header: its links lead where those of the live one do."""
    _, lang, here = asked.view.lang.text, asked.view.lang, asked.route
    query = dict(asked.query)
    mark = tag(
        "svg",
        tag("path", d="M5 17 Q17 -4 29 13", fill="none"),
        tag("circle", cx="5", cy="17", r="3.6", class_="pv-by"),
        tag("circle", cx="29", cy="13", r="3.6", class_="pv-kz"),
        class_="pv-mark-sign", viewBox="0 0 34 22", width="34", height="22", aria_hidden="true",
    )  # fmt: skip
    brand = tag(
        "div",
        mark,
        tag("h1", _("Partnership Vector"), class_="pv-title"),
        tag("p", _("Regional cooperation of Belarus and Kazakhstan"), class_="pv-subtitle"),
        class_="pv-brand",
    )
    pages = [
        tag(
            "a", title, class_="pv-page-link", href="." + routes.address(name, query),
            aria_current="page" if name == here.name else None,
        )
        for name, title in routes.titles(lang).items()
    ]  # fmt: skip
    languages = [
        tag(
            "a", code.value.upper(), class_="pv-language", lang=code.value, hreflang=code.value,
            aria_label=f"{code.value.upper()} {name}",
            href="." + routes.address(here.name, query | {"lang": code.value}),
            aria_current="true" if code is lang.code else None,
        )
        for code, name in NAMES.items()
    ]  # fmt: skip
    return tag(
        "header",
        brand,
        tag("nav", pages, class_="pv-pages", aria_label=_("Pages")),
        tag("div", _("Place, company, person, agreement, figure, year"), class_="pv-search", aria_hidden="true"),
        tag("div", class_="pv-theme", aria_hidden="true"),
        tag("div", languages, class_="pv-languages", role="group", aria_label=_("Language")),
        class_="pv-header",
    )


def _without_scripts(asked: FirstView) -> Element:
    """Return what is said where no script runs, with the way to the same facts as files."""
    _, name = asked.view.lang.text, asked.route.name
    links = [tag("a", form.upper(), href=_file(name, form, _files_query(asked))) for form in FILES]
    spaced = [part for link in links for part in (" ", link)]
    said = _("Scripts do not run here, so this page stays as it is; its links work. The same facts as files:")
    return tag("noscript", tag("p", said, spaced, class_="pv-first-noscript"))


def _files_query(asked: FirstView) -> dict[str, str]:
    return asked.view.selection.to_query() | {"lang": asked.view.lang.code.value}


def _file(page: str, form: str, query: dict[str, str]) -> str:
    return "." + routes.address(routes.MAP.name, query).replace("/", f"/api/v1/views/{page}.{form}", 1)
