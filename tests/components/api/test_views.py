"""Every view is served as files, by the parameters of the address bar, and the same each time."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from components.api import app
from components.context import current_atlas
from components.session import routes
from data.enums import Lang
from tests.components.asgi import ask
from tests.extent import some

if TYPE_CHECKING:
    from tests.components.asgi import Client

ATLAS = current_atlas()
VIEWS = [entry.name for entry in routes.ROUTES]


@pytest.mark.thorough
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_says_its_rows_and_each_of_its_files_opens(client: Client, view: str) -> None:
    found = ask(client, f"views/{view}").json()
    if view == routes.YOUR_DATA.name:  # a layer's rows are listed where it is shown alone
        assert (found["rows"], found["files"]) == (0, [])
        assert found["text"].startswith("the rows of a layer")
        return
    assert {file["format"] for file in found["files"]} >= {"csv", "xlsx", "json"}
    assert "lang" in found["query"]
    assert ("date" in found["query"]) == routes.route(view).dated
    for file in found["files"]:
        if file["format"] == "png":
            continue  # drawn from the svg; the map's is asked for below
        answer = client.get(file["href"])
        assert answer.status == 200, file
        assert answer.headers["content-disposition"] == f'attachment; filename="{file["filename"]}"'
        if file["format"] == "json":
            assert answer.json()["count"] == found["rows"]


def test_filters_are_obeyed_and_the_count_is_that_of_the_file(client: Client) -> None:
    query = {"kinds": "agreement", "place": "KZ-35"}
    said = ask(client, "views/map", **query).json()
    rows = ask(client, "views/map.json", **query).json()["rows"]
    assert said["rows"] == len(rows) > 0
    assert said["text"] == f"{len(rows)} rows"
    assert {row["kind"] for row in rows} == {"agreement"}
    table = list(csv.DictReader(io.StringIO(ask(client, "views/map.csv", **query).body.decode("utf-8-sig"))))
    assert [row["claim_id"] for row in table] == [row["claim_id"] for row in rows]


def test_the_date_is_obeyed(client: Client) -> None:
    then = ask(client, "views/map", date="1996").json()["rows"]
    assert 0 < then < ask(client, "views/map").json()["rows"]


@pytest.mark.thorough
@pytest.mark.parametrize("form", ["csv", "xlsx", "json", "geojson", "svg", "png"])
def test_the_same_view_gives_the_same_bytes_and_is_not_sent_twice(client: Client, form: str) -> None:
    address = f"{app.PATH}/views/map.{form}?place=KZ-55&lang=kk&date=2022-10"
    first = client.get(address)
    ATLAS.derived.clear()
    again = client.get(address)
    assert (again.status, again.body) == (200, first.body)
    known = client.get(address, if_none_match=first.headers["etag"])
    assert (known.status, known.body) == (304, b"")


@pytest.mark.daily(6)
@pytest.mark.parametrize("view", VIEWS)
def test_rows_need_no_session_of_a_visitor(client: Client, view: str, caplog: pytest.LogCaptureFixture) -> None:
    ATLAS.derived.clear()
    assert ask(client, f"views/{view}").status == 200
    assert not [record.getMessage() for record in caplog.records if record.name.startswith("streamlit")]


def test_the_files_of_a_view_are_its_tables_and_its_pictures(client: Client) -> None:
    files = ask(client, "views/map", place="KZ-35", lang="ru").json()["files"]
    assert {file["format"] for file in files} == {"csv", "xlsx", "json", "geojson", "svg", "png"}
    table, *_, picture = files
    assert table == {
        "format": "csv",
        "label": "CSV",
        "picture": "",
        "href": table["href"],
        "filename": table["filename"],
    }
    assert picture["picture"]
    assert "&picture=" in picture["href"]
    assert "picture" not in table["href"]
    assert "geojson" not in {file["format"] for file in ask(client, "views/sources").json()["files"]}


def test_a_view_whose_rows_have_no_place_has_no_geojson_and_says_what_it_has(client: Client) -> None:
    answer = ask(client, "views/sources.geojson")
    assert answer.status == 404
    assert answer.json()["detail"] == (
        "No row of the view 'sources' has a place, so it has no geojson. There are: csv, xlsx, json."
    )
    assert ask(client, "views/white-spots.geojson").status == 200


def test_a_quiz_that_is_asked_has_no_files_that_answer_it(client: Client) -> None:
    asked = {"seed": "7B-2026", "n": "4"}
    found = ask(client, "views/learn", quiz="1", **asked).json()
    assert found["files"] == []
    assert found["rows"] == 0
    assert found["text"] == "the facts of the quiz are listed when you have left it"
    assert ask(client, "views/learn.json", quiz="1", **asked).json()["rows"] == []
    left = ask(client, "views/learn", **asked).json()
    assert left["rows"] > 0
    assert left["files"]


def test_the_first_picture_is_that_of_a_view_where_none_is_named(client: Client) -> None:
    assert ask(client, "views/map.svg").body == ask(client, "views/map.svg", picture="map").body
    assert ask(client, "views/map.svg", picture="ties").body != ask(client, "views/map.svg").body


def test_a_view_without_pictures_says_so(client: Client) -> None:
    answer = ask(client, "views/white-spots.svg")
    assert answer.status == 404
    assert "picture of the view 'white-spots'" in answer.json()["detail"]


def test_the_csv_is_separated_as_the_reader_s_spreadsheet_expects(client: Client) -> None:
    for lang in (Lang.EN, *some([Lang.RU, Lang.BE, Lang.KK], 3)):
        files = ask(client, "views/trade", lang=lang.value).json()["files"]
        (href,) = (file["href"] for file in files if file["format"] == "csv")
        separator = "comma" if lang is Lang.EN else "semicolon"
        assert ("separator=semicolon" in href) is (lang is not Lang.EN)
        body = ask(client, "views/trade.csv", lang=lang.value, separator=separator).body.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(body), delimiter="," if lang is Lang.EN else ";"))
        assert len(rows) > 2
        assert {len(row) for row in rows} == {len(rows[0])}
        assert len(rows[0]) > 5


def test_only_a_csv_has_a_separator(client: Client) -> None:
    assert ask(client, "views/trade.json", separator="semicolon").status == 422
    assert ask(client, "views/trade.csv", separator="tab").status == 422
