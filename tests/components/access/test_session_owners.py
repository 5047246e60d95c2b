"""One comes back to one's own session alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.access import session_owners
from components.access.session_owners import SessionOwners
from components.access.visitor import NOBODY, Role, Visitor

if TYPE_CHECKING:
    import pytest

ANNA = Visitor(who="anna", how="sign-in", role=Role.EDITOR)


def test_a_session_is_its_visitors_whatever_role_that_is_now() -> None:
    owners = SessionOwners()
    assert owners.may_resume("one", NOBODY)
    owners.remember("one", ANNA)
    assert owners.may_resume("one", Visitor(who="anna", how="sign-in", role=Role.READER))
    for other in (
        NOBODY,
        Visitor(who="anna", how="proxy header", role=Role.EDITOR),
        Visitor(who="b", how="sign-in", role=Role.OWNER),
    ):
        assert not owners.may_resume("one", other)
    owners.remember("one", NOBODY)
    assert not owners.may_resume("one", ANNA)


def test_the_oldest_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_owners, "MOST", 2)
    owners = SessionOwners()
    for session in ("one", "two", "one", "three"):
        owners.remember(session, ANNA)
    assert [owners.may_resume(session, NOBODY) for session in ("one", "two", "three")] == [False, True, False]
