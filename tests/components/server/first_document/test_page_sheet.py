"""A page has one style sheet: Streamlit's rules, then ours, every address of which is served."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Final

import streamlit

from components.server.first_document.page_sheet import page_sheet
from components.static.files import asset, style_sheets

SERVED: Final = Path(streamlit.__file__).parent / "static"
DOCUMENT: Final = (SERVED / "index.html").read_text(encoding="utf-8")


def test_it_holds_their_rules_and_after_them_ours() -> None:
    text = page_sheet(DOCUMENT).body.decode()
    assert text.index("KaTeX_AMS") < text.index(".leaflet-pane") < text.index("--pv-above")
    assert text.count("--pv-above:") == sum(asset(path).decode().count("--pv-above:") for path in style_sheets())


def test_the_typeface_that_no_page_shows_is_not_in_it() -> None:
    theirs = next((SERVED / "static" / "css").glob("index.*.css")).read_text(encoding="utf-8")
    assert "Source Sans" in theirs, "else Streamlit has none any more, and the rule may go"
    assert "Source Sans" not in page_sheet(DOCUMENT).body.decode()
    assert "Source Serif" in page_sheet(DOCUMENT).body.decode()


def test_every_address_in_it_is_one_of_a_file() -> None:
    address = page_sheet(DOCUMENT)
    found = re.findall(r"url\(\"?(?!data:|#)([^)\"]+)\"?\)", address.body.decode())
    assert len(found) > 20
    for name in found:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(address), name))
        if path.startswith("/assets/"):
            tail = path.split("/", 3)[3]
            if tail.endswith((".woff2", ".ttf")):  # Leaflet's own pictures are of controls that we do not have
                asset(tail)
        else:
            assert (SERVED / path.lstrip("/")).is_file(), path


def test_a_document_without_a_sheet_gets_ours() -> None:
    assert "--pv-above" in page_sheet("<html></html>").body.decode()
