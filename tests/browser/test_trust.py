"""Promises of SECURITY.md, held by the running dashboard as it is shipped."""

from __future__ import annotations

import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from streamlit.proto.BackMsg_pb2 import BackMsg

from components.session.routes import ROUTES
from tests.browser.clients import ask, connect, draw, hear, open_socket, request, say
from tests.browser.serving import ROOT, Server, copy_of_the_dashboard, quiet, ready, until
from tests.browser.visits import UvicornServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.browser.serving import OpenPage, Scheme, WatchedPage

ELSEWHERE = "203.0.113.9"
PER_ADDRESS = 100
STALL_SECONDS = 3
KERNEL = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
OPEN = ("01", "04", "08")  # established, or closed by one side while data wait
FAULT = "the-inside-of-the-fault"
CANARY = "canary-7f3b-never-to-be-seen"
VIOLATIONS = """addEventListener('securitypolicyviolation',
  event => (window.refused ||= []).push([event.violatedDirective, event.blockedURI, event.sourceFile, event.sample]))"""
INSIDE = ("Traceback", 'File "', "site-packages", str(ROOT), CANARY)


@contextmanager
def served(folder: Path, log: Path, **environment: str) -> Iterator[Server]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        running = Server(folder, log)
    running.wait()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the dashboard with a short patience."""
    log = tmp_path_factory.mktemp("strict") / "log.txt"
    with served(ROOT, log, PARTNERSHIP_VECTOR_STALL_SECONDS=str(STALL_SECONDS)) as running:
        yield running


@pytest.fixture
def closing() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


# the content security policy


@pytest.fixture
def watched(open_page: OpenPage) -> Callable[..., WatchedPage]:
    """Open a page that notes what its policy refuses."""

    def open_(scheme: Scheme = "light", query: str = "") -> WatchedPage:
        return open_page(f"/{query}", scheme=scheme, script=VIOLATIONS)

    return open_


def refused(page: WatchedPage) -> list[object]:
    """Return what a page was refused, has asked of others or has complained of."""
    return [*page.evaluate("window.refused || []"), *page.watch.console, *page.watch.outside]


@pytest.mark.daily(1)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_asks_for_what_its_policy_refuses(
    watched: Callable[..., WatchedPage], server: Server, scheme: Scheme
) -> None:
    page = watched(scheme)
    for entry in ROUTES:
        answer = page.goto(f"{server.url}/{entry.path}?place=KZ-35&by=BY-HO&kz=KZ-55")
        assert answer
        assert "default-src 'none'" in answer.headers["content-security-policy"], entry.name
        ready(page)
        quiet(page)
        assert refused(page) == [], entry.name


def test_no_action_asks_for_what_the_policy_refuses(watched: Callable[..., WatchedPage], server: Server) -> None:
    page = watched(query="?place=KZ-55")
    page.locator('.pv-canvas:not([hidden]) [data-node="BY-HO"]').first.click(force=True)
    page.wait_for_selector("[data-testid=panel] .pv-sentences")  # both together are a pair
    page.locator("[data-evidence] summary").first.click()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("Gomel")
    page.wait_for_selector(".pv-search-hit")
    page.keyboard.press("Enter")
    quiet(page)
    assert refused(page) == []
    page.goto(f"{server.url}/trade")
    ready(page)
    chart = page.locator("[data-testid=stVegaLiteChart] svg, [data-testid=stVegaLiteChart] canvas").first
    expect(chart).to_be_visible()
    chart.hover()
    chart.click()
    with page.expect_download() as download:
        page.locator("[data-testid=downloads] a[href]").first.click()
    assert download.value.path().stat().st_size > 0
    quiet(page)
    assert refused(page) == []


def test_a_script_that_gets_into_a_page_does_not_run(watched: Callable[..., WatchedPage]) -> None:
    page = watched()
    page.evaluate("""() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran = 1"><a id=j href="javascript:window.ran=1">x</a>');
      const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.body.append(script);
      document.querySelector('#j').click();
    }""")
    until(page, "() => window.refused?.length >= 2")
    quiet(page)
    assert page.evaluate("window.ran") is None
    assert {found[0] for found in page.evaluate("window.refused")} >= {"script-src-elem", "script-src-attr"}
    assert page.evaluate("fetch('https://outside.example/').then(() => 'sent', () => 'refused')") == "refused"


@pytest.mark.parametrize(
    "path",
    ["/", "/trade", "/api/v1/places", "/api/v1/nope", "/assets/nope", "/_stcore/health", "/media/nope", "/maps/x"],
)
def test_every_answer_carries_the_headers_of_trust(server: Server, path: str) -> None:
    _, answer = ask(server, path)
    head = answer.partition("\r\n\r\n")[0].lower()
    for name in ("content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy"):
        assert head.count(f"\r\n{name}:") == 1, name


# by name, and from our own pages


def test_another_name_is_refused_everywhere(server: Server, closing: ExitStack) -> None:
    for path in ("/", "/api/v1/places", "/_stcore/health", "/static/js/x.js"):
        assert ask(server, path, host="rebound.example")[0] == 400
    client, status = open_socket(server, host="rebound.example")
    closing.enter_context(client)
    assert status == 400
    for host in ("localhost", "127.0.0.1", "[::1]"):
        assert ask(server, "/_stcore/health", host=host)[0] == 200


def test_another_sites_page_opens_no_socket(server: Server, closing: ExitStack) -> None:
    for origin, expected in (
        ("http://evil.example", 403),
        (f"http://localhost:{server.port + 1}", 403),
        ("null", 403),
        (server.url, 101),
    ):
        client, status = open_socket(server, Origin=origin)
        closing.enter_context(client)
        assert status == expected, origin


# in measure


def test_300_sockets_of_one_address_that_never_read_leave_the_rest_undisturbed(
    server: Server, open_page: OpenPage, closing: ExitStack
) -> None:
    statuses = []
    for _ in range(300):
        client, status = open_socket(server, small=True, X_Forwarded_For=ELSEWHERE)
        closing.enter_context(client)
        statuses.append(status)
        if status == 101:
            draw(client, "place=KZ-55")  # and the answer is left unread
    assert statuses.count(101) == PER_ADDRESS
    assert statuses.count(429) == 300 - PER_ADDRESS
    page = open_page("/trade", base=server.url)
    page.click("[data-page=sources]")
    page.wait_for_selector(".pv-ledger .pv-entry")
    assert page.watch.console == []
    closing.close()
    wait_for(lambda: open_again(server))


def open_again(server: Server) -> bool:
    client, status = open_socket(server, X_Forwarded_For=ELSEWHERE)
    client.close()
    return status == 101


def wait_for(true: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.3)


def connections(server: Server) -> int:
    """Return how many connections are open at the server's end, as Linux counts them."""
    rows = [line.split() for file in KERNEL for line in file.read_text().splitlines()[1:]]
    return sum(row[1].endswith(f":{server.port:04X}") and row[3] in OPEN for row in rows)


