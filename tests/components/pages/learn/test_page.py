"""The page of learning draws for any address, names what cannot be asked, and has the table of its questions."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest
from streamlit.testing.v1 import AppTest

from components.context import View
from components.documents.quiz.quiz_text import quiz_text
from components.i18n.language import language
from components.pages.learn.page import head_document, held, rows
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

DAY: Final = date(2026, 11, 24)


def view(lang: Lang = Lang.EN, **chosen: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **chosen), language(lang), DAY)


def _page() -> None:
    from components.pages import page
    from components.shell import page as shell

    shell.draw(page("learn").content.route, page("learn").draw)


@pytest.mark.daily(3)
@pytest.mark.parametrize(
    "query",
    [
        {},
        {"quiz": "1", "seed": "7B-2026", "n": "5", "lang": "ru"},
        {"quiz": "1", "seed": "<b>", "n": "x", "lang": "kk"},
        {"quiz": "maybe", "lang": "be"},
        {"seed": "7B-2026"},
    ],
)
def test_the_page_draws_for_any_address(query: dict[str, str]) -> None:
    app = AppTest.from_function(_page, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception


def test_the_head_has_the_refusal_alone() -> None:
    assert head_document(view(), "").notes == ()
    assert head_document(view(), "no seed").notes == ("no seed",)
    assert head_document(view(), "").lead
    assert not head_document(view(), "", is_asked=True).lead


def test_the_table_has_the_claims_of_the_questions_once() -> None:
    shown = view(seed="7B-2026", n=4)
    table = rows(shown)
    asked = quiz_text(shown.atlas, seed="7B-2026", n=4, lang=shown.lang).questions
    assert table["claim_id"].is_unique
    assert set(table["claim_id"]) == {claim for question in asked for claim in question.claims}


@pytest.mark.parametrize("lang", Lang)
def test_nothing_is_listed_of_a_quiz_that_is_asked_and_the_reason_is(lang: Lang) -> None:
    asked = view(quiz=True, seed="7B-2026", n=4, lang=lang)
    assert rows(asked).empty
    assert list(rows(asked).columns) == list(rows(view(seed="7B-2026", n=4, lang=lang)).columns)
    assert held(asked)
    assert not held(view(seed="7B-2026", n=4, lang=lang))
