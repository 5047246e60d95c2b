"""The page's script runs for any address, and what it gives the browser follows the address."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.document_head import complete_document
from data.model import Lang

DASHBOARD = str(Path(__file__).parents[2] / "dashboard.py")


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"place": "BY-HO"},
        {"place": "KZ-YUZ", "date": "2003"},
        {"claim": "tie-gomel-pavlodar-2016"},
        {"lang": "kk", "layout": "true"},
        {"place": "<b>", "date": "x", "zzz": "1"},
    ],
)
def test_the_map_page_draws_without_an_exception(query: dict[str, str]) -> None:
    app = AppTest.from_file(DASHBOARD, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception


def test_streamlits_document_gets_our_language_styles_and_title() -> None:
    page = complete_document('<html lang="en"><head><title>Streamlit</title></head></html>', Lang.KK)
    assert '<html lang="kk">' in page
    assert "<title>Partnership Vector</title>" in page
    assert "/styles.css" in page