@pytest.mark.skipif(
    sys.platform != "linux", reason="it is the kernel of Linux that drops them: components/server/sockets.py"
)
def test_clients_that_leave_answers_unread_are_dropped(strict: Server, closing: ExitStack) -> None:
    for _ in range(20):
        reader = closing.enter_context(connect(strict, small=True))
        reader.sendall(request(strict, "/api/v1/package.zip").encode())
        page = closing.enter_context(open_socket(strict, small=True)[0])
        for _ in range(5):
            draw(page, "place=KZ-55")
    assert connections(strict) > 20
    wait_for(lambda: connections(strict) == 0)
    assert ask(strict, "/_stcore/health")[0] == 200


def test_idle_connections_keep_nobody_out(strict: Server, closing: ExitStack) -> None:
    idle = [closing.enter_context(connect(strict)) for _ in range(300)]
    for client in idle[:150]:
        client.sendall(b"GET / HTTP/1.1\r\nHost: local")  # and never the rest
    assert ask(strict, "/api/v1/places")[0] == 200


@pytest.mark.parametrize(
    ("path", "how", "status"),
    [
        ("/?q=" + "a" * 5000, {}, 414),
        ("/", {"Cookie": "a" * 40_000}, 431),
        ("/api/v1/places", {"method": "POST", "Content_Length": "0"}, 405),
        ("/_stcore/upload_file/session/file", {"method": "PUT", "Content_Length": "9999999"}, 405),
        ("/api/v1/places", {"Content_Length": "9999999"}, 413),
        ("/_stcore/agent/interact", {"method": "POST", "Content_Length": "2"}, 405),
    ],
)
def test_what_is_too_much_is_refused_unread(server: Server, path: str, how: dict[str, str], status: int) -> None:
    assert ask(server, path, **how)[0] == status


@pytest.mark.parametrize("path", ["/.env", "/.git/config", "/wp-login.php", "/nope", "/region/x"])
def test_what_is_no_page_is_answered_404(server: Server, path: str) -> None:
    assert ask(server, path, Accept="*/*")[0] == 404
    assert ask(server, "/region", Accept="*/*")[0] == 200


def test_the_document_of_a_page_comes_whole(server: Server) -> None:
    for accept in ("text/html", "*/*"):
        status, answer = ask(server, "/", Accept=accept, Range="bytes=0-9", If_None_Match="*")
        head, _, body = answer.partition("\r\n\r\n")
        assert status == 200
        assert "</html>" in body
        assert "etag" not in head.lower()


