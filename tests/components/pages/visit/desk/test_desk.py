"""The desk: every line with its evidence on one side, what is on the page on the other."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.documents.brief.model import OF_BOOK, Author, BlockKind, Reply
from components.documents.brief.note import Note, OwnLine
from components.pages.visit.asked_visit import asked_visit, briefs
from components.pages.visit.desk import OCCASIONS, desk_data, prepare
from components.session import address
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.visit.views import ATLAS, PAIR, note, view

STATE = {"number": 0, "noted": False, "refused": "", "file": None, "changes": None}


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, address)


def data(kept: Note | None = None, lang: Lang = Lang.RU, **chosen: Any) -> dict[str, Any]:
    shown = view(lang, **{**PAIR, **chosen})
    visit = asked_visit(shown)
    found = briefs(shown, visit)
    assert found
    return desk_data(shown, visit, prepare(*found, kept), picture=None, state=STATE)


def lines(desk: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {line["id"]: line for block in desk["blocks"] for line in block["lines"]}


def test_every_line_is_listed_with_its_source() -> None:
    found = lines(data())
    assert len(found) > 30
    assert all(line["source"] for line in found.values() if line["claim"])
    assert sum(1 for line in found.values() if line["claim"]) > 25


def test_blocks_are_in_their_order_and_occasions_first() -> None:
    kinds = [block["kind"] for block in data()["blocks"]]
    assert kinds == [OCCASIONS, *OF_BOOK]


def test_a_line_that_is_left_out_is_still_listed_and_not_on_the_page() -> None:
    whole = data()
    gone = next(line for line in whole["onPage"] if line.startswith("have:"))
    desk = data(note(off=frozenset({gone})))
    assert gone in lines(desk)
    assert gone not in desk["onPage"]


def test_what_is_not_on_the_page_is_counted_in_the_annex() -> None:
    desk = data()
    assert desk["gauge"]["full"]
    assert str(len(lines(desk)) + 1 - len(desk["onPage"])) in desk["gauge"]["annex"]
    assert 50 < desk["gauge"]["percent"] <= 100


def test_an_own_line_is_marked_with_its_name_and_day() -> None:
    own = OwnLine(id="own:1", block=BlockKind.HAVE, text="Наше <b>.", name="А. Б.", day=date(2026, 11, 30))
    desk = data(note(own=(own,)))
    line = lines(desk)["own:1"]
    assert line["text"] == "Наше <b>."
    assert line["author"]["name"] == "А. Б."
    assert all(part in line["author"]["said"] for part in ("А. Б.", "30 ноября 2026"))


def test_an_answer_to_a_promise_is_in_its_row() -> None:
    promised = next(line for line in data()["blocks"] if line["kind"] == BlockKind.UNANSWERED)["lines"][0]
    author = Author(name="В. Г.", day=date(2026, 11, 30))
    reply = Reply(state="готовится", who="отдел", until="март", author=author)
    found = lines(data(note(replies={promised["id"]: reply})))[promised["id"]]["promise"]["reply"]
    assert (found["state"], found["who"], found["until"], found["name"]) == ("готовится", "отдел", "март", "В. Г.")


def test_the_page_has_the_ten_years_goods_in_words_and_three_open_promises() -> None:
    for lang in Lang:
        desk = data(lang=lang)
        assert any(line.startswith("occasion:gomel-pavlodar-agreement-2016") for line in desk["onPage"])
        assert any("goods-export" in line for line in desk["onPage"])
        assert sum(line.startswith("unanswered:") for line in desk["onPage"]) >= 3


def test_a_second_language_is_beside_each_line() -> None:
    desk = data(lang2=Lang.KK)
    assert desk["visit"]["lang2"] == "kk"
    assert all(line["second"] for line in lines(desk).values())
    assert desk["sheet"]["langs"] == ["ru", "kk"]


def test_an_empty_pair_says_so() -> None:
    desk = data(by="BY-VI", kz="KZ-43")
    assert any(block["empty"] for block in desk["blocks"] if not block["lines"])
    assert desk["visit"]["data_version"] == ATLAS.version
