"""Numbers of notes as they are asked for, with or without the word."""

from __future__ import annotations

from typing import Final

from data.atlas.latin_key import key
from data.queries.texts.search.keys import words_of

NOTE_WORDS: Final = ("note", "footnote", "примечание", "сноска", "№", "заўвага", "зноска", "ескертпе")
"""What a note of the book is called before its number, in all languages; Kazakh counts the 90th note."""


def is_note_word(word: str) -> bool:
    """Return whether the key of a word is that of a word for notes."""
    return any(word == key(text) for text in NOTE_WORDS)


def note_number(text: str) -> int | None:
    """Return the number of a note, where a text is nothing else but for the word."""
    keys = [key(word) for word in words_of(text)]
    numbers = [int(word) for word in keys if word.isdecimal()]
    others = [word for word in keys if not word.isdecimal()]
    return numbers[0] if len(numbers) == 1 and all(is_note_word(word) for word in others) else None
