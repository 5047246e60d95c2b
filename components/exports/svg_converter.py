"""Converter of SVG and Vega-Lite to images, with the same fonts on every machine."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import vl_convert

if TYPE_CHECKING:
    from types import ModuleType

FONTS: Final = Path(__file__).parent / "fonts.conf"
SETTING: Final = "FONTCONFIG_FILE"
SVG: Final = "http://www.w3.org/2000/svg"


@lru_cache(maxsize=1)
def converter() -> ModuleType:
    """Return `vl_convert`, which from now on knows no fonts but its own.

    It looks for fonts once, at its first use, in the folders of this setting. Those of the machine differ, and an old
    Liberation Sans without Kazakh letters would be taken before its own.
    """
    before = os.environ.get(SETTING)
    os.environ[SETTING] = str(FONTS)
    try:
        vl_convert.svg_to_png(f'<svg xmlns="{SVG}" width="1" height="1"/>')
    finally:
        if before is None:
            del os.environ[SETTING]
        else:
            os.environ[SETTING] = before
    return vl_convert
