"""Sessions and the visitors who opened them: one comes back to a session of one's own alone."""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from components.access.visitor import Visitor

MOST: Final = 20_000
"""So many sessions are remembered; the oldest are forgotten."""


class SessionOwners:
    """Who was last seen in which session."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, tuple[str, str]] = OrderedDict()
        self._lock = Lock()

    def remember(self, session_id: str, visitor: Visitor) -> None:
        """Remember the visitor of a session."""
        with self._lock:
            self._seen[session_id] = (visitor.who, visitor.how)
            self._seen.move_to_end(session_id)
            while len(self._seen) > MOST:
                self._seen.popitem(last=False)

    def may_resume(self, session_id: str, visitor: Visitor) -> bool:
        """Return whether a visitor may come back to a session: it was one's own, or nobody's so far."""
        with self._lock:
            return self._seen.get(session_id, (visitor.who, visitor.how)) == (visitor.who, visitor.how)


@lru_cache(maxsize=1)
def session_owners() -> SessionOwners:
    """Return the sessions of this process."""
    return SessionOwners()
