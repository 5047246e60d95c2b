"""The map page: what its panel gets, and that another choice in it takes the place of a pair."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View
from components.i18n.language import language
from components.pages.map import page
from components.session import address
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

DAY = date(2026, 11, 24)


def view(**chosen: Any) -> View:
    return View(ATLAS, Selection(**chosen), language(Lang.EN), DAY)


def panel(monkeypatch: pytest.MonkeyPatch, **chosen: Any) -> dict[str, Any]:
    monkeypatch.setattr(address, "last_message", lambda: 3)
    return page.panel_data(view(**chosen))


def test_the_panel_is_of_the_place_the_claim_the_day_and_the_filters(monkeypatch: pytest.MonkeyPatch) -> None:
    found = panel(monkeypatch, place="KZ-55")
    assert found["seq"] == 3
    assert found["document"] != panel(monkeypatch)["document"]
    assert found["document"] != panel(monkeypatch, place="KZ-55", date=date(2010, 1, 1))["document"]
    assert found["document"] != panel(monkeypatch, place="KZ-55", kinds=frozenset({"visit"}))["document"]
    claim = panel(monkeypatch, claim="tie-gomel-pavlodar-2016")
    assert claim["document"] != panel(monkeypatch)["document"]


def test_the_panel_depends_on_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    other = panel(monkeypatch, place="KZ-55", layout="true", q="words", order="name", versus="KZ-35", by="BY-HO")
    assert other["document"] == panel(monkeypatch, place="KZ-55")["document"]


def test_the_panel_says_which_address_it_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = view(place="KZ-55", layout="true").selection
    assert panel(monkeypatch, place="KZ-55", layout="true")["query"] == address.query_of(chosen)


@pytest.mark.parametrize(
    ("asked", "applied"),
    [
        ({"place": "KZ-35", "seq": 1}, {"by": None, "kz": None, "place": "KZ-35", "seq": 1}),
        ({"place": None, "claim": None}, {"by": None, "kz": None, "place": None, "claim": None}),
        ({"place": "KZ-35", "page": "region"}, {"place": "KZ-35", "page": "region"}),
        ({"by": "BY-HO", "kz": "KZ-55", "page": "pair"}, {"by": "BY-HO", "kz": "KZ-55", "page": "pair"}),
        ({"date": "2016"}, {"date": "2016"}),
        (None, None),
    ],
)
def test_another_choice_in_the_panel_takes_the_place_of_a_pair(
    monkeypatch: pytest.MonkeyPatch, asked: dict[str, Any] | None, applied: dict[str, Any] | None
) -> None:
    found: list[Any] = []
    monkeypatch.setattr(page, "message", lambda _: asked)
    monkeypatch.setattr(address, "apply", lambda _, message: found.append(message))
    page._apply(view())
    assert found == [applied]


def test_the_chart_of_the_page_has_a_title() -> None:
    assert page.charts(view()).keys() == page.chart_titles(view()).keys() == {"ties"}
