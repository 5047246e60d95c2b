"""A proxy that was seen once is never forgotten, and a server that others reach is not this computer's alone."""

from __future__ import annotations

import pytest

from components.access import exposure
from components.access.exposure import Exposure, is_forwarding

PROXIED = ("forwarded", "via", "x-real-ip", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "x-forwarded")
PLAIN = ("host", "origin", "user-agent", "cookie", "accept", "connection", "upgrade", "x-upload-token", "x-auth-user")


@pytest.mark.parametrize("name", PROXIED)
def test_every_header_of_a_proxy_is_one(name: str) -> None:
    assert is_forwarding(name)


@pytest.mark.parametrize("name", PLAIN)
def test_what_browsers_send_is_none(name: str) -> None:
    assert not is_forwarding(name)


def test_once_seen_it_stays_so() -> None:
    found = Exposure()
    found.notice(PLAIN)
    assert not found.forwarded
    found.notice(["host", "via"])
    found.notice(PLAIN)
    assert found.forwarded


def test_the_addresses_are_asked_for_until_there_are_some(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([frozenset[str](), frozenset({"127.0.0.1"})])
    monkeypatch.setattr(exposure, "can_be_seen", lambda: True)
    monkeypatch.setattr(exposure, "listening_addresses", lambda: next(answers))
    found = Exposure()
    assert [found.listens_on_loopback_alone("127.0.0.1") for _ in range(3)] == [False, True, True]


@pytest.mark.parametrize(
    ("configured", "alone"),
    [("localhost", True), ("127.0.0.1", True), ("::1", True), ("0.0.0.0", False), (None, False), ("board", False)],  # noqa: S104
)
def test_where_sockets_cannot_be_seen_the_configured_address_counts(
    monkeypatch: pytest.MonkeyPatch, configured: str | None, *, alone: bool
) -> None:
    monkeypatch.setattr(exposure, "can_be_seen", lambda: False)
    assert Exposure().listens_on_loopback_alone(configured) is alone


def test_the_account_is_one_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise OSError

    exposure.account.cache_clear()
    monkeypatch.setattr("getpass.getuser", none)
    assert exposure.account() == ""
    exposure.account.cache_clear()
