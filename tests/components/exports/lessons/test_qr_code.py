"""QR codes have the modules of their address, and white around them."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Tree

import pytest
import segno

from components.exports.lessons.qr_code import QUIET, qr_svg

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    "address", ["http://localhost:8501/?lang=kk", "https://example.org/region?place=BY-HO&date=2022-10-31&lang=ru"]
)
def test_modules_are_those_of_the_address(address: str) -> None:
    root = Tree.fromstring(qr_svg(address))  # noqa: S314 - we made it
    path = root.find(f"{SVG}path")
    assert path is not None
    dark = {(int(x) - QUIET, int(y) - QUIET) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", path.attrib["d"])}
    code = segno.make_qr(address, error="m", boost_error=False)
    assert dark == {(x, y) for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module}
    assert int(root.attrib["width"]) == len(code.matrix) + 2 * QUIET
    assert "&" not in root.attrib


def test_another_address_has_another_code() -> None:
    assert qr_svg("http://a.example/") != qr_svg("http://b.example/")
