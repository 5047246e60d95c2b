"""The map page's script runs for any address."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

DASHBOARD = str(Path(__file__).parents[3] / "dashboard.py")


@pytest.mark.daily(6)
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
