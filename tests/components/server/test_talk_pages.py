"""The address of a talk is answered with its document, under its policy; all else is passed on."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from components.layer_atlases import LayerAtlases
from components.player.document import read_block
from components.server import headers, talk_pages
from tests.components.asgi import Client
from tests.data.layers.own_rows import KeptLayers, layer, small_layer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

TALK = "/present?talk=gomel-pavlodar&lang=ru&lang2=kk"


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Ask a server that answers what is passed on with the path."""

    async def passed(request: Request) -> Response:
        return PlainTextResponse(f"passed on: {request.url.path}")

    app = Starlette(routes=[Route("/{path:path}", passed)], middleware=talk_pages.middleware())
    with start_blocking_portal() as portal:
        yield Client(app, portal)


def test_a_talk_is_answered_with_its_document(client: Client) -> None:
    answer = client.get(TALK)
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    show = read_block(answer.body)["show"]
    assert (show["id"], show["lang"], show["lang2"]) == ("gomel-pavlodar", "ru", "kk")
    assert list(show["texts"]) == ["ru", "kk"]


def test_it_comes_with_its_own_policy_and_the_headers_of_all_answers(client: Client) -> None:
    answer = client.get(TALK)
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert policy.endswith("frame-ancestors 'self'")
    assert "unsafe" not in policy
    for name, value in headers.COMMON_HEADERS:
        assert answer.headers[name.decode()] == value.decode()


def test_every_step_has_the_same_document(client: Client) -> None:
    tags = {client.get(f"{TALK}&step={step}").headers["etag"] for step in (1, 3, 9)}
    assert len(tags) == 1


def test_a_browser_that_has_it_is_sent_nothing_again(client: Client) -> None:
    tag = client.get(TALK).headers["etag"]
    again = client.get(TALK, if_none_match=f"W/{tag}")
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert client.get(TALK, if_none_match='"other"').status == 200


def test_it_is_compressed_for_those_who_can_read_that(client: Client) -> None:
    packed, plain = client.get(TALK, accept_encoding="gzip, br"), client.get(TALK, accept_encoding="br")
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert gzip.decompress(packed.body) == plain.body
    assert "Accept-Encoding" in packed.headers["vary"]


def test_the_head_alone_is_answered_without_the_document(client: Client) -> None:
    answer = client.head(TALK)
    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["content-length"]) > 1_000_000


def test_without_a_language_it_is_that_of_the_browser(client: Client) -> None:
    answer = client.get("/present?talk=gomel-pavlodar", accept_language="be-BY,be;q=0.9")
    assert read_block(answer.body)["show"]["lang"] == "be"
    same = client.get("/present?talk=gomel-pavlodar&lang=ru&lang2=ru")
    assert read_block(same.body)["show"]["lang2"] is None


def test_a_talk_of_a_pair_and_ones_own_have_their_documents(client: Client) -> None:
    assert read_block(client.get("/present?talk=pair-BY-HO-KZ-55&lang=en").body)["show"]["id"] == "pair-BY-HO-KZ-55"
    assert read_block(client.get("/present?talk=own&lang=kk&step=60").body)["show"] is None


@pytest.mark.parametrize(
    "address",
    [
        "/present", "/present?talk=", "/present?talk=nobody", "/present?talk=gomel-pavlodar&step=10",
        "/present?talk=gomel-pavlodar&step=0", "/present?talk=gomel-pavlodar&step=x",
        "/present?talk=gomel-pavlodar&step=1000", "/present?talk=gomel-pavlodar&lang=xx",
        "/present?talk=gomel-pavlodar&lang2=xx", "/present?talk=pair-BY-HO", "/present?talk=region-",
        "/presents?talk=own", "/?talk=gomel-pavlodar", "/present/?talk=gomel-pavlodar", "/present?talk=%FF",
        "/present?talk=../own",
    ],
)  # fmt: skip
def test_what_is_no_step_of_a_talk_is_passed_on(client: Client, address: str) -> None:
    assert client.get(address).body.startswith(b"passed on")


STORE = KeptLayers(layer(small_layer()), layer(small_layer(), layer_id="draft", is_published=False))
PLACES = "/present?talk=pair-BY-BR-KZ-15&lang=en"


@pytest.fixture
def layers(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = LayerAtlases(lambda: STORE)
    monkeypatch.setattr(talk_pages, "layer_atlases", lambda: kept)


def steps_of(body: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_block(body)["show"]["texts"]["en"]["steps"]
    return found


@pytest.mark.usefixtures("layers")
def test_a_talk_of_a_layer_is_answered_for_its_visitor_alone_each_step_with_its_mark(client: Client) -> None:
    answer = client.get(f"{PLACES}&data=own&layer=chamber")
    assert answer.status == 200
    assert answer.headers["cache-control"] == "private, no-cache"
    steps = steps_of(answer.body)
    assert {step["layer"]["mark"] for step in steps} == {"Ours: Chamber of Commerce"}
    assert [step["headline"] for step in steps][1].startswith("Agreement of Brest Region and Aktobe Region")
    assert client.get(PLACES).headers["cache-control"] == "no-cache"


@pytest.mark.usefixtures("layers")
def test_of_both_the_layers_steps_come_after_the_books_with_a_map_of_their_own(client: Client) -> None:
    book, both = (steps_of(client.get(f"{PLACES}{data}").body) for data in ("", "&data=both"))
    assert both[: len(book)] == book
    own = both[len(book) :]
    assert [step["layer"]["mark"] for step in own] == ["Ours: Chamber of Commerce"]
    assert own[0]["picture"]["kind"] == "drawn"
    assert "<svg" in own[0]["picture"]["svg"]


@pytest.mark.usefixtures("layers")
@pytest.mark.parametrize("name", ["draft", "nowhere"])
def test_a_talk_of_a_layer_that_is_not_seen_is_passed_on(client: Client, name: str) -> None:
    answer = client.get(f"{PLACES}&data=own&layer={name}")
    assert answer.body == b"passed on: /present"
