"""What is not drawn now is refused in words, and what nobody waits for is not drawn."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

import pytest
from starlette.applications import Starlette

from components.api import app, drawn_files
from components.pages import PAGES
from components.worker.errors import (
    AddressBusyError,
    EndedError,
    FailedError,
    OverTimeError,
    QueueFullError,
    RefusedError,
)
from components.worker.process import ROOT
from tests.components.asgi import ask, run, scope_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.worker.job import Job
    from tests.components.asgi import Client


class Busy:
    """Takes the place of the worker: notes who asks for what, and answers what a test wants."""

    def __init__(self, answer: Callable[[Future[bytes]], None]) -> None:
        self.answer = answer
        self.asked: list[tuple[str, Job, Future[bytes]]] = []

    def submit(self, _atlas: Any, job: Job, *, address: str) -> Future[bytes]:
        made: Future[bytes] = Future()
        self.asked.append((address, job, made))
        self.answer(made)
        return made


@pytest.fixture
def worker_that(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Future[bytes]], None]], Busy]:
    def make(answer: Callable[[Future[bytes]], None]) -> Busy:
        busy = Busy(answer)
        monkeypatch.setattr(drawn_files, "drawing_worker", lambda: busy)
        return busy

    return make


@pytest.mark.parametrize("error", [AddressBusyError, QueueFullError])
def test_a_full_queue_is_refused_in_words_with_when_to_ask_again(
    worker_that: Callable[..., Busy], client: Client, error: type[Exception]
) -> None:
    def full(_: Future[bytes]) -> None:
        raise error

    worker_that(full)
    answer = ask(client, "views/map.png")
    assert answer.status == (429 if error is AddressBusyError else 503)
    assert answer.headers["retry-after"] == "10"
    assert answer.json()["detail"].startswith("Too many pictures and papers")


@pytest.mark.parametrize(
    ("error", "status", "text"),
    [
        (OverTimeError(), 503, "It took too long"),
        (EndedError(), 503, "had to be started anew"),
        (RefusedError("There is no letter for it."), 422, "There is no letter for it."),
        (FailedError("Traceback: the inside"), 500, "the fault is on its side"),
    ],
)
def test_what_was_not_made_is_answered_in_words(
    worker_that: Callable[..., Busy], client: Client, error: Exception, status: int, text: str
) -> None:
    worker_that(lambda made: made.set_exception(error))
    answer = ask(client, "views/map.png")
    assert answer.status == status
    assert text in answer.json()["detail"]
    assert "inside" not in answer.body.decode()
    assert ("retry-after" in answer.headers) == (status == 503)


def test_a_client_waits_under_its_own_address(worker_that: Callable[..., Busy], client: Client) -> None:
    busy = worker_that(lambda made: made.set_result(b"drawn"))
    answer = client.get("/api/v1/views/map.png", x_forwarded_for="198.51.100.1")
    assert answer.body == b"drawn"
    assert [address for address, _, _ in busy.asked] == ["198.51.100.1"]


def test_tables_are_not_asked_of_the_worker(worker_that: Callable[..., Busy], client: Client) -> None:
    busy = worker_that(lambda made: made.set_result(b"drawn"))
    for form in ("csv", "xlsx", "json", "geojson"):
        assert ask(client, f"views/map.{form}").status == 200
    assert busy.asked == []


def test_what_a_client_asked_for_that_has_gone_is_not_drawn(worker_that: Callable[..., Busy]) -> None:
    busy = worker_that(lambda _made: None)
    api = Starlette(routes=app.routes(page.content for page in PAGES))
    scope = scope_of(path="/api/v1/views/map.png", client="198.51.100.2")
    scope |= {"asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http", "root_path": ""}
    scope["server"] = ("localhost", 80)
    sent: list[Any] = []

    async def asked() -> None:
        while not busy.asked:
            await asyncio.sleep(0.01)

    async def visit() -> None:
        async def receive() -> dict[str, Any]:
            await asked()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message)

        await asyncio.wait_for(api(scope, receive, send), 20)

    run(visit)
    assert busy.asked[0][2].cancelled()
    assert sent[0]["status"] == drawn_files.GONE


@pytest.mark.thorough
def test_the_server_s_own_process_never_loads_what_draws() -> None:
    code = """
import json, sys
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from components.api import app
from components.pages import PAGES
from tests.components.asgi import Client, ask
with start_blocking_portal() as portal:
    client = Client(Starlette(routes=app.routes(page.content for page in PAGES)), portal)
    statuses = [ask(client, f"views/trade.{form}", picture="flows").status for form in ("svg", "png")]
print(json.dumps([statuses, "vl_convert" in sys.modules, "components.exports.images" in sys.modules]))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [[200, 200], False, False]
    assert "ResourceWarning" not in done.stderr
