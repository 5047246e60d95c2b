"""The API answers what there is, refuses what is not in words that help, and never breaks."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import pytest
from anyio.from_thread import start_blocking_portal
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette

from components.api import app
from components.context import DATA, current_atlas
from components.documents.evidence import evidence
from components.i18n.language import language
from components.pages import PAGES
from components.session import routes
from data.atlas.selection import PARAMETERS
from data.model import Lang
from data.package import export
from data.queries.texts.citations import Style
from tests.components.asgi import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

ATLAS = current_atlas()
CLAIM = "area-kostanay-zone-2021"
VIEWS = [entry.name for entry in routes.ROUTES]


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=app.routes(page.content for page in PAGES)), portal)


def ask(client: Client, path: str, **query: str) -> Any:
    return client.get(f"{app.PATH}/{path}" + (f"?{urlencode(query)}" if query else ""))


# what there is


def test_places_are_listed_with_their_names_of_the_day(client: Client) -> None:
    found = ask(client, "places", date="2020-05-01").json()
    names = {place["place_id"]: place["name"] for place in found["places"]}
    assert len(names) == len(ATLAS.index.places)
    assert names["KZ-71"] == "Nur-Sultan"


def test_a_place_says_what_stands_on_its_territory_and_who_its_partners_are(client: Client) -> None:
    found = ask(client, "places/KZ-35", date="2026-11-24", lang="be").json()
    day = date(2026, 11, 24)
    assert found["partners"] == list(ATLAS.partners("KZ-35", on=day))
    assert found["ties"] == list(ATLAS.ties_of("KZ-35", on=day).index)
    assert found["name"] == ATLAS.place_name("KZ-35", lang=Lang.BE, on=day)


def test_a_claim_comes_with_all_its_columns_and_its_source(client: Client) -> None:
    found = ask(client, f"claims/{CLAIM}").json()
    assert found["claim"]["value"] == 400
    assert found["claim"]["as_stated"] == ATLAS.claim(CLAIM).as_stated
    assert found["source"]["source_id"] == "fn-095"


@pytest.mark.parametrize("lang", list(Lang))
def test_every_claim_has_its_evidence_card_as_the_page_draws_it(client: Client, lang: Lang) -> None:
    for claim_id in list(ATLAS.index.claims)[::25]:
        answer = ask(client, f"claims/{claim_id}/evidence", lang=lang.value)
        assert answer.status == 200
        assert answer.json() == evidence(ATLAS, claim_id, language(lang))


@pytest.mark.parametrize("style", list(Style))
def test_a_claim_is_cited_in_each_style(client: Client, style: Style) -> None:
    found = ask(client, f"claims/{CLAIM}/citation", style=style.value).json()
    assert CLAIM in found["citation"]
    assert f"http://localhost/?claim={CLAIM}" in found["citation"].replace("\\", "")


@pytest.mark.parametrize(
    ("text", "go"),
    [
        ("Семей", {"place": "semey"}),
        ("note 90", {"page": "sources", "q": "note 90"}),
        ("Akashin", {"claim": "said-akashin-230-jobs-2016"}),
    ],
)
def test_the_search_says_what_opens_a_hit(client: Client, text: str, go: dict[str, str]) -> None:
    assert ask(client, "search", q=text).json()["hits"][0]["go"] == go


def test_whatever_the_search_finds_can_be_opened(client: Client) -> None:
    for text in ("Gomselmash", "agreement", "МАЗ", "note 1", "Lukashenka", "Kazakhstan"):
        for hit in ask(client, "search", q=text, limit="8").json()["hits"]:
            go = {name: value for name, value in hit["go"].items() if name != "page"}
            assert go, hit
            assert ask(client, f"views/{hit['go'].get('page', 'map')}", **go).status == 200, hit


def test_a_table_is_served_byte_for_byte(client: Client) -> None:
    for name in ATLAS.tables:
        answer = ask(client, f"tables/{name}.csv")
        assert answer.body == (DATA / "tables" / f"{name}.csv").read_bytes()
        assert len(ask(client, f"tables/{name}.json").json()["rows"]) == len(ATLAS.tables[name])


def test_the_package_holds_the_export_and_is_the_same_each_time(client: Client) -> None:
    first = ask(client, "package.zip").body
    ATLAS.derived.clear()
    assert ask(client, "package.zip").body == first
    with zipfile.ZipFile(io.BytesIO(first)) as bundle:
        assert {name: bundle.read(name) for name in bundle.namelist()} == export.files()
        assert len({entry.date_time for entry in bundle.infolist()}) == 1


def test_files_that_are_being_changed_are_not_served_as_the_facts(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ATLAS.derived.clear()
    changed = export.files() | {"tables/ties.csv": b"claim_id\n"}
    monkeypatch.setattr(export, "files", lambda _folder: changed)
    answer = ask(client, "tables/ties.csv")
    assert answer.status == 503
    assert "being changed" in answer.json()["detail"]


# views


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_says_its_rows_and_each_of_its_files_opens(client: Client, view: str) -> None:
    found = ask(client, f"views/{view}").json()
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


@pytest.mark.parametrize("form", ["csv", "xlsx", "json", "geojson", "svg", "png"])
def test_the_same_view_gives_the_same_bytes_and_is_not_sent_twice(client: Client, form: str) -> None:
    address = f"{app.PATH}/views/map.{form}?place=KZ-55&lang=kk&date=2022-10"
    first = client.get(address)
    ATLAS.derived.clear()
    again = client.get(address)
    assert (again.status, again.body) == (200, first.body)
    known = client.get(address, if_none_match=first.headers["etag"])
    assert (known.status, known.body) == (304, b"")


def test_every_parameter_of_the_address_bar_is_known(client: Client) -> None:
    described = ask(client, "openapi.json").json()["paths"]["/views/{view}.{form}"]["get"]["parameters"]
    assert {part["name"] for part in described if part["in"] == "query"} == {*PARAMETERS, "picture"}


# what there is not


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("places/KZ-99", "place 'KZ-99'"),
        ("claims/none", "claim 'none'"),
        ("claims/none/evidence", "claim 'none'"),
        ("claims/none/citation", "claim 'none'"),
        ("tables/none.csv", "table 'none'"),
        ("tables/ties.xls", "format 'xls'"),
        ("views/moon.csv", "view 'moon'"),
        ("views/moon", "view 'moon'"),
        ("views/map.pdf", "format 'pdf'"),
        ("views/map.csv?place=XX", "place 'XX'"),
        ("views/map.csv?by=XX", "place 'XX'"),
        ("views/map.csv?claim=XX", "claim 'XX'"),
        ("views/map.svg?picture=none", "picture 'none'"),
        ("nothing", "openapi.json"),
    ],
)
def test_what_is_not_there_is_named(client: Client, path: str, named: str) -> None:
    answer = ask(client, path)
    assert answer.status == 404
    assert named in answer.json()["detail"]


@pytest.mark.parametrize("path", ["/api/", "/api/nope", "/api/v1", "/api/v2/places", "/api/places", "/api/a%0Ab"])
def test_whatever_else_lies_below_the_root_is_refused_as_json_to_a_browser_too(client: Client, path: str) -> None:
    answer = client.get(path, accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert answer.status == 404
    assert answer.headers["content-type"] == "application/json"
    assert "openapi.json" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("path", "parameter", "remedy"),
    [
        ("places?date=31.12.2020", "date", "2016-11-05"),
        ("places?date=1066", "date", "1996-01-01"),
        ("places?lang=de", "lang", "'en'"),
        ("places?place=KZ", "place", "Known: date, lang"),
        ("package.zip?x=1", "x", "Known: none"),
        ("search", "q", "required"),
        ("search?q=a&limit=1000", "limit", "50"),
        ("search?q=a&q=b", "q", "Give it once"),
        ("claims/area-kostanay-zone-2021/citation?style=mla", "style", "'gost'"),
        ("views/map.csv?date=2020-13", "date", "a month or a day"),
        ("views/map.csv?kinds=love", "kinds", "agreement"),
        ("views/map.csv?status=love", "status", "signed"),
        ("views/map.csv?themes=love", "themes", "trade"),
        ("views/map.csv?layout=round", "layout", "side or true"),
        ("views/map.csv?lang=de", "lang", "kk"),
        ("views/map.csv?by=KZ-35", "by", "in Belarus"),
        ("views/map.csv?kz=BY-HO", "kz", "in Kazakhstan"),
        ("views/map.csv?q=" + "a" * 101, "q", "100"),
        ("views/map.csv?place=KZ-35&claim=area-kostanay-zone-2021", "claim", "either"),
        ("views/map.csv?colour=red", "colour", "Known: by, claim"),
        ("views/map.csv?lang=ru&lang=kk", "lang", "Give it once"),
        ("views/map.csv?picture=map", "picture", "svg"),
    ],
)
def test_a_wrong_parameter_is_named_with_what_would_do(client: Client, path: str, parameter: str, remedy: str) -> None:
    answer = ask(client, path)
    assert answer.status == 422
    assert f"Parameter {parameter!r}" in answer.json()["detail"]
    assert remedy in answer.json()["detail"]


def test_a_fault_of_the_server_tells_nothing_of_itself(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a secret of /home")

    monkeypatch.setattr("components.api.facts.evidence_card", broken)
    answer = ask(client, f"claims/{CLAIM}/evidence")
    assert answer.status == 500
    assert set(answer.json()) == {"detail"}
    assert b"secret" not in answer.body


def test_the_description_loads_nothing_from_elsewhere(client: Client) -> None:
    described = ask(client, "openapi.json").body.decode()
    assert set(json.loads(described)["paths"]) == set(app.ENDPOINTS)
    assert "http" not in described.replace("HTTPValidationError", "").replace("httpx", "")
    for path in ("docs", "redoc", "docs/oauth2-redirect"):
        assert ask(client, path).status == 404


WORDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from([*ATLAS.index.places, *list(ATLAS.index.claims)[::40], *(lang.value for lang in Lang)]),
    st.sampled_from(
        ["agreement", "agreement,trade", "signed", "2016", "2016-11", "side", "true", "", "=1+1", "\x00", "0"]
    ),
)
NAMES = st.one_of(st.sampled_from([*PARAMETERS, "picture", "style", "limit"]), st.text(max_size=10))
PATHS = st.one_of(
    st.sampled_from(
        [
            *(f"views/{view}{form}" for view in VIEWS for form in ("", ".csv", ".json", ".geojson")),
            "views/map.xlsx", "places", "places/KZ-35", f"claims/{CLAIM}", f"claims/{CLAIM}/evidence",
            f"claims/{CLAIM}/citation", "search", "tables/ties.json", "units.geojson", "openapi.json",
        ]
    ),
    WORDS.map(lambda word: f"places/{quote(word, safe='')}"),
    WORDS.map(lambda word: f"claims/{quote(word, safe='')}/evidence"),
    WORDS.map(lambda word: f"views/{quote(word, safe='')}.csv"),
    WORDS.map(lambda word: f"views/map.{quote(word, safe='')}"),
    WORDS.map(lambda word: f"tables/{quote(word, safe='')}.csv"),
)  # fmt: skip


@settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
@given(path=PATHS, query=st.lists(st.tuples(NAMES, WORDS), max_size=3))
def test_any_request_is_answered_or_refused_in_words(client: Client, path: str, query: list[tuple[str, str]]) -> None:
    answer = client.get(f"{app.PATH}/{path}?{urlencode(query, errors='replace')}")
    assert answer.status in {200, 404, 422}
    if answer.status != 200:
        assert isinstance(answer.json()["detail"], str)


def test_nothing_is_written_by_a_request(client: Client) -> None:
    before = {file: file.stat().st_mtime_ns for file in Path(DATA).rglob("*.csv")}
    ask(client, "package.zip")
    ask(client, "views/map.xlsx")
    assert {file: file.stat().st_mtime_ns for file in Path(DATA).rglob("*.csv")} == before


@pytest.mark.parametrize("view", VIEWS)
def test_rows_need_no_session_of_a_visitor(client: Client, view: str, caplog: pytest.LogCaptureFixture) -> None:
    ATLAS.derived.clear()
    assert ask(client, f"views/{view}").status == 200
    assert not [record.getMessage() for record in caplog.records if record.name.startswith("streamlit")]
