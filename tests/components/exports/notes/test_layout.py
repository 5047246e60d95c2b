"""Measures of papers: they are in points, and the layout of PDF gets all of them."""

from __future__ import annotations

import re
from pathlib import Path

from components.exports.notes import layout
from components.exports.notes.layout import LAYOUT, MM


def test_every_measure_of_the_typst_layout_is_one_of_ours_and_each_is_used() -> None:
    source = (Path(layout.__file__).parent / "paper.typ").read_text(encoding="utf-8")
    used = set(re.findall(r"\bm\.([a-z_]+)", source))
    ours = LAYOUT.to_json().keys()
    assert used <= ours
    assert ours - used <= {"height", "slack"}


def test_a_page_is_a4_between_its_margins() -> None:
    assert round((LAYOUT.left + LAYOUT.width + LAYOUT.right) / MM) == 210
    assert round((LAYOUT.top + LAYOUT.height + LAYOUT.bottom) / MM) == 297
    assert LAYOUT.room == LAYOUT.height - LAYOUT.slack
