"""The index of the map: what it says of places, ties and days, and that the browser's types are those of its fields."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any

import pytest

from components.map.arcs import tie_variants
from components.map.index import districts_url, index_url
from components.static.files import FOLDER, _generated
from data.atlas.atlas import COUNTRIES
from data.enums import Lang
from geo.layouts import approximate_shapes
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)
TYPES = (FOLDER / "map/js/types.js").read_text(encoding="utf-8")
ADDRESSES = {"leaflet": "/l.js", "highlight": "/h.json", "scripts": {}, "districts": {}}


def read(url: str) -> Any:
    return json.loads(_generated[url.removeprefix("/maps/")].body)


def index(lang: Lang = Lang.EN, today: date = TODAY) -> dict[str, Any]:
    found: dict[str, Any] = read(index_url(ATLAS, lang, today, magnification=2.54, addresses=ADDRESSES))
    return found


def fields(typedef: str) -> tuple[set[str], set[str]]:
    """Return the names of the fields of a type of types.js: those that are always there, and all."""
    block = re.search(rf"@typedef {{object}} {typedef}\n((?: \* @property .*\n)+)", TYPES)
    assert block, typedef
    named = re.findall(r"@property {.*} (\[?)(\w+)\]?$", block[1], re.MULTILINE)
    return {name for optional, name in named if not optional}, {name for _, name in named}


def said_words() -> set[str]:
    found = {
        name for block in re.findall(r'@typedef {("[^}]*)} \w+Word ', TYPES) for name in re.findall(r'"(\w+)"', block)
    }
    return found | {"side", "true"} | fields("Lists")[1]


@pytest.mark.parametrize(
    ("typedef", "part"),
    [("Place", "places"), ("Tie", "ties"), ("Tie", "wide"), ("Row", "rows")],
)
def test_the_fields_of_the_index_are_those_of_the_browsers_types(typedef: str, part: str) -> None:
    required, every = fields(typedef)
    entries = index()[part].values()
    assert len(entries) > 20
    for entry in entries:
        assert required <= set(entry) <= every


def test_the_index_and_its_words_have_the_browsers_types() -> None:
    required, every = fields("MapIndex")
    found = index()
    assert set(found) == required == every - {"details"}
    assert set(found["text"]) == said_words()
    assert len(found["text"]["pairSteps"]) == len(found["steps"]) == 4


def test_places_have_their_days_and_dated_names() -> None:
    places = index()["places"]
    assert places["KZ-YUZ"]["to"] == "2018-06-18"
    assert "from" not in places["KZ-YUZ"], "it is older than the first borders that are known"
    assert places["KZ-61"]["from"] == "2018-06-19"
    assert "to" not in places["KZ-61"]
    assert ["2019-03-23", "2022-09-16", "Nur-Sultan"] in places["KZ-71"]["names"]
    assert places["KZ-71"]["name"] == "Astana"
    assert index(Lang.RU)["places"]["BY-HO"]["name"] == "Гомельская область"
    assert index(today=date(2020, 1, 1))["places"]["KZ-71"]["name"] == "Nur-Sultan"


def test_units_cities_of_rank_and_other_places_differ() -> None:
    places = index()["places"]
    kinds = {i: (places[i]["first"], places[i]["symbol"]) for i in ("BY-HO", "KZ-71", "gomel")}
    assert kinds == {"BY-HO": (True, False), "KZ-71": (True, True), "gomel": (False, False)}


def test_a_former_region_has_a_notice_in_every_era() -> None:
    notices = index()["places"]["KZ-YUZ"]["notices"]
    assert len(notices) == 3
    assert all("19 June 2018" in notice for notice in notices)
    assert "notices" not in index()["places"]["BY-HO"]


def test_ties_with_a_whole_country_are_apart_and_have_a_row_too() -> None:
    found = index()
    assert {tie["claim"] for tie in found["ties"].values()}.isdisjoint(found["wide"])
    assert set(found["rows"]) == {str(i) for i in ATLAS.ties().index}
    for claim, tie in found["wide"].items():
        assert tie["claim"] == claim
        assert COUNTRIES.intersection((tie["by"], tie["kz"]))
    assert found["wide"]["tie-belarus-astana-commission-2012"]["from"] == "2012-11-01"


def test_a_tie_has_its_line_style_and_its_days() -> None:
    ties = index()["ties"]
    assert len(ties) == len(tie_variants(ATLAS))
    tie = ties["tie-gomel-pavlodar-2016~0"]
    assert (tie["line"], tie["from"], tie["to"], tie["changed"]) == ("working", tie["from"], None, [])
    assert tie["bond"] == "agreement"
    assert tie["from"].startswith("2016")
    lines = {tie["line"] for tie in ties.values()}
    assert lines <= set(index()["text"]["lines"])
    carried = [tie for tie in ties.values() if tie["line"] == "by_territory"]
    assert carried
    assert all(set(tie["changed"]) <= {tie["by"], tie["kz"]} != set() for tie in carried)
    assert {tie["bond"] for tie in ties.values()} <= set(index()["text"]["bonds"])
    assert all(tie["from"] for tie in ties.values()), "an undated tie has the year in which it is first stated"


def test_a_row_has_the_last_day_of_its_date_and_the_date_in_words() -> None:
    rows = index()["rows"]
    dated = rows["tie-mogilev-south-kazakhstan-2003"]
    assert (dated["last"], dated["since"]) == ("2003-12-31", "2003")
    undated = [row for claim, row in rows.items() if ATLAS.since(claim) is None]
    assert undated
    assert all("since" not in row and "last" not in row for row in undated)


def test_changes_are_days_from_1996_to_today_in_order() -> None:
    changes = index(today=date(2018, 6, 19))["changes"]
    days = [day for day, _ in changes]
    assert days == sorted(days)
    assert days[0] >= "1996-01-01"
    assert days[-1] == "2018-06-19"
    assert ["2018-06-19", "border"] in changes
    assert ["2019-03-23", "name"] in index()["changes"]
    assert {kind for _, kind in index()["changes"]} == {"border", "name", "tie", "stated"}
    assert ["2021-01-01", "stated"] in index()["changes"]


def test_the_index_says_where_the_book_ends_and_what_is_no_more() -> None:
    assert index()["until"] == "2022-10-31"
    assert index()["places"]["KZ-KAR"]["until"] == "Karaganda Region (until 7 June 2022)"
    assert "until" not in index()["places"]["KZ-62"]
    changed = index()["rows"]["tie-vitebsk-karaganda"]["changed"]
    assert changed == [[], [], ["KZ-35", "KZ-62"]]
    assert "changed" not in index()["rows"]["tie-gomel-pavlodar-2016"]


def test_eras_begin_with_an_open_past() -> None:
    assert index()["eras"] == ["", "2018-06-19", "2022-06-08"]


def test_districts_have_a_name_a_unit_and_a_word_on_their_line() -> None:
    found = read(districts_url(ATLAS, Lang.EN, TODAY))
    assert len(found) == 118
    assert found["BY-HO-GOM"]["unit"] == "BY-HO"
    assert "District" in found["BY-HO-GOM"]["name"]
    assert {i for i, one in found.items() if one["approx"]} == approximate_shapes() & set(found)


def test_the_index_says_until_when_a_border_is_in_doubt() -> None:
    assert index()["doubts"] == [
        [
            "1999-04-07",
            "on this day the border may have run otherwise than drawn: Akmola Region – North Kazakhstan Region",
        ]
    ]


def test_a_name_changes_on_its_first_day_and_on_the_day_after_its_last() -> None:
    former = ATLAS.tables["place_names"].query("kind == 'former'")
    changed = {*former["valid_from"].dropna(), *(last + timedelta(days=1) for last in former["valid_to"].dropna())}
    assert len(changed) >= 5
    expected = {day.isoformat() for day in changed if date(1996, 1, 1) <= day <= TODAY}
    assert {day for day, kind in index()["changes"] if kind == "name"} == expected
