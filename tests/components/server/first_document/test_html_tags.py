"""No text of the first document is ever read as markup."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.texts import Marked
from components.server.first_document.html_tags import UNWRITABLE, tag, written

if TYPE_CHECKING:
    from xml.etree import ElementTree as Tree

HOSTILE = "</p><script>alert(1)</script><!-- & \" ' \x00 \x1b"


class Reader(HTMLParser):
    """What a browser finds in a document: tags, attributes, texts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.values: list[str | None] = []
        self.text = ""

    def handle_starttag(self, name: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(name)
        self.values += [value for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def read(element: Tree.Element) -> Reader:
    reader = Reader()
    reader.feed(written(element))
    reader.close()
    return reader


@pytest.mark.parametrize("text", [HOSTILE, "<", "&lt;", "a\x00b", "\ufffe"])
def test_a_text_is_a_text_wherever_it_is(text: str) -> None:
    made = tag("p", text, tag("b", text), text, Marked(text=text, lang="en"), title=text)
    found, clean = read(made), UNWRITABLE.sub("", text)
    assert found.tags == ["p", "b", "span"]
    assert found.text == clean * 4
    assert found.values == [clean, "en"]


@given(st.text(), st.text())
def test_no_text_is_too_strange(text: str, value: str) -> None:
    found = read(tag("p", text, class_=value))
    assert found.tags == ["p"]
    assert found.text.replace("\r\n", "\n").replace("\r", "\n") == UNWRITABLE.sub("", text).replace(
        "\r\n", "\n"
    ).replace("\r", "\n")


def test_what_is_not_there_is_left_out() -> None:
    assert written(tag("p", None, False, "", [], "a", (tag("br"), [None, "b"]), id=None)) == "<p>a<br>b</p>"


def test_names_of_attributes_are_those_of_html() -> None:
    assert written(tag("a", class_="x", aria_label="y", viewBox="0")) == '<a class="x" aria-label="y" viewBox="0"></a>'
