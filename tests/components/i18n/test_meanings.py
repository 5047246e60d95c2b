"""Meanings of the short words of labels."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import current_atlas
from components.documents.items import claim_item
from components.i18n.language import language
from components.i18n.meanings import meanings
from data.enums import Lang

ATLAS = current_atlas()


@pytest.mark.parametrize("lang", list(Lang))
def test_every_label_of_a_list_has_its_meaning(lang: Lang) -> None:
    known = meanings(language(lang))
    items = (claim_item(ATLAS, i, language(lang), date(2026, 11, 24)) for i in ATLAS.index.claims)
    used = {badge.text for item in items for badge in item.badges}
    assert len(used) > 8
    assert used - set(known) == set()


@pytest.mark.parametrize("lang", list(Lang))
def test_a_meaning_is_a_whole_sentence_in_other_words(lang: Lang) -> None:
    for word, meaning in meanings(language(lang)).items():
        assert meaning.endswith("."), word
        assert meaning[:1].isupper(), word
        assert len(meaning) > len(word) + 10
