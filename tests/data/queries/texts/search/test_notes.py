"""Notes are asked for by their numbers in any language."""

from __future__ import annotations

import pytest

from data.queries.texts.search.notes import is_note_word, note_number


@pytest.mark.parametrize(
    "text", ["90", "note 90", "Footnote 90", "примечание 90", "сноска 90", "заўвага 90", "90-ескертпе", "№ 90", "№90"]
)
def test_a_note_is_asked_for_by_its_number(text: str) -> None:
    assert note_number(text) == 90


@pytest.mark.parametrize("text", ["", "note", "turnover 90", "90 91", "note ninety"])
def test_any_other_text_is_no_number_of_a_note(text: str) -> None:
    assert note_number(text) is None


def test_a_word_for_notes_is_known_by_its_key() -> None:
    assert is_note_word("eskertpe")
    assert not is_note_word("novopolotsk")