def test_a_page_learns_nothing_of_the_servers_repository(server: Server) -> None:
    client, _ = open_socket(server)
    with client:
        say(client, BackMsg(load_git_info=True))
        draw(client)
        kinds = {message.WhichOneof("type") for message in hear(client)}
    assert "delta" in kinds
    assert "git_info_changed" not in kinds


# pictures and papers

WAITING = 12
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="processes are looked at as Linux shows them")


@pytest.fixture
def drawing(tmp_path: Path) -> Iterator[Server]:
    """Serve the dashboard with a short patience for drawings, and a worker that soon goes."""
    with served(
        ROOT, tmp_path / "log.txt", PARTNERSHIP_VECTOR_DRAWING_SECONDS="8", PARTNERSHIP_VECTOR_IDLE_SECONDS="15"
    ) as running:
        yield running
        if worker := worker_of(running):
            os.kill(worker, signal.SIGCONT)


def worker_of(server: Server) -> int | None:
    """Return the number of the drawing process of a server, if it has one."""
    tasks = Path(f"/proc/{server.process.pid}/task").iterdir()
    found = [int(pid) for task in tasks for pid in (task / "children").read_text().split()]
    assert len(found) <= 1
    return next(iter(found), None)


def loaded(pid: int, library: str) -> bool:
    return library in Path(f"/proc/{pid}/maps").read_text()


def ask_patiently(server: Server, path: str) -> tuple[int, str]:
    """Ask from elsewhere, and wait for as long as a worker may take to be started anew."""
    with connect(server) as client:
        client.settimeout(120)
        client.sendall(request(server, path, Connection="close", X_Forwarded_For=ELSEWHERE).encode())
        answer = b""
        while part := client.recv(65_536):
            answer += part
    return int(answer.split(b" ", 2)[1]), answer.decode("utf-8", "replace")


def picture(day: int) -> str:
    return f"/api/v1/views/trade.svg?picture=flows&lang=kk&date=2020-01-{day:02}"


@ON_LINUX
def test_a_drawing_that_hangs_keeps_nobody_from_clicking_and_is_given_up(drawing: Server, closing: ExitStack) -> None:
    assert ask(drawing, picture(1))[0] == 200
    worker = worker_of(drawing)
    assert worker
    os.kill(worker, signal.SIGSTOP)
    pool = closing.enter_context(ThreadPoolExecutor(WAITING + 4))
    asked = [pool.submit(ask_patiently, drawing, picture(2 + n)) for n in range(WAITING + 4)]
    wait_for(lambda: sum(one.done() for one in asked) == 4)
    refused = [one.result() for one in asked if one.done()]
    assert [status for status, _ in refused] == [429] * 4
    assert all("Too many pictures and papers of this address" in text for _, text in refused)
    assert all("\r\nretry-after: 10\r\n" in text.lower() for _, text in refused)
    visitor, status = open_socket(drawing)
    with visitor:
        assert status == 101
        for place in ("KZ-55", "BY-HO"):
            draw(visitor, f"place={place}")
            assert any(message.WhichOneof("type") == "script_finished" for message in hear(visitor))
        for form in ("csv", "xlsx"):
            assert ask(drawing, f"/api/v1/views/trade.{form}")[0] == 200
    assert sum(one.done() for one in asked) == 4, "nothing was drawn meanwhile"
    wait_for(lambda: all(one.done() for one in asked), 120)
    statuses = [one.result()[0] for one in asked]
    assert statuses.count(503) == 1, "the one that hung"
    assert statuses.count(200) == WAITING - 1
    assert worker_of(drawing) != worker


@ON_LINUX
def test_the_server_itself_never_loads_what_draws_and_the_worker_goes_with_its_memory(drawing: Server) -> None:
    pair = "/api/v1/notes/BY-HO/KZ-55"
    for path in ("/api/v1/views/map.png?lang=ru", f"{pair}.docx", f"{pair}.pdf", f"{pair}.pptx"):
        assert ask(drawing, path)[0] == 200, path
    worker = worker_of(drawing)
    assert worker
    assert loaded(worker, "vl_convert")
    assert loaded(worker, "typst")
    assert not loaded(drawing.process.pid, "vl_convert")
    wait_for(lambda: worker_of(drawing) is None, 60)


