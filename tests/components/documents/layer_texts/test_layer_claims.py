"""Claims of a layer are found by place and by day, and none of them is the book's."""

from __future__ import annotations

from datetime import date
from typing import Any

from components.context import View
from components.documents.layer_texts.layer_claims import claims_of, claims_of_facts, count_lines
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import DataChoice, Fact, Lang
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS

OWN = atlas_of(small_layer())
DAY = date(2026, 11, 24)


def both(**chosen: Any) -> View:
    return View(ATLAS, Selection(data=DataChoice.BOTH, **chosen), language(Lang.EN), DAY, OWN)


def test_the_claims_of_places_are_the_layers_alone() -> None:
    found = claims_of(both(), "BY-HO", "KZ-55")
    assert found
    assert set(found) <= set(OWN.index.claims)
    assert claims_of(both(), "BY-BR", "KZ-55") == ()
    assert claims_of(View(ATLAS, Selection(), language(Lang.EN), DAY), "BY-HO") == ()


def test_what_began_after_the_day_is_left_out() -> None:
    assert "own-forum" in claims_of_facts(both(), Fact.EVENT)
    assert claims_of_facts(both(date=date(2025, 1, 1)), Fact.EVENT) == ()


def test_kinds_of_claims_are_counted_apart() -> None:
    found = count_lines(OWN, OWN.index.claims, language(Lang.EN))
    assert found == "1 agreement, 2 ties, 1 event, 1 venture, 8 figures"
    assert count_lines(OWN, [], language(Lang.EN)) == ""
