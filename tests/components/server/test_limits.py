"""Connections and requests are counted per client address and end where the limits say."""

from __future__ import annotations

import asyncio
import dataclasses
from typing import TYPE_CHECKING

import pytest

from components.server.limits import Connections, Limits, Turns
from components.session.client_address import LOCAL
from tests.components.asgi import run

if TYPE_CHECKING:
    from collections.abc import Callable

GUEST = "203.0.113.7"


def test_an_address_opens_so_many_sockets_and_leaves_room_for_others() -> None:
    connections = Connections(Limits(sockets_per_address=2, sockets=4))
    assert [connections.acquire_socket(GUEST) for _ in range(3)] == [True, True, False]
    assert connections.acquire_socket("198.51.100.1")
    connections.release_socket(GUEST)
    assert connections.acquire_socket(GUEST)
    assert connections.acquire_socket("192.0.2.1")
    assert not connections.acquire_socket("192.0.2.2"), "all addresses together have a limit too"
    assert connections.sockets == {GUEST: 2, "198.51.100.1": 1, "192.0.2.1": 1}


def test_clients_on_this_machine_are_bound_by_the_common_limit_alone() -> None:
    connections = Connections(Limits(sockets_per_address=1, sessions_per_minute=1, requests_per_address=1, sockets=3))
    assert [connections.acquire_socket(LOCAL) for _ in range(4)] == [True, True, True, False]
    assert [connections.acquire_request(LOCAL) for _ in range(4)] == [True, True, True, False]


def test_sockets_opened_and_closed_again_are_counted_for_a_minute() -> None:
    now = [0.0]
    connections = Connections(Limits(sessions_per_minute=3), clock=lambda: now[0])

    def visit() -> bool:
        if admitted := connections.acquire_socket(GUEST):
            connections.release_socket(GUEST)
        return admitted

    assert [visit() for _ in range(4)] == [True, True, True, False]
    now[0] = 59.9
    assert not visit()
    now[0] = 60
    assert [visit() for _ in range(4)] == [True, True, True, False]
    now[0] = 119.9
    assert not visit()
    assert connections.sockets == {}


def test_an_address_has_so_many_requests_at_a_time() -> None:
    connections = Connections(Limits(requests_per_address=2))
    assert [connections.acquire_request(GUEST) for _ in range(3)] == [True, True, False]
    assert connections.acquire_request("198.51.100.1")
    connections.release_request(GUEST)
    assert connections.requests == {GUEST: 1, "198.51.100.1": 1}
    connections.release_request(GUEST)
    assert GUEST not in connections.requests, "an address that holds nothing takes no memory"


def test_the_default_limits_are_those_we_promise() -> None:
    assert dataclasses.astuple(Limits()) == (100, 300, 256, 3, 3000, 60, 400, 20, 100, 60, 30, 100, 600, 1000)


def test_files_handed_in_are_counted_for_a_minute_those_of_this_computer_too() -> None:
    now = [0.0]
    connections = Connections(Limits(uploads_per_minute=2), clock=lambda: now[0])
    for key in (LOCAL, GUEST):
        assert [connections.acquire_upload(key) for _ in range(3)] == [True, True, False]
    now[0] = 60
    assert connections.acquire_upload(LOCAL)


async def _taken(turns: Turns, address: str, order: list[str]) -> Callable[[], None]:
    end = await turns.take(address)
    order.append(address)
    return end


def test_answers_of_an_address_take_turns_and_those_of_another_do_not_wait() -> None:
    async def scene() -> None:
        turns, order = Turns(1), list[str]()
        first = await _taken(turns, "a", order)
        waiting = [asyncio.create_task(_taken(turns, "a", order)) for _ in range(2)]
        other = await _taken(turns, "b", order)
        await asyncio.sleep(0)
        assert order == ["a", "b"]
        first()
        first()  # once more ends nothing
        second = await waiting[0]
        await asyncio.sleep(0)
        assert not waiting[1].done()
        second()
        (await waiting[1])()
        other()
        assert not turns._places
        assert not turns._held

    run(scene)


def test_whoever_goes_while_waiting_leaves_no_place_behind() -> None:
    async def scene() -> None:
        turns = Turns(1)
        end = await turns.take("a")
        gone = asyncio.create_task(turns.take("a"))
        await asyncio.sleep(0)
        gone.cancel()
        with pytest.raises(asyncio.CancelledError):
            await gone
        end()
        (await turns.take("a"))()
        assert not turns._places

    run(scene)
