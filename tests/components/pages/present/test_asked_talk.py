"""What an address asks of the page of talks: one notice names what cannot be shown, and places make a talk."""

from __future__ import annotations

from typing import Any

import pytest

from components.pages.present import asked_talk
from components.pages.present.asked_talk import MOST_SHOWN, asked_notice, place_talk_id, shown_talk
from components.session import address
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.present.talks import PAIR, SHIPPED, view
from tests.data.whole import ATLAS


def notice(monkeypatch: pytest.MonkeyPatch, query: dict[str, str]) -> str:
    session = FakeSession().use(monkeypatch, asked_talk, address)
    session.query_params.update(query)
    selection, _ = Selection.from_query(query, atlas=ATLAS)
    return asked_notice(view(talk=selection.talk, step=selection.step))


@pytest.mark.parametrize("query", [{}, {"talk": "own"}, {"talk": "gomel-pavlodar"}, {"talk": "own", "step": "3"}])
def test_what_can_be_shown_has_no_notice(monkeypatch: pytest.MonkeyPatch, query: dict[str, str]) -> None:
    assert notice(monkeypatch, query) == ""


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"talk": "moon", "step": "abc"}, ("moon",)),
        ({"talk": "{talk}{0}"}, ("{talk}{0}",)),
        ({"talk": "x" * 200}, ("x" * MOST_SHOWN,)),
        ({"step": "abc"}, ("abc",)),
        ({"talk": "gomel-pavlodar", "step": "99"}, ("99", "Gomel-Pavlodar in eight minutes", "9 steps")),
        ({"talk": "gomel-pavlodar", "step": "0"}, ("0", "9 steps")),
        ({"talk": "own", "step": "-1"}, ("-1",)),
    ],
)
def test_what_cannot_be_shown_is_named(
    monkeypatch: pytest.MonkeyPatch, query: dict[str, str], named: tuple[str, ...]
) -> None:
    said = notice(monkeypatch, query)
    assert all(part in said for part in named)
    assert "x" * (MOST_SHOWN + 1) not in said


@pytest.mark.parametrize(
    ("chosen", "talk"),
    [
        ({}, None),
        (PAIR, "pair-BY-HO-KZ-55"),
        ({"kz": "KZ-55"}, "region-KZ-55"),
        ({"place": "BY-HO"}, "region-BY-HO"),
        ({"by": "BY", "kz": "KZ-55"}, None),
    ],
)
def test_places_that_are_chosen_make_a_talk(chosen: dict[str, Any], talk: str | None) -> None:
    assert place_talk_id(view(**chosen)) == talk


def test_a_talk_is_that_of_its_own_address_whatever_else_is_chosen_on_the_page() -> None:
    plain = shown_talk(view(), SHIPPED[0])
    assert shown_talk(view(**PAIR), SHIPPED[0]) is plain
    second = shown_talk(view(lang2=Lang.KK), SHIPPED[0])
    assert second.lang2 is Lang.KK
    assert all(step.headline2 for step in second.steps)
    with pytest.raises(KeyError):
        shown_talk(view(), "moon")
