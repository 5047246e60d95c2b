"""The address bar is the state: messages of widgets change it, and nothing unknown gets into it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import current_atlas
from components.session import address, routes
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.fake_session import FakeSession

ATLAS = current_atlas()


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, address)


def send(**message: Any) -> None:
    address.apply(ATLAS, message)


def test_the_selection_is_read_from_the_address_and_what_is_unknown_is_named(session: FakeSession) -> None:
    session.query_params.update({"place": "BY-HO", "lang": "kk", "zzz": "1"})
    selection, unknown = address.read(ATLAS)
    assert (selection.place, selection.lang) == ("BY-HO", Lang.KK)
    assert unknown == ("zzz",)


@pytest.mark.parametrize(("locale", "lang"), [("be-BY", Lang.BE), ("de", Lang.EN), (None, Lang.EN)])
def test_without_a_language_in_the_address_the_browser_decides(
    session: FakeSession, locale: str | None, lang: Lang
) -> None:
    session.context.locale = locale
    assert address.read(ATLAS)[0].lang is lang
    session.query_params["lang"] = "ru"
    assert address.read(ATLAS)[0].lang is Lang.RU


def test_the_browsers_own_language_is_left_out_of_the_address(session: FakeSession) -> None:
    session.context.locale = "ru"
    assert address.query_of(Selection(lang=Lang.RU)) == {}
    assert address.query_of(Selection(lang=Lang.KK)) == {"lang": "kk"}
    assert address.query_of(Selection(lang=Lang.EN)) == {"lang": "en"}
    session.context.locale = "en-GB"
    assert address.query_of(Selection(lang=Lang.EN)) == {}
    assert address.query_of(Selection(lang=Lang.RU)) == {"lang": "ru"}


def test_the_address_is_written_only_where_it_changes(session: FakeSession) -> None:
    address.write(Selection(place="BY-HO"))
    address.write(Selection(place="BY-HO"))
    assert session.query_params == {"place": "BY-HO"}
    assert session.query_params.writes == 1


def test_a_change_keeps_what_it_does_not_name(session: FakeSession) -> None:
    session.query_params.update({"place": "BY-HO", "date": "2016-11-05"})
    address.change(ATLAS, place="KZ-35")
    assert session.query_params == {"place": "KZ-35", "date": "2016-11-05"}


def test_no_message_changes_nothing(session: FakeSession) -> None:
    address.apply(ATLAS, None)
    send()
    assert session.session_state == {}
    assert session.query_params.writes == 0


def test_a_message_sets_its_fields_and_clears_what_it_names_as_empty(session: FakeSession) -> None:
    send(place="BY-HO", date="2016-11-05", layout="true", q="mill", kinds=["trade", "agreement"], status=["signed"])
    assert session.query_params == {
        "place": "BY-HO", "date": "2016-11-05", "layout": "true", "q": "mill", "kinds": "agreement,trade",
        "status": "signed",
    }  # fmt: skip
    send(place=None, date="", kinds=[], status=None)
    assert session.query_params == {"layout": "true", "q": "mill"}
    send(themes=["energy"], q=None)
    assert session.query_params == {"layout": "true", "themes": "energy"}


def test_a_place_takes_the_place_of_a_claim_and_a_claim_that_of_a_place(session: FakeSession) -> None:
    claim = next(iter(ATLAS.index.claims))
    send(claim=claim)
    assert session.query_params == {"claim": claim}
    send(place="KZ-35")
    assert session.query_params == {"place": "KZ-35"}
    send(claim=claim)
    assert session.query_params == {"claim": claim}


@pytest.mark.parametrize(
    "chosen", [{"place": "KZ-35"}, {"claim": "turnover-2014"}, {"org": "belaz"}, {"person": "lukashenka-a"}]
)
def test_of_place_claim_organisation_and_person_one_is_chosen_at_most(
    session: FakeSession, chosen: dict[str, str]
) -> None:
    for before in ({"place": "KZ-55"}, {"claim": "turnover-2020"}, {"org": "maz"}, {"person": "putin-v"}):
        send(**before)
        send(**chosen)
        assert session.query_params == chosen
        send(date="2016-11-05")
        assert session.query_params == chosen | {"date": "2016-11-05"}
        send(place=None, claim=None, date=None)
        assert session.query_params == {}


@pytest.mark.parametrize("chosen", [{"org": "belaz"}, {"person": "lukashenka-a"}])
def test_an_organisation_and_a_person_open_the_map(session: FakeSession, chosen: dict[str, str]) -> None:
    session.session_state["page_name"] = "trade"
    send(**chosen)
    assert session.session_state["turn_to"] == ("map", chosen)


@pytest.mark.parametrize(
    "message",
    [
        {"org": "<b>"},
        {"person": "nobody"},
        {"place": "<b>"},
        {"kinds": ["love"]},
        {"date": "soon"},
        {"claim": "none"},
        {"lang": "ru"},
        {"x": "1"},
    ],
)
def test_nothing_unknown_gets_into_the_address(session: FakeSession, message: dict[str, Any]) -> None:
    send(**message)
    assert session.query_params == {}


def test_a_message_keeps_the_language_of_the_page(session: FakeSession) -> None:
    session.query_params["lang"] = "kk"
    send(place="BY-HO")
    assert session.query_params == {"place": "BY-HO", "lang": "kk"}


def test_the_number_of_the_last_message_never_goes_back(session: FakeSession) -> None:
    assert address.last_message() == 0
    send(seq=5, place="BY-HO")
    assert address.last_message() == session.session_state["last_message"] == 5
    send(seq=3)
    send(seq=None, q="x")
    assert address.last_message() == 5
    send(seq=6)
    assert address.last_message() == 6


def test_a_date_that_is_not_final_leaves_the_address_and_moves_the_view(session: FakeSession) -> None:
    send(peek="2003-05-01", place="BY-HO", page="trade")
    assert session.query_params == {}
    assert "turn_to" not in session.session_state
    assert session.session_state["pending_date"] == "2003-05-01"
    moved = address.with_pending_date(ATLAS, Selection(place="BY-HO"))
    assert (moved.date, moved.place) == (date(2003, 5, 1), "BY-HO")
    send(date="2003-05-01")
    kept = Selection(date=date(2010, 1, 1))
    assert address.with_pending_date(ATLAS, kept) is kept
    assert session.query_params == {"date": "2003-05-01"}


CLAIM = next(iter(ATLAS.index.claims))


@pytest.mark.parametrize(
    ("page", "message", "target"),
    [
        ("map", {"place": "BY-HO"}, None),
        ("region", {"place": "BY-HO"}, None),
        ("production", {"place": "BY-HO"}, None),
        ("chronicle", {"place": "BY-HO"}, None),
        ("trade", {"place": "BY-HO"}, "region"),
        ("pair", {"place": "BY-HO"}, "region"),
        ("white-spots", {"place": "BY-HO"}, "region"),
        ("sources", {"place": "BY-HO"}, "region"),
        ("map", {"claim": CLAIM}, None),
        ("sources", {"claim": CLAIM}, None),
        ("region", {"claim": CLAIM}, "map"),
        ("trade", {"claim": CLAIM}, "map"),
        ("trade", {"q": "x"}, None),
        ("trade", {"place": None}, None),
        ("map", {"page": "trade"}, "trade"),
        ("map", {"page": "nowhere"}, None),
        ("map", {"page": "map"}, None),
        ("trade", {"page": "pair", "claim": CLAIM}, "pair"),
    ],
)
def test_a_choice_opens_the_page_that_shows_it(
    session: FakeSession, page: str, message: dict[str, Any], target: str | None
) -> None:
    session.session_state["page_name"] = page
    send(**message)
    if target is None:
        assert "turn_to" not in session.session_state
    else:
        expected = {name: text for name, text in message.items() if name != "page"}
        assert session.session_state["turn_to"] == (target, expected)
        assert session.query_params == {}, "the address changes with the page"


def test_before_any_page_is_drawn_it_is_the_map(session: FakeSession) -> None:
    assert address.page_name() == routes.MAP.name
    session.session_state["page_name"] = "trade"
    assert address.page_name() == "trade"


def test_a_place_that_is_searched_for_beside_one_of_the_other_country_makes_a_pair_on_the_map(
    session: FakeSession,
) -> None:
    session.query_params["place"] = "BY-HO"
    send(place="KZ-55")
    assert session.query_params == {"by": "BY-HO", "kz": "KZ-55"}
    send(place="BY-MI")
    assert session.query_params == {"by": "BY-MI", "kz": "KZ-55"}
    send(place="KZ-35", by=None, kz=None)
    assert session.query_params == {"place": "KZ-35"}, "whoever names the sides means what is said"


def test_a_message_that_names_the_place_that_is_chosen_leaves_the_pair_beside_it(session: FakeSession) -> None:
    session.query_params.update({"place": "KZ-55", "by": "BY-HO", "kz": "KZ-55"})
    send(place="KZ-55", kinds=["trade"])
    assert session.query_params == {"place": "KZ-55", "by": "BY-HO", "kz": "KZ-55", "kinds": "trade"}


def test_a_place_of_another_page_makes_no_pair(session: FakeSession) -> None:
    session.query_params["place"] = "BY-HO"
    session.session_state["page_name"] = "region"
    send(place="KZ-55")
    assert session.query_params == {"place": "KZ-55"}


def test_a_message_sets_who_comes_the_day_and_the_second_language(session: FakeSession) -> None:
    session.session_state["page_name"] = "visit"
    send(by="BY-HO", kz="KZ-55", guest="by", day="2026-12-01", lang2="kk")
    assert session.query_params == {
        "by": "BY-HO", "kz": "KZ-55", "guest": "by", "day": "2026-12-01", "lang2": "kk",
    }  # fmt: skip
    send(guest=None, day="2090-01-01", lang2="<b>")
    assert session.query_params == {"by": "BY-HO", "kz": "KZ-55"}
