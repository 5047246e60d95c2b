"""Claims in a DOCX file: lines by their bookmarks."""

from __future__ import annotations

import io
from xml.etree import ElementTree as Tree

from components.exports.notes.docx_parts.docx_claims import NAMESPACE, add_claims, bookmark_name
from components.exports.notes.docx_parts.docx_template import new_document
from tests.components.exports.notes.briefs import brief
from tests.components.exports.notes.reading import part


def test_each_line_has_its_bookmark_id_and_claims() -> None:
    document, given = new_document(), brief()
    add_claims(document, given.lines, version=given.data_version)
    content = io.BytesIO()
    document.save(content)
    root = part(content.getvalue(), "customXml/item1.xml")
    assert root.get("data-version") == given.data_version
    read = [(line.get("bookmark"), line.get("id"), [claim.get("id") for claim in line]) for line in root]
    assert read == [(bookmark_name(n), line.id, list(line.claims)) for n, line in enumerate(given.lines, start=1)]
    assert Tree.QName(NAMESPACE, "brief").text == root.tag
