from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.imports.files.hidden_characters import hidden_characters


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Минск", ""),
        ("76\u00a0315,7", ""),
        ("two\nlines\tand a tab", ""),
        ("Мин\u200bск\u200b", "U+200B"),
        ("\u202eabc\u2069", "U+202E U+2069"),
        ("\0", "U+0000"),
        ("\ufeffa", "U+FEFF"),
        ("Мі\u00adнск", "U+00AD"),
        ("a\u2028b", "U+2028"),
        ("a\u3164b", "U+3164"),
        ("\ud800", "U+D800"),
    ],
)
def test_what_nobody_sees_is_named(text: str, found: str) -> None:
    assert hidden_characters(text) == found


@given(
    st.text(
        st.characters(categories=["L", "N", "P"], max_codepoint=0x2000, exclude_characters="\u115f\u1160"), max_size=20
    )
)
def test_letters_figures_and_points_are_seen(text: str) -> None:
    assert hidden_characters(text) == "" or any(ord(sign) > 0x1000 for sign in text)
