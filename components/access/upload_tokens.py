"""Tokens for an upload: each for one session and visitor, for one use, for ten minutes."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.access.visitor import Visitor

SECONDS: Final = 600.0
PER_SESSION: Final = 8
"""So many of a session are good at a time: each drawing of a page gives one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """What a token means: the session and the visitor it was given to, and until when it is good."""

    session_id: str
    visitor: Visitor
    until: float


class UploadTokens:
    """The tokens that are good.

    Parameters
    ----------
    clock
        Returns seconds that never go back.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._tickets: OrderedDict[str, Ticket] = OrderedDict()
        self._clock = clock
        self._lock = Lock()

    def issue(self, session_id: str, visitor: Visitor) -> str:
        """Return a new token of a session; its oldest goes where it has too many."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._forget_old()
            own = [known for known, ticket in self._tickets.items() if ticket.session_id == session_id]
            for known in own[: max(0, len(own) - PER_SESSION + 1)]:
                del self._tickets[known]
            self._tickets[token] = Ticket(session_id=session_id, visitor=visitor, until=self._clock() + SECONDS)
        return token

    def look_up(self, token: str) -> Ticket | None:
        """Return what a token means and leave it good; None where it is not."""
        with self._lock:
            self._forget_old()
            return self._tickets.get(token)

    def redeem(self, token: str) -> Ticket | None:
        """Return what a token means, and end it; None where it is not good."""
        with self._lock:
            self._forget_old()
            return self._tickets.pop(token, None)

    def _forget_old(self) -> None:
        now = self._clock()
        while self._tickets and next(iter(self._tickets.values())).until <= now:
            self._tickets.popitem(last=False)


@lru_cache(maxsize=1)
def upload_tokens() -> UploadTokens:
    """Return the tokens of this process."""
    return UploadTokens()
