"""Storms of messages from one address, and another address that asks for its page meanwhile."""

from __future__ import annotations

import select
import threading
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.clients import draw, hear, open_socket
from tests.browser.visits import send

if TYPE_CHECKING:
    import socket

    from tests.browser.serving import Server

STORM = "203.0.113.9"
VICTIM = "198.51.100.7"


class Storm(threading.Thread):
    """Sockets of one address that each ask for a page so often, and read and forget what they are answered."""

    def __init__(self, server: Server, *, sockets: int, per_second: float, queries: tuple[str, ...]) -> None:
        super().__init__(daemon=True)
        self.over = threading.Event()
        self.every_s, self.queries = 1 / per_second, queries
        self.stack = ExitStack()
        self.clients: list[socket.socket] = []
        for _ in range(sockets):
            client, status = open_socket(server, X_Forwarded_For=STORM)
            assert status == 101
            self.clients.append(self.stack.enter_context(client))
        self.sent = 0

    def run(self) -> None:
        """Ask until it is over; whoever is ended asks no more."""
        messages = []
        for query in self.queries:
            message = BackMsg()
            message.rerun_script.query_string = query
            messages.append(message)
        open_ = list(self.clients)
        due = time.monotonic()
        while not self.over.is_set() and open_:
            for client in list(open_):
                try:
                    send(client, messages[self.sent % len(messages)])
                    self.sent += 1
                except OSError:
                    open_.remove(client)
            due += self.every_s
            while (left := due - time.monotonic()) > 0:
                for client in select.select(open_, [], [], left)[0]:
                    try:
                        client.recv(1 << 20)
                    except OSError:
                        open_.remove(client)

    def __enter__(self) -> Storm:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.join(30)
        self.stack.close()


def times_ms(client: socket.socket, queries: tuple[str, ...], count: int, *, every_s: float = 0.4) -> list[float]:
    """Ask for a page so many times, and return how long each took until it was whole."""
    found = []
    for number in range(count):
        start = time.monotonic()
        draw(client, queries[number % len(queries)])
        for _ in hear(client):
            pass
        found.append((time.monotonic() - start) * 1000)
        time.sleep(max(0.0, every_s - (time.monotonic() - start)))
    return found
