"""The sheet around a picture: its texts, their lines and its size."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

import pytest

from components.map.picture.sheet import MARGIN, clean, element, number, sheet, text_width, wrapped

SVG = "{http://www.w3.org/2000/svg}"


def drawn(notes: list[str], *, width: float = 700, subtitle: str = "Date") -> Tree.Element:
    text = sheet(Tree.Element("g"), (width, 100), lang="en", title="Title", subtitle=subtitle, notes=notes)
    return Tree.fromstring(text)  # noqa: S314 - we drew it


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (1.26, "1.3"), (-0.04, "-0"), ("1.26", "1.26")])
def test_numbers_have_at_most_one_decimal_and_texts_are_kept(value: float | str, text: str) -> None:
    assert number(value) == text


def test_an_attribute_is_written_with_hyphens_and_an_empty_one_is_left_out() -> None:
    parent = element("g")
    made = element("text", parent, "a\x00b", font_size=12.0, font_weight="", x=0)
    assert made.attrib == {"font-size": "12", "x": "0"}
    assert made.text == clean("a\x00b") == "ab"
    assert list(parent) == [made]
    assert element("g", None, "").text is None


def test_wide_letters_bold_and_size_make_a_text_wider() -> None:
    assert text_width("iii", 10) < text_width("aaa", 10) < text_width("AAA", 10) < text_width("www", 10)
    assert text_width("aaa", 10, bold=True) > text_width("aaa", 10)
    assert text_width("aaa", 20) == 2 * text_width("aaa", 10)


def test_words_are_kept_whole_and_lines_are_as_full_as_they_can_be() -> None:
    assert wrapped("one two three", 10, 10_000) == ["one two three"]
    assert wrapped("one two three", 10, 1) == ["one", "two", "three"]
    width = text_width("one two", 10)
    assert wrapped("one two three", 10, width) == ["one two", "three"]
    assert wrapped("one two three", 10, width - 0.1) == ["one", "two", "three"]


def test_each_line_of_notes_and_of_the_subtitle_makes_the_sheet_higher() -> None:
    def height(root: Tree.Element) -> float:
        return float(str(root.get("height")))

    assert height(drawn(["a", "b"])) - height(drawn(["a"])) == 15
    assert height(drawn([], subtitle="word " * 60)) - height(drawn([])) in (19, 38, 57)


def test_a_sheet_has_its_title_language_and_margin() -> None:
    root = drawn(["note"])
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert float(str(root.get("width"))) == 700 + 2 * MARGIN
    texts = [part.text for part in root.iter(f"{SVG}text")]
    assert texts == ["Title", "Date", "note"]
    moved = root.find(f"{SVG}g")
    assert moved is not None
    assert str(moved.get("transform")).startswith("translate(24 ")
