"""Stages of ventures in words, and the ventures of a view."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View
from components.documents.items import date_stated
from components.i18n import vocabulary
from components.i18n.language import language
from components.pages.production.stages import progress, shown_ventures
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.trade.ventures import Stage
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), date(2026, 11, 24))


@pytest.mark.parametrize("lang", list(Lang))
def test_every_stage_has_a_name(lang: Lang) -> None:
    assert set(vocabulary.stages(language(lang))) == set(Stage)


def test_a_place_narrows_the_ventures_and_a_day_leaves_out_what_came_later() -> None:
    every = {venture.claim_id for venture in shown_ventures(view())}
    assert {venture.claim_id for venture in shown_ventures(view(place="KZ-39"))} < every
    assert {venture.claim_id for venture in shown_ventures(view(date=date(2012, 1, 1)))} < every


def test_what_has_only_the_year_of_its_note_says_so() -> None:
    words = {date_stated(ATLAS, venture.claim_id, language(Lang.EN)) for venture in shown_ventures(view())}
    assert "undated" in words
    assert any(text.startswith("stated in ") for text in words)
    assert any(text[:2] == "20" for text in words)


def test_progress_is_a_venture_at_several_stages() -> None:
    found = progress(view())
    assert found
    assert all(len({step.stage for step in thread.steps}) > 1 for thread in found)
