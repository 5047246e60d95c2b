"""What Streamlit shows of a visitor is read as it is; without a connection it is nobody's."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from streamlit.runtime.context import StreamlitHeaders
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from components.access.visitor import NOBODY, RequestFacts, visitor_of
from components.session import identity

if TYPE_CHECKING:
    from collections.abc import Callable

SECRET = "a-secret-of-the-test-that-is-long-enough"  # noqa: S105


@pytest.fixture
def sign_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "get_secrets_auth_section", lambda: {"client_id": "x"})
    monkeypatch.setattr("streamlit.web.server.starlette.starlette_websocket.get_cookie_secret", lambda: SECRET)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def show(*headers: tuple[str, str], **claims: object) -> None:
        session = SimpleNamespace(
            context=SimpleNamespace(headers=StreamlitHeaders(headers)), user=SimpleNamespace(to_dict=lambda: claims)
        )
        monkeypatch.setattr(identity, "st", session)
        monkeypatch.setattr("streamlit.runtime.exists", lambda: True)

    return show


def test_a_connection_shows_its_peer_host_and_headers(shown: Callable[..., None]) -> None:
    shown(("Host", "localhost:1"), (identity.PEER, "127.0.0.1"), ("X-A", "1"), ("x-a", "2"), email="a@b")
    facts = identity.session_facts()
    assert (facts.peer, facts.host) == ("127.0.0.1", "localhost:1")
    assert [value for name, value in facts.headers if name == "x-a"] == ["1", "2"]
    assert not facts.claims, "no provider is configured"


@pytest.mark.parametrize(
    "headers", [(), ((identity.PEER, ""),), ((identity.PEER, "127.0.0.1"), (identity.PEER, "::1"))]
)
def test_a_peer_that_is_not_said_once_is_none(shown: Callable[..., None], headers: tuple[tuple[str, str], ...]) -> None:
    shown(*headers, ("Host", "a"), ("Host", "b"))
    facts = identity.session_facts()
    assert (facts.peer, facts.host) == (None, "")


@pytest.mark.usefixtures("sign_in")
def test_a_sign_in_shows_its_claims(shown: Callable[..., None]) -> None:
    shown(email="a@b", is_logged_in=True)
    assert identity.session_facts().claims == {"email": "a@b", "is_logged_in": True}
    assert identity.current_settings().sign_in


def test_a_page_that_is_drawn_for_nobody_has_no_peer() -> None:
    assert identity.session_facts().peer is None
    assert not identity.current_settings().sign_in


@pytest.mark.usefixtures("sign_in")
def test_a_cookie_counts_where_it_is_signed_with_our_secret() -> None:
    good = create_signed_value(SECRET, "_streamlit_user", '{"sub": "1"}').decode()
    other = create_signed_value("another" + SECRET, "_streamlit_user", '{"sub": "1"}').decode()
    assert identity.claims_of_cookies({"_streamlit_user": good}) == {"sub": "1"}
    for bad in (other, '{"sub": "1"}', "", good[:-1]):
        assert identity.claims_of_cookies({"_streamlit_user": bad}) is None
    assert identity.claims_of_cookies({}) is None
    for content in ("[]", "no JSON"):
        signed = create_signed_value(SECRET, "_streamlit_user", content).decode()
        assert identity.claims_of_cookies({"_streamlit_user": signed}) is None


def test_settings_that_are_spoilt_later_leave_nobody_with_a_role(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_OWNERS", "/no/such/file")
    with pytest.raises(ValueError, match="/no/such/file"):
        identity.read_settings()
    facts = RequestFacts(peer="127.0.0.1", host="localhost", loopback_alone=True, forwarded=False)
    assert visitor_of(facts, identity.current_settings()) == NOBODY
    assert "nobody may change anything" in caplog.text
