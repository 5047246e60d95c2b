"""Who asks for a file: the visitor's address, or the one that a proxy on this machine passes on."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from components.session import asker as module
from components.session.asker import asker
from tests.components.fake_session import FakeSession

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.mark.parametrize(
    ("address", "headers", "key"),
    [
        (None, {}, "local"),
        ("127.0.0.1", {}, "local"),
        ("192.0.2.7", {}, "192.0.2.7"),
        ("127.0.0.1", {"X-Forwarded-For": "198.51.100.1, 192.0.2.9"}, "192.0.2.9"),
        ("192.0.2.7", {"X-Forwarded-For": "198.51.100.1"}, "192.0.2.7"),
    ],
)
def test_who_asks_is_counted_by_address(
    monkeypatch: pytest.MonkeyPatch, address: str | None, headers: Mapping[str, str], key: str
) -> None:
    context = SimpleNamespace(locale=None, ip_address=address, headers=headers)
    FakeSession(context=context).use(monkeypatch, module)
    assert asker() == key
