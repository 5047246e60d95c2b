"""Words of the index that a typed word may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.documents.search_words import search_words
from data.queries.texts.search.index import BEGINNING, EXACT, FORM, index_of

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.queries.texts.search.index import Index


@pytest.fixture(scope="module")
def index(atlas: Atlas) -> Index:
    return index_of(atlas, search_words())


def test_the_same_word_other_forms_and_what_it_begins_differ(index: Index) -> None:
    found = index.matches("pavlodar")
    assert (found["pavlodar"], found["pavlodarskaya"]) == (EXACT, BEGINNING)
    assert index.matches("pavlodara")["pavlodar"] == FORM
    assert index.matches("gomelskoy")["gomelskaya"] == FORM


def test_words_with_one_beginning_are_not_forms_of_one(index: Index) -> None:
    assert "belarus" not in index.matches("belaz")
    assert "mozyr" not in index.matches("maz")


def test_short_words_numbers_and_abbreviations_mean_themselves(index: Index) -> None:
    assert index.matches("maz") == {"maz": EXACT}
    assert index.matches("90") == {"90": EXACT}
    assert index.matches("shko", whole=True) == {"shko": EXACT}
    assert len(index.matches("shko")) > 1


def test_a_number_or_a_short_word_is_never_almost_another(index: Index) -> None:
    assert index.alike("2015x") == {}
    assert index.alike("mza") == {}
    assert "pavlodar" in index.alike("pavladar")


def test_names_of_places_are_known_as_phrases(index: Index) -> None:
    assert (("gomel", "region"), "BY-HO") in index.phrases[2]
    assert "gomelskaya" in index.place_words
