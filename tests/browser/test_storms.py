"""Storms from one address: another one's page is drawn all the same, and nothing is drawn for those who have gone."""

from __future__ import annotations

import statistics
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.bench.process import cpu_ms
from tests.browser.clients import draw, hear, open_socket
from tests.browser.serving import ROOT, Server
from tests.browser.storms import STORM, VICTIM, Storm, times_ms

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACES = ("place=KZ-55", "place=BY-HO", "place=KZ-35")
CLICKS = 12
LIMIT_MS = 300
RERUNS = 60


@pytest.fixture(scope="module")
def quiet_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve a dashboard that nobody else asks."""
    running = Server(ROOT, tmp_path_factory.mktemp("storms") / "log.txt")
    running.wait()
    yield running
    running.stop()


def settle(server: Server) -> None:
    """Wait until the server does nothing."""
    for _ in range(100):
        before = cpu_ms(server.process.pid)
        time.sleep(0.2)
        if cpu_ms(server.process.pid) - before < 20:
            return


@pytest.mark.thorough
def test_another_s_page_is_drawn_in_time_while_one_address_storms(quiet_server: Server) -> None:
    visitor, status = open_socket(quiet_server, X_Forwarded_For=VICTIM)
    with visitor:
        assert status == 101
        times_ms(visitor, PLACES, 3, every_s=0)
        alone = statistics.median(times_ms(visitor, PLACES, CLICKS))
        with Storm(quiet_server, sockets=20, per_second=20, queries=PLACES) as storm:
            time.sleep(1)
            beside = times_ms(visitor, PLACES, CLICKS)
            assert storm.sent > 20 * 20
        after = times_ms(visitor, PLACES, 3, every_s=0)
    assert statistics.median(beside) < max(LIMIT_MS, 5 * alone)
    assert statistics.median(after) < max(LIMIT_MS, 3 * alone), "it is over when the storm is"


@pytest.mark.thorough
def test_of_what_a_page_asks_for_too_fast_the_newest_alone_is_drawn(quiet_server: Server) -> None:
    settle(quiet_server)
    with ExitStack() as closing:
        others = [closing.enter_context(open_socket(quiet_server, X_Forwarded_For=STORM)[0]) for _ in range(10)]
        for number, client in enumerate(others):
            for place in range(40):
                draw(client, f"place={('KZ-55', 'BY-HO')[(number + place) % 2]}&date=20{place % 20:02}-01-01")
        runs = 0
        for client in others:
            draw(client, "place=KZ-39")
            client.settimeout(30)
            newest = False
            while not newest:
                said = list(hear(client))
                runs += sum(message.WhichOneof("type") == "new_session" for message in said)
                newest = any(b"KZ-39" in message.SerializeToString() for message in said)
    assert runs < 10 * 40 / 2, "most of the four hundred were never drawn"


@pytest.mark.thorough
def test_nothing_is_drawn_for_those_who_have_gone(quiet_server: Server) -> None:
    settle(quiet_server)
    clients = [open_socket(quiet_server, X_Forwarded_For=STORM)[0] for _ in range(30)]
    for place in range(50):
        for client in clients:
            draw(client, f"place=KZ-55&date=20{place % 20:02}-01-01")
    for client in clients:
        client.close()
    time.sleep(1)
    before = cpu_ms(quiet_server.process.pid)
    time.sleep(1)
    assert cpu_ms(quiet_server.process.pid) - before < 250, "what they asked for has gone with them"
