"""The line of downloads below a view asks for what the view shows, in its language."""

from __future__ import annotations

import re
from datetime import date

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.shell.downloads import downloads_data
from components.static.files import FOLDER
from data.atlas.selection import PARAMETERS, Selection
from data.model import Lang

ATLAS = current_atlas()


@pytest.mark.parametrize("lang", list(Lang))
def test_the_browser_is_told_where_to_ask_and_with_which_parameters(lang: Lang) -> None:
    selection = Selection(place="KZ-35", kinds=frozenset({"agreement"}), lang=lang)
    data = downloads_data(View(ATLAS, selection, language(lang), date(2026, 11, 24)), "region")
    assert data["address"] == "/api/v1/views/region"
    assert data["query"] == {"place": "KZ-35", "kinds": "agreement", "lang": lang.value}
    assert set(data["query"]) <= set(data["parameters"]) == set(PARAMETERS)


def test_the_script_has_no_words_of_its_own() -> None:
    script = (FOLDER / "shell/downloads/downloads.js").read_text(encoding="utf-8")
    code = re.sub(r"^\s*//.*$|/\*.*?\*/", "", script, flags=re.MULTILINE | re.DOTALL)
    words = re.findall(r'make\("\w+", \{[^}]*\}, "([^"]*)"', code)
    assert words == []
    assert "innerHTML" not in code
