"""Layers that the open pages show, by session: a page that shows one is drawn anew when it changes."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class ShownLayers:
    """The layer and the version of it that each session has drawn last."""

    def __init__(self) -> None:
        self._shown: dict[str, tuple[str, int]] = {}
        self._lock = Lock()

    def note(self, session_id: str, layer_id: str | None, version: int = 0) -> None:
        """Note what a session shows; no layer at all is None."""
        with self._lock:
            if layer_id is None:
                self._shown.pop(session_id, None)
            else:
                self._shown[session_id] = layer_id, version

    def behind(self, newest: Mapping[str, int]) -> tuple[str, ...]:
        """Return the sessions that show another version of a layer than the newest, or one that is no more."""
        with self._lock:
            return tuple(session for session, (layer, version) in self._shown.items() if newest.get(layer) != version)

    def of(self, session_ids: Iterable[str]) -> frozenset[str]:
        """Return the layers that some sessions show."""
        with self._lock:
            return frozenset(self._shown[session][0] for session in session_ids if session in self._shown)

    def keep_only(self, session_ids: frozenset[str]) -> None:
        """Forget the sessions that are no more."""
        with self._lock:
            for session in self._shown.keys() - session_ids:
                del self._shown[session]


@lru_cache(maxsize=1)
def shown_layers() -> ShownLayers:
    """Return the layers that this server's sessions show."""
    return ShownLayers()
