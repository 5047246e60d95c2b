"""Ids of talks: a story, a pair, a region, and the visitor's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.atlas.talk_ids import OWN, places_of, talk_id
from tests.data.whole import ATLAS

PLACES = sorted(ATLAS.index.places)
BELOW = {country: [i for i in PLACES if i.startswith(f"{country}-")] for country in ("BY", "KZ")}


@pytest.mark.parametrize("text", ["own", "gomel-pavlodar", "pair-BY-HO-KZ-55", "region-KZ-35", "region-kokshetau"])
def test_a_talk_is_known_by_its_id(text: str) -> None:
    assert talk_id(text, ATLAS) == text


@pytest.mark.parametrize(
    "text",
    ["", "nothing", "pair-", "pair-KZ-55-BY-HO", "pair-BY-KZ", "pair-BY-HO", "pair-BY-HO-KZ-55-", "region-", "region-x",
     "region-BY-HO-KZ-55", "Own", "gomel-pavlodar "],
)  # fmt: skip
def test_what_is_no_talk_is_a_key_error(text: str) -> None:
    with pytest.raises(KeyError):
        talk_id(text, ATLAS)
    assert places_of(text, ATLAS) == ()


@given(by=st.sampled_from(BELOW["BY"]), kz=st.sampled_from(BELOW["KZ"]))
def test_the_places_of_a_pair_are_read_from_its_id_although_ids_have_hyphens(by: str, kz: str) -> None:
    assert places_of(f"pair-{by}-{kz}", ATLAS) == (by, kz)


@given(st.sampled_from(PLACES))
def test_the_place_of_a_region_is_read_from_its_id(place_id: str) -> None:
    assert places_of(f"region-{place_id}", ATLAS) == (place_id,)


def test_a_story_and_the_own_talk_name_no_place() -> None:
    assert places_of(OWN, ATLAS) == places_of("gomel-pavlodar", ATLAS) == ()
