"""Addresses are served one after the other; of a session its newest wish alone waits, and nothing pressed is lost."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from components.server.page_sockets.rerun_turns import AT_ONCE, SHARED_S, TURN_S, RerunTurns, Turn
from components.session.client_address import LOCAL

if TYPE_CHECKING:
    from collections.abc import Callable

ONE, OTHER = "203.0.113.7", "198.51.100.1"


class Clock:
    """Seconds that go on as a test says."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def turns_of(clock: Clock, per_second: int = 1000) -> RerunTurns:
    return RerunTurns(per_second, lambda older, newer: [*older, *newer], clock=clock)


class Asker(threading.Thread):
    """A session that waits for its turn."""

    def __init__(self, turns: RerunTurns, address: str, session: str, wish: str) -> None:
        super().__init__(daemon=True)
        self.turns, self.args = turns, (address, session, [wish], self)
        self.turn: Turn | None = None
        self.answered = threading.Event()
        self.start()
        until(lambda: self.answered.is_set() or self.waits())

    def waits(self) -> bool:
        with self.turns._changed:
            return any(turn.owner is self for line in self.turns._lines.values() for turn in line.values())

    def run(self) -> None:
        self.turn = self.turns.take(*self.args)
        self.answered.set()

    def has_turn(self) -> bool:
        time.sleep(0.01)
        return self.turn is not None and self.answered.is_set()


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.001)


def taken(turns: RerunTurns, address: str, session: str, wish: str = "x") -> Turn:
    turn = turns.take(address, session, [wish], object())
    assert turn
    return turn


def test_who_comes_first_is_served_at_once(clock: Clock) -> None:
    turns = turns_of(clock)
    assert taken(turns, ONE, "a", "x").wish == ["x"]
    assert turns.waiting == 0


def test_another_address_does_not_wait_behind_all_sessions_of_one(clock: Clock) -> None:
    turns = turns_of(clock)
    first = taken(turns, ONE, "0")
    waiting = [Asker(turns, ONE, str(n), "x") for n in range(1, 21)]
    other = Asker(turns, OTHER, "b", "y")
    until(other.has_turn)
    assert not any(one.turn for one in waiting), "one address has one turn at a time"
    turns.end(first)
    until(waiting[0].has_turn)
    assert sum(one.turn is not None for one in waiting) == 1


def test_so_many_addresses_are_served_at_once_and_the_next_in_their_order(clock: Clock) -> None:
    turns = turns_of(clock)
    held = [taken(turns, f"192.0.2.{n}", "a") for n in range(AT_ONCE)]
    waiting = [Asker(turns, f"198.51.100.{n}", "b", "y") for n in range(3)]
    assert not any(one.has_turn() for one in waiting)
    for turn, one in zip(held, waiting, strict=True):
        turns.end(turn)
        until(one.has_turn)
    assert turns.waiting == 0


def test_of_a_session_the_newest_wish_alone_waits_and_holds_the_older_ones(clock: Clock) -> None:
    turns = turns_of(clock)
    first = taken(turns, ONE, "a")
    older = [Asker(turns, ONE, "b", str(n)) for n in range(5)]
    for one in older[:-1]:
        assert one.answered.wait(10)
        assert one.turn is None
    assert turns.waiting == 1
    turns.end(first)
    until(older[-1].has_turn)
    assert older[-1].turn
    assert older[-1].turn.wish == ["0", "1", "2", "3", "4"]


def test_a_session_that_asks_again_keeps_its_place(clock: Clock) -> None:
    turns = turns_of(clock)
    first = taken(turns, ONE, "a")
    Asker(turns, ONE, "b", "x")
    behind = Asker(turns, ONE, "c", "x")
    again = Asker(turns, ONE, "b", "y")
    turns.end(first)
    until(again.has_turn)
    assert not behind.has_turn()


def test_what_was_stopped_is_not_drawn_and_its_wish_waits_for_the_next_of_its_session(clock: Clock) -> None:
    turns = turns_of(clock)
    first = taken(turns, ONE, "a")
    gone, stopped = Asker(turns, ONE, "b", "x"), Asker(turns, ONE, "c", "pressed")
    for one in (gone, stopped):
        turns.stop(one)
        assert one.answered.wait(10)
        assert one.turn is None
    newer = Asker(turns, ONE, "c", "newer")
    turns.end(first)
    until(newer.has_turn)
    assert newer.turn
    assert newer.turn.wish == ["pressed", "newer"]
    turns.end(newer.turn)
    assert taken(turns, ONE, "d").wish == ["x"], "nobody waits behind one who has gone"


def test_a_turn_that_takes_long_keeps_nobody_waiting(clock: Clock) -> None:
    turns = turns_of(clock)
    long = taken(turns, ONE, "a")
    waiting = Asker(turns, ONE, "b", "x")
    assert not waiting.has_turn()
    clock.now += TURN_S + 0.01
    until(waiting.has_turn)
    turns.end(long)
    assert waiting.turn
    turns.end(waiting.turn)


def test_an_address_has_its_pace_and_another_is_not_bound_by_it(clock: Clock) -> None:
    turns = turns_of(clock, per_second=4)
    for n in range(8):  # twice as many at once
        turns.end(taken(turns, ONE, str(n)))
    waiting = Asker(turns, ONE, "late", "x")
    assert not waiting.has_turn()
    turns.end(taken(turns, OTHER, "b"))
    clock.now += 0.1
    assert not waiting.has_turn()
    clock.now += 0.2
    until(waiting.has_turn)


def test_an_address_rests_as_long_as_its_turn_took_where_others_are_served(clock: Clock) -> None:
    turns = turns_of(clock)
    turns.end(taken(turns, OTHER, "b"))
    turn = taken(turns, ONE, "0")
    clock.now += 0.2
    turns.end(turn)
    waiting = Asker(turns, ONE, "1", "x")
    assert not waiting.has_turn()
    turns.end(taken(turns, OTHER, "b"))
    clock.now += 0.21
    until(waiting.has_turn)


def test_an_address_that_is_alone_does_not_rest(clock: Clock) -> None:
    turns = turns_of(clock)
    turns.end(taken(turns, OTHER, "b"))
    clock.now += SHARED_S + 0.1
    for n in range(20):
        turn = taken(turns, ONE, str(n))
        clock.now += 0.2
        turns.end(turn)


def test_sessions_of_this_machine_have_no_pace_and_do_not_wait_for_each_other(clock: Clock) -> None:
    turns = turns_of(clock, per_second=1)
    held = [taken(turns, LOCAL, str(n)) for n in range(AT_ONCE)]
    for turn in held:
        turns.end(turn)
    for n in range(50):
        turns.end(taken(turns, LOCAL, str(n)))


def test_addresses_that_have_asked_are_forgotten(clock: Clock) -> None:
    turns = turns_of(clock)
    for n in range(3000):
        clock.now += 0.1
        turns.end(taken(turns, f"198.51.{n // 250}.{n % 250}", "a"))
    held: list[dict[str, Any]] = [turns._left, turns._served, turns._rests]
    assert all(len(one) < 1100 for one in held)
