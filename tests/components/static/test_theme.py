"""Colours of the look as numbers: they differ for eyes that lack a kind of cones, and in grey print.

Colour visions are simulated by Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009; differences are CIEDE2000
(Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Research & Application 30 (1), 2005); contrast is
that of WCAG 2.2. The library coloraide does all three.
"""

from __future__ import annotations

import itertools
import re
from typing import Final

import pytest
from coloraide import Color

from components.map.picture import legend, pin_layout, svg_map
from data.enums import TieKind
from tests.browser.serving import ROOT

WHITE_SPOTS: Final = ROOT / "components/pages/white_spots/grid"
APART: Final = 15.0
STEP: Final = 4.0  # of lightness (CIE L*), between any two fills of the map
TEXT, LINE = 4.5, 3.0
LOOKS: Final = ("light", "dark", "projector")
VISIONS: Final = ("none", "protan", "deutan", "tritan")
KINDS: Final = tuple(kind.value for kind in TieKind)
FILLS: Final = ("by-soft", "kz-soft", "by-partner", "kz-partner", "pick")
STATES: Final = ("known", "known-soft", "paper-state", "wish", "lower", "paper")


def _block(style: str, selector: str) -> str:
    start = style.index(f"{selector} {{")
    return style[start : style.index("}", start)]


def _declared(block: str, look: str) -> dict[str, str]:
    found = {}
    for name, value in re.findall(r"--pv-([\w-]+): ([^;]+);", block):
        both = re.fullmatch(r"light-dark\((#\w+), (#\w+)\)", value)
        found[name] = both[2 if look == "dark" else 1] if both else value
    return found


def tokens(look: str) -> dict[str, Color]:
    style = (ROOT / "components/static/theme.css").read_text(encoding="utf-8")
    named = _declared(_block(style, ":root"), look)
    if look == "projector":
        named |= _declared(_block(style, ':root[data-theme="projector"]'), look)
    named |= _declared(_block((WHITE_SPOTS / "grid.css").read_text(encoding="utf-8"), ".pv-matrix-part"), look)
    colours = {name: Color(value) for name, value in named.items() if value.startswith("#")}
    for name, value in named.items():
        if mixed := re.fullmatch(r"color-mix\(in srgb, var\(--pv-([\w-]+)\) (\d+)%, var\(--pv-([\w-]+)\)\)", value):
            one, share, other = mixed.groups()
            colours[name] = colours[other].mix(colours[one], int(share) / 100, space="srgb")
    return colours


def seen(colour: Color, vision: str) -> Color:
    return colour if vision == "none" else colour.filter(vision, method="machado", out_space="srgb").clip()


def distance(one: Color, other: Color, vision: str) -> float:
    return seen(one, vision).delta_e(seen(other, vision), method="2000")


def lightness(colour: Color) -> float:
    return colour.convert("lab")["lightness"]


def test_the_measures_are_those_of_their_papers() -> None:
    # The first pair of the CIEDE2000 test data of Sharma, Wu and Dalal.
    pair = Color("color(--lab-d65 50 2.6772 -79.7751)"), Color("color(--lab-d65 50 0 -82.7485)")
    assert pair[0].delta_e(pair[1], method="2000") == pytest.approx(2.0425, abs=1e-4)
    # The first column of Machado's matrix for protanopia of full severity, in linear light.
    red = Color("red").filter("protan", method="machado", out_space="srgb-linear")
    assert red.coords()[:2] == pytest.approx([0.152286, 0.114503], abs=5e-3)
    assert distance(Color("#a00000"), Color("#4d4d00"), "protan") < distance(Color("#a00000"), Color("#4d4d00"), "none")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("names", [("by", "kz"), FILLS, KINDS], ids=["countries", "fills", "kinds"])
def test_what_differs_by_colour_differs_in_every_vision(look: str, names: tuple[str, ...]) -> None:
    colours = tokens(look)
    near = {
        (one, other, vision): round(found, 1)
        for one, other in itertools.combinations(names, 2)
        for vision in VISIONS
        if (found := distance(colours[one], colours[other], vision)) < APART
    }
    assert near == {}


@pytest.mark.parametrize("look", LOOKS)
def test_fills_of_the_map_differ_in_grey_print(look: str) -> None:
    colours = tokens(look)
    steps = sorted(lightness(colours[name]) for name in (*FILLS, "land"))
    assert min(after - before for before, after in itertools.pairwise(steps)) >= STEP


@pytest.mark.parametrize("look", LOOKS)
def test_text_and_lines_have_their_contrast(look: str) -> None:
    colours = tokens(look)
    text = [(ink, ground) for ink in ("ink", "ink-soft", "by", "kz") for ground in ("paper", "raised")]
    text += [("ink", ground) for ground in ("land", "sea", "by-soft", "kz-soft", "pick")]
    text += [("ink-soft", "land"), ("paper", "ink"), ("paper", "project"), ("by-line", "raised"), ("kz-line", "raised")]
    lines = [(kind, ground) for kind in KINDS for ground in ("paper", "land", "sea", "by-soft", "kz-soft")]
    lines += [("by-line", "by-soft"), ("kz-line", "kz-soft"), ("by-line", "land"), ("kz-line", "land")]
    # The ring of the focus lies on these; on the map and in the grid it brings a rim of paper along.
    lines += [("focus", ground) for ground in ("paper", "raised", "land", "sea")]
    if look == "dark":
        text.remove(("ink", "pick"))  # there what is chosen bears no text
    low = {
        (one, other): round(found, 2)
        for pairs, least in ((text, TEXT), (lines, LINE))
        for one, other in pairs
        if (found := colours[one].contrast(colours[other])) < least
    }
    assert low == {}


def test_the_drawn_map_has_the_colours_of_the_page() -> None:
    colours = tokens("light")
    assert {kind: Color(value) for kind, value in legend.KIND.items()} == {kind: colours[kind] for kind in KINDS}
    assert (Color(pin_layout.COLOUR), Color(pin_layout.PICK)) == (colours["project"], colours["pick"])
    for country, drawn in svg_map.UNIT.items():
        names = [f"{country.lower()}-{part}" for part in ("soft", "partner", "line")]
        for name, value in zip([*names, country.lower()], drawn, strict=True):
            assert Color(value).delta_e(colours[name], method="2000") < 1, name


def test_states_of_knowledge_have_a_sign_each_beside_their_colour() -> None:
    script = (WHITE_SPOTS / "signs.js").read_text(encoding="utf-8")
    signs = re.findall(r"^  (\w+): \(\) => make\((.+?), class: \"(.+?)\" \}\)", script, flags=re.MULTILINE)
    assert len({(shape, style) for _, shape, style in signs}) == len(signs) == len(STATES)
