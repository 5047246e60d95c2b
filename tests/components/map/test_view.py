"""What the map's host gets of a view: the address of its index and the state, a pair where one is shown."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from components.context import View
from components.i18n.language import language
from components.map import view as map_view
from components.map.highlight_table import highlight_url
from components.map.view import index_address, map_data
from components.session import address
from components.static.files import Published
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)
PAIR = {"by": "BY-HO", "kz": "KZ-55"}


def view(lang: Lang = Lang.EN, **chosen: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **chosen), language(lang), TODAY)


@pytest.fixture(autouse=True)
def seven_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "last_message", lambda: 7)
    monkeypatch.setattr(map_view, "_files", lambda *_: ("/maps/index.json",))


def state(*, pair: bool = True, **chosen: Any) -> dict[str, Any]:
    found: dict[str, Any] = map_data(view(**chosen), pair=pair)["state"]
    return found


def test_the_state_says_all_that_is_chosen_as_plain_texts() -> None:
    asked = view(place="KZ-55", date=date(2019, 3, 1), layout="true", kinds=frozenset({"visit", "trade"}))
    assert map_data(asked) == {
        "index": "/maps/index.json",
        "seq": 7,
        "state": {
            "place": "KZ-55", "claim": None, "org": None, "person": None, "by": None, "kz": None,
            "layout": "true", "date": "2019-03-01",
            "kinds": ["trade", "visit"], "statuses": [], "themes": [],
        },
    }  # fmt: skip
    assert state()["date"] is None


def test_the_state_has_the_pair_that_the_map_shows() -> None:
    def sides(**chosen: Any) -> tuple[Any, Any]:
        found = state(**chosen)
        return found["by"], found["kz"]

    assert sides(**PAIR) == sides(place="KZ-55", **PAIR) == ("BY-HO", "KZ-55")
    assert sides(place="KZ-35", **PAIR) == (None, None)
    assert sides(claim="accords-2009", **PAIR) == (None, None)
    assert sides(by="BY-HO") == ("BY-HO", None)
    assert sides(kz="KZ-55") == (None, "KZ-55")
    assert sides(kz="KZ-55", place="KZ-55") == (None, None)


def test_on_a_page_of_one_place_no_pair_is_shown() -> None:
    assert (state(pair=False, **PAIR)["by"], state(pair=False, **PAIR)["kz"]) == (None, None)


def _body(address: str) -> bytes:
    """Return what is served at the address of a published text."""
    assert isinstance(address, Published)
    return address.body


def test_the_index_names_the_table_of_highlights_which_is_the_same_in_each_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(map_view, "drawing_url", lambda layout, shape, *_: f"/{layout}-{shape}.js")
    monkeypatch.setattr(map_view, "districts_url", lambda layout, shape: f"/d-{layout}-{shape}.js")
    ATLAS.derived.clear()
    bodies = [json.loads(_body(index_address(view(lang)))) for lang in Lang]
    ATLAS.derived.clear()
    assert {body["highlight"] for body in bodies} == {highlight_url(ATLAS)}
    assert len({body["text"]["map"] for body in bodies}) == 4
    assert bodies[0]["scripts"]["side"] == {"wide": "/side-wide.js", "tall": "/side-tall.js"}
    assert bodies[0]["districts"]["scripts"]["true"]["tall"] == "/d-true-tall.js"
