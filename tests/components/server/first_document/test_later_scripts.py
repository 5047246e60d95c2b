"""Scripts of Streamlit that its parts need are fetched ahead, those that its document names aside."""

from __future__ import annotations

from pathlib import Path

import streamlit

from components.server.first_document.later_scripts import FOLDER, IMPORTED, later_scripts

DOCUMENT = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


def test_the_script_of_parts_comes_with_all_that_it_needs() -> None:
    found = later_scripts(DOCUMENT)
    assert len(found) == len(set(found)) > 1
    assert found[0].startswith("./static/js/BidiComponent.")
    for path in found:
        assert path not in DOCUMENT
        named = IMPORTED.findall((FOLDER / path.rpartition("/")[2]).read_text(encoding="utf-8"))
        assert all(f"./static/js/{name}" in found or name in DOCUMENT for name in named)
