"""The API answers of a layer where it is asked to and its visitor may see it, and never mixes it with the book."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.middleware import Middleware

from components.access.visitor import NOBODY, Role, Visitor
from components.api import app, facts, request_facts
from components.layer_atlases import LayerAtlases
from components.pages import PAGES
from tests.components.asgi import Client, ask
from tests.data.layers.own_rows import KeptLayers, figure, layer, small_layer
from tests.data.whole import ATLAS
from tests.extent import once_each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp, Receive, Scope, Send

FIGURE = figure("1250.5").obs_id
STORE = KeptLayers(
    layer(small_layer()), layer((), layer_id="empty"), layer(small_layer(), layer_id="draft", is_published=False)
)
EDITOR = Visitor(who="anna", how="sign-in", role=Role.EDITOR)
FORMS = ("csv", "json", "xlsx", "geojson")


class Knowing:
    """Gives each request the visitor that its header names, as the guard does."""

    def __init__(self, inner: ASGIApp) -> None:
        self.inner = inner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] == "http":
            known = (b"x-test", b"editor") in scope["headers"]
            scope.setdefault("state", {})["visitor"] = EDITOR if known else NOBODY
        await self.inner(scope, receive, send)


@pytest.fixture(autouse=True)
def _layers(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = LayerAtlases(lambda: STORE)
    for module in (facts, request_facts):
        monkeypatch.setattr(module, "layer_atlases", lambda: kept)


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    routes = app.routes(page.content for page in PAGES)
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=routes, middleware=[Middleware(Knowing)]), portal)


def test_a_claim_of_a_layer_is_answered_where_the_layer_is_asked_for(client: Client) -> None:
    path = f"claims/{FIGURE}"
    assert ask(client, path).status == 404
    for data in ("own", "both"):
        assert ask(client, path, data=data).json()["claim"]["as_stated"] == "1250.5"
    assert ask(client, "claims/turnover-2021", data="own").status == 404
    assert ask(client, "claims/turnover-2021", data="both").status == 200


def test_its_evidence_names_the_cell_and_who_kept_it(client: Client) -> None:
    rows = dict(ask(client, f"claims/{FIGURE}/evidence", data="both", layer="chamber").json()["rows"])
    assert (rows["Cell"], rows["Kept by"]) == ("D5", "anna")


def test_the_evidence_of_an_editor_leads_to_its_form_and_a_readers_does_not(client: Client) -> None:
    path = f"/api/v1/claims/{FIGURE}/evidence?data=both&layer=chamber"
    of_editor = dict(client.get(path, x_test="editor").json()["links"])
    assert f"own={FIGURE}" in of_editor.pop("Correct or withdraw")
    assert dict(client.get(path).json()["links"]) == of_editor
    of_book = client.get("/api/v1/claims/turnover-2021/evidence", x_test="editor").json()["links"]
    assert all("your-data" not in address for _, address in of_book)


def test_what_a_layer_answers_is_for_its_visitor_alone(client: Client) -> None:
    assert ask(client, f"claims/{FIGURE}", data="own").headers["cache-control"].startswith("private")
    assert "private" not in ask(client, "claims/turnover-2021").headers["cache-control"]


@pytest.mark.parametrize("path", [f"claims/{FIGURE}", f"claims/{FIGURE}/evidence", "views/trade.csv", "views/map"])
def test_a_draft_is_not_there_for_a_reader(client: Client, path: str) -> None:
    nowhere = ask(client, path, data="own", layer="nowhere")
    draft = ask(client, path, data="own", layer="draft")
    assert (draft.status, nowhere.status) == (404, 404)
    assert draft.json()["detail"].replace("draft", "nowhere") == nowhere.json()["detail"]
    assert client.get(f"/api/v1/{path}?data=own&layer=draft", x_test="editor").status == 200


def test_a_search_counts_a_layer_by_itself(client: Client) -> None:
    book = ask(client, "search", q="Brest Aktobe").json()
    both = ask(client, "search", q="Brest Aktobe", data="both").json()
    own = both.pop("own")
    assert both == book
    assert own["title"] == "Ours: Chamber of Commerce"
    assert "own-brest-aktobe" in {hit["id"] for hit in own["hits"]}
    alone = ask(client, "search", q="Brest Aktobe", data="own").json()
    assert {hit["id"] for hit in alone["hits"]}.isdisjoint(ATLAS.index.claims)


@pytest.mark.parametrize("data", ["all", "BOTH"])
def test_whose_facts_is_one_of_three(client: Client, data: str) -> None:
    for path in ("claims/turnover-2021", "views/trade.csv"):
        assert ask(client, path, data=data).status == 422


@pytest.mark.parametrize(
    ("view", "asked"),
    once_each([page.content.route.name for page in PAGES], list(product(("own", "both"), ("chamber", "empty")))),
)
def test_every_view_is_answered_in_every_form(client: Client, view: str, asked: tuple[str, str]) -> None:
    query = dict(zip(("data", "layer"), asked, strict=True))
    if view == "visit":
        query["place"] = "BY-BR"
    listed = ask(client, f"views/{view}", **query)
    assert listed.status == 200
    for form in FORMS:
        answer = ask(client, f"views/{view}.{form}", **query)
        assert answer.status == 200 or (form == "geojson" and answer.status == 404), answer.body[:200]


def test_rows_of_both_are_the_books_and_the_layers_each_named_and_counted_apart(client: Client) -> None:
    book = ask(client, "views/trade.json").json()["rows"]
    alone = ask(client, "views/trade.json", data="own").json()
    both = ask(client, "views/trade.json", data="both").json()
    of_book = [row for row in both["rows"] if row["data"] == "book"]
    of_layer = [row for row in both["rows"] if row["data"] == "chamber"]
    assert [{name: cell for name, cell in row.items() if name != "data"} for row in of_book] == book
    assert of_layer == alone["rows"]
    assert len(of_layer) == 8
    assert both["count"] == len(book)
    assert both["counts"] == {"book": len(book), "chamber": 8}
    assert {row["claim_id"] for row in of_layer}.isdisjoint(row["claim_id"] for row in book)


def test_files_say_in_their_names_and_notes_whose_facts_they_have(client: Client) -> None:
    names = {
        data: {link["filename"] for link in ask(client, "views/trade", data=data).json()["files"]}
        for data in ("book", "own", "both")
    }
    assert all("-chamber-v1-" in name and "book" not in name for name in names["own"])
    assert all("-book-and-chamber-v1-" in name for name in names["both"])
    assert not any("chamber" in name for name in names["book"])
    about = dict(ask(client, "views/trade.json", data="both").json()["about"])
    assert about["Ours: Chamber of Commerce"].startswith("The book, and beside it")
    assert any(
        "For members of the chamber alone" in text
        for _, text in ask(client, "views/trade.json", data="both").json()["about"]
    )
    cited = {row["cite"] for row in ask(client, "views/trade.json", data="own").json()["rows"]}
    assert all("trade 2023-2025.xlsx, Export, " in line or "B3" in line or "B4" in line for line in cited)
    assert all("For members of the chamber alone" in line for line in cited)


def test_a_number_of_rows_is_of_the_book_or_of_the_layer(client: Client) -> None:
    listed = ask(client, "views/trade", data="both").json()
    book = ask(client, "views/trade").json()
    assert listed["rows"] == book["rows"]
    assert listed["text"] == f"{book['text']}; In “Chamber of Commerce”: 8 rows"


def test_a_place_has_what_the_layer_says_of_it_by_itself(client: Client) -> None:
    book = ask(client, "places/BY-BR").json()
    both = ask(client, "places/BY-BR", data="both").json()
    own = both.pop("own")
    assert both == book
    assert (own["layer"], own["ties"]) == ("chamber", ["own-tie-brest-aktobe"])
    assert ask(client, "places/BY-BR", data="own").json() == own


def test_a_table_of_a_layer_has_its_own_rows_alone_each_with_its_id(client: Client) -> None:
    rows = ask(client, "tables/trade.json", data="own").json()["rows"]
    assert len(rows) == 8
    assert {row["data"] for row in rows} == {"chamber"}
    lines = ask(client, "tables/trade.csv", data="own").body.decode().splitlines()
    assert len(lines) == 1 + 8
    assert lines[0].endswith(",data")
    assert all(line.endswith(",chamber") for line in lines[1:])
    assert ask(client, "tables/places.json", data="own").json()["rows"] == []
    sources = ask(client, "tables/sources.json", data="own").json()["rows"]
    assert {row["source_id"] for row in sources} == {"chamber-sheet", "chamber-list"}
    refused = ask(client, "tables/trade.csv", data="both")
    assert (refused.status, "ask for book, and for own" in refused.json()["detail"]) == (422, True)
