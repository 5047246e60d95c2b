"""The accordion: which entry is open, which button is chosen, and what travels."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
import streamlit as st

from components.context import View, current_atlas
from components.documents.model import Badge, Document
from components.documents.texts import Marked
from components.i18n.language import language
from components.parts import accordion
from components.parts.accordion import Contents, Entry, SearchBox
from components.session import address
from data.atlas.selection import Selection
from data.enums import Lang

ONE = [Entry(id="a", title="A")]
TWO = [*ONE, Entry(id="b", title="B")]


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The session of a visitor."""
    found: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", found)
    return found


def test_an_entry_travels_with_every_field() -> None:
    entry = Entry(
        id="e",
        title="T",
        mark="1",
        count="2 claims",
        lines=("a", Marked(text="b", lang="en")),
        badges=(Badge(text="x"), Badge(text="y", tone="doubt")),
        links=(("CSV", "/a.csv"),),
        title_lang="en",
        tone="severity-high",
        reading="r",
    )
    assert json.dumps(entry.to_json()) == (
        '{"mark": "1", "count": "2 claims", "lines": ["a", {"text": "b", "lang": "en"}], "badges": [{"text": "x",'
        ' "tone": "plain"}, {"text": "y", "tone": "doubt"}], "links": [["CSV", "/a.csv"]], "tongue": "en",'
        ' "tone": "severity-high", "id": "e", "title": "T", "reading": "r"}'
    )


def test_an_entry_without_a_reading_has_none() -> None:
    assert json.dumps(ONE[0].to_json()) == (
        '{"mark": "", "count": "", "lines": [], "badges": [], "links": [], "tongue": null, "tone": "plain",'
        ' "id": "a", "title": "A"}'
    )


def test_what_an_entry_holds_travels_with_its_document() -> None:
    contents = Contents(facts=(("File", "a.csv"),), document=Document(lang=Lang.EN))
    assert contents.to_json() == {
        "facts": [["File", "a.csv"]], "links": [], "remarks": [], "document": {"lang": "en"},
    }  # fmt: skip


def test_the_only_entry_is_open_by_itself_until_it_is_closed(state: dict[str, Any]) -> None:
    assert (accordion.opened("list", ONE), accordion.opened("list", TWO)) == ("a", None)
    assert accordion.opened("list", []) is None
    state["list-open"] = "b"
    assert (accordion.opened("list", ONE), accordion.opened("list", TWO)) == (None, "b")
    state["list-open"] = ""
    assert accordion.opened("list", ONE) is None
    accordion.close("list")
    assert accordion.opened("list", ONE) == "a"
    accordion.close("list")


def test_a_button_that_is_not_there_is_not_chosen(state: dict[str, Any]) -> None:
    assert accordion.chosen("list", ["all", "high"]) == "all"
    state["list-chip"] = "high"
    assert accordion.chosen("list", ["all", "high"]) == "high"
    state["list-chip"] = "<b>"
    assert accordion.chosen("list", ["all", "high"]) == "all"


class Mounted:
    """What is mounted in place of the part."""

    def __init__(self) -> None:
        self.given: dict[str, Any] = {}
        self.said: dict[str, object] = {}

    def part(self, _name: str, _script: str) -> Any:
        return lambda **given: self.given.update(given)

    def message(self, _key: str, name: str = "select") -> object:
        return self.said.get(name)


@pytest.fixture
def mounted(monkeypatch: pytest.MonkeyPatch, state: dict[str, Any]) -> Mounted:
    """Mount nothing, and keep what would be; messages are those of `said`."""
    found = Mounted()
    monkeypatch.setattr(accordion, "part", found.part)
    monkeypatch.setattr(accordion, "message", found.message)
    monkeypatch.setattr(address, "last_message", lambda: len(state))
    monkeypatch.setattr(address, "apply", lambda _atlas, sent: state.update(applied=sent))
    return found


def draw(entries: list[Entry], **more: Any) -> None:
    view = View(current_atlas(), Selection(), language(Lang.EN), date(2026, 11, 24))
    accordion.draw_accordion(
        view,
        entries,
        lambda id_: Contents(remarks=(id_,), document=Document(lang=Lang.EN)),
        key="list",
        title="List",
        empty="none",
        **more,
    )


def test_only_the_open_entry_brings_its_contents(mounted: Mounted) -> None:
    draw(ONE)
    assert mounted.given["data"]["open"] == {
        "id": "a", "facts": [], "links": [], "remarks": ["a"], "document": {"lang": "en"},
    }  # fmt: skip
    draw(TWO)
    assert mounted.given["data"]["open"] is None
    assert [row["id"] for row in mounted.given["data"]["rows"]] == ["a", "b"]


def test_buttons_links_and_the_search_box_travel_as_they_are_given(mounted: Mounted) -> None:
    search = SearchBox(text="q", label="Find", hint="h", found="1 note", clear="All")
    draw(TWO, search=search, chips=[("all", "All"), ("high", "High")], chip="high", links=[("ZIP", "/a.zip")])
    data = mounted.given["data"]
    assert data["filter"] == {"text": "q", "label": "Find", "hint": "h", "found": "1 note", "clear": "All"}
    assert data["chips"] == [["all", "All", False], ["high", "High", True]]
    assert data["links"] == [("ZIP", "/a.zip")]
    draw(TWO)
    assert (mounted.given["data"]["filter"], mounted.given["data"]["chips"]) == (None, [])


def test_what_the_reader_opens_and_chooses_is_kept_for_the_session(mounted: Mounted, state: dict[str, Any]) -> None:
    draw(TWO)
    mounted.said["open"] = "b"
    mounted.given["on_open_change"]()
    assert accordion.opened("list", TWO) == "b"
    mounted.said["chip"] = "high"
    mounted.given["on_chip_change"]()
    assert accordion.chosen("list", ["all", "high"]) == "high"
    assert accordion.opened("list", TWO) is None
    mounted.said.clear()
    mounted.given["on_open_change"]()
    assert state["list-open"] == ""


def test_a_choice_goes_to_the_address_and_then_to_who_asked_for_it(mounted: Mounted, state: dict[str, Any]) -> None:
    heard: list[object] = []
    draw(TWO, after=heard.append)
    mounted.given["on_select_change"]()
    assert (state["applied"], heard) == (None, [])
    mounted.said["select"] = {"claim": "c"}
    mounted.given["on_select_change"]()
    assert (state["applied"], heard) == ({"claim": "c"}, [{"claim": "c"}])
    draw(TWO)
    mounted.given["on_select_change"]()


@pytest.mark.parametrize(
    ("count", "most", "wanted"), [(3, None, (3, "")), (3, 5, (3, "")), (5, 5, (5, "")), (7, 5, (5, "2 more"))]
)
def test_entries_beyond_the_first_are_folded_under_their_number(
    count: int, most: int | None, wanted: tuple[int, str]
) -> None:
    view = View(current_atlas(), Selection(), language(Lang.EN), date(2026, 11, 24))
    found = accordion.folded(view, count, most)
    assert (found["most"], found["more"]) == wanted
