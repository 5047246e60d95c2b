"""Watch over the layers: pages that show a layer are drawn anew when anybody, in any process, has changed it."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from functools import partial
from threading import Lock, Thread
from typing import TYPE_CHECKING, Final

from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSessionState

from components.context import current_atlas
from components.layer_atlases import current_store, layer_atlases
from components.session.shown_layers import shown_layers
from data.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from streamlit.runtime.app_session import AppSession

    from data.stores.model import Heads

AGAIN_S: Final = 0.2
"""After so long a session whose script was running is asked again."""
TRIES: Final = 50
log = logging.getLogger(__name__)


@contextmanager
def watched_layers(*, ahead: Callable[[], None] | None = None) -> Iterator[None]:
    """
    Watch the store as long as the server runs; without a store, every question looks for one.

    Parameters
    ----------
    ahead
        Draws what of the layers is drawn before it is asked for: when the server has started, and after each change.
    """
    drawing = Ahead(ahead)
    try:
        watcher = current_store().watch(partial(_changed, ahead=drawing))
    except StoreError:
        log.exception("The store of layers cannot be watched: pages show what they find when they are drawn")
        yield
        return
    layer_atlases().look_again(is_watched=True)
    drawing.begin()
    try:
        yield
    finally:
        layer_atlases().look_again(is_watched=False)
        watcher.close()


class Ahead:
    """Drawing beside the visitors, one at a time; what is asked for meanwhile is drawn once, after it."""

    def __init__(self, draw: Callable[[], None] | None) -> None:
        self._draw = draw
        self._wanted = False
        self._running = False
        self._lock = Lock()

    def begin(self) -> None:
        """Draw in a thread of its own, or once more after what is being drawn."""
        if self._draw is None:
            return
        with self._lock:
            self._wanted = True
            if self._running:
                return
            self._running = True
        Thread(target=self._run, args=(self._draw,), name="layers drawn ahead", daemon=True).start()

    def _run(self, draw: Callable[[], None]) -> None:
        while True:
            with self._lock:
                if not self._wanted:
                    self._running = False
                    return
                self._wanted = False
            try:
                draw()
            except Exception:
                log.exception("The layers cannot be drawn ahead: they are drawn when they are asked for")


def _changed(_heads: Heads, *, ahead: Ahead) -> None:
    """Make the atlases that are looked at, then have the pages that show them drawn anew."""
    layers = layer_atlases()
    listed = layers.look_again()
    ahead.begin()
    newest = {layer.layer_id: layer.version for layer in listed}
    behind = set(shown_layers().behind(newest))
    if not behind:
        return
    looked_at = shown_layers().of(behind)
    for layer in listed:
        if layer.layer_id in looked_at:
            layers.atlas(current_atlas(), layer)
    _draw_anew(newest)


def _draw_anew(newest: dict[str, int]) -> None:
    sessions = _sessions()
    shown_layers().keep_only(frozenset(sessions))
    for session_id in shown_layers().behind(newest):
        session = sessions[session_id]
        session._event_loop.call_soon_threadsafe(_rerun, session, newest, TRIES)


def _rerun(session: AppSession, newest: dict[str, int], tries: int) -> None:
    """Have a session's page drawn anew; while its script runs it is not disturbed, but asked again afterwards."""
    if session.id not in shown_layers().behind(newest) or session._state is AppSessionState.SHUTDOWN_REQUESTED:
        return
    if session._state is AppSessionState.APP_NOT_RUNNING:
        session.request_rerun(session._client_state)
    elif tries:
        session._event_loop.call_later(AGAIN_S, _rerun, session, newest, tries - 1)


def _sessions() -> dict[str, AppSession]:
    if not Runtime.exists():
        return {}
    active = Runtime.instance()._session_mgr.list_active_sessions()
    return {info.session.id: info.session for info in active}
