"""A token is good for one use of one session, for ten minutes."""

from __future__ import annotations

from components.access.upload_tokens import PER_SESSION, SECONDS, UploadTokens
from components.access.visitor import Role, Visitor

ANNA = Visitor(who="anna", how="sign-in", role=Role.EDITOR)


def test_a_token_is_looked_up_often_and_redeemed_once() -> None:
    tokens = UploadTokens()
    token = tokens.issue("session", ANNA)
    assert len(token) > 40
    for _ in range(2):
        found = tokens.look_up(token)
        assert found
        assert (found.session_id, found.visitor) == ("session", ANNA)
    assert tokens.redeem(token) == found
    assert tokens.redeem(token) is None
    assert tokens.look_up(token) is None
    assert tokens.look_up("") is None


def test_a_token_ends_with_its_time() -> None:
    now = [0.0]
    tokens = UploadTokens(clock=lambda: now[0])
    first = tokens.issue("session", ANNA)
    now[0] = SECONDS - 1
    second = tokens.issue("session", ANNA)
    assert tokens.look_up(first)
    now[0] = SECONDS
    assert tokens.look_up(first) is None
    assert tokens.redeem(second)


def test_a_session_has_so_many_and_takes_none_from_others() -> None:
    tokens = UploadTokens()
    other = tokens.issue("other", ANNA)
    own = [tokens.issue("session", ANNA) for _ in range(PER_SESSION + 3)]
    assert [bool(tokens.look_up(token)) for token in own] == [False] * 3 + [True] * PER_SESSION
    assert tokens.look_up(other)
    assert len(set(own)) == len(own)
