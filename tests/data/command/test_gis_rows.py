"""Places and ties of the book for geographic information systems."""

from __future__ import annotations

from statistics import fmean

from data.command.gis_rows import UNITS, gis_places, gis_ties
from tests.data.whole import ATLAS

PLACES = {place.place_id: place for place in gis_places(ATLAS)}


def test_every_place_of_the_book_is_there_with_its_own_point() -> None:
    assert PLACES.keys() == set(ATLAS.tables["places"].index)
    gomel = ATLAS.place("BY-HO")
    assert (PLACES["BY-HO"].lon, PLACES["BY-HO"].lat, PLACES["BY-HO"].is_middle) == (gomel.lon, gomel.lat, False)
    assert PLACES["BY-HO"].name_ru == gomel.name_ru


def test_the_two_countries_have_the_middle_of_their_units() -> None:
    middles = {place_id for place_id, place in PLACES.items() if place.is_middle}
    assert middles == {"BY", "KZ"}
    units = [
        place for place in PLACES.values() if place.country == "KZ" and place.kind in UNITS and place.lon is not None
    ]
    assert PLACES["KZ"].lon == round(fmean(place.lon for place in units if place.lon is not None), 4)
    assert PLACES["RU"].lon is None


def test_every_tie_of_the_book_is_there_with_known_places() -> None:
    ties = list(gis_ties(ATLAS))
    assert [tie.claim_id for tie in ties] == list(ATLAS.tables["ties"].index)
    for tie in ties:
        assert tie.by_place_id in PLACES or tie.by_place_id == ""
        assert tie.kz_place_id in PLACES or tie.kz_place_id == ""
        assert tie.kind
