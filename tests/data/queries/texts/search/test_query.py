"""Typed texts: their words, names of places among them, and what was typed on another layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.documents.search_words import search_words
from data.queries.texts.search.index import index_of
from data.queries.texts.search.query import places_named, read_query

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.queries.texts.search.index import Index


@pytest.fixture(scope="module")
def index(atlas: Atlas) -> Index:
    return index_of(atlas, search_words())


def test_words_that_mean_nothing_are_apart(index: Index) -> None:
    query = read_query(index, "zzzz of Pavlodar 999")
    assert [word.text for word in query.words] == ["Pavlodar"]
    assert query.unknown == ("zzzz", "999")
    assert query.read_as == ""


def test_a_text_of_another_layout_is_read_as_it_was_meant(index: Index) -> None:
    query = read_query(index, "jnyjitybz gfdkjlfh 2017")
    assert query.read_as == "отношения павлодар 2017"
    assert [word.text for word in query.words][-2:] == ["павлодар", "2017"]


def test_a_run_of_words_that_names_a_place_is_one(index: Index) -> None:
    query = read_query(index, "соглашения Гомельской области")
    runs = list(places_named(index, query.words))
    assert [(run.words, run.places) for run in runs] == [(range(1, 3), frozenset({"BY-HO"}))]


def test_the_last_word_may_be_begun_and_those_before_are_whole(index: Index) -> None:
    whole, begun = read_query(index, "gomel pavlo").words
    assert "gomelskaya" not in whole.matches
    assert "pavlodar" in begun.matches
