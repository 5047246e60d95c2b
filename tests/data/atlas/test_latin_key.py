"""Spellings of one word have one key."""

from __future__ import annotations

import pytest

from data.atlas.latin_key import key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Қостанай", "Костанай"),
        ("Өскемен", "Oskemen"),
        ("Магілёў", "Магилеу"),
        ("Гомель", "Gomel"),
        ("Qostanay", "Костанай"),
        ("Могилёв", "Могилев"),
    ],
)
def test_spellings_of_one_word_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


def test_a_sign_that_is_no_letter_has_no_key() -> None:
    assert key("–") == ""
