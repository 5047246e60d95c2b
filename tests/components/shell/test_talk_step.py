"""The button "add to talk": on pages whose views have a picture, with words in the language of the page."""

from __future__ import annotations

import pytest

from components.i18n.language import language
from components.session import routes
from components.shell.talk_step import PAGES, talk_step_data
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang


@pytest.mark.parametrize("route", routes.ROUTES, ids=lambda route: route.name)
def test_every_view_of_one_picture_has_the_button(route: routes.Route) -> None:
    data = talk_step_data(route.name, Selection(), "2026.1.1", language(Lang.EN))
    assert (data is not None) == (route.name not in {"visit", "present", "learn", "your-data", "sources"})


@pytest.mark.parametrize("data", [DataChoice.OWN, DataChoice.BOTH])
def test_a_view_of_a_layer_makes_a_step_too(data: DataChoice) -> None:
    assert talk_step_data("map", Selection(data=data), "1", language(Lang.EN))


def test_a_new_talk_has_the_languages_of_the_view() -> None:
    data = talk_step_data(PAGES[0], Selection(lang=Lang.RU, lang2=Lang.KK), "2026.1.1", language(Lang.RU))
    assert data
    assert (data["lang"], data["lang2"], data["version"]) == ("ru", "kk", "2026.1.1")
    same = talk_step_data(PAGES[0], Selection(lang=Lang.RU, lang2=Lang.RU), "2026.1.1", language(Lang.RU))
    assert same
    assert same["lang2"] is None


@pytest.mark.parametrize("lang", [lang for lang in Lang if lang is not Lang.EN])
def test_its_words_are_whole_in_every_language(lang: Lang) -> None:
    own, english = (talk_step_data("map", Selection(), "1", language(code)) for code in (lang, Lang.EN))
    assert own
    assert english
    assert [name for name in own["words"] if own["words"][name] in ("", english["words"][name])] == []
