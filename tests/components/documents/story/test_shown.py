"""Pictures of steps: the kind that a view has, and the same values in every language."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View, current_atlas
from components.documents.story.model import Picture
from components.documents.story.shown import picture, shown
from components.documents.story.step_pictures import ChartPicture, MapPicture, MatrixPicture, TimeLinePicture
from components.documents.story.talks import find_talk, shipped_ids
from components.i18n.language import language
from components.session.routes import LEARN, PRESENT, ROUTES, SOURCES, VISIT, YOUR_DATA
from data.atlas.addresses import PATHS, read_address
from data.atlas.selection import Selection
from data.enums import Lang
from tests.extent import some

if TYPE_CHECKING:
    from components.documents.story.step_pictures import Shown

ATLAS = current_atlas()
TODAY = date(2026, 11, 24)
KINDS = {
    Picture.MAP: MapPicture,
    Picture.CHART: ChartPicture,
    Picture.TIME_LINE: TimeLinePicture,
    Picture.MATRIX: MatrixPicture,
}
UNITS = ATLAS.units(TODAY)
PAIRS = [f"pair-{by}-{kz}" for by in UNITS for kz in UNITS if by.startswith("BY") and kz.startswith("KZ")]
REGIONS = [f"region-{place_id}" for place_id in UNITS]
CLAIM = ("event-opening-kazbelaz-2013-06",)


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(), language(lang), TODAY)


def values(found: Any) -> Any:
    """Return what of a picture is no word of a language: numbers, claims, ids, marks and lengths."""
    if is_dataclass(found) and not isinstance(found, type):
        words = {"alt", "title", "unit", "note", "name", "label", "when", "text", "categories"}
        return [(one.name, values(getattr(found, one.name))) for one in fields(found) if one.name not in words]
    if isinstance(found, tuple):
        return [values(one) for one in found]
    is_code = isinstance(found, str) and re.fullmatch(r"[A-Z]{2}(-\w+)?|[a-z0-9_-]+", found)
    return found if is_code or not isinstance(found, str) else ""


def numbers_of(found: Shown) -> list[str]:
    return re.findall(r"\d+", found.alt)


@pytest.mark.parametrize(
    ("where", "claims", "kind"),
    [
        ("/", (), Picture.MAP),
        ("/?by=BY-HO&kz=KZ-55", (), Picture.MAP),
        ("/pair?by=BY-HO&kz=KZ-55", (), Picture.MAP),
        ("/region?place=KZ-55", (), Picture.MAP),
        ("/white-spots", (), Picture.MATRIX),
        ("/trade", ("turnover-2021",), Picture.CHART),
        ("/production", (), Picture.CHART),
        ("/production", CLAIM, Picture.TIME_LINE),
        ("/chronicle", CLAIM, Picture.TIME_LINE),
    ],
)
def test_a_page_is_shown_as_its_picture(where: str, claims: tuple[str, ...], kind: Picture) -> None:
    address = read_address(where, atlas=ATLAS)
    assert picture(address, claims) is kind
    assert isinstance(shown(view(), address, claims), KINDS[kind])


def test_the_paths_that_the_data_know_are_those_of_the_pages_with_a_picture() -> None:
    assert list(PATHS) == [route.path for route in ROUTES if route not in (VISIT, PRESENT, LEARN, YOUR_DATA, SOURCES)]


@pytest.mark.parametrize("talk_id", [*shipped_ids(view()), *some(PAIRS, 6), *some(REGIONS, 6)])
def test_every_step_has_a_picture_with_the_same_values_in_every_language(talk_id: str) -> None:
    english = find_talk(view(), talk_id)
    for lang in Lang:
        for step, other in zip(find_talk(view(lang), talk_id).steps, english.steps, strict=True):
            assert step.shown
            assert other.shown
            assert isinstance(step.shown, KINDS[step.picture])
            assert values(step.shown) == values(other.shown)
            assert step.shown.alt
            assert not step.fault
            if not isinstance(step.shown, MatrixPicture):  # whose rows are sorted alike, and have no numbers else
                assert len(numbers_of(step.shown)) == len(numbers_of(other.shown))


def test_the_day_and_the_filters_of_a_view_are_those_of_its_picture() -> None:
    found = shown(view(Lang.RU), read_address("/?date=2009-12-31&kinds=agreement", atlas=ATLAS), ())
    assert isinstance(found, MapPicture)
    assert (found.date, found.kinds, found.lit) == ("2009-12-31", ("agreement",), ())
    assert "31 декабря 2009" in found.alt
