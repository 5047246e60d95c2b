"""The field that chooses a place."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.parts import place_choice
from components.session import address
from data.atlas.selection import Selection
from data.enums import Lang


@pytest.fixture
def field(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The session, with the field as it is drawn under ``drawn`` and what it changes in the address."""
    found: dict[str, Any] = {}
    session: dict[str, Any] = {}

    def select(title: str, options: tuple[str, ...], **more: Any) -> None:
        found.update(title=title, options=options, **more)

    monkeypatch.setattr(place_choice, "st", SimpleNamespace(session_state=session, selectbox=select))
    monkeypatch.setattr(address, "change", lambda _atlas, **fields: found.update(changed=fields))
    return found | {"session": session, "found": found}


def choose(chosen: str | None, name: str) -> None:
    view = View(current_atlas(), Selection(), language(Lang.EN), date(2026, 11, 24))
    place_choice.choose(view, "Place", ["BY-HO", "BY-MI"], chosen, name, hint="All")


@pytest.mark.parametrize(
    ("chosen", "options"),
    [(None, ("BY-HO", "BY-MI")), ("BY-MI", ("BY-HO", "BY-MI")), ("BY-BR", ("BY-BR", "BY-HO", "BY-MI"))],
)
def test_what_is_chosen_is_always_offered(field: dict[str, Any], chosen: str | None, options: tuple[str, ...]) -> None:
    choose(chosen, "place")
    assert field["found"]["options"] == options
    assert field["session"]["choose-place"] == chosen
    assert field["found"]["format_func"]("BY-HO") == "Gomel Region"


@pytest.mark.parametrize(
    ("name", "value", "changed"),
    [
        ("place", "BY-MI", {"place": "BY-MI"}),
        ("place", None, {"place": None}),
        ("by", "BY-MI", {"by": "BY-MI"}),
        ("by", None, {"by": None, "place": None}),
        ("kz", None, {"kz": None, "place": None}),
        ("versus", None, {"versus": None}),
    ],
)
def test_a_choice_goes_to_the_address_and_an_emptied_side_lets_go_of_the_place(
    field: dict[str, Any], name: str, value: str | None, changed: dict[str, str | None]
) -> None:
    choose("BY-HO", name)
    field["session"][f"choose-{name}"] = value
    field["found"]["on_change"]()
    assert field["found"]["changed"] == changed
