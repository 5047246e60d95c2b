"""The pages for the browser have every part of the paper, at its measures."""

from __future__ import annotations

from typing import Any

from components.exports.notes.fit import fit
from components.exports.notes.layout import LAYOUT
from components.pages.visit.asked_visit import asked_visit, briefs
from components.pages.visit.desk.sheet import sheet_data
from data.enums import Lang
from tests.components.pages.visit.views import PAIR, view


def sheet(lang2: Lang | None = None) -> dict[str, Any]:
    shown = view(**PAIR, lang2=lang2)
    found = briefs(shown, asked_visit(shown))
    assert found
    return sheet_data(fit(*found), shown.lang, picture=("/maps/x.svg", "A map"))


def ids(page: dict[str, Any]) -> list[str]:
    rows = [row["id"] for part in page["parts"] if part["kind"] == "table" for row in part["rows"]]
    return [*(part["id"] for part in page["parts"] if "id" in part), *rows]


def test_every_line_is_on_one_page_alone() -> None:
    shown = view(**PAIR)
    found = briefs(shown, asked_visit(shown))
    assert found
    drawn = [line for page in sheet()["pages"] for line in ids(page)]
    assert sorted(drawn) == sorted(line.id for line in found[0].lines)


def test_a_source_is_a_footnote_of_the_page_where_it_comes_first() -> None:
    numbers = [
        int(number)
        for page in sheet()["pages"]
        for part in page["parts"]
        if part["kind"] == "sources"
        for number, _ in part["texts"]
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 2


def test_the_measures_are_those_of_the_paper() -> None:
    found = sheet()
    assert found["measures"] == LAYOUT.to_json()
    assert found["picture"] == {"href": "/maps/x.svg", "alt": "A map"}


def test_two_languages_are_beside_each_other_in_every_line() -> None:
    parts = [part for page in sheet(Lang.KK)["pages"] for part in page["parts"]]
    lines = [part for part in parts if part["kind"] == "line"]
    assert lines
    assert all([lang for lang, _ in part["texts"]] == ["ru", "kk"] for part in lines)
    heads = next(part["heads"] for part in parts if part["kind"] == "table")
    assert {len(texts) for texts in heads} == {2}
