"""The styles of the first document are those of the page, and the policy names their hash."""

from __future__ import annotations

import base64
import hashlib
import re

from components.map.picture.legend import KIND
from components.server.first_document.first_styles import SHEETS, first_styles
from components.server.headers import document_headers
from components.static.files import asset


def test_they_are_the_same_each_time_and_allowed_by_their_hash() -> None:
    text = first_styles()
    found = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    assert f"'sha256-{found}'" in dict(document_headers())[b"content-security-policy"].decode()


def test_they_hold_the_rules_of_every_sheet_without_remarks() -> None:
    text = first_styles()
    assert "/*" not in text
    for sheet in SHEETS:
        classes = set(re.findall(r"\.pv-[\w-]+", re.sub(r"/\*.*?\*/", "", asset(sheet).decode(), flags=re.DOTALL)))
        assert [name for name in classes if name not in text] == []
    assert "</" not in text
    assert len(text) < 45_000


def test_the_typeface_is_fetched_from_where_it_is() -> None:
    addresses = re.findall(r"url\(([^)]+)\)", first_styles())
    assert addresses
    assert all(re.fullmatch(r'"\./assets/\w{16}/static/fonts/[\w-]+\.woff2"', address) for address in addresses)
    assert "PT Serif" not in first_styles()


def test_every_colour_of_a_line_follows_the_look() -> None:
    for kind, colour in KIND.items():
        assert f'.pv-first-map [stroke="{colour}"]{{stroke:var(--pv-{kind})}}' in first_styles()
