"""Every page has a name, a path and a title of its own."""

from __future__ import annotations

import pytest

from components.i18n.language import language
from components.session import routes
from data.enums import Lang


def test_names_and_paths_are_each_pages_own() -> None:
    assert len(routes.ROUTES) == 12
    assert len({route.name for route in routes.ROUTES}) == len({route.path for route in routes.ROUTES}) == 12
    for route in routes.ROUTES:
        assert routes.route(route.name) is route
        assert route.path == ("" if route is routes.MAP else route.name)


def test_a_name_that_is_no_pages_is_an_error() -> None:
    with pytest.raises(KeyError, match="moon"):
        routes.route("moon")


def test_the_address_of_a_page_has_its_parameters() -> None:
    assert routes.address("map", {}) == "/"
    assert routes.address("pair", {}) == "/pair"
    assert routes.address("pair", {"by": "BY-HO", "q": "a b"}) == "/pair?by=BY-HO&q=a+b"


def test_pages_that_depend_on_the_date_are_known() -> None:
    dated = {route.name for route in routes.ROUTES if route.dated}
    assert dated == {"map", "region", "pair", "white-spots", "production", "chronicle"}


def test_the_controls_of_a_page_are_those_that_there_are() -> None:
    assert {name for route in routes.ROUTES for name in route.controls} == {"date", "kinds"}
    assert not routes.MAP.controls
    assert routes.REGION.controls == routes.WHITE_SPOTS.controls == {"date", "kinds"}


@pytest.mark.parametrize("lang", list(Lang))
def test_every_page_has_a_title_in_every_language(lang: Lang) -> None:
    titles = routes.titles(language(lang))
    assert list(titles) == [route.name for route in routes.ROUTES]
    assert len(set(titles.values())) == len(titles)
