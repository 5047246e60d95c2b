"""Addresses of views are read as the dashboard reads them, and what it would not read is said."""

from __future__ import annotations

from datetime import date

import pytest

from data.atlas.addresses import PATHS, Address, read_address
from data.atlas.selection import Selection
from tests.data.whole import ATLAS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/", Address("", Selection())),
        ("/?by=BY-HO&kz=KZ-55", Address("", Selection(by="BY-HO", kz="KZ-55"))),
        ("/pair?by=BY-HO&kz=KZ-55", Address("pair", Selection(by="BY-HO", kz="KZ-55"))),
        ("/?date=1996-12-31", Address("", Selection(date=date(1996, 12, 31)))),
        ("/region?place=KZ-35", Address("region", Selection(place="KZ-35"))),
        ("/trade", Address("trade", Selection())),
    ],
)
def test_an_address_is_its_page_and_its_selection(text: str, found: Address) -> None:
    assert read_address(text, atlas=ATLAS) == found
    assert read_address(str(found), atlas=ATLAS) == found


def test_a_territory_that_is_no_more_is_shown_at_its_last_day() -> None:
    found = read_address("/region?place=KZ-VOS", atlas=ATLAS)
    assert found.selection.date == date(2022, 6, 7)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/nowhere", "is no address of a view: begin it with one of /, /region"),
        ("/sources", "is no address of a view"),
        ("pair?by=BY-HO&kz=KZ-55", "is no address of a view"),
        ("https://example.org/pair", "is no address of a view"),
        ("//example.org", "is no address of a view"),
        ("/?place=KZ-99", "does not read: place"),
        ("/?claim=nothing", "does not read: claim"),
        ("/?by=KZ-55&kz=BY-HO", "does not read: by, kz"),
        ("/?colour=red", "does not read: colour"),
        ("/?place=KZ-55&claim=turnover-2021", "does not read: place"),
        ("/?place=KZ-55&place=KZ-35", "does not read: one twice"),
        ("/?place", "are not written as name=value"),
        ("/?place=", "does not read: place"),
        ("/pair?by=BY-HO", "shows nothing without kz"),
        ("/region", "shows nothing without place"),
        ("/trade?lang=ru", "names a language"),
    ],
)
def test_what_the_dashboard_would_not_read_is_said(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=r".+") as caught:
        read_address(text, atlas=ATLAS)
    assert words in str(caught.value)


def test_every_path_can_be_read() -> None:
    needed = {"region": "?place=KZ-55", "pair": "?by=BY-HO&kz=KZ-55"}
    assert [read_address(f"/{path}{needed.get(path, '')}", atlas=ATLAS).path for path in PATHS] == list(PATHS)
