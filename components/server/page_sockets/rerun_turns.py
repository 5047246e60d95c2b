"""Turns of reruns: addresses are served one after the other, and of a session only its newest wish waits."""

from __future__ import annotations

import time
from collections import OrderedDict
from threading import Condition, Event, Thread
from typing import TYPE_CHECKING, Any, Final

from components.session.client_address import LOCAL

if TYPE_CHECKING:
    from collections.abc import Callable

AT_ONCE: Final = 3
"""Scripts that run at the same time, each of another address: more would only share the same interpreter."""
TURN_S: Final = 0.5
"""Seconds after which a script that still runs, as one that waits for a file, no longer keeps others waiting."""
SHARED_S: Final = 1.0
"""Seconds after its last turn in which an address counts as one that others share the server with."""
MOST_KNOWN: Final = 1024
"""Addresses whose pace is known; of more, those that ask for nothing now are forgotten."""
LOOK_EVERY_S: Final = 0.02


class Turn:
    """A rerun that waits or runs.

    Parameters
    ----------
    key, session_id
        By whom its session is counted, and the session.
    wish
        What is to be drawn; what the session has asked for before and did not get is merged into it.
    owner
        The runner that waits for it; None where it was stopped, and its wish waits for the next of the session.
    """

    __slots__ = ("key", "owner", "ready", "runs", "session_id", "since", "wish")

    def __init__(self, key: str, session_id: str, wish: Any, owner: object | None) -> None:  # noqa: ANN401
        """Keep what is wished for; it waits."""
        self.key = key
        self.session_id = session_id
        self.wish = wish
        self.owner = owner
        self.ready = Event()
        self.runs = False
        self.since = 0.0


class RerunTurns:
    """Turns of the reruns of all sessions.

    Parameters
    ----------
    per_second
        Reruns of one address in a second, all its sockets together; twice as many may come at once. Sessions of this
        machine are not bound by it, and each of them is served as an address of its own.
    merged
        Returns what a session wishes that has wished for two things, the older one first.
    clock
        Returns seconds that never go back.
    """

    def __init__(
        self, per_second: int, merged: Callable[[Any, Any], Any], *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.per_second = per_second
        self._merged = merged
        self._clock = clock
        self._changed = Condition()
        self._lines: OrderedDict[str, OrderedDict[str, Turn]] = OrderedDict()
        self._running: list[Turn] = []
        self._left: dict[str, tuple[float, float]] = {}
        self._rests: dict[str, float] = {}
        self._served: OrderedDict[str, float] = OrderedDict()
        self._watch: Thread | None = None

    def take(
        self, address: str, session_id: str, wish: object, owner: object, is_stopped: Callable[[], bool] = lambda: False
    ) -> Turn | None:
        """Wait for the turn of a session.

        Parameters
        ----------
        address
            The key of its client; see `components.session.client_address`.
        session_id
            The session.
        wish
            What it wishes to have drawn.
        owner
            Who waits: what `stop` names.
        is_stopped
            Returns whether it was stopped before it came here; it is then older than whoever of its session waits.

        Returns
        -------
        Turn or None
            The turn, to be given to `end`; None where it was stopped, or a newer wish has taken its place.
        """
        key = f"{LOCAL} {session_id}" if address == LOCAL else address
        turn = Turn(key, session_id, wish, owner)
        with self._changed:
            line = self._lines.setdefault(key, OrderedDict())
            older = line.get(session_id)
            if is_stopped():
                if older:
                    older.wish = self._merged(wish, older.wish)
                else:
                    turn.owner = None
                    line[session_id] = turn
                    self._look_again()
                return None
            if older:
                turn.wish = self._merged(older.wish, wish)
                older.owner = None
                older.ready.set()
            line[session_id] = turn  # in the place of the older one
            self._grant()
            if not turn.runs:
                self._look_again()
        turn.ready.wait()
        return turn if turn.runs else None

    def stop(self, owner: object) -> None:
        """Let whoever is stopped wait no more; its wish is kept for the next runner of its session."""
        with self._changed:
            for turn in (turn for line in self._lines.values() for turn in line.values() if turn.owner is owner):
                turn.owner = None
                turn.ready.set()

    def end(self, turn: Turn) -> None:
        """Give a turn back."""
        with self._changed:
            if turn in self._running:
                self._running.remove(turn)
            self._rest(turn.key, turn.since)
            self._grant()

    @property
    def waiting(self) -> int:
        """How many wait."""
        with self._changed:
            return sum(turn.owner is not None for line in self._lines.values() for turn in line.values())

    def _grant(self) -> None:
        """Give turns to those who may have one now."""
        now = self._clock()
        self._running = [turn for turn in self._running if now - turn.since < TURN_S]
        while len(self._running) < AT_ONCE:
            busy = {turn.key for turn in self._running}
            key = next((key for key in self._lines if key not in busy and self._has_pace(key, now)), None)
            if key is None:
                return
            line = self._lines.pop(key)
            _, turn = line.popitem(last=False)
            if line:
                self._lines[key] = line  # behind those of the others
            if turn.owner is None:
                continue  # it was stopped, and nobody has come after it
            self._spend(key, now)
            turn.runs, turn.since = True, now
            self._running.append(turn)
            turn.ready.set()

    def _rest(self, key: str, since: float) -> None:
        """Let an address rest as long as its turn took, where others have had turns just now: half is left to them."""
        now = self._clock()
        self._served[key] = now
        self._served.move_to_end(key)
        while now - next(iter(self._served.values())) > SHARED_S:
            self._served.popitem(last=False)
        if len(self._served) > 1 and not key.startswith(LOCAL):
            self._rests[key] = now + min(now - since, TURN_S)
            if len(self._rests) > MOST_KNOWN:
                self._rests = {each: until for each, until in self._rests.items() if until > now}

    def _has_pace(self, key: str, now: float) -> bool:
        if self._rests.get(key, now) > now:
            return False
        self._rests.pop(key, None)
        if key.startswith(LOCAL) or key not in self._left:
            return True
        left, since = self._left[key]
        return left + (now - since) * self.per_second >= 1

    def _spend(self, key: str, now: float) -> None:
        if key.startswith(LOCAL):
            return
        most = 2.0 * self.per_second
        left, since = self._left.get(key, (most, now))
        self._left[key] = min(most, left + (now - since) * self.per_second) - 1, now
        if len(self._left) > MOST_KNOWN:  # who has asked for nothing for some seconds is forgotten
            self._left = {each: spent for each, spent in self._left.items() if now - spent[1] < 2}

    def _look_again(self) -> None:
        """Have somebody look when time has passed: a turn that takes too long, or a pace, ends without a call."""
        if self._watch is None:
            self._watch = Thread(target=self._watch_clock, name="turns of reruns", daemon=True)
            self._watch.start()
        self._changed.notify()

    def _watch_clock(self) -> None:
        while True:
            with self._changed:
                while not self._lines:
                    self._changed.wait()
                self._grant()
            time.sleep(LOOK_EVERY_S)
