"""A list of the book is shown whole; of a layer's long list the first claims are shown, and the rest is counted."""

from __future__ import annotations

from components.documents.layer_texts.long_lists import MOST, left_beside_note, left_note, shown_of
from components.i18n.language import language
from data.enums import Lang
from tests.data.layers.own_rows import atlas_of
from tests.data.whole import ATLAS

IDS = [f"claim-{n}" for n in range(MOST + 5)]


def test_of_the_book_everything_is_shown() -> None:
    assert shown_of(ATLAS, IDS) == IDS


def test_of_a_layer_the_first_are_shown_and_the_others_counted() -> None:
    shown = shown_of(atlas_of(()), IDS)
    assert list(shown) == IDS[:MOST]
    assert left_note(language(Lang.EN), left=len(IDS) - len(shown)) == "5 more are in the files of this page."
    assert left_note(language(Lang.EN), left=0) == left_note(language(Lang.EN), left=-3) == ""


def test_beside_the_book_the_others_are_where_the_layer_is_alone() -> None:
    assert left_beside_note(language(Lang.EN), left=1) == "1 more is shown where our data are shown alone."
    assert left_beside_note(language(Lang.EN), left=0) == ""
