"""The switch of whose facts are shown: only where there is a layer; what is chosen stays where the facts have it."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from components.access.visitor import NOBODY
from components.i18n.language import language
from components.layer_atlases import Facts, LayerAtlases
from components.session import address, asked_facts
from components.shell.data_switch import choose_data, data_switch
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.components.fake_session import FakeSession
from tests.data.layers.own_rows import KeptLayers, atlas_of, layer, small_layer
from tests.data.whole import ATLAS

OWN = atlas_of(small_layer())
STORE = KeptLayers(layer(small_layer()), layer((), layer_id="customs", name="Customs"))


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    monkeypatch.setattr(asked_facts, "layer_atlases", lambda: LayerAtlases(lambda: STORE))
    monkeypatch.setattr(asked_facts, "current_visitor", lambda: NOBODY)
    return FakeSession().use(monkeypatch, address)


def test_without_a_layer_there_is_no_switch() -> None:
    assert data_switch(Facts(atlas=ATLAS), Selection(), language(Lang.EN)) is None


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (Lang.EN, ["Book", "Ours", "Both"]),
        (Lang.RU, ["Книга", "Наши", "Вместе"]),
        (Lang.BE, ["Кніга", "Нашы", "Разам"]),
        (Lang.KK, ["Кітап", "Біздікі", "Бірге"]),
    ],
)
def test_the_switch_is_in_the_readers_words(lang: Lang, words: list[str]) -> None:
    facts = Facts(atlas=ATLAS, own=OWN, layers=STORE.layers())
    data: Any = data_switch(facts, Selection(data=DataChoice.BOTH), language(lang))
    assert [option[1] for option in data["options"]] == words
    assert [option[0] for option in data["options"] if option[2]] == ["both"]
    assert [one[:2] for one in data["layers"]] == [["chamber", "Chamber of Commerce"], ["customs", "Customs"]]
    assert "Chamber of Commerce" in data["line"]


def test_of_the_book_nothing_is_said() -> None:
    data: Any = data_switch(Facts(atlas=ATLAS, layers=STORE.layers()), Selection(), language(Lang.EN))
    assert data["line"] == ""


@pytest.mark.parametrize("facts", [Facts(atlas=OWN), Facts(atlas=ATLAS, own=OWN)], ids=["own", "both"])
def test_the_page_of_learning_is_not_said_to_be_of_the_layer(facts: Facts) -> None:
    facts = dataclasses.replace(facts, layers=STORE.layers())
    data: Any = data_switch(facts, Selection(data=DataChoice.OWN), language(Lang.EN), "learn")
    assert data["line"].startswith("This page is of the book; of “Chamber of Commerce”")
    elsewhere: Any = data_switch(facts, Selection(data=DataChoice.OWN), language(Lang.EN), "trade")
    assert not elsewhere["line"].startswith("This page is of the book")


def test_the_choice_is_put_into_the_address_and_the_book_leaves_it(session: FakeSession) -> None:
    session.query_params.update({"place": "BY-HO", "lang": "ru"})
    choose_data(ATLAS, {"data": "both", "layer": "customs"})
    assert session.query_params == {"place": "BY-HO", "lang": "ru", "data": "both", "layer": "customs"}
    choose_data(ATLAS, {"data": "book", "layer": "customs"})
    assert session.query_params == {"place": "BY-HO", "lang": "ru"}


def test_a_claim_of_the_layer_is_chosen_beside_the_book_and_alone(session: FakeSession) -> None:
    session.query_params.update({"data": "own", "claim": "own-forum"})
    choose_data(OWN, {"data": "both", "layer": ""})
    assert session.query_params == {"data": "both", "own": "own-forum"}
    choose_data(ATLAS, {"data": "own", "layer": ""})
    assert session.query_params["claim"] == "own-forum"
    assert "own" not in session.query_params


def test_what_the_facts_do_not_have_is_no_longer_chosen(session: FakeSession) -> None:
    session.query_params["claim"] = "turnover-2021"
    choose_data(ATLAS, {"data": "own", "layer": "chamber"})
    assert "claim" not in session.query_params
    assert session.query_params["data"] == "own"


@pytest.mark.parametrize("asked", [None, {}, {"data": "all"}, {"data": "own", "layer": "secret"}, {"data": 5}])
def test_what_is_sent_from_outside_is_read_as_an_address_is(session: FakeSession, asked: Any) -> None:
    choose_data(ATLAS, asked)
    assert "data" not in session.query_params
