"""Files of the own outline; a failure is a sentence."""

from __future__ import annotations

import base64
from types import SimpleNamespace

import pytest

from components.pages import page
from components.pages.learn.outline import made_outline as module
from components.pages.learn.outline.made_outline import made_file
from components.worker.errors import AddressBusyError, FailedError, OverTimeError, QueueFullError, RefusedError
from tests.components.documents.outline.outlines import outline, view
from tests.components.fake_session import FakeSession


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    fake = FakeSession(context=SimpleNamespace(locale=None, ip_address=None, headers={}))
    return fake.use(monkeypatch, module)


def test_a_file_is_made_of_the_outline_as_it_is() -> None:
    found = made_file(view(), outline(), "bibtex", 3, lambda name: page(name).content)
    assert base64.b64decode(found["content"]).startswith(b"@")
    assert (found["number"], found["form"], found["refused"]) == (3, "bibtex", "")
    assert found["name"].endswith(".bib")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (RefusedError("Its own sentence."), "Its own sentence."),
        (AddressBusyError(), "still being made"),
        (QueueFullError(), "Too many files"),
        (OverTimeError(), "took too long"),
        (FailedError(), "recorded on the server"),
    ],
)
def test_a_file_that_is_not_made_is_a_sentence(monkeypatch: pytest.MonkeyPatch, fault: Exception, said: str) -> None:
    def fail(*_of: object, **_how: object) -> bytes:
        raise fault

    monkeypatch.setattr(module, "make_outline", fail)
    found = made_file(view(), outline(), "docx", 1, lambda name: page(name).content)
    assert found["content"] == ""
    assert said in found["refused"]
