"""The project's own tables: they keep to the contract, are counted, and answer what a reader asks first."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import frictionless
import pytest

from data.checks.check import check_package
from data.enums import Lang
from data.package.contract import FILE
from data.package.reader import FOLDER, read_package
from data.queries.texts.search.search import search

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

TODAY = date(2026, 11, 24)
COUNTS: dict[str, int] = json.loads((Path(__file__).parent / "row_counts.json").read_text("utf-8"))


def test_the_tables_keep_to_the_contract_and_make_sense() -> None:
    package, issues = read_package()
    assert [str(issue) for issue in issues or check_package(package)] == []


@pytest.mark.thorough
def test_frictionless_finds_nothing_either() -> None:
    report = frictionless.Package(str(FOLDER / FILE)).validate()
    assert report.flatten(["rowNumber", "fieldName", "type", "message"]) == []
    assert report.valid


def test_each_party_is_on_the_side_of_its_country(atlas: Atlas) -> None:
    country = {place.place_id: place.country for place in atlas.index.places.values()}
    country |= {person.person_id: str(person.country) for person in atlas.index.people.values()}
    country |= dict(atlas.tables["organisations"]["country"])
    parties = [party for found in atlas.index.parties.values() for party in found if party.id]
    sides = {"BY": "by", "KZ": "kz"}
    assert [party for party in parties if party.side != sides.get(country[str(party.id)], "other")] == []
    assert len(parties) > 500


def test_no_row_comes_or_goes_unseen() -> None:
    package, _ = read_package()
    assert {name: len(frame) for name, frame in package.frames.items()} == COUNTS


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Семей", "semey"),
        ("Semey", "semey"),
        ("Semipalatinsk", "semey"),
        ("Nur-Sultan", "KZ-71"),
        ("Целиноград", "KZ-71"),
        ("Кустанай", "kostanay"),
        ("Homiel", "BY-HO"),
        ("Усть-Каменогорск", "oskemen"),
        ("Öskemen", "oskemen"),
        ("Оңтүстік Қазақстан", "KZ-YUZ"),
        ("Minsk", "BY-HM"),
        ("Kostanai", "kostanay"),
        ("Караганда", "KZ-35"),
        ("Qaraghandy", "KZ-35"),
    ],
)
def test_a_name_of_any_time_and_script_finds_its_place_first(atlas: Atlas, text: str, place: str) -> None:
    assert search(atlas, text, lang=Lang.EN).hits[0].id == place


def test_minsk_is_offered_as_city_and_as_region(atlas: Atlas) -> None:
    found = [hit.id for hit in search(atlas, "Minsk").hits]
    assert found[0] == "BY-HM"
    assert "BY-MI" in found[:3]


def test_there_are_27_units_today_24_before_2018_and_five_less_in_2003(atlas: Atlas) -> None:
    assert len(atlas.units(TODAY)) == 27
    assert len(atlas.units(date(2018, 6, 19))) == 24
    assert len(atlas.units(date(2003, 7, 1))) == 23


def test_twenty_two_pairs_have_an_agreement_signed_or_working(atlas: Atlas) -> None:
    assert len(atlas.pairs(TODAY)) == 22


def test_shymkent_of_2003_is_the_city_in_south_kazakhstan(atlas: Atlas) -> None:
    assert atlas.resolve("KZ-79", date(2003, 7, 1)).place_ids == ("shymkent",)
    assert atlas.parent("shymkent", date(2003, 7, 1)) == "KZ-YUZ"
    assert atlas.parent("semey", date(2003, 7, 1)) == "KZ-VOS"


def test_every_place_has_a_name_in_every_language_and_those_on_the_map_a_point(atlas: Atlas) -> None:
    places = atlas.tables["places"]
    named = places[["name_en", "name_ru", "name_be", "name_kk"]]
    assert list(places.index[named.isna().any(axis=1)]) == []
    on_the_map = places[places["country"].isin(["BY", "KZ"]) & (places["kind"] != "country")]
    assert list(on_the_map.index[on_the_map[["lon", "lat"]].isna().any(axis=1)]) == []
