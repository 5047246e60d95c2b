"""Texts of XML are texts, in one line and without what XML cannot hold."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st

from components.exports.quiz.xml_text import add, plain, xml_bytes


def test_a_text_is_in_one_line_without_signs_that_xml_cannot_hold() -> None:
    assert plain(" a\n\tb\x00\x1b\ufffe\ud800 c\u00a0d ") == "a b c\u00a0d"
    assert plain("a  b") == "a  b"


@given(st.text(), st.text())
def test_any_text_is_read_back(text: str, attribute: str) -> None:
    root = Element("root")
    add(root, "empty")
    add(root, "child", text, {"name": attribute})
    read = ElementTree.fromstring(xml_bytes(root))  # noqa: S314 - we made it
    assert [child.tag for child in read] == ["empty", "child"]
    assert (read[1].text or "") == plain(text)
    assert read[1].get("name") == plain(attribute)


def test_a_file_says_its_encoding() -> None:
    root = Element("root")
    add(root, "child", "Ә")
    assert xml_bytes(root).startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<root>")
    assert "Ә".encode() in xml_bytes(root)
