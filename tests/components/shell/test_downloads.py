"""The download links below a page ask for what its view shows, in its language."""

from __future__ import annotations

import re
from datetime import date

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.shell import downloads
from components.shell.downloads import downloads_data
from components.static.files import FOLDER
from data.atlas.selection import PARAMETERS, Selection
from data.enums import Lang
from tests.components.fake_session import FakeSession

ATLAS = current_atlas()


@pytest.mark.parametrize("lang", list(Lang))
def test_the_browser_gets_the_address_to_ask_and_its_parameters(lang: Lang) -> None:
    selection = Selection(place="KZ-35", kinds=frozenset({"agreement"}), lang=lang)
    data = downloads_data(View(ATLAS, selection, language(lang), date(2026, 11, 24)), "region")
    assert data["address"] == "/api/v1/views/region"
    assert data["query"] == {"place": "KZ-35", "kinds": "agreement", "lang": lang.value}
    assert "{address}" in data["printed"]
    assert ATLAS.version in data["printed"]
    assert set(data["query"]) <= set(data["parameters"]) == set(PARAMETERS)


def test_the_links_are_mounted_for_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    session = FakeSession().use(monkeypatch, downloads)
    downloads.draw(View(ATLAS, Selection(), language(Lang.EN), date(2026, 11, 24)), "trade")
    assert session.mounted["downloads"][0] == "shell/downloads/downloads.js"
    assert session.data("downloads")["address"] == "/api/v1/views/trade"


def test_the_script_has_no_words_of_its_own() -> None:
    script = (FOLDER / "shell/downloads/downloads.js").read_text(encoding="utf-8")
    code = re.sub(r"^\s*//.*$|/\*.*?\*/", "", script, flags=re.MULTILINE | re.DOTALL)
    words = re.findall(r'make\("\w+", \{[^}]*\}, "([^"]*)"', code)
    assert words == []
    assert "innerHTML" not in code
