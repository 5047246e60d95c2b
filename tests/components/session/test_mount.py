"""Widgets are mounted by one line of script, and their messages are read by key."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
import streamlit

from components.session import mount
from components.static.files import part_script
from tests.components.fake_session import FakeSession, QueryParams

if TYPE_CHECKING:
    from collections.abc import Callable


def test_a_part_is_declared_once_with_the_address_of_its_script(monkeypatch: pytest.MonkeyPatch) -> None:
    declared: list[tuple[str, dict[str, Any]]] = []

    def component(name: str, **options: Any) -> Callable[..., tuple[str, bytes]]:
        declared.append((name, options))
        return lambda data: (name, data)

    monkeypatch.setattr(streamlit.components.v2, "component", component)
    mount.part.cache_clear()
    try:
        first = mount.part("header", "shell/header/header.js")
        assert first(data={"title": "Партнёры", "count": 2}) == ("pv_header", '{"title":"Партнёры","count":2}'.encode())
        assert mount.part("header", "shell/header/header.js") is first
    finally:
        mount.part.cache_clear()
    ((name, options),) = declared
    assert name == "pv_header"
    address, module = part_script("shell/header/header.js")
    assert repr(f".{address}") in options["js"]
    assert f".then((all) => all.{module})" in options["js"]
    assert options["html"] == '<div class="pv-header-mount"></div>'
    assert options["isolate_styles"] is False


def test_a_script_that_is_not_there_is_noticed_at_once() -> None:
    with pytest.raises(FileNotFoundError, match=r"no/such\.js"):
        mount.part("none", "no/such.js")


def test_a_message_is_read_by_key_and_name(monkeypatch: pytest.MonkeyPatch) -> None:
    state = {"header": {"select": {"place": "BY-HO"}, "lang": "kk"}, "empty": None}
    monkeypatch.setattr(mount, "st", SimpleNamespace(session_state=state))
    assert mount.message("header") == {"place": "BY-HO"}
    assert mount.message("header", "lang") == "kk"
    assert mount.message("header", "other") is None
    assert mount.message("empty") is None
    assert mount.message("gone") is None


def test_a_message_that_comes_with_its_address_is_read_at_that_address_once(monkeypatch: pytest.MonkeyPatch) -> None:
    session = FakeSession(query_params=QueryParams({"place": "BY-HO"}))
    monkeypatch.setattr(mount, "st", session)
    at = {"by": "BY-HO", "kz": "KZ-55", "embed": "true", "q": 7}
    session.session_state["header"] = {"lang": {"at": at, "number": 3, "value": "kk"}}
    assert mount.message("header", "lang") == "kk"
    assert session.query_params == {"by": "BY-HO", "kz": "KZ-55"}, "and nothing that is no parameter of ours"
    session.query_params.from_dict({"by": "BY-HO", "kz": "KZ-55", "lang": "kk"})
    assert mount.message("header", "lang") == "kk"
    assert session.query_params["lang"] == "kk", "what was made of it since is not taken back"
    assert session.query_params.writes == 2


@pytest.mark.parametrize("at", [None, "place=BY-HO", ["place"], 7])
def test_an_address_of_another_form_is_none(monkeypatch: pytest.MonkeyPatch, at: object) -> None:
    session = FakeSession(query_params=QueryParams({"place": "BY-HO"}))
    monkeypatch.setattr(mount, "st", session)
    session.session_state["map"] = {"select": {"at": at, "number": 1, "value": {"place": "KZ-55"}}}
    assert mount.message("map") == {"place": "KZ-55"}
    assert session.query_params.writes == 0


def test_a_message_at_the_known_address_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    session = FakeSession(query_params=QueryParams({"place": "BY-HO"}))
    monkeypatch.setattr(mount, "st", session)
    session.session_state["map"] = {"select": {"at": {"place": "BY-HO"}, "number": 1, "value": {"claim": "c"}}}
    assert mount.message("map") == {"claim": "c"}
    assert session.query_params.writes == 0
