"""The list of ready talks: their minutes, links and files, and the copy of one."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from components.documents.story.own_file import read_own_talk
from components.pages.present import ready_talks
from components.pages.present.ready_talks import KEY, copied_talk, draw_ready_talks, ready_talks_data
from components.session import mount
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.present.talks import PAIR, SHIPPED, view


def test_the_shipped_talks_are_listed_with_their_minutes_and_steps() -> None:
    data = ready_talks_data(view())
    assert tuple(talk["id"] for talk in data["talks"]) == SHIPPED
    first = data["talks"][0]
    assert (first["about"], first["second"]) == ("8 minutes · 9 steps", "")
    assert parse_qs(urlsplit(first["href"]).query) == {"talk": ["gomel-pavlodar"], "lang": ["en"]}


def test_the_talk_of_the_chosen_places_comes_first() -> None:
    data = ready_talks_data(view(**PAIR))
    assert [talk["id"] for talk in data["talks"]] == ["pair-BY-HO-KZ-55", *SHIPPED]


def test_the_second_language_is_in_every_link_and_never_that_of_the_page() -> None:
    both = ready_talks_data(view(lang=Lang.RU, lang2=Lang.KK))
    links = [link for talk in both["talks"] for link in (talk["href"], *(file["href"] for file in talk["files"]))]
    assert len(links) == 15
    assert all(parse_qs(urlsplit(link).query)["lang2"] == ["kk"] for link in links)
    assert all(talk["second"] for talk in both["talks"])
    one = ready_talks_data(view(lang=Lang.RU, lang2=Lang.RU))
    assert one["lang2"] == ""
    assert "lang2" not in one["talks"][0]["href"]


def test_each_file_has_an_address_at_the_api_and_a_name_of_its_own() -> None:
    files = ready_talks_data(view())["talks"][0]["files"]
    paths = [urlsplit(file["href"]).path.rpartition("/")[2] for file in files]
    assert paths == [f"gomel-pavlodar.{suffix}" for suffix in ("html", "pptx", "pdf", "pdf")]
    assert len({file["filename"] for file in files}) == 4
    assert [bool(parse_qs(urlsplit(file["href"]).query).get("notes")) for file in files] == [False, False, False, True]


def copied(monkeypatch: pytest.MonkeyPatch, message: Any, **chosen: Any) -> dict[str, Any] | None:
    session = FakeSession().use(monkeypatch, mount)
    session.session_state[KEY] = {"copy": message}
    return copied_talk(view(**chosen))


def test_a_talk_is_copied_with_both_headlines_and_its_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    found = copied(monkeypatch, {"talk": "gomel-pavlodar", "number": 7}, lang=Lang.RU, lang2=Lang.KK)
    assert found
    talk = read_own_talk(found["talk"])
    assert (found["number"], found["minutes"], talk.lang2, len(talk.steps)) == (7, 8, Lang.KK, 9)
    assert all(step.headline2 for step in talk.steps)


@pytest.mark.parametrize(
    "message", [None, "gomel-pavlodar", {}, {"talk": "moon"}, {"talk": "own"}, {"talk": ["gomel-pavlodar"]}]
)
def test_what_is_not_in_the_list_is_not_copied(monkeypatch: pytest.MonkeyPatch, message: Any) -> None:
    assert copied(monkeypatch, message) is None


@pytest.mark.parametrize("number", [None, "7", True, -1, 2**60])
def test_a_number_that_is_none_counts_as_none(monkeypatch: pytest.MonkeyPatch, number: Any) -> None:
    found = copied(monkeypatch, {"talk": "promised-done", "number": number})
    assert found
    assert found["number"] == 0


def test_the_list_is_mounted_with_what_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    session = FakeSession().use(monkeypatch, ready_talks)
    asked = []
    draw_ready_talks(view(), lambda: asked.append(1))
    session.mounted["ready-talks"][1]["on_copy_change"]()
    assert asked == [1]
