"""The header links all pages at the same view, names what is chosen, and changes the language."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import current_atlas
from components.i18n.language import language
from components.layer_atlases import Facts
from components.session import address, routes
from components.shell import header
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.fake_session import FakeSession

ATLAS = current_atlas()
NAMES = {place_id: ATLAS.place_name(place_id, lang=Lang.EN, on=date(2020, 1, 1)) for place_id in ("BY-HO", "KZ-71")}


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, address, header)


def drawn(session: FakeSession, selection: Selection, *, page: str = "map") -> dict[str, Any]:
    session.session_state["page_name"] = page
    notices = ["One.", "Two {names}."]
    header.draw(Facts(atlas=ATLAS), selection, language(selection.lang), notices=notices, unknown=("x",))
    return session.data("header")


def test_all_pages_are_linked_at_the_same_view_and_the_drawn_one_is_marked(session: FakeSession) -> None:
    data = drawn(session, Selection(place="BY-HO", lang=Lang.RU), page="trade")
    titles = routes.titles(language(Lang.RU))
    assert data["pages"] == [
        [route.name, titles[route.name], f"/{route.path}?place=BY-HO&lang=ru", route.name == "trade"]
        for route in routes.ROUTES
    ]


def test_notices_and_unknown_parameters_are_passed_on(session: FakeSession) -> None:
    data = drawn(session, Selection())
    assert (data["notice"], data["unknown"]) == ("One. Two {names}.", ["x"])


def test_the_four_languages_are_offered_by_their_own_names(session: FakeSession) -> None:
    data = drawn(session, Selection(lang=Lang.KK))
    assert data["lang"] == "kk"
    assert data["languages"][3] == ["kk", "Қазақша", "KK"]
    assert [code for code, _, _ in data["languages"]] == ["en", "ru", "be", "kk"]


DAY = date(2020, 1, 1)
PAIR = Selection(by="BY-HO", kz="KZ-71", date=DAY)


@pytest.mark.parametrize(
    ("page", "selection", "chosen"),
    [
        ("map", Selection(), ""),
        ("map", Selection(place="BY-HO"), NAMES["BY-HO"]),
        ("region", Selection(place="KZ-71", date=DAY), "Nur-Sultan"),
        ("pair", PAIR, f"{NAMES['BY-HO']} – Nur-Sultan"),
        ("white-spots", PAIR, f"{NAMES['BY-HO']} – Nur-Sultan"),
        ("white-spots", Selection(by="BY-HO"), ""),
        ("pair", Selection(kz="KZ-71"), ""),
        ("map", PAIR, ""),
        ("trade", Selection(place="BY-HO"), ""),
        ("sources", Selection(place="BY-HO"), ""),
    ],
)
def test_the_title_names_what_the_page_shows(
    session: FakeSession, page: str, selection: Selection, chosen: str
) -> None:
    assert drawn(session, selection, page=page)["chosen"] == chosen


def test_a_language_that_is_chosen_gets_into_the_address_and_another_does_not(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn(session, Selection())
    choose = session.mounted["header"][1]["on_lang_change"]
    for code in ("xx", None, "be"):
        monkeypatch.setattr(header, "message", lambda _key, _name, code=code: code)
        choose()
    assert session.query_params == {"lang": "be"}
    assert session.query_params.writes == 1


def test_a_hit_of_the_search_is_applied(session: FakeSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(header, "message", lambda _key: {"place": "BY-HO", "seq": 2})
    assert drawn(session, Selection())["seq"] == 0
    session.mounted["header"][1]["on_select_change"]()
    assert session.query_params == {"place": "BY-HO"}
    assert drawn(session, Selection())["seq"] == 2
