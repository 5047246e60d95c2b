"""The converter draws the same letters on every machine."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from components.context import DATA
from components.exports.svg_converter import FONTS, SETTING, converter

if TYPE_CHECKING:
    import pytest


def letters(family: str, text: str) -> bytes:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">'
        f'<text x="5" y="30" font-size="24" font-family="{family}">{text}</text></svg>'
    )
    return bytes(converter().svg_to_png(svg))


def test_the_converter_has_every_letter_of_our_languages_and_no_font_of_the_machine() -> None:
    nothing = letters("Liberation Sans", " ")
    for letter in "ЎўІіЁё’ӘәҒғҚқҢңӨөҰұҮүҺһ–«»":
        assert letters("Liberation Sans", letter) != nothing, letter
    assert letters("DejaVu Sans", "a") == nothing


def test_the_fonts_of_the_machine_make_no_difference() -> None:
    """A second process, with the machine's own setting of fonts, draws the same bytes."""
    code = (
        "import hashlib, sys; sys.path.insert(0, '.');"
        "from components.exports.svg_converter import converter;"
        "svg = '<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"40\">"
        "<text y=\"30\" font-family=\"Liberation Sans\">Қостанай</text></svg>';"
        "print(hashlib.sha256(bytes(converter().svg_to_png(svg))).hexdigest())"
    )  # fmt: skip
    root = DATA.parent
    hashes = {
        subprocess.run([sys.executable, "-c", code], cwd=root, env=env, check=True, capture_output=True).stdout
        for env in (dict(os.environ), {**os.environ, "FONTCONFIG_FILE": "/etc/fonts/fonts.conf"})
    }
    assert len(hashes) == 1
    assert os.environ.get("FONTCONFIG_FILE") != str(FONTS)


def test_the_setting_of_the_machine_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    for before in (None, "/etc/fonts/fonts.conf"):
        converter.cache_clear()
        monkeypatch.delenv(SETTING, raising=False)
        if before:
            monkeypatch.setenv(SETTING, before)
        converter()
        assert os.environ.get(SETTING) == before
