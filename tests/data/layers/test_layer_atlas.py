"""An atlas of a layer has the book's places and the layer's claims alone, and the book's own atlas stays as it is."""

from __future__ import annotations

import pickle
import time
from datetime import date

import pytest

from data.queries.texts.citations import BOOK
from tests.data.layers.own_rows import TITLE, atlas_of, large_layer, small_layer
from tests.data.whole import ATLAS

DAY = date(2026, 11, 24)
SECONDS = 2.0


def test_no_claim_of_the_book_is_in_a_layer_and_none_of_a_layer_in_the_book() -> None:
    own = atlas_of(small_layer())
    assert own.index.claims
    assert not set(own.index.claims) & set(ATLAS.index.claims)
    assert own.claims_of_source(BOOK) == ()
    assert ATLAS.layer is None


def test_places_are_the_books() -> None:
    own = atlas_of(())
    assert own.index.places == ATLAS.index.places
    assert own.units(DAY) == ATLAS.units(DAY)
    assert own.resolve("KZ-VOS", DAY) == ATLAS.resolve("KZ-VOS", DAY)
    assert (own.pairs(DAY), len(own.ties()), list(own.index.claims)) == ((), 0, [])


def test_an_agreement_of_a_layer_counts_in_the_layer() -> None:
    own = atlas_of(small_layer())
    assert own.pairs(DAY) == (("BY-BR", "KZ-15"),)
    assert own.pairs(date(2024, 5, 16)) == ()
    assert ("BY-BR", "KZ-15") not in ATLAS.pairs(DAY)


def test_figures_keep_their_place_in_the_file_and_those_without_a_value_are_none() -> None:
    own = atlas_of(small_layer())
    assert own.layer is not None
    assert len(own.layer.observations) == len(own.tables["trade"]) + len(own.layer.silent) == 9
    assert {own.layer.origin(figure).cell for figure in own.tables["trade"].index} >= {"D5", "E5", "B4"}
    assert (own.layer.title, own.layer.licences) == (TITLE, ("For members of the chamber alone",))


def test_versions_differ_and_the_same_version_is_the_same() -> None:
    one, same, two = atlas_of(small_layer()), atlas_of(small_layer()), atlas_of(small_layer(), version=2)
    assert one == same != two
    assert len({one.content_hash, two.content_hash, ATLAS.content_hash}) == 3


def test_it_goes_to_another_process_whole() -> None:
    own = pickle.loads(pickle.dumps(atlas_of(small_layer())))  # noqa: S301 - made in the line itself
    assert own == atlas_of(small_layer())
    assert own.layer.observations.keys() == atlas_of(small_layer()).layer.observations.keys()  # type: ignore[union-attr]


@pytest.mark.thorough
def test_twenty_thousand_figures_take_less_than_two_seconds_of_the_processor() -> None:
    rows = large_layer()
    start = time.process_time()
    own = atlas_of(rows)
    assert time.process_time() - start < SECONDS
    assert len(own.index.claims) == len(rows)
