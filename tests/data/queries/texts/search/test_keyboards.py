"""Texts typed on the wrong keyboard layout are read as they were meant."""

from __future__ import annotations

import pytest

from data.queries.texts.search.keyboards import retyped


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gfdkjlfh", "павлодар"),
        ("UJVTKM", "гомель"),
        ("dsnt,cr", "вытебск"),
        ("dbwt,cr", "віцебск"),
        ("0fhf5fyls", "қарағанды"),
        ("ьфя", "maz"),
        ("пщьуд", "gomel"),
    ],
)
def test_a_text_is_read_as_typed_on_another_layout(typed: str, meant: str) -> None:
    assert meant in list(retyped(typed))


def test_numbers_and_signs_are_what_they_are() -> None:
    assert list(retyped("2014")) == []
    assert list(retyped("–")) == []
