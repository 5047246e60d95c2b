"""Rows of the time line: no mark and no name lies on another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from components.pages.chronicle.rows import WIDE, Span, spots

LAST = 12_000
spans = st.lists(
    st.builds(
        lambda begin, days, letters: Span(begin, begin + days, letters),
        st.integers(100, LAST - 900), st.integers(1, 800), st.integers(0, 40),
    ),
    max_size=60,
)  # fmt: skip


@given(spans)
def test_marks_and_names_of_a_row_lie_apart(found: list[Span]) -> None:
    found = sorted(found, key=lambda span: span.begin)
    rows: dict[int, list[tuple[float, float]]] = {}
    for span, spot in zip(found, spots(found, first=0, last=LAST), strict=True):
        if spot.is_left:
            assert spot.free < span.begin
            rows.setdefault(spot.row, []).append((spot.free, span.end))
        else:
            assert spot.free >= span.end
            rows.setdefault(spot.row, []).append((span.begin, spot.free))
    for taken in rows.values():
        for one, two in pairwise(taken):
            assert one[1] <= two[0]


def test_a_mark_near_the_end_of_the_axis_has_its_name_on_the_left() -> None:
    near, far = Span(LAST - 30, LAST - 29, 20), Span(100, 101, 20)
    assert [spot.is_left for spot in spots([far, near], first=0, last=LAST)] == [False, True]


def test_a_long_name_takes_a_new_row_where_a_short_one_finds_room() -> None:
    day = LAST / WIDE
    gap = round(60 * day)
    short, long = ([Span(1000, 1001, letters), Span(1001 + gap, 1002 + gap, 0)] for letters in (3, 20))
    assert [spot.row for spot in spots(short, first=0, last=LAST)] == [0, 0]
    assert [spot.row for spot in spots(long, first=0, last=LAST)] == [0, 1]
