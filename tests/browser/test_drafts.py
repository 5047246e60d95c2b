"""Drafts of a layer are seen by editors only: at no address does a reader's session find anything of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from components.api.app import PATH as API
from components.session.routes import ROUTES
from data.stores.model import Change, Deed
from data.stores.store import open_store
from tests.browser.clients import connect, hear, open_socket, request, say
from tests.browser.serving import ROOT, Server
from tests.data.layers.own_rows import small_layer

if TYPE_CHECKING:
    from collections.abc import Iterator

ANNA: dict[str, Any] = {"peer": "127.0.0.3", "X_Auth_User": "anna"}
BORIS: dict[str, Any] = {"peer": "127.0.0.3", "X_Auth_User": "boris"}
NAME = "layer-of-the-test"
AGREEMENT = "own-brest-aktobe"
DEED = Deed(who="anna", how_known="proxy header")
ADDRESS = re.compile(rb"/maps/[0-9a-f]{16}\.\w+")
PANELS = re.compile(rb"/panels/[0-9a-f]{16}/\w+/[\d-]+")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the dashboard with a layer that is not published."""
    folder = tmp_path_factory.mktemp("drafts")
    with open_store(folder / "layers.sqlite") as store:
        version = store.create("ours", NAME, DEED)
        store.keep("ours", Change(put=small_layer()), deed=DEED, base=version)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARTNERSHIP_VECTOR_STORE", str(folder / "layers.sqlite"))
        patch.setenv("PARTNERSHIP_VECTOR_PROXY_ADDRESS", "127.0.0.3")
        patch.setenv("PARTNERSHIP_VECTOR_PROXY_USER_HEADER", "X-Auth-User")
        patch.setenv("PARTNERSHIP_VECTOR_EDITORS", "anna")
        running = Server(ROOT, folder / "log.txt")
    try:
        running.wait()
        yield running
    finally:
        running.stop()


def page(server: Server, path: str, query: str, visitor: dict[str, Any]) -> bytes:
    """Return all that a page is sent."""
    client, status = open_socket(server, **visitor)
    assert status == 101
    with client:
        message = BackMsg()
        message.rerun_script.page_name, message.rerun_script.query_string = path, query
        say(client, message)
        return b"".join(message.SerializeToString() for message in hear(client))


def fetch(server: Server, path: str, visitor: dict[str, Any]) -> tuple[int, bytes]:
    headers = {name: value for name, value in visitor.items() if name != "peer"} | {"Connection": "close"}
    with connect(server, peer=visitor["peer"]) as client:
        client.sendall(request(server, path, **headers).encode())
        answer = b""
        while part := client.recv(65_536):
            answer += part
    return int(answer.split(b" ", 2)[1]), answer


def of_the_layer(server: Server, visitor: dict[str, Any]) -> list[str]:
    """Return the addresses of the API that answer a visitor with something of the layer."""
    asked = (
        f"claims/{AGREEMENT}?data=own", f"claims/{AGREEMENT}/evidence?data=own", "search?q=agreement&data=own&layer=ours",
        "views/chronicle?data=own", "views/trade.csv?data=both&layer=ours", "views/map?data=both",
    )  # fmt: skip
    return [path for path in asked if fetch(server, f"{API}/{path}", visitor)[0] == 200]


def test_a_reader_finds_nothing_of_a_draft_until_it_is_published(server: Server) -> None:
    sent = page(server, "", "data=own&layer=ours", ANNA)
    assert NAME.encode() in sent
    addresses = {address.decode() for address in ADDRESS.findall(sent)}
    own = {address for address in addresses if fetch(server, address, BORIS)[0] == 404}
    assert own, "the map of the layer is served to editors"
    assert all(fetch(server, address, ANNA)[0] == 200 for address in addresses)
    panel = f"{PANELS.findall(sent)[0].decode()}?data=own&layer=ours"
    assert (fetch(server, panel, ANNA)[0], fetch(server, panel, BORIS)[0]) == (200, 204)
    assert of_the_layer(server, ANNA)
    assert of_the_layer(server, BORIS) == []
    for route in ROUTES:
        for choice in ("own", "both"):
            found = page(server, route.path, f"data={choice}&layer=ours", BORIS)
            assert NAME.encode() not in found, route.name
            assert AGREEMENT.encode() not in found, route.name
            assert own.isdisjoint(address.decode() for address in ADDRESS.findall(found)), route.name
    with open_store(server.log.parent / "layers.sqlite") as store:
        store.publish("ours", DEED)
    for _ in range(100):
        if of_the_layer(server, BORIS):
            break
    assert of_the_layer(server, BORIS) == of_the_layer(server, ANNA)
    assert all(fetch(server, address, BORIS)[0] == 200 for address in own)
    published = PANELS.findall(page(server, "", "data=own&layer=ours", BORIS))[0].decode()
    assert fetch(server, f"{published}?data=own&layer=ours", BORIS)[0] == 200
