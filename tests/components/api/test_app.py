"""The API answers what there is, refuses what there is not in words that help, and never breaks."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from anyio.from_thread import start_blocking_portal
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette

from components.api import app
from components.context import DATA, current_atlas
from components.session import routes
from data.atlas.selection import PARAMETERS
from data.enums import Lang
from tests.components.asgi import Client, ask
from tests.extent import examples

ATLAS = current_atlas()
CLAIM = "area-kostanay-zone-2021"
VIEWS = [entry.name for entry in routes.ROUTES]


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
def test_what_there_is_not_is_named(client: Client, path: str, named: str) -> None:
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


def test_a_fault_of_the_server_is_answered_without_its_text(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
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
NAMES = st.one_of(st.sampled_from([*PARAMETERS, "picture", "style", "form", "limit"]), st.text(max_size=10))
PATHS = st.one_of(
    st.sampled_from(
        [
            *(f"views/{view}{form}" for view in VIEWS for form in ("", ".csv", ".json", ".geojson")),
            "views/map.xlsx", "places", "places/KZ-35", f"claims/{CLAIM}", f"claims/{CLAIM}/evidence",
            f"claims/{CLAIM}/citation", "sources/fn-057/citation", "search", "tables/ties.json", "units.geojson",
            "openapi.json",
        ]
    ),
    WORDS.map(lambda word: f"places/{quote(word, safe='')}"),
    WORDS.map(lambda word: f"claims/{quote(word, safe='')}/evidence"),
    WORDS.map(lambda word: f"views/{quote(word, safe='')}.csv"),
    WORDS.map(lambda word: f"views/map.{quote(word, safe='')}"),
    WORDS.map(lambda word: f"tables/{quote(word, safe='')}.csv"),
)  # fmt: skip


@settings(max_examples=examples(2000), deadline=None, suppress_health_check=list(HealthCheck))
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


def test_behind_a_proxy_the_description_names_the_same_one_address() -> None:
    with start_blocking_portal() as portal:
        behind = Client(Starlette(routes=app.routes(())), portal, root_path="/dashboard")
        answer = behind.get(f"/dashboard{app.PATH}/openapi.json")
    assert answer.status == 200
    assert answer.json()["servers"] == [{"url": app.PATH}]
