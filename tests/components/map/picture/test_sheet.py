"""The sheet around a picture wraps its lines, is wide enough for them, and keeps texts as texts."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

from components.map.picture.sheet import clean, sheet, text_width, wrapped


def test_lines_are_no_wider_than_they_may_be() -> None:
    lines = wrapped("word " * 80, 11, 300)
    assert len(lines) > 1
    assert all(text_width(line, 11) <= 300 for line in lines)


def test_a_sheet_is_wide_enough_for_a_small_picture() -> None:
    root = Tree.fromstring(  # noqa: S314 - we drew it
        sheet(Tree.Element("g"), (10, 10), lang="en", title="T", subtitle="S", notes=["n"])
    )
    assert float(str(root.get("width"))) > 600


def test_characters_that_xml_does_not_know_are_left_out() -> None:
    assert "\x00" not in clean("a\x00b")
    assert "\x1b" not in clean("a\x1bb")
    assert clean("Ў <&>") == "Ў <&>"
