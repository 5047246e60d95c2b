"""Files of the own outline; a failure is a sentence."""

from __future__ import annotations

import base64
from types import SimpleNamespace

import pytest

from components.pages import page
from components.pages.learn.outline.made_outline import made_file
from components.session import asker
from tests.components.documents.outline.outlines import outline, view
from tests.components.fake_session import FakeSession


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    fake = FakeSession(context=SimpleNamespace(locale=None, ip_address=None, headers={}))
    return fake.use(monkeypatch, asker)


def test_a_file_is_made_of_the_outline_as_it_is() -> None:
    found = made_file(view(), outline(), "bibtex", 3, lambda name: page(name).content)
    assert base64.b64decode(found["content"]).startswith(b"@")
    assert (found["number"], found["form"], found["refused"]) == (3, "bibtex", "")
    assert found["name"].endswith(".bib")
