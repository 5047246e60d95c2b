"""Sessions that show a layer are run again when it changes, once each; a running script is waited for."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.runtime.app_session import AppSessionState

from components.layer_atlases import LayerAtlases
from components.server import layer_watch
from components.session.shown_layers import ShownLayers
from data.errors import StoreError
from data.stores.model import Change, Deed
from data.stores.store import open_store
from tests.components.asgi import run
from tests.data.layers.own_rows import figure, placed, small_layer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from data.stores.store import Store

DEED = Deed(who="anna", how_known="sign-in", file="b.xlsx")


class FakeSession:
    """A session of Streamlit's, as far as the watch asks it."""

    def __init__(self, session_id: str, loop: asyncio.AbstractEventLoop, shown: ShownLayers) -> None:
        self.id, self._event_loop, self.shown = session_id, loop, shown
        self._client_state = SimpleNamespace()
        self._state = AppSessionState.APP_NOT_RUNNING
        self.newest = 0
        self.reruns = 0

    def request_rerun(self, _state: object) -> None:
        """Draw the page anew."""
        self.reruns += 1
        self.shown.note(self.id, "chamber", self.newest)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "store.sqlite3") as opened:
        opened.create("chamber", "Chamber", DEED)
        opened.keep("chamber", Change(put=small_layer()), deed=DEED, base=1)
        opened.publish("chamber", DEED)
        yield opened


async def _until(holds: Any) -> None:
    for _ in range(300):
        if holds():
            return
        await asyncio.sleep(0.02)
    pytest.fail("it did not come to be")


def test_a_change_of_another_connection_runs_those_who_show_the_layer(
    store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown, kept = ShownLayers(), LayerAtlases(lambda: store)
    monkeypatch.setattr(layer_watch, "current_store", lambda: store)
    monkeypatch.setattr(layer_watch, "layer_atlases", lambda: kept)
    monkeypatch.setattr(layer_watch, "shown_layers", lambda: shown)

    async def live() -> None:
        loop = asyncio.get_running_loop()
        shows, busy, book = (FakeSession(name, loop, shown) for name in ("shows", "busy", "book"))
        busy._state = AppSessionState.APP_IS_RUNNING
        sessions: dict[str, Any] = {one.id: one for one in (shows, busy, book)}
        monkeypatch.setattr(layer_watch, "_sessions", lambda: sessions)
        for one in (shows, busy):
            shown.note(one.id, "chamber", 3)
            one.newest = 4
        with layer_watch.watched_layers(), open_store(tmp_path / "store.sqlite3") as another:
            another.keep(
                "chamber",
                Change(put=[placed(figure("5", period_start="2022", period_end="2022"), "Z9")]),
                deed=DEED,
                base=3,
            )
            await _until(lambda: shows.reruns == 1)
            assert (busy.reruns, book.reruns) == (0, 0)
            busy._state = AppSessionState.APP_NOT_RUNNING
            await _until(lambda: busy.reruns == 1)
            await asyncio.sleep(layer_watch.AGAIN_S * 2)
            assert (shows.reruns, busy.reruns, book.reruns) == (1, 1, 0)
            assert [layer.version for layer in kept.visible(drafts=False)] == [4]

    run(live)


def test_without_a_store_the_server_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Store:
        raise StoreError("store.unreachable", place="somewhere")

    monkeypatch.setattr(layer_watch, "current_store", broken)
    with layer_watch.watched_layers():
        assert layer_watch._sessions() == {}
