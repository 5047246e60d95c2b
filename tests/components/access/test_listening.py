"""A process sees the TCP sockets on which it listens, and whether others than this computer reach them."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from components.access import listening

if TYPE_CHECKING:
    from pathlib import Path

seen = pytest.mark.skipif(not listening.can_be_seen(), reason="this system does not show a process its sockets")


@seen
def test_addresses_are_those_of_sockets_that_listen() -> None:
    before = listening.listening_addresses()
    with socket.create_server(("127.0.0.4", 0)) as made, socket.create_connection(made.getsockname()):
        assert listening.listening_addresses() == before | {"127.0.0.4"}
    assert listening.listening_addresses() == before


@seen
def test_sockets_that_are_not_tcp_are_left_alone(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as local, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
        local.bind(str(tmp_path / "s"))
        local.listen()
        datagrams.bind(("127.0.0.1", 0))
        families = [found.family for found in listening.listening_sockets()]
    assert socket.AF_UNIX not in families


def test_a_system_without_a_list_of_open_files_shows_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "OPEN_FILES", (tmp_path / "none",))
    with socket.create_server(("127.0.0.1", 0)):
        assert list(listening.listening_sockets()) == []
        assert not listening.can_be_seen()


@pytest.mark.parametrize(
    ("addresses", "alone"),
    [
        ({"127.0.0.1"}, True),
        ({"127.0.0.1", "::1"}, True),
        ({"::ffff:127.0.0.1"}, True),
        ({"127.0.0.1", "0.0.0.0"}, False),  # noqa: S104
        ({"::"}, False),
        ({"10.0.0.5"}, False),
        ({"no address"}, False),
        (set(), False),
    ],
)
def test_none_is_not_alone_and_neither_is_one_that_others_reach(addresses: set[str], *, alone: bool) -> None:
    assert listening.are_loopback(frozenset(addresses)) is alone
