"""What the map's host gets of a view: the address of its index and the state, a pair where one is shown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View
from components.i18n.language import language
from components.map import view as map_view
from components.map.map_files import MapFiles
from components.map.view import map_data
from components.session import address
from components.static.files import Published
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)
FILES = MapFiles(
    index=Published("/maps/index.json"), highlight=Published(), names=Published(), drawings={}, districts={}
)
PAIR = {"by": "BY-HO", "kz": "KZ-55"}


def view(lang: Lang = Lang.EN, **chosen: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **chosen), language(lang), TODAY)


@pytest.fixture(autouse=True)
def seven_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "last_message", lambda: 7)
    monkeypatch.setattr(map_view, "map_files", lambda *_: FILES)


def state(*, pair: bool = True, **chosen: Any) -> dict[str, Any]:
    found: dict[str, Any] = map_data(view(**chosen), pair=pair)["state"]
    return found


def test_the_state_says_all_that_is_chosen_as_plain_texts() -> None:
    asked = view(place="KZ-55", date=date(2019, 3, 1), layout="true", kinds=frozenset({"visit", "trade"}))
    assert map_data(asked) == {
        "index": "/maps/index.json",
        "own": None,
        "seq": 7,
        "state": {
            "place": "KZ-55", "claim": None, "org": None, "person": None, "own": None, "by": None, "kz": None,
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
