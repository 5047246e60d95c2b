"""Files of the map: the index names the others, the table of highlights is one for all languages."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from components.map import map_files as files
from components.map.highlight_table import highlight_url
from components.map.map_files import map_files
from components.static.files import Published
from data.enums import Lang
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    import pytest

TODAY = date(2026, 11, 24)


def test_the_index_names_the_table_of_highlights_which_is_the_same_in_each_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(files, "drawing_url", lambda layout, shape, *_, **__: Published(f"/{layout}-{shape}.js"))
    monkeypatch.setattr(files, "districts_url", lambda layout, shape: Published(f"/d-{layout}-{shape}.js"))
    ATLAS.derived.clear()
    found = [map_files(ATLAS, lang, TODAY) for lang in Lang]
    ATLAS.derived.clear()
    bodies = [json.loads(each.index.body) for each in found]
    assert {body["highlight"] for body in bodies} == {highlight_url(ATLAS)} == {each.highlight for each in found}
    assert len({body["text"]["map"] for body in bodies}) == 4
    assert (
        bodies[0]["scripts"]["side"] == {"wide": "/side-wide.js", "tall": "/side-tall.js"} == found[0].drawings["side"]
    )
    assert bodies[0]["districts"]["scripts"]["true"]["tall"] == "/d-true-tall.js"
    assert bodies[0]["districts"]["names"] == found[0].names
