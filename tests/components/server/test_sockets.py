"""The kernel's own limits: a timeout on the listening sockets alone, and as many open files as it allows."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from components.server import sockets

if TYPE_CHECKING:
    from collections.abc import Iterator

resource = pytest.importorskip("resource", reason="this system has no limits of open files")
linux = pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="it is a timeout of Linux")


def timeout(of: socket.socket) -> int:
    return of.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT)


@pytest.fixture(params=[socket.AF_INET, socket.AF_INET6])
def listening(request: pytest.FixtureRequest) -> Iterator[socket.socket]:
    try:
        made = socket.create_server(("", 0), family=request.param)
    except OSError:
        pytest.skip("this machine has no addresses of this family")
    with made:
        yield made


@linux
def test_a_listening_socket_gets_the_timeout_in_milliseconds_and_passes_it_on(listening: socket.socket) -> None:
    sockets.set_stall_timeout(7)
    assert timeout(listening) == 7000
    host = "::1" if listening.family == socket.AF_INET6 else "127.0.0.1"
    with socket.create_connection((host, listening.getsockname()[1])) as client:
        accepted, _ = listening.accept()
        with accepted:
            assert timeout(accepted) == 7000
        sockets.set_stall_timeout(9)
        assert timeout(client) == 0, "only sockets that listen are configured"
    assert timeout(listening) == 9000


def test_as_many_files_may_be_open_as_the_system_allows() -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(before[0], 256), before[1]))
        sockets.raise_open_files_limit()
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (before[1], before[1])
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_the_limit_of_open_files_is_the_system_s() -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(before[0], 300), before[1]))
        assert sockets.open_files_limit() == min(before[0], 300)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
