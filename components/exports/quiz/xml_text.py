"""Texts of XML files: elements with text alone, without the signs that XML cannot hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

if TYPE_CHECKING:
    from collections.abc import Mapping

_BREAKS: Final = re.compile(r"[ \t\n\r]*[\t\n\r][ \t\n\r]*")
_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: Element, name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> Element:
    """Return a new element below another, with a text and attributes."""
    made = SubElement(parent, name, {key: plain(value) for key, value in (attributes or {}).items()})
    if text:
        made.text = plain(text)
    return made


def plain(text: str) -> str:
    """Return a text without the signs that XML cannot hold, in one line and without blanks around it."""
    return _BREAKS.sub(" ", _NOT_IN_XML.sub("", text)).strip(" ")


def xml_bytes(root: Element) -> bytes:
    """Return an element as a file, indented."""
    indent(root)
    found: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return found + b"\n"
