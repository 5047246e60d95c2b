"""Whoever may not write gets neither a token nor a file, whatever a page offers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from components.access.rights import NotAllowedError
from components.access.session_owners import SessionOwners
from components.access.upload_tokens import UploadTokens
from components.access.uploads import Uploads
from components.access.visitor import NOBODY, Role, Visitor
from components.session import writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    As = Callable[[str, Visitor], None]

ANNA = Visitor(who="anna", how="sign-in", role=Role.EDITOR)
BORIS = Visitor(who="boris", how="sign-in", role=Role.READER)


@pytest.fixture
def tokens() -> UploadTokens:
    return UploadTokens()


@pytest.fixture
def owners() -> SessionOwners:
    return SessionOwners()


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch, tokens: UploadTokens, owners: SessionOwners) -> Iterator[Uploads]:
    made = Uploads()
    monkeypatch.setattr(writer, "uploads", lambda: made)
    monkeypatch.setattr(writer, "upload_tokens", lambda: tokens)
    monkeypatch.setattr(writer, "session_owners", lambda: owners)
    yield made
    made.close()


@pytest.fixture
def as_(monkeypatch: pytest.MonkeyPatch) -> As:
    def become(session: str, visitor: Visitor) -> None:
        monkeypatch.setattr(writer, "get_script_run_ctx", lambda: SimpleNamespace(session_id=session))
        monkeypatch.setattr(writer, "visitor_of", lambda _facts, _settings: visitor)

    return become


def test_the_visitor_of_a_session_is_remembered(as_: As, owners: SessionOwners) -> None:
    as_("one", ANNA)
    assert writer.current_visitor() == ANNA
    assert not owners.may_resume("one", BORIS)


def test_a_role_is_required(as_: As) -> None:
    as_("one", ANNA)
    assert writer.require(Role.EDITOR) == ANNA
    with pytest.raises(NotAllowedError, match="owner"):
        writer.require(Role.OWNER)
    for visitor in (BORIS, NOBODY):
        as_("two", visitor)
        for refused in (writer.upload_token, lambda: writer.take_upload("x"), lambda: writer.require(Role.EDITOR)):
            with pytest.raises(NotAllowedError):
                refused()
        assert writer.require(Role.READER) == visitor


def test_a_session_takes_up_its_own_files(as_: As, kept: Uploads, tokens: UploadTokens) -> None:
    as_("one", ANNA)
    ticket = tokens.redeem(writer.upload_token())
    assert ticket
    assert (ticket.session_id, ticket.visitor) == ("one", ANNA)
    incoming = kept.begin()
    incoming.write(b"a;b")
    upload_id, file = kept.keep("one", incoming, "a.csv")
    assert writer.take_upload(upload_id) == file
    as_("two", ANNA)
    with pytest.raises(KeyError):
        writer.take_upload(upload_id)
    writer.discard_upload(upload_id)
    as_("one", ANNA)
    assert writer.take_upload(upload_id) == file
    writer.discard_upload(upload_id)
    assert not file.path.exists()


def test_outside_of_a_session_there_is_nobody() -> None:
    assert writer.current_visitor() == NOBODY
    assert not writer.can_sign_in()