@ON_LINUX
def test_what_a_client_asked_for_that_has_gone_is_not_drawn(drawing: Server, closing: ExitStack) -> None:
    assert ask(drawing, picture(1))[0] == 200
    worker = worker_of(drawing)
    assert worker
    os.kill(worker, signal.SIGSTOP)
    for n in range(WAITING):
        with connect(drawing) as client:
            client.sendall(request(drawing, picture(2 + n), X_Forwarded_For=ELSEWHERE).encode())
            time.sleep(0.05)
    pool = closing.enter_context(ThreadPoolExecutor(1))
    another = pool.submit(ask_patiently, drawing, picture(20))
    time.sleep(1.5)
    os.kill(worker, signal.SIGCONT)
    assert another.result()[0] == 200, "who has gone holds no place"


# what stays inside


@pytest.fixture(scope="module")
def secretive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve a copy that has secrets, and a page that fails while it holds one."""
    folder = copy_of_the_dashboard(tmp_path_factory.mktemp("secretive") / "copy")
    (folder / ".streamlit/secrets.toml").write_text(f'token = "{CANARY}"\n[auth_of_ours]\npassword = "{CANARY}"\n')
    page = folder / "components/pages/trade/page.py"
    head, line, tail = page.read_text(encoding="utf-8").partition("def draw(view: View) -> None:\n")
    failing = (
        "    import os\n    import streamlit as st\n"
        '    token, other = st.secrets["token"], os.environ["CANARY_OF_OURS"]\n'
        f'    raise RuntimeError("{FAULT}")\n'
    )
    page.write_text(f"{head}{line}{failing}{tail}", encoding="utf-8")
    with served(folder, folder / "log.txt", CANARY_OF_OURS=CANARY) as running:
        yield running


def test_no_secret_gets_into_a_page_an_answer_an_error_or_the_log(secretive: Server) -> None:
    paths = ("/", "/api/v1/openapi.json", "/api/v1/places", "/api/v1/nope", "/api/v1/places?nope=1", "/media/nope",
             "/_stcore/health", "/_stcore/host-config", "/_stcore/metrics", "/_stcore/agent/openapi.json",
             "/_stcore/bidi-components/x/y", "/component/x/y", "/assets/../../.streamlit/secrets.toml",
             "/assets/%2e%2e/%2e%2e/.streamlit/secrets.toml", "/.streamlit/secrets.toml", "/app/static/x",
             "/nope", "/?place=%00", "/\\x")  # fmt: skip
    for path in paths:
        answer = ask(secretive, path)[1]
        assert not [word for word in INSIDE if word in answer], path
    for entry in ROUTES:
        message = BackMsg()
        message.rerun_script.page_name = entry.path
        client, _ = open_socket(secretive)
        with client:
            say(client, message)
            heard = list(hear(client))
        said = b"".join(part.SerializeToString() for part in heard)
        assert any(part.WhichOneof("type") == "delta" for part in heard), entry.name
        assert not [word for word in INSIDE if word.encode() in said], entry.name
        assert CANARY.encode() not in said
    log = secretive.log.read_text(encoding="utf-8")
    assert FAULT in log
    assert CANARY not in log


def test_a_page_that_fails_says_so_in_our_words_and_leads_on(secretive: Server, open_page: OpenPage) -> None:
    page = open_page("/", base=secretive.url)
    page.click("[data-page=trade]")
    page.wait_for_selector("[data-testid=trouble]")
    content = page.content()
    assert not [word for word in (FAULT, "RuntimeError", *INSIDE) if word in content]
    assert page.locator("[data-testid=stException], [data-testid=stAlert]").count() == 0
    assert FAULT in secretive.log.read_text(encoding="utf-8")
    page.get_by_role("link", name="Open the plain map").click()
    page.wait_for_selector(".pv-map[data-ready=true]")


def test_the_access_log_holds_no_session_no_query_and_no_client(tmp_path: Path) -> None:
    running = UvicornServer(tmp_path / "log.txt")
    running.wait()
    try:
        client, status = open_socket(running)
        with client:
            assert status == 101
            draw(client)
            session = next(
                m.new_session.initialize.session_id for m in hear(client) if m.WhichOneof("type") == "new_session"
            )
        assert session
        assert (
            ask(running, f"/_stcore/upload_file/{session}/file?x={session}", method="PUT", Content_Length="0")[0] == 405
        )
        assert ask(running, "/region?place=KZ-35&q=what-is-looked-for")[0] == 200
        assert ask(running, "/api/v1/places/KZ-39")[0] == 200
        assert ask(running, "/", host="rebound.example")[0] == 400
    finally:
        running.stop()
    log = running.log.read_text(encoding="utf-8")
    assert '"GET /region HTTP/1.1" 200' in log
    assert '"PUT /_stcore/upload_file HTTP/1.1" 405' in log
    assert session not in log
    assert "what-is-looked-for" not in log
    assert '"GET /api/v1/places HTTP/1.1" 200' in log
    assert "KZ-39" not in log
    assert "127.0.0.1:" not in log.partition("Uvicorn running")[2].partition("\n")[2]
