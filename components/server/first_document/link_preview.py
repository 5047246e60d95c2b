"""Title, description and picture by which a link to a page is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from components.documents.texts import Marked
from components.pages import page as page_of
from components.server.first_document.first_body import first_content
from components.server.first_document.html_tags import tag
from components.session import routes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from components.documents.model import Document
    from components.documents.texts import Text
    from components.server.first_document.first_view import FirstView

MOST: Final = 300
"""Characters of a description: what shows links cuts longer ones."""
LOCALES: Final = {"en": "en_GB", "ru": "ru_RU", "be": "be_BY", "kk": "kk_KZ"}


def head_elements(asked: FirstView, origin: str) -> tuple[str, list[Element]]:
    """Return the title of a document, and what else its head says of the page.

    Parameters
    ----------
    asked
        What is asked for.
    origin
        Scheme, host and prefix of the server's addresses, without a slash at the end.
    """
    _, lang = asked.view.lang.text, asked.view.lang
    product, page = _("Partnership Vector"), routes.titles(lang)[asked.route.name]
    document = first_content(asked.view, asked.route.name)[0] if asked.is_whole else None
    chosen = document.title if document and document.title != page and _is_chosen(document) else ""
    title = " · ".join(filter(None, (chosen, page, product)))
    about = description(document) if document else _("Regional cooperation of Belarus and Kazakhstan")
    query = dict(asked.query) | {"lang": lang.code.value}
    address = origin + routes.address(asked.route.name, query)
    named = {
        "og:type": "website",
        "og:site_name": product,
        "og:title": document.title if document and document.title else title,
        "og:description": about,
        "og:url": address,
        "og:image": f"{origin}/api/v1/views/{_pictured(asked)}.png?{urlencode(_view_query(asked))}",
        "og:locale": LOCALES[lang.code.value],
    }
    return title, [
        tag("meta", name="description", content=about),
        tag("link", rel="canonical", href=address),
        *(tag("meta", property=name, content=text) for name, text in named.items()),
        tag("meta", name="twitter:card", content="summary_large_image"),
    ]


def description(document: Document) -> str:
    """Return the first sentences of a document as one text."""
    sentences = [*document.lead, *document.notes]
    if document.answer:
        sentences += [_plain(item.title) for item in document.answer.sentences]
    sentences += [_plain(item.title) for section in document.sections[:1] for item in section.items[:2]]
    text = " ".join([f"{document.title}.", *sentences]) if document.title else " ".join(sentences)
    return text if len(text) <= MOST else f"{text[: MOST - 1].rsplit(' ', 1)[0]}…"


def _plain(text: Text) -> str:
    return "".join(_parts(text))


def _parts(text: Text) -> Iterator[str]:
    if isinstance(text, str):
        yield text
    elif isinstance(text, Marked):
        yield text.text
    else:
        for part in text:
            yield from _parts(part)


def _is_chosen(document: Document) -> bool:
    return bool(document.place or document.claim or document.org or document.person or document.answer)


def _pictured(asked: FirstView) -> str:
    """Return the page whose picture shows the view: its own, or that of the map."""
    content = page_of(asked.route.name).content
    return asked.route.name if content.mapped or content.charts else routes.MAP.name


def _view_query(asked: FirstView) -> dict[str, str]:
    return asked.view.selection.to_query() | {"lang": asked.view.lang.code.value} if asked.is_whole else {}
