"""Widgets are mounted by one line of script, and their messages are read by key."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
import streamlit

from components.session import mount
from components.static.files import asset_url

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
    assert repr(f".{asset_url('shell/header/header.js')}") in options["js"]
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
