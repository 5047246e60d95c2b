"""The parts of the page of sources, as a visitor's session draws them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.pages.sources.page import KEY
from components.pages.sources.sections import NOTES
from components.static.files import FOLDER
from data.enums import Lang
from data.enums import SourcesPart as Part


def _page() -> None:
    from components.pages import page
    from components.shell import page as shell

    shell.draw(page("sources").content.route, page("sources").draw)


def run(chosen: Part | None = None, **query: str) -> AppTest:
    """The page as a visitor's session draws it."""
    app = AppTest.from_function(_page, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    if chosen:
        app.query_params["part"] = chosen.value
    app.run()
    assert not app.exception
    return app


@pytest.mark.daily(20)
@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize("lang", list(Lang))
def test_every_part_draws_in_every_language(part: Part, lang: Lang) -> None:
    assert run(part, lang=lang.value).session_state[KEY] == part.value


@pytest.mark.daily(8)
@pytest.mark.parametrize(
    ("query", "part"),
    [
        ({}, Part.NOTES),
        ({"q": "note 90"}, Part.NOTES),
        ({"claim": "turnover-2021"}, Part.CITE),
        ({"claim": "turnover-2021", "q": "note 90"}, Part.CITE),
        ({"claim": "turnover-2021", "part": "conflicts"}, Part.CONFLICTS),
        ({"source": "fn-063"}, Part.NOTES),
        ({"part": "all"}, Part.NOTES),
        ({"claim": "<b>", "q": "<script>", "zzz": "1"}, Part.NOTES),
    ],
)
def test_the_address_says_which_part_is_drawn(query: dict[str, Any], part: Part) -> None:
    assert run(**query).session_state[KEY] == part.value


def test_a_claim_chosen_later_is_cited_and_a_note_chosen_then_is_shown() -> None:
    app = run()
    app.query_params["claim"] = "turnover-2021"
    assert app.run().session_state[KEY] == Part.CITE.value
    del app.query_params["claim"]
    app.query_params["q"] = "note 97"
    assert app.run().session_state[KEY] == Part.NOTES.value


def test_a_part_that_is_chosen_is_in_the_address() -> None:
    app = run()
    app.segmented_control(key=KEY).set_value(Part.DATA.value).run()
    assert app.query_params["part"] == Part.DATA.value
    assert app.session_state[KEY] == Part.DATA.value


@pytest.mark.parametrize("source", ["fn-063", "zalesskij-2023/ch. 3"])
def test_the_source_that_the_address_names_is_open(source: str) -> None:
    app = run(source=source)
    assert app.session_state[f"{NOTES}-open"] == source


def test_the_scripts_have_no_words_of_their_own() -> None:
    for name in ("parts/accordion/accordion.js", "pages/sources/bars/bars.js", "pages/sources/citations/citations.js"):
        code = re.sub(r"//.*$", "", (FOLDER / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert re.findall(r'make\("\w+", \{[^}]*\}, "([^"]*)"', code) == []
        assert "innerHTML" not in code
