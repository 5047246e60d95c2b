"""The path on the page of learning has the names of its stops and the buttons, in every language."""

from __future__ import annotations

import pytest

from components.documents.learn_path.stop_texts import stop_titles
from components.i18n.language import language
from components.pages.learn.path_start import path_start_data
from data.enums import Lang


@pytest.mark.parametrize("lang", list(Lang))
def test_it_names_the_stops_and_can_go_on(lang: Lang) -> None:
    data = path_start_data(language(lang))
    assert data["stops"] == list(stop_titles(language(lang)).values())
    assert len(data["stops"]) == 7, "the lead says seven"
    assert "{number}" in data["go_on"]
    assert all(data[name] for name in ("title", "lead", "begin", "restart"))
