"""Provenance notes say what is selected, what to beware of, how to cite, and who made the geometry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from components.context import DATA
from components.documents.geometry import GEOMETRY_SOURCES
from components.exports.provenance import (
    cite_line,
    describe_selection,
    describe_view,
    page_query,
    until_line,
)
from components.session import routes
from data.enums import Lang
from tests.components.exports.tables import ATLAS, map_table, view_of


def test_the_texts_of_the_filters_are_those_of_the_language() -> None:
    about = dict(map_table(Lang.RU, kinds=frozenset({"agreement"}), q="=1").about)
    assert "Соглашение" in about.values()
    assert "=1" in about.values()


@pytest.mark.parametrize("name", [route.name for route in routes.ROUTES])
def test_the_notes_name_the_page_its_rows_version_and_licence(name: str) -> None:
    view = view_of(place="KZ-35")
    notes = describe_view(view, name, rows=[1234])
    found = dict(notes)
    assert found["View"] == routes.titles(view.lang)[name]
    assert found["Rows"] == "1,234"
    assert ("Date" in found) == routes.route(name).dated == ("&date=" in found["Address"])
    assert found["Address"].startswith(f"/{routes.route(name).path}?place=KZ-35")
    assert found["Version of the data"].startswith(f"{ATLAS.contract.version}, ")
    assert found["How to cite"] == cite_line(ATLAS.contract)
    assert ATLAS.contract.licence in found["Licence"]
    assert found["Geometry"] == GEOMETRY_SOURCES
    assert found["Facts"] == "Known until: October 2021"
    assert found["Source"].startswith("B. Zalesskij. ")
    assert "2023" in found["Source"]
    assert len(notes) > len(found), "headings are not repeated"


def test_files_say_until_when_facts_are_known_of_a_pair_of_a_place_and_of_the_book() -> None:
    assert until_line(view_of(by="BY-HO", kz="KZ-55")) == "Known until: 20 April 2017"
    assert until_line(view_of(place="KZ-KAR")) == "Known until: October 2021"
    assert until_line(view_of()) == until_line(view_of(place="KZ-31")) == "Known until: October 2022"


def test_only_what_is_selected_is_described() -> None:
    assert describe_selection(view_of()) == []
    day = date(2020, 1, 1)
    view = view_of(place="KZ-71", date=day, statuses=frozenset({"signed", "planned"}), themes=frozenset({"energy"}))
    assert describe_selection(view) == [
        ("Place", "Nur-Sultan"), ("Statuses", "planned, signed"), ("Themes", "energy"),
    ]  # fmt: skip
    names = [ATLAS.place_name(i, lang=Lang.EN, on=date(2026, 11, 24)) for i in ("BY-HO", "KZ-55")]
    assert describe_selection(view_of(by="BY-HO", kz="KZ-55")) == [("Pair", " – ".join(names))]
    assert describe_selection(view_of(by="BY-HO")) == [("Pair", names[0])]
    claim = next(iter(ATLAS.index.claims))
    assert describe_selection(view_of(claim=claim)) == [("Claim", claim)]


def test_a_place_that_is_no_more_has_its_last_name() -> None:
    last = ATLAS.place("KZ-YUZ").valid_to
    assert last is not None
    expected = ATLAS.place_name("KZ-YUZ", lang=Lang.EN, on=last)
    assert describe_selection(view_of(place="KZ-YUZ")) == [("Place", expected)]


def test_a_view_is_opened_again_on_its_day_and_in_its_language() -> None:
    view = view_of(Lang.KK, place="KZ-35")
    assert page_query(view, "map") == {"place": "KZ-35", "date": "2026-11-24", "lang": "kk"}
    assert page_query(view, "trade") == {"place": "KZ-35", "lang": "kk"}


def test_the_attribution_names_every_licence_of_the_boundaries() -> None:
    written = (Path(DATA).parent / "geo" / "boundaries" / "ATTRIBUTION.md").read_text(encoding="utf-8")
    for licence in ("ODbL", "CC BY-IGO", "CC BY 3.0", "CC BY 4.0", "Natural Earth", "GeoNames", "geoBoundaries"):
        assert licence in written
        assert licence in GEOMETRY_SOURCES
