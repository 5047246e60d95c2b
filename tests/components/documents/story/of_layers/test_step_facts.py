"""A step has the facts that its address asks for, and none where its layer is not there."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from components.context import View
from components.documents.story.model import Picture, Step, StepLayer
from components.documents.story.of_layers.step_facts import (
    asked_data,
    data_view,
    facts_of_step,
    layer_ids,
    selected,
    step_view,
)
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS

OWN = atlas_of(small_layer())
DAY = date(2026, 11, 24)
BOOK = View(ATLAS, Selection(), language(Lang.EN), DAY, layers=(OWN,))


@pytest.mark.parametrize(
    ("address", "whose"),
    [
        ("/trade", (ATLAS, None)),
        ("/trade?data=book&layer=chamber", (ATLAS, None)),
        ("/trade?data=own", (OWN, None)),
        ("/trade?data=own&layer=chamber", (OWN, None)),
        ("/?place=BY-HO&data=both&layer=chamber", (ATLAS, OWN)),
        ("/trade?data=all", (ATLAS, None)),
        ("http://[", (ATLAS, None)),
    ],
)
def test_the_address_says_whose_facts_a_step_is_of(address: str, whose: tuple[object, object]) -> None:
    found = step_view(BOOK, address)
    assert found
    assert (found.atlas, found.own) == whose


@pytest.mark.parametrize("data", ["own", "both"])
def test_a_step_of_a_layer_that_is_not_there_has_no_facts(data: str) -> None:
    assert step_view(BOOK, f"/trade?data={data}&layer=secret") is None
    assert data_view(BOOK, DataChoice(data), "secret") is None


def test_a_view_of_a_layer_alone_has_nothing_of_the_book() -> None:
    own = View(OWN, Selection(data=DataChoice.OWN), language(Lang.EN), DAY)
    assert step_view(own, "/trade") is None
    assert step_view(own, "/trade?data=both") is None
    found = step_view(own, "/trade?data=own&layer=chamber")
    assert found
    assert found.atlas is OWN


def test_a_selection_names_the_layer_of_its_view() -> None:
    both = View(ATLAS, Selection(), language(Lang.EN), DAY, OWN)
    own = View(OWN, Selection(), language(Lang.EN), DAY)
    assert selected(BOOK, place="BY-HO").to_query() == {"place": "BY-HO"}
    assert selected(own, place="BY-HO").to_query() == {"place": "BY-HO", "data": "own", "layer": "chamber"}
    assert selected(both, place="BY-HO").to_query() == {"place": "BY-HO", "data": "both", "layer": "chamber"}


def test_the_layers_of_addresses_are_named_once() -> None:
    asked = ("/trade", "/?data=own", "/?data=own&layer=chamber", "/pair?data=both&layer=chamber", "/?layer=customs")
    assert layer_ids(asked) == {"", "chamber"}
    assert asked_data("/?data=both&layer=chamber") == (DataChoice.BOTH, "chamber")


def test_what_the_facts_of_a_step_are_from_names_the_layer() -> None:
    step = Step(id="s1", view="/", picture=Picture.MAP, headline="", seconds=5, notes="")
    assert facts_of_step(step, "The book.") == "The book."
    layer = StepLayer(id="chamber", mark="Ours: Chamber", line="Our own data.")
    assert facts_of_step(dataclasses.replace(step, layer=layer), "The book.") == "Our own data."
    both = dataclasses.replace(step, layer=dataclasses.replace(layer, is_beside=True))
    assert facts_of_step(both, "The book.") == "The book. Ours: Chamber. Our own data."
