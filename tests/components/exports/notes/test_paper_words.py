"""Words of papers: counts, authors and headings in four languages."""

from __future__ import annotations

from datetime import date

import pytest

from components.documents.brief.model import Author
from components.exports.notes import paper_words as words
from components.exports.notes.layout import LAYOUT
from data.enums import Lang

AUTHOR = Author(name="А. Иванова", day=date(2026, 12, 1))


def test_a_count_is_in_its_form() -> None:
    assert words.more_in_annex(Lang.RU, 5) == "ещё 5 в приложении"
    assert words.more_in_annex(Lang.EN, 1) == "1 more in the annex"


def test_our_information_has_a_name_where_one_is_given() -> None:
    assert words.our_information(Lang.EN, AUTHOR) == "our information, А. Иванова, 1 December 2026"
    assert words.our_information(Lang.EN, Author(name="", day=AUTHOR.day)) == "our information, 1 December 2026"


@pytest.mark.parametrize("lang", [Lang.RU, Lang.BE, Lang.KK])
def test_every_word_is_translated(lang: Lang) -> None:
    for said in (
        words.occasions, words.annex, words.promises, words.about_file, words.not_checked, words.promise_columns,
        words.sheet_columns,
    ):  # fmt: skip
        here, there = said(lang), said(Lang.EN)
        pairs = [(here, there)] if isinstance(here, str) else list(zip(here, there, strict=True))
        assert all(one != other for one, other in pairs), said.__name__
    assert words.continued(lang, "X") != words.continued(Lang.EN, "X")
    assert words.in_annex(lang, [("X", 2)]).endswith(": X (2).")
    assert words.facts_from(lang, "B.", "1") != words.facts_from(Lang.EN, "B.", "1")


def test_the_table_has_a_heading_for_each_column() -> None:
    assert len(words.promise_columns(Lang.KK)) == len(LAYOUT.columns)
