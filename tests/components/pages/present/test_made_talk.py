"""Files of the own talk and what the player shows of it; a failure is a sentence."""

from __future__ import annotations

import base64
import json
from types import SimpleNamespace

import pytest

from components.documents.story.own_file import read_own_talk
from components.i18n.language import language
from components.pages.present import made_talk as module
from components.pages.present.made_talk import is_form, made_talk, ready_show
from components.session import asker
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.present.talks import own, view


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    fake = FakeSession(context=SimpleNamespace(locale=None, ip_address=None, headers={}))
    return fake.use(monkeypatch, module, asker)


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize(("form", "suffix", "notes"), [("pptx", "pptx", False), ("pdf-notes", "pdf", True)])
def test_a_file_is_made_of_the_talk_as_it_is(
    monkeypatch: pytest.MonkeyPatch, form: str, suffix: str, notes: bool
) -> None:
    asked = []

    def make(made: str, text: str, **how: object) -> bytes:
        asked.append((made, read_own_talk(text), how["notes"]))
        return b"bytes"

    monkeypatch.setattr(module, "make_talk", make)
    talk = own(lang=Lang.RU, lang2=Lang.KK)
    found = made_talk(view(), talk, form, 3)
    assert asked == [(suffix, talk, notes)]
    assert base64.b64decode(found["content"]) == b"bytes"
    assert (found["number"], found["form"], found["refused"]) == (3, form, "")
    assert found["name"].endswith(f".{suffix}")


def test_the_player_gets_the_talk_in_its_own_languages_whatever_that_of_the_page(session: FakeSession) -> None:
    talk = own(lang=Lang.RU, lang2=Lang.KK)
    found = ready_show(view(lang=Lang.EN), talk, 5, speaker=True)
    assert (found["number"], found["speaker"], found["refused"]) == (5, True, "")
    shown = json.loads(found["href"].body)
    assert (shown["id"], shown["lang"], shown["lang2"]) == ("own", "ru", "kk")
    assert shown["texts"].keys() == {"ru", "kk"}
    headlines = [step["headline"] for step in shown["texts"]["kk"]["steps"]]
    assert headlines == [step.headline2 for step in talk.steps]
    assert session.session_state[module.HELD] is found["href"]


@pytest.mark.parametrize(("form", "known"), [("html", True), ("pdf-notes", True), ("exe", False), (["pdf"], False)])
def test_only_forms_that_are_offered_are_made(form: object, known: bool) -> None:
    assert is_form(form, language(Lang.EN)) is known
