"""The words of the desk are there in every language, and its sentences say what was read."""

from __future__ import annotations

from typing import Any

import pytest

from components.i18n.language import language
from components.pages.your_data.draft_desk.draft_words import (
    column_roles,
    draft_words,
    open_sentences,
    skipped_reasons,
    verdict_sentence,
)
from data.enums import Lang
from data.imports.layout.heading_words import ColumnRole
from data.imports.schemes import comtrade

STATE: dict[str, Any] = {"verdict": "accept", "tables": {"observations": 2}, "questions": [], "findings": []}


@pytest.mark.parametrize("lang", [Lang.RU, Lang.BE, Lang.KK])
def test_no_word_is_left_in_english(lang: Lang) -> None:
    said, english = language(lang), language(Lang.EN)
    for words in (column_roles, draft_words, open_sentences, skipped_reasons):
        same = {key for key, text in words(said).items() if text and text == words(english)[key]}
        assert same <= {"staleLine"}


def test_every_role_of_a_column_has_a_word() -> None:
    assert set(column_roles(language(Lang.EN))) == {*ColumnRole, *comtrade.COLUMNS}


def test_the_verdict_counts_what_is_ready_asked_and_wrong() -> None:
    said = language(Lang.EN)
    assert verdict_sentence(STATE, said) == "Ready: figures 2. No questions. No faults."
    state = STATE | {
        "tables": {}, "questions": [{}, {}], "findings": [{"error": True, "count": 4}, {"error": False, "count": 9}],
    }  # fmt: skip
    assert verdict_sentence(state, said) == "Nothing is ready yet. Questions: 2. Faults: 4."
    assert "Nothing of this file can be taken" in verdict_sentence(STATE | {"verdict": "refuse"}, said)
