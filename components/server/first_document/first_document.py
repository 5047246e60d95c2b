"""The document that a page opens with, written into Streamlit's own: head and body of one address and language."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.server.first_document.first_body import body_element
from components.server.first_document.html_tags import written
from components.server.first_document.link_preview import head_elements
from data.atlas.derived import derived

if TYPE_CHECKING:
    from components.context import View
    from components.server.first_document.first_view import FirstView


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstDocument:
    """What is written into a document.

    Attributes
    ----------
    title
        Its title, as HTML.
    head
        What its head says of the page, as HTML.
    body
        What its body opens with, as HTML.
    """

    title: str
    head: str
    body: str


def first_document(asked: FirstView, origin: str) -> FirstDocument:
    """Return what is written into the document of a request; it is kept with the facts it comes from.

    Parameters
    ----------
    asked
        What is asked for.
    origin
        Scheme, host and prefix of the server's addresses.
    """
    title, head = head_elements(asked, origin)
    return FirstDocument(
        title=html.escape(title),
        head="".join(map(written, head)),
        body=_body(asked.view, asked),
    )


@derived(maxsize=64)
def _body(_view: View, asked: FirstView) -> str:
    return written(body_element(asked))
