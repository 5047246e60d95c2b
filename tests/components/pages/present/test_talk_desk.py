"""The desk of an own talk: what each step shows, what has changed since, and what was made of it."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from components.pages.present import talk_desk
from components.pages.present.talk_desk import draw_talk_desk, talk_desk_data
from components.parts.stored_documents.sent_document import SentDocument
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.present.talks import own, view


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, talk_desk)


def data_of(talk: Any, **made: Any) -> dict[str, Any]:
    return talk_desk_data(view(), SentDocument(document=talk, number=2), made)


def test_without_a_talk_nothing_is_said_of_steps() -> None:
    data = data_of(None)
    assert (data["steps"], data["aged"], data["file"], data["show"], data["copied"]) == ([], "", None, None, None)


def test_every_step_has_its_kind_hidden_ones_too_and_nothing_has_changed_at_once() -> None:
    talk = own(lang=Lang.RU)
    hidden = dataclasses.replace(talk, steps=(dataclasses.replace(talk.steps[0], hidden=True), *talk.steps[1:]))
    data = data_of(hidden)
    assert [step["id"] for step in data["steps"]] == [step.id for step in talk.steps]
    assert {step["kind"] for step in data["steps"]} <= data["kinds"].keys()
    assert all(not step["fault"] and not step["changes"] for step in data["steps"])
    assert [step["said"] for step in data["steps"]] == [dict(step.said) for step in talk.steps], "in its own language"


def test_a_claim_that_says_something_else_and_one_that_is_gone_are_said_with_their_step() -> None:
    talk = own()
    first, second = talk.steps[:2]
    claim = second.claims[0]
    gone = dataclasses.replace(first, claims=("gone-1999",), said={"gone-1999": "It was so."})
    other = dataclasses.replace(second, said={claim: "Otherwise."})
    data = data_of(dataclasses.replace(talk, data_version="2020.1.1", steps=(gone, other, *talk.steps[2:])))
    assert "2020.1.1" in data["aged"]
    assert "It was so." in data["steps"][0]["fault"]
    assert "It was so." in data["steps"][0]["changes"][0]
    assert data["steps"][0]["said"] == {"gone-1999": "It was so."}, "what is lost stays readable"
    assert "Otherwise." in data["steps"][1]["changes"][0]
    assert data["steps"][1]["said"][claim] == second.said[claim]
    assert not data["steps"][2]["changes"]


def test_a_view_that_is_no_more_has_a_fault_and_the_others_none() -> None:
    talk = own()
    lost = dataclasses.replace(talk.steps[0], view="/moon?<b>")
    data = data_of(dataclasses.replace(talk, steps=(lost, *talk.steps[1:])))
    assert "/moon?<b>" in data["steps"][0]["fault"]
    assert not any(step["fault"] for step in data["steps"][1:])


def test_what_was_made_is_passed_on(session: FakeSession) -> None:
    deeds = {name: (lambda: None) for name in ("talk", "take", "show", "store")}
    draw_talk_desk(view(), SentDocument(refused="No."), {"file": {"number": 1}}, deeds)
    data = session.data("talk-desk")
    assert (data["refused"], data["file"]) == ("No.", {"number": 1})
    assert {f"on_{name}_change" for name in deeds} <= session.mounted["talk-desk"][1].keys()
