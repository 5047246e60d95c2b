"""Legend of the drawn map: its colours, numbers and lines; kinds are numbered, so that colour does not say it alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from components.documents.counts import short_counts
from components.i18n import vocabulary
from components.map.arcs import line_of
from components.map.picture.pin_layout import Pin, draw_pin
from components.map.picture.sheet import INK, PAPER, SOFT, element, text_width
from components.map.words import pair_words
from data.atlas.tie_counts import count_ties

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from xml.etree.ElementTree import Element

    from components.context import View
    from components.map.highlight import Sight
    from components.map.pair_lines import SeenLine
    from components.map.picture.pin_layout import Pinned

# The light colours and dashes of components/static/theme.css and styles.css.
KIND: Final = {
    "agreement": "#000068", "project": "#713701", "trade": "#005444", "interest": "#867206", "negotiation": "#6827a9",
    "diaspora": "#c70760", "visit": "#3c7d8d", "university": "#7657fe", "partnership": "#0d001a", "trial": "#340000",
}  # fmt: skip
LINE: Final = {"working": "", "undated": "14 3", "planned": "7 5", "interest": "1 5", "by_territory": "10 3 2 3"}
NUMBER: Final = {kind: str(place) for place, kind in enumerate(KIND, start=1)}
RADIUS: Final = 6.5
ROW: Final = 20.0
SAMPLE: Final = 36.0
PIN_ROW: Final = 56.0
PAIR_WIDTH: Final = (0.0, 1.4, 2.2, 3.4, 4.8)
"""Widths of the steps of the lines of pairs."""
NAMED_OPACITY, OTHER_OPACITY = 0.8, 0.6
"""Of the lines of pairs that are named as signed or working, and of those that are not or of a former unit."""


def draw_legend(root: Element, view: View, sight: Sight, *, top: float, width: float) -> float:
    """Draw a legend of the lines and the ties that are seen, in rows below the map, and return its height."""
    height = _draw_pair_legend(root, view, sight, top=top, width=width)
    return height + _draw_tie_legend(root, view, sight, top=top + height, width=width)


def pair_colour(line: SeenLine, kinds: AbstractSet[str]) -> str:
    """Return the colour of the line of a pair: that of a kind where it is chosen alone."""
    return KIND[next(iter(kinds))] if len(kinds) == 1 else INK if line.named else SOFT


def pair_opacity(line: SeenLine) -> float:
    """Return how opaque the line of a pair is."""
    return NAMED_OPACITY if line.named and not line.by_territory else OTHER_OPACITY


def _draw_pair_legend(root: Element, view: View, sight: Sight, *, top: float, width: float) -> float:
    """Draw the steps of width, and what the lines of pairs say of them."""
    if not sight.lines:
        return 0.0
    said = pair_words(view.lang)
    element("text", root, f"{said['pairsLabel']}:", x=0, y=top + 13.5, font_size=13, font_weight="bold", fill=SOFT)
    kinds = view.selection.kinds
    plain = KIND[next(iter(kinds))] if len(kinds) == 1 else ""
    present = {line.step for line in sight.lines}
    entries = [
        (text, plain or INK, PAIR_WIDTH[step], NAMED_OPACITY, "")
        for step, text in enumerate(said["pairSteps"], start=1)
        if step in present
    ]
    entries += [
        (text, colour, PAIR_WIDTH[2], opacity, dash)
        for text, colour, opacity, dash, drawn in (
            (said["pairNamed"], plain or INK, NAMED_OPACITY, "", any(line.named for line in sight.lines)),
            (said["pairOther"], plain or SOFT, OTHER_OPACITY, "", not all(line.named for line in sight.lines)),
            (said["pairFormer"], plain or SOFT, OTHER_OPACITY, LINE["by_territory"],
             any(line.by_territory for line in sight.lines)),
        )
        if drawn
    ]  # fmt: skip
    x, y = text_width(f"{said['pairsLabel']}:", 13, bold=True) + 18, top
    for text, colour, stroke, opacity, dash in entries:
        wide = SAMPLE + 8 + text_width(text, 13) + 22
        if x + wide > width:
            x, y = 0.0, y + ROW
        sample = element(
            "line", root, x1=x, y1=y + 9, x2=x + SAMPLE, y2=y + 9, stroke=colour, stroke_width=stroke,
            stroke_opacity=opacity,
        )  # fmt: skip
        dashed(sample, dash)
        element("text", root, text, x=x + SAMPLE + 8, y=y + 13.5, font_size=13, fill=SOFT)
        x += wide
    return y + ROW - top


def _draw_tie_legend(root: Element, view: View, sight: Sight, *, top: float, width: float) -> float:
    """Draw the kinds of the ties and the styles of their lines."""
    facts, atlas = view.atlas.index.tie_facts, view.atlas
    ties = [tie for tie, _ in sight.ties]
    claims: dict[str, set[str]] = {}
    for tie in ties:
        claims.setdefault(facts[tie.claim_id].kind, set()).add(tie.claim_id)
    counts = {kind: count_ties(atlas, ids, view.day) for kind, ids in claims.items()}
    lines = {line_of(atlas, tie) for tie in ties}
    kinds, styles = vocabulary.tie_kinds(view.lang), vocabulary.line_styles(view.lang)
    entries = [
        (f"{kinds[kind]}: {short_counts(counts[kind], view.lang)}", colour, "", NUMBER[kind])
        for kind, colour in KIND.items()
        if kind in claims
    ]
    entries += [(styles[style], INK, dash, "") for style, dash in LINE.items() if style in lines]
    x, y = 0.0, top
    for text, colour, dash, mark in entries:
        wide = SAMPLE + 8 + text_width(text, 13) + 22
        if x + wide > width:
            x, y = 0.0, y + ROW
        sample = element("line", root, x1=x, y1=y + 9, x2=x + SAMPLE, y2=y + 9, stroke=colour, stroke_width=2.6)
        dashed(sample, dash)
        if mark:
            draw_mark(root, x + SAMPLE / 2, y + 9, colour, mark)
        element("text", root, text, x=x + SAMPLE + 8, y=y + 13.5, font_size=13, fill=SOFT)
        x += wide
    return y + ROW - top if entries else 0.0


def draw_pin_legend(root: Element, view: View, pinned: Pinned, pins: list[Pin], *, top: float) -> float:
    """Draw what the numbered symbols of the map mean, in a row below it, and return its height."""
    _ = view.lang.text
    plain = [pin for pin in pins if not pin.chosen]
    counts = sorted({pin.count for pin in plain})
    entries = [
        (pinned.legend, [Pin("", count, 0, 0) for count in dict.fromkeys((*counts[:1], *counts[-1:]))]),
        (_("The chosen place"), [pin for pin in pins if pin.chosen][:1]),
        (pinned.note, []),
    ]
    x, middle = 0.0, top + PIN_ROW / 2
    for text, samples in entries:
        for pin in samples:
            x += pin.radius + 1
            draw_pin(root, replace(pin, x=x, y=middle))
            x += pin.radius + 6
        if samples or text == pinned.note:
            element("text", root, text, x=x + 3, y=middle + 4.5, font_size=13, fill=SOFT)
            x += text_width(text, 13) + 26
    return PIN_ROW


def draw_mark(root: Element, x: float, y: float, colour: str, text: str) -> None:
    """Draw a number in a ring."""
    element("circle", root, cx=x, cy=y, r=RADIUS - 0.5, fill=PAPER, stroke=colour, stroke_width=1.2)
    element("text", root, text, x=x, y=y + 3.2, font_size=9, font_weight="bold", text_anchor="middle", fill=colour)


def dashed(line: Element, dash: str) -> None:
    """Give a line its dashes, dots being round."""
    if dash:
        line.set("stroke-dasharray", dash)
        line.set("stroke-linecap", "round" if dash.startswith("1 ") else "butt")
