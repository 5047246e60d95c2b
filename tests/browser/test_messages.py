"""Messages of the page and the server that cross on their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.serving import ready

if TYPE_CHECKING:
    from playwright.sync_api import WebSocketRoute

    from tests.browser.serving import OpenPage, Server


class SlowWay:
    """A connection of a page whose answers can be held back."""

    def __init__(self, socket: WebSocketRoute) -> None:
        self.requests: list[BackMsg] = []
        self.finished = 0
        self.hold_after: int | None = None
        """Hold the answers back after so many more requests."""
        self._held: list[str | bytes] = []
        self._page, self._server = socket, socket.connect_to_server()
        self._page.on_message(self._ask)
        self._server.on_message(self._answer)

    def _ask(self, message: str | bytes) -> None:
        assert isinstance(message, bytes)
        self.requests.append(BackMsg.FromString(message))
        if self.hold_after:
            self.hold_after -= 1
        self._server.send(message)

    def _answer(self, message: str | bytes) -> None:
        assert isinstance(message, bytes)
        self.finished += ForwardMsg.FromString(message).WhichOneof("type") == "script_finished"
        if self.hold_after == 0:
            self._held.append(message)
        else:
            self._page.send(message)

    def release(self) -> int:
        """Deliver what was held back, and hold no more; return how many messages it was."""
        held, self._held, self.hold_after = self._held, [], None
        for message in held:
            self._page.send(message)
        return len(held)


def test_back_before_the_next_page_has_arrived_leads_back(open_page: OpenPage, server: Server) -> None:
    """Streamlit's browser drops a kept message when a run ends, also one that the request after it has listed.

    The request for the page before lists what is kept; then the held answers arrive, and their run's end drops it.
    """
    ways: list[SlowWay] = []
    page = open_page()
    page.route_web_socket("**/_stcore/stream", lambda socket: ways.append(SlowWay(socket)))
    page.goto(f"{server.url}/trade")
    ready(page)
    way = ways[-1]
    asked, done = len(way.requests), way.finished
    way.hold_after = 1  # a turn of the page is one request
    page.click("[data-page=region]")
    page.wait_for_url("**/region*")
    while len(way.requests) < asked + 1 or way.finished < done + 1:
        page.wait_for_timeout(20)
    page.go_back()
    while len(way.requests) < asked + 2 or way.finished < done + 2:
        page.wait_for_timeout(20)
    assert way.release() > 20
    expect(page.locator("[data-page=trade][aria-current=page]")).to_be_visible()
    page.wait_for_selector("[data-testid=downloads][data-view=trade]", state="attached")
    page.wait_for_selector("[data-testid=stVegaLiteChart] svg")
    assert page.locator("[role=dialog]").count() == 0
    assert page.watch.console == []
