"""Words of the outline: whole in every language, with nothing left of what the browser cannot fill in."""

from __future__ import annotations

import re
from typing import Final

import pytest

from components.i18n.language import language
from components.pages.learn.outline.outline_words import FAULTS, footnote_forms, outline_forms, outline_words
from components.worker.outline_files import FORMS
from data.enums import Lang

FILLED: Final = {"size", "line", "format", "version", "field", "value", "count", "most", "character", "file"}


@pytest.mark.parametrize("lang", Lang)
def test_every_word_is_there_and_has_only_slots_that_the_browser_fills(lang: Lang) -> None:
    words = outline_words(language(lang))
    assert all(words.values())
    assert {f"refused_{name}" for name in FAULTS} <= set(words)
    assert {slot for word in words.values() for slot in re.findall(r"\{(\w+)\}", word)} <= FILLED
    assert words["refused_version"].count("{") == 1
    assert "{" not in words["full"]


@pytest.mark.parametrize("lang", Lang)
def test_the_forms_are_those_that_are_made(lang: Lang) -> None:
    assert [form for form, _, _ in outline_forms(language(lang))] == list(FORMS)
    assert [form for form, _ in footnote_forms(language(lang))] == ["gost", "apa"]
