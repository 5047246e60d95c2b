"""What a visitor sends gets into the log as one line, or not at all: attacks on a running server."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.clients import ask, hear, open_socket
from tests.browser.visits import Visit, guarded, send, state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.serving import Server

FORGED = "forged-entry-of-the-log"
BREAKS = ("\n", "\r", "\u2028", "\x1b[31m", "\x00", "\x85")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with guarded(tmp_path_factory.mktemp("forged")) as running:
        yield running


def log_of(server: Server) -> str:
    return server.log.read_text(encoding="utf-8")


def is_dropped(visit: Visit, message: BackMsg) -> bool:
    """Return whether the server ends the socket of whoever sends a message, without drawing anything for it."""
    send(visit.client, message)
    kinds = {heard.WhichOneof("type") for heard in hear(visit.client)}
    return kinds.isdisjoint({"new_session", "delta", "script_finished"})


def of_fields(**fields: object) -> BackMsg:
    message = BackMsg()
    for name, value in fields.items():
        holder = message.rerun_script
        *path, last = name.split("__")
        for step in path:
            holder = getattr(holder, step)
        if isinstance(value, list):
            getattr(holder, last).extend(value)
        else:
            setattr(holder, last, value)
    return message


FORGERIES = {
    **{f"a fragment's name with {letter!r}": of_fields(fragment_id=f"a{letter}{FORGED}") for letter in BREAKS},
    "a fragment's name that is long": of_fields(fragment_id="a" * 50_000),
    "a page's hash": of_fields(page_script_hash=f"x\n{FORGED}"),
    "a page's name": of_fields(page_name=f"x\n{FORGED}"),
    "a query": of_fields(query_string=f"q=x\n{FORGED}"),
    "a long query": of_fields(query_string="q" * 9000),
    "a language": of_fields(context_info__locale=f"x\n{FORGED}"),
    "a time zone": of_fields(context_info__timezone="x" * 600),
    "an address": of_fields(context_info__url=f"http://x\n{FORGED}"),
    "a message's hash": of_fields(cached_message_hashes=[f"x\n{FORGED}"]),
    "a widget's name": of_fields(widget_states__widgets=[state(f"x\n{FORGED}", bool_value=True)]),
    "a widget without a name": of_fields(widget_states__widgets=[state("", bool_value=True)]),
    "a number that is none": of_fields(widget_states__widgets=[state("x", double_value=float("nan"))]),
    "JSON that is none": of_fields(widget_states__widgets=[state("x", json_value="{")]),
    "JSON that is no object": of_fields(widget_states__widgets=[state("x", json_value="5")]),
    "JSON that is too deep": of_fields(widget_states__widgets=[state("x", json_trigger_value="[" * 30_000)]),
    "a value of an uploader": of_fields(widget_states__widgets=[state("x", bytes_value=b"x")]),
    "too many widgets": of_fields(widget_states__widgets=[state(f"x{n}", bool_value=True) for n in range(1001)]),
}


@pytest.mark.parametrize("message", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_field_ends_the_socket_and_writes_nothing(server: Server, message: BackMsg) -> None:
    with Visit(server) as visit:
        before = log_of(server)
        assert is_dropped(visit, message)
        assert log_of(server) == before


def test_what_is_well_formed_and_wrong_does_not_fill_the_log(server: Server) -> None:
    with Visit(server) as visit:
        before = len(log_of(server))
        for n in range(100):
            send(visit.client, of_fields(fragment_id=f"{n:032x}"))
        visit.draw()
        # The value of another kind of widget than the page has: Streamlit itself fails on it.
        visit.draw(state(visit.shown.widgets["upload"], json_value="{}"))
        visit.draw(state(visit.shown.widgets["keep"], string_value="x"))
    assert len(log_of(server)) - before < 20_000


def test_a_fault_that_a_visitor_provokes_is_an_event_of_its_own_lines(server: Server) -> None:
    with Visit(server) as visit:
        before = len(log_of(server))
        visit.draw(query=f"fail={FORGED}%0AERROR:root:second%1B[2J")
    text = log_of(server)[before:]
    assert FORGED in text
    assert "\x1b" not in text
    for line in text.splitlines():
        assert not line.startswith(("ERROR:root", "forged"))
        assert "Traceback" not in line or line.startswith("  | ")
    assert re.search(r"^  \| ValueError: forged$", text, re.MULTILINE) or "\\n" in text


@pytest.mark.parametrize(
    "path",
    [
        "/assets/" + "a" * 256, "/media/" + "a" * 300, "/static/" + "a" * 256 + "/x.js", "/assets/" + "%D1%84" * 128,
        "/app/static/" + "a" * 1000, "/component/" + "a" * 256 + "/x", "/" + "a" * 256, "/maps/x%00y",
    ],
)  # fmt: skip
def test_a_name_no_file_can_have_is_answered_404_without_a_trace(server: Server, path: str) -> None:
    before = log_of(server)
    status, answer = ask(server, path)
    assert status == 404
    assert "Traceback" not in answer
    assert log_of(server) == before


def test_a_session_is_in_no_log_when_it_comes_back(server: Server) -> None:
    with Visit(server) as visit:
        session = visit.shown.session
        for again in range(3):
            client, status = open_socket(server, Sec_WebSocket_Protocol=f"streamlit, {again}, {session}")
            with client:
                assert status == 101
    time.sleep(0.5)
    text = log_of(server)
    assert session
    assert session not in text
    assert "is already connected" in text, "what is logged of it leaves its id out"
