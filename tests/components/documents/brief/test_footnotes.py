"""Footnotes: a note with its place in the book, the book itself, and another work."""

from __future__ import annotations

import pytest

from components.documents.brief.footnotes import footnote, source_in_full
from components.i18n.language import language
from data.enums import Lang
from tests.components.documents.brief.briefs import ATLAS

EN = language(Lang.EN)


def test_a_note_is_cited_with_its_place_in_the_book() -> None:
    text = footnote(ATLAS, "gomel-pavlodar-agreement-2016", EN)
    assert text.startswith("Sidorchik, V. Delegation of Pavlodar Region")
    assert text.endswith("BelTA (belta.by), 2017. Quoted in the book, chapter 3, note 63.")


def test_the_book_itself_is_named_as_the_book() -> None:
    text = footnote(ATLAS, "minsk-region-karaganda-agreement-1996", EN)
    assert text == "The book, chapter 5 (the book's own statement, without a note)."
    assert source_in_full(ATLAS, "zalesskij-2023", "", EN) == "The book."


def test_what_is_computed_says_so() -> None:
    assert "(computed by us)" in footnote(ATLAS, "balance-gomel-pavlodar-2017-01-02", EN)


@pytest.mark.parametrize("lang", list(Lang))
def test_every_claim_has_a_footnote_that_ends_as_a_sentence(lang: Lang) -> None:
    texts = [footnote(ATLAS, claim_id, language(lang)) for claim_id in ATLAS.index.claims]
    assert len(texts) > 500
    assert all(text.endswith((".", "?", "!")) and not text.endswith("..") for text in texts)
    assert all("None" not in text and "  " not in text for text in texts)
