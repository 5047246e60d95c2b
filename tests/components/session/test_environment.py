"""Settings of the environment are whole numbers, and a wrong one is named."""

from __future__ import annotations

import pytest

from components.server.limits import Limits
from components.session.environment import from_environment


def test_limits_are_set_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert from_environment(Limits) == Limits()
    monkeypatch.setenv("PARTNERSHIP_VECTOR_SOCKETS_PER_ADDRESS", "7")
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STALL_SECONDS", "1")
    assert from_environment(Limits) == Limits(sockets_per_address=7, stall_seconds=1)


@pytest.mark.parametrize("given", ["many", "0", "-1", "1.5"])
def test_a_wrong_limit_is_named(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_SOCKETS", given)
    with pytest.raises(ValueError, match=r"PARTNERSHIP_VECTOR_SOCKETS is .* a whole number above zero"):
        from_environment(Limits)
