"""Sheet with a picture: its title above, its notes and where it comes from below; SVG, the same bytes each time."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree as Tree

FONT: Final = "Liberation Sans, Arial, Helvetica, sans-serif"
"""Liberation Sans comes with the converter to PNG and has every letter of our languages; Arial is as wide."""

INK, SOFT, PAPER = "#14212b", "#51626e", "#ffffff"
MARGIN: Final = 24.0
SMALL: Final = 11.0
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NARROW: Final = frozenset("iljtfrІіЇїӀ.,:;'|!()[]- ")
_BROAD: Final = frozenset("mwMWжшщюыфмЖШЩЮЫФМ—%@")


def element(tag: str, parent: Tree.Element | None = None, text: str = "", **attributes: str | float) -> Tree.Element:
    """Return an SVG element, within its parent where one is given; an underscore in a name becomes a hyphen.

    An attribute that is an empty text is left out.
    """
    named = {name.replace("_", "-"): number(value) for name, value in attributes.items() if value != ""}
    made = Tree.Element(tag, named) if parent is None else Tree.SubElement(parent, tag, named)
    made.text = clean(text) or None
    return made


def clean(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return _NOT_XML.sub("", text)


def number(value: str | float) -> str:
    """Return a value as an attribute: numbers with one decimal, which is a tenth of a pixel."""
    return clean(value) if isinstance(value, str) else f"{round(value, 1):g}"


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide a text is: rather too wide than too narrow."""
    ems = sum(0.3 if c in _NARROW else 0.88 if c in _BROAD else 0.7 if c.isupper() else 0.56 for c in text)
    return ems * size * (1.06 if bold else 1.0)


def wrapped(text: str, size: float, width: float) -> list[str]:
    """Return a text as lines no wider than a width."""
    lines: list[str] = []
    for word in text.split(" "):  # a space that does not break stays one
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def sheet(
    body: Tree.Element, size: tuple[float, float], *, lang: str, title: str, subtitle: str, notes: list[str]
) -> str:
    """
    Return a whole sheet as SVG.

    Parameters
    ----------
    body
        The picture; it is moved below the title.
    size
        Its width and height.
    lang
        Language of the texts.
    title, subtitle
        Its texts above it.
    notes
        Its texts below it, in small letters: remarks, who made the parts, how to cite.
    """
    width, height = max(size[0], 640.0) + 2 * MARGIN, size[1]
    inner = width - 2 * MARGIN
    heads = wrapped(subtitle, 14, inner)
    top = MARGIN + 28 + 19 * len(heads) + 10
    lines = [line for note in notes for line in wrapped(note, SMALL, inner)]
    whole = top + height + 20 + 15 * len(lines) + MARGIN - 8
    root = element(
        "svg", None, xmlns="http://www.w3.org/2000/svg", width=width, height=whole,
        viewBox=f"0 0 {number(width)} {number(whole)}", font_family=FONT, fill=INK, role="img",
    )  # fmt: skip
    root.set("xml:lang", lang)
    element("title", root, title)
    element("desc", root, subtitle)
    element("rect", root, width=width, height=whole, fill=PAPER)
    element("text", root, title, x=MARGIN, y=MARGIN + 20, font_size=24, font_weight="bold")
    for place, line in enumerate(heads):
        element("text", root, line, x=MARGIN, y=MARGIN + 44 + 19 * place, font_size=14, fill=SOFT)
    moved = element("g", root, transform=f"translate({number(MARGIN)} {number(top)})")
    moved.append(body)
    for place, line in enumerate(lines):
        element("text", root, line, x=MARGIN, y=top + height + 26 + 15 * place, font_size=SMALL, fill=SOFT)
    return Tree.tostring(root, encoding="unicode") + "\n"
