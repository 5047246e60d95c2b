"""Styles of the first document: those of the live page that it needs, in the document itself."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from components.map.picture.legend import KIND
from components.map.picture.sheet import INK, PAPER, SOFT
from components.map.picture.svg_map import LAND, LAND_LINE, SEA, UNIT, WATER
from components.static.files import asset_url, readdressed

SHEETS: Final = (
    "static/theme.css", "static/fonts.css", "static/base.css", "shell/header/header.css", "map/css/map.css",
    "parts/document/document.css", "parts/chapters/answer.css", "server/first_document/first.css",
)  # fmt: skip
COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
ROOM: Final = re.compile(r"\s+")
BESIDE: Final = re.compile(r"\s*([{};,>])\s*")
PRINTED: Final = re.compile(r'@font-face \{\s*font-family: "PT Serif".*?\}', re.DOTALL)


@lru_cache(maxsize=1)
def first_styles() -> str:
    """Return the text of the style element: the same as long as no file changes, so that the policy can name it."""
    sheets = "".join(_sheet(path) for path in SHEETS)
    return _small(sheets + "".join(_colours()))


def _sheet(path: str) -> str:
    root = "." + asset_url("server/first_document/first.css").removesuffix("server/first_document/first.css")
    return PRINTED.sub("", readdressed(path, root))


def _small(text: str) -> str:
    """Return a style sheet without comments and needless room."""
    return BESIDE.sub(r"\1", ROOM.sub(" ", COMMENT.sub("", text))).strip()


def _colours() -> list[str]:
    """Return rules that give the colours of the drawing those of the page's look."""
    named = {SEA: "sea", LAND: "land", LAND_LINE: "land-line", WATER: "water", INK: "ink", SOFT: "ink-soft"}
    for country in ("BY", "KZ"):
        soft, strong, line, dot = UNIT[country]
        name = country.lower()
        named |= {soft: f"{name}-soft", strong: f"{name}-partner", line: f"{name}-line", dot: name}
    named |= {PAPER: "paper"} | {colour: kind for kind, colour in KIND.items()}
    return [
        f'.pv-first-map [{way}="{colour}"]{{{way}:var(--pv-{name})}}'
        for colour, name in named.items()
        for way in ("fill", "stroke")
    ]
