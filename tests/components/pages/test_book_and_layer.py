"""A layer beside the book changes no number of the book on any page or file, and is added to none."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pytest

from components.context import View
from components.documents.figures import spoken
from components.exports.view_table import tabulate
from components.i18n.language import language
from components.pages import PAGES
from data.atlas.selection import Selection
from data.enums import DataChoice, Flow, Lang, Reporter
from data.layers.disagreements import disagreements
from tests.components.screen import parts_of
from tests.data.layers.own_rows import atlas_of, claim, figure, placed, row
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.pages import Page
    from data.layer_rows import LayerRow
    from tests.components.screen import Part

DAY: Final = date(2026, 11, 24)
FIRST: Final = 1_000_003
"""The first figure of the layer: no number of the book is near it, so that a sum with one is known at once."""
PAIRS: Final = (("BY-BR", "KZ-15"), ("BY-HO", "KZ-55"), ("BY-VI", "KZ-33"))
NUMBER: Final = re.compile(r"\d[\d,.\u00a0\u202f]*\d|\d")
ADDRESS: Final = re.compile(r"^/|data=|&layer=|\.json$|\.js$|^data-[0-9a-f]{32}$")
OF_PAPER: Final = ("sheet", "gauge", "onPage", "papers")
"""What the desk of a visit says of the papers, which have one block more and name the layer."""
CHOSEN: Final[dict[str, tuple[dict[str, Any], ...]]] = {
    "region": ({"place": "BY-HO"}, {"place": "KZ-15", "versus": "KZ-39"}),
    "pair": ({"by": "BY-HO", "kz": "KZ-55"}, {"by": "BY-BR", "kz": "KZ-15"}),
    "white-spots": ({}, {"by": "BY-BR", "kz": "KZ-15"}),
    "visit": ({"by": "BY-HO", "kz": "KZ-55"},),
}


def rows() -> Iterable[LayerRow]:
    """Give three agreements with their ties, and forty figures: of regions, and of the two countries."""
    yield row("sources", "chamber-list", kind="official", title_en="List of agreements", year="2024")
    yield row("sources", "chamber-sheet", kind="official", title_en="Statistics of the chamber", year=2025)
    for number, (by, kz) in enumerate(PAIRS):
        name, signed = f"own-deed-{number}", f"2024-05-1{number}"
        said = {"status": "signed", "as_stated": f"signed {signed}"}
        yield claim(
            "agreements", name, kind="regional", level="region", signed=signed, themes="trade",
            title_en=f"Agreement of {by} and {kz}", title_ru="Соглашение", **said,
        )  # fmt: skip
        yield row("agreement_parties", f"{name}/1", side="by", place_id=by)
        yield row("agreement_parties", f"{name}/2", side="kz", place_id=kz)
        yield claim(
            "ties", f"own-tie-{number}", by_place_id=by, kz_place_id=kz, kind="agreement", what_en="An agreement",
            what_ru="Соглашение", agreement_id=name, since=signed, inferred=False, themes="trade", **said,
        )  # fmt: skip
    for number in range(40):
        by, kz = (*PAIRS, ("BY", "KZ"))[number % 4]
        year = str(2021 + number // 4 % 4)
        flow = (Flow.TURNOVER, Flow.EXPORT, Flow.IMPORT)[number // 16]
        found = figure(
            str(FIRST + 6 * number), by_id=by, kz_id=kz, flow=flow, period_start=year, period_end=year,
            unit="usd_million", reporter=Reporter.BY if number % 2 else Reporter.KZ,
        )  # fmt: skip
        yield placed(found, f"D{number + 5}")


OWN: Final = atlas_of(tuple(rows()))


def texts(parts: Iterable[Part]) -> list[str]:
    """Return what is said on a page: its texts, without addresses, and without how a paper is divided into pages."""
    said = (replace(part, data={k: v for k, v in part.data.items() if k not in OF_PAPER}) for part in parts)
    return [text for part in said for text in part.texts() if not ADDRESS.search(text)]


def numbers(found: Iterable[str]) -> set[str]:
    """Return the numbers in texts, as written."""
    return {number.rstrip(",.") for text in found for number in NUMBER.findall(text)}


def said_of_claims() -> list[str]:
    """Return all that the layer has of its claims, as text, and the book's figures that differ from its own."""
    found = [str(cell) for name in OWN.contract.tables for cells in OWN.tables[name].to_numpy() for cell in cells]
    english = language(Lang.EN)
    values = [english.number(FIRST + 6 * number) for number in range(40)]
    values += [spoken(ATLAS.claim(i), english) for one in disagreements(ATLAS, OWN) for i in one.book_ids]
    return [*found, *values, *(str(origin) for origin in OWN.layer.origins.values())] if OWN.layer else []


@pytest.mark.thorough
@pytest.mark.parametrize("name", [page.content.route.name for page in PAGES])
def test_on_a_page_the_books_numbers_are_as_without_the_layer_and_none_is_a_sum(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    known = numbers(said_of_claims())
    for chosen in CHOSEN.get(name, ({},)):
        book = parts_of(monkeypatch, name, **chosen)
        both = parts_of(monkeypatch, name, beside=OWN, data=DataChoice.BOTH, **chosen)
        alone = parts_of(monkeypatch, name, facts=OWN, data=DataChoice.OWN, **chosen)
        lost = [text for text in Counter(texts(book)) - Counter(texts(both)) if NUMBER.search(text)]
        # A legend may go on with the layer's marks.
        assert not [text for text in lost if not any(said.startswith(f"{text} · ") for said in texts(both))], lost[:5]
        added = Counter(texts(both)) - Counter(texts(book))
        strange = numbers(added) - numbers(texts(book)) - numbers(texts(alone)) - known
        assert {number for number in strange if not is_count(number)} == set(), list(added)[:5]


def is_count(number: str) -> bool:
    """Return whether a number is one of how many claims, pairs or rows the layer has: three deeds and forty figures."""
    return number.isdigit() and int(number) in range(47)


def cells(records: list[dict[str, Any]], data: str = "") -> list[dict[str, Any]]:
    """Return the cells of rows that are filled, of those that are the book's or the layer's."""
    return [{k: v for k, v in one.items() if v is not None} for one in records if data in ("", one.get("data"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.content.route.name)
def test_in_a_file_the_books_rows_and_the_layers_are_each_as_alone(page: Page) -> None:
    name = page.content.route.name
    for chosen in CHOSEN.get(name, ({},)):
        english = language(Lang.EN)
        book = tabulate(View(ATLAS, Selection(**chosen), english, DAY), page.content)
        own = tabulate(View(OWN, Selection(data=DataChoice.OWN, **chosen), english, DAY), page.content)
        both = tabulate(View(ATLAS, Selection(data=DataChoice.BOTH, **chosen), english, DAY, OWN), page.content)
        assert cells(both.records, "book") == [one | {"data": "book"} for one in cells(book.records)]
        assert cells(both.records, "chamber") == cells(own.records)
        assert both.counts == (("book", len(book.rows)), ("chamber", len(own.rows)))
        assert "data" not in book.columns
        assert both.filename("csv") != book.filename("csv") != own.filename("csv")


def test_the_layer_has_what_the_test_says() -> None:
    tables = {name: len(OWN.tables[name]) for name in ("agreements", "ties", "trade")}
    assert tables == {"agreements": 3, "ties": 3, "trade": 40}
    assert numbers(["1,000,003 and 7.5."]) == {"1,000,003", "7.5"}
