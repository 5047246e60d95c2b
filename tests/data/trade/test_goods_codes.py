"""Codes of goods."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.trade.goods_codes import CHAPTERS, CodeFault, GoodsLevel, chapter_of, fault_of, is_total, level_of


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("", GoodsLevel.TOTAL),
        ("01", GoodsLevel.CHAPTER),
        ("0402", GoodsLevel.HEADING),
        ("040210", GoodsLevel.SUBHEADING),
        ("04021011", GoodsLevel.NATIONAL),
        ("0402101100", GoodsLevel.NATIONAL),
    ],
)
def test_the_level_is_the_codes_length(code: str, level: GoodsLevel) -> None:
    assert level_of(code) is level
    assert chapter_of(code) == code[:2]


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("40210", CodeFault.ODD_LENGTH),  # a sheet has made a number of 040210
        ("4", CodeFault.ODD_LENGTH),
        ("77", CodeFault.UNKNOWN_CHAPTER),
        ("0001", CodeFault.UNKNOWN_CHAPTER),
        ("04.02", CodeFault.NOT_DIGITS),
        ("٠٤", CodeFault.NOT_DIGITS),
        ("040210110000", CodeFault.TOO_LONG),
        ("", CodeFault.EMPTY),
    ],
)
def test_what_is_no_code_is_named(code: str, fault: CodeFault) -> None:
    assert fault_of(code) is fault


def test_a_code_with_a_fault_has_no_level() -> None:
    with pytest.raises(ValueError, match="'40210' is no code of goods: odd_length"):
        level_of("40210")


@given(st.sampled_from(sorted(CHAPTERS)), st.from_regex(r"(\d\d){0,4}", fullmatch=True).filter(str.isascii))
def test_even_digits_of_a_chapter_in_use_are_a_code(chapter: str, rest: str) -> None:
    assert fault_of(chapter + rest) is None


@given(
    st.sampled_from(sorted(c for c in CHAPTERS if c[0] == "0")),
    st.from_regex(r"(\d\d){0,4}", fullmatch=True).filter(str.isascii),
)
def test_a_lost_zero_never_passes(chapter: str, rest: str) -> None:
    assert fault_of((chapter + rest)[1:]) is not None


def test_all_goods_are_written_in_several_ways() -> None:
    assert all(map(is_total, ("TOTAL", "total", " Всего", "Усяго", "барлығы", "")))
    assert not is_total("0402")
