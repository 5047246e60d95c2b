"""The error page says in the visitor's language that a page failed, and nothing of the fault itself."""

from __future__ import annotations

import pytest

from components.shell import error_page
from tests.components.fake_session import FakeSession


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, error_page)


def test_nothing_of_the_fault_is_shown_and_streamlit_adds_nothing(session: FakeSession) -> None:
    assert error_page.show(RuntimeError("a secret of the inside")) is True
    assert "secret" not in str(session.mounted)
    assert session.mounted["trouble"][0] == "shell/error_page/error_page.js"
    assert session.data("trouble")["title"] == "This page could not be drawn"


@pytest.mark.parametrize(
    ("asked", "locale", "address"),
    [
        ("", None, "/"),
        ("kk", None, "/?lang=kk"),
        ("en", "ru", "/"),
        ("", "be-BY", "/?lang=be"),
        ("xx", "ru", "/?lang=ru"),
    ],
)
def test_the_words_and_the_map_are_in_the_visitors_language(
    session: FakeSession, asked: str, locale: str | None, address: str
) -> None:
    if asked:
        session.query_params["lang"] = asked
    session.context.locale = locale
    error_page.show(ValueError())
    (_, again), (_, plain_map) = session.data("trouble")["links"]
    assert (again, plain_map) == ("", address)
    assert ("could not be drawn" in session.data("trouble")["title"]) is (address == "/")
