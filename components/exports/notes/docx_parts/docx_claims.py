"""Claims in a DOCX file: which lines its bookmarks are, as a part of data within the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as Tree

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document

    from components.documents.brief.model import Line

PART: Final = PackURI("/customXml/item1.xml")
NAMESPACE: Final = "urn:partnership-vector:brief"


def bookmark_name(number: int) -> str:
    """Return the name of the bookmark around a line."""
    return f"line_{number}"


def add_claims(document: Document, lines: Iterable[Line], *, version: str) -> None:
    """Add the ids and claims of lines, by the bookmark that is around each, numbered from 1."""
    root = Tree.Element("brief", {"xmlns": NAMESPACE, "data-version": version})
    for number, line in enumerate(lines, start=1):
        named = Tree.SubElement(root, "line", {"bookmark": bookmark_name(number), "id": line.id})
        for claim in line.claims:
            Tree.SubElement(named, "claim", {"id": claim})
    content = Tree.tostring(root, encoding="utf-8", xml_declaration=True)
    part = Part(PART, CONTENT_TYPE.XML, content, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
