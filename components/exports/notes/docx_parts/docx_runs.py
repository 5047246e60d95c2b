"""Runs of a DOCX paragraph: texts in their language, tabs, breaks and bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from components.exports.paper_parts.locales import LOCALE

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

    from components.exports.notes.paper import Text
    from data.enums import Lang


def add_text(paragraph: BaseOxmlElement, text: Text, *look: str) -> None:
    """
    Add a text in its language to a paragraph.

    Parameters
    ----------
    paragraph
        The element of the paragraph.
    text
        The text.
    look
        Names of properties of the run that differ from its style, such as ``w:i`` or ``w:sz=20``.
    """
    run = OxmlElement("w:r")
    run.append(_properties(text.lang, look))
    words = OxmlElement("w:t")
    words.text = text.text
    words.set(qn("xml:space"), "preserve")
    run.append(words)
    paragraph.append(run)


def add_mark(paragraph: BaseOxmlElement, name: str) -> None:
    """Add a run with an empty element, such as ``w:tab`` or ``w:br``."""
    run = OxmlElement("w:r")
    run.append(OxmlElement(name))
    paragraph.append(run)


def add_bookmark(paragraph: BaseOxmlElement, name: str, number: int) -> None:
    """Add a bookmark around what a paragraph has so far."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    first = next((child for child in paragraph if child.tag == qn("w:r")), None)
    if first is None:
        paragraph.append(start)
    else:
        first.addprevious(start)
    paragraph.append(end)


def _properties(lang: Lang, look: tuple[str, ...]) -> BaseOxmlElement:
    properties = OxmlElement("w:rPr")
    for name in look:
        tag, _, value = name.partition("=")
        part = OxmlElement(tag)
        if value:
            part.set(qn("w:val"), value)
        properties.append(part)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LOCALE[lang])
    properties.append(language)
    return properties
