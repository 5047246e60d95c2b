"""Names are compared in one form, and what nobody sees makes no name."""

from __future__ import annotations

import pytest

from components.access.person_name import from_header, normal_name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (" Anna@Chamber.Example ", "anna@chamber.example"),
        ("Anna", "Anna"),
        ("e\u0301", "é"),
        ("a\nb", ""),
        ("a\u200bb", ""),
        ("a\u202eb", ""),
        ("", ""),
        ("a" * 200, "a" * 200),
        ("a" * 201, ""),
    ],
)
def test_a_name_has_one_form(given: str, name: str) -> None:
    assert normal_name(given) == name


def test_a_header_is_read_as_utf_8_or_as_it_is() -> None:
    assert from_header("Вера".encode().decode("latin-1")) == "Вера"
    assert from_header("Ren\xe9") == "René"
    assert from_header("Вера") == "Вера"
