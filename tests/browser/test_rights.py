"""Who may write is decided on the server: attacks on a running one, behind the dashboard's own guard."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.visits import Visit, guarded, kept, state

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.serving import Server

NOBODY = {"who": "", "how": "nobody", "role": "reader"}
PROXY: dict[str, Any] = {
    "PARTNERSHIP_VECTOR_PROXY_ADDRESS": "127.0.0.3",
    "PARTNERSHIP_VECTOR_PROXY_USER_HEADER": "X-Auth-User",
}


@contextmanager
def plain_proxy(server: Server, header: str) -> Iterator[Server]:
    """Pass connections on to a server, with one more header in the first request of each, as proxies do."""
    listening = socket.create_server(("127.0.0.1", 0))

    def carry(one: socket.socket, other: socket.socket) -> None:
        try:
            while part := one.recv(65_536):
                other.sendall(part)
        except OSError:
            pass
        finally:
            for end in (one, other):
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def serve() -> None:
        while True:
            try:
                client, _ = listening.accept()
            except OSError:
                return
            behind = socket.create_connection(("127.0.0.1", server.port))
            head = b""
            while b"\r\n\r\n" not in head and (part := client.recv(65_536)):
                head += part
            first, _, rest = head.partition(b"\r\n")
            behind.sendall(first + b"\r\n" + header.encode() + b"\r\n" + rest)
            for ends in ((client, behind), (behind, client)):
                threading.Thread(target=carry, args=ends, daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    passing = object.__new__(type(server))
    passing.port, passing.url = listening.getsockname()[1], f"http://localhost:{listening.getsockname()[1]}"
    yield passing
    listening.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """Serve the application for people whom a proxy at 127.0.0.3 names."""
    folder = tmp_path_factory.mktemp("shared")
    roles: dict[str, Any] = {
        "PARTNERSHIP_VECTOR_EDITORS": "anna@chamber.example, Вера",
        "PARTNERSHIP_VECTOR_OWNERS": "oleg",
    }
    with guarded(folder, FORWARDED_ALLOW_IPS="*", **PROXY, **roles) as running:
        yield running, folder


def test_whoever_sits_at_the_computer_is_the_owner_until_a_proxy_is_seen(tmp_path: Path) -> None:
    with guarded(tmp_path) as running:
        with Visit(running) as visit:
            assert (visit.visitor["how"], visit.visitor["role"]) == ("owner on this computer", "owner")
            visit.press("keep")
            assert kept(tmp_path) == [visit.visitor["who"]]
            with plain_proxy(running, "X-Forwarded-For: 203.0.113.9") as proxy, Visit(proxy) as other:
                assert other.visitor == NOBODY
                other.press("keep")
                assert "sign-in" in other.shown.said["not kept"]
            # From then on nobody is, not even on the page that was open before.
            visit.press("keep")
            assert visit.visitor == NOBODY
            assert len(kept(tmp_path)) == 1
        with Visit(running) as visit:
            assert visit.visitor == NOBODY


@pytest.mark.parametrize("header", ["Via: 1.1 somewhere", "Forwarded: for=203.0.113.9", "X-Real-IP: 203.0.113.9"])
def test_any_header_of_a_proxy_is_a_trace_of_one(tmp_path: Path, header: str) -> None:
    with guarded(tmp_path) as running, plain_proxy(running, header) as proxy:
        with Visit(proxy) as visit:
            assert visit.visitor == NOBODY
        with Visit(running) as visit:
            assert visit.visitor == NOBODY


def test_nobody_is_the_owner_where_others_can_reach_the_server(tmp_path: Path) -> None:
    with guarded(tmp_path, "--server.address", "0.0.0.0") as running, Visit(running) as visit:  # noqa: S104
        assert visit.visitor == NOBODY
        visit.press("keep")
    assert kept(tmp_path) == []


def test_nobody_is_the_owner_under_another_name(tmp_path: Path) -> None:
    with (
        guarded(tmp_path, STREAMLIT_SERVER_ALLOWED_HOSTS="board.example.org") as running,
        Visit(running, host="board.example.org") as visit,
    ):
        assert visit.visitor == NOBODY


def test_a_believed_proxy_names_its_visitors(shared: tuple[Server, Path]) -> None:
    running, _ = shared
    for name, who, role in (
        ("anna@chamber.example", "anna@chamber.example", "editor"),
        (" Anna@Chamber.example ", "anna@chamber.example", "editor"),
        ("oleg", "oleg", "owner"),
        ("Oleg", "Oleg", "reader"),
        ("boris", "boris", "reader"),
    ):
        with Visit(running, peer="127.0.0.3", X_Auth_User=name) as visit:
            assert visit.visitor == {"who": who, "how": "proxy header", "role": role}
    with Visit(running, peer="127.0.0.3") as visit:
        assert visit.visitor == NOBODY, "a proxy that says nobody"


@pytest.mark.parametrize(
    "forged",
    [
        {},
        {"X_Forwarded_For": "127.0.0.3"},
        {"X_Forwarded_For": "127.0.0.3, 127.0.0.3", "Forwarded": "for=127.0.0.3", "X_Real_IP": "127.0.0.3"},
        {"X_Partnership_Vector_Peer": "127.0.0.3"},
        {"x_partnership_vector_peer": "127.0.0.3", "X_PARTNERSHIP_VECTOR_PEER": "127.0.0.3"},
    ],
)
def test_from_another_address_its_header_is_not_believed(shared: tuple[Server, Path], forged: dict[str, str]) -> None:
    running, folder = shared
    before = kept(folder)
    for peer in ("127.0.0.1", "127.0.0.2"):
        with Visit(running, peer=peer, X_Auth_User="anna@chamber.example", **forged) as visit:
            assert visit.visitor == NOBODY
            visit.press("keep")
    assert kept(folder) == before


def test_a_header_that_is_said_twice_names_nobody(shared: tuple[Server, Path]) -> None:
    running, _ = shared
    with Visit(running, peer="127.0.0.3", X_Auth_User="anna@chamber.example\r\nX-Auth-User: boris") as visit:
        assert visit.visitor == NOBODY


def test_what_a_reader_is_not_offered_changes_nothing_when_it_is_sent(shared: tuple[Server, Path]) -> None:
    running, folder = shared
    before = kept(folder)
    with Visit(running, peer="127.0.0.3", X_Auth_User="boris") as visit:
        visit.press("keep")
        assert "boris" in visit.shown.said["not kept"]
        assert set(visit.shown.said["refused"]) == {"en", "ru", "be", "kk"}
        assert len(set(visit.shown.said["refused"].values())) == 4
        forged = state(visit.shown.widgets["keep"], trigger_value=True)
        visit.draw(forged, forged, state("$$ID-of-another-keep", trigger_value=True))
    assert kept(folder) == before
    with Visit(running, peer="127.0.0.3", X_Auth_User="Вера") as visit:
        visit.press("keep")
        assert visit.visitor["role"] == "editor"
    assert kept(folder) == [*before, "Вера"]


def test_nobody_comes_back_to_another_visitors_session(shared: tuple[Server, Path]) -> None:
    running, _ = shared
    own = {"X_Auth_User": "anna@chamber.example"}
    with Visit(running, peer="127.0.0.3", **own) as visit:
        session = visit.shown.session
        again = {"Sec_WebSocket_Protocol": f"streamlit, x, {session}"}
        # Neither while it is open, nor once it is left.
        with Visit(running, peer="127.0.0.3", X_Auth_User="boris", **again) as thief:
            assert thief.shown.session != session
            assert thief.shown.said["noted before"] == ""
    for thief_headers in ({"X_Auth_User": "boris"}, {}):
        with Visit(running, peer="127.0.0.3", **thief_headers, **again) as thief:
            assert thief.shown.session != session
    with Visit(running, peer="127.0.0.3", **own, **again) as back:
        assert back.shown.session == session
        assert back.shown.said["noted before"] == "anna@chamber.example"


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("PARTNERSHIP_VECTOR_PROXY_USER_HEADER", "X-Auth-User", "belong together"),
        ("PARTNERSHIP_VECTOR_EDITORS", "/no/such/file", "cannot be read"),
        ("STREAMLIT_SERVER_TRUSTED_USER_HEADERS", '{"X-User": "email"}', "believed from every address"),
    ],
)
def test_settings_that_would_let_in_anybody_or_nobody_are_refused_at_start(
    tmp_path: Path, variable: str, value: str, said: str
) -> None:
    from tests.browser.serving import ROOT, Server

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KEPT", str(tmp_path / "kept.txt"))
        patch.setenv(variable, value)
        running = Server(ROOT, tmp_path / "log.txt", script="tests/browser/guarded_app.py")
    try:
        assert running.process.wait(timeout=60) != 0
    finally:
        running.stop()
    assert said in running.log.read_text(encoding="utf-8")
