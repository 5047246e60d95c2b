"""Division into pages: by rank, counted, never in smaller type, in one language and in two."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from components.exports.notes.fit import fit
from components.exports.notes.layout import LAYOUT
from components.exports.notes.paper import Heading, Rest, Row, Sentence
from components.exports.notes.pdf import write_pdf
from data.enums import Lang
from tests.components.exports.notes.briefs import brief, hostile, with_own_lines
from tests.components.exports.notes.reading import pdf_text

BRIEFS = {
    "one": (brief(),),
    "two languages": (brief(), brief(Lang.KK)),
    "many lines": (brief(times=4),),
    "many lines in two": (brief(Lang.BE, times=3), brief(Lang.EN, times=3)),
    "own lines": (with_own_lines(brief()),),
    "hostile": (hostile(),),
}


@pytest.mark.parametrize("name", BRIEFS)
def test_every_line_is_once_on_the_page_or_in_the_annex(name: str) -> None:
    given = BRIEFS[name]
    fitted = fit(*given)
    ids = [line.id for line in given[0].lines]
    assert sorted((*fitted.on_page, *fitted.annex)) == sorted(ids)
    assert list(fitted.on_page) == [id_ for id_ in ids if id_ in fitted.on_page]
    drawn = [part.line.id for page in fitted.pages for part in page if isinstance(part, Sentence | Row)]
    assert sorted(drawn) == sorted(ids[1:])
    assert 0.5 < fitted.share <= 1


@pytest.mark.parametrize("name", BRIEFS)
def test_pdf_has_the_pages_that_were_measured(name: str) -> None:
    fitted = fit(*BRIEFS[name])
    assert len(pdf_text(write_pdf(*BRIEFS[name]))) == len(fitted.pages)


def test_all_is_on_one_page_where_there_is_room() -> None:
    given = brief()
    small = replace(given, blocks=tuple(replace(block, lines=block.lines[:1]) for block in given.blocks))
    fitted = fit(small)
    assert (len(fitted.pages), fitted.annex) == (1, ())
    assert fitted.need == fitted.share <= 1


def test_lines_leave_the_page_by_rank() -> None:
    given = brief(times=3)
    fitted = fit(given)
    ranks = {line.id: line.rank for line in given.lines}
    assert fitted.need > 2
    assert max(ranks[id_] for id_ in fitted.on_page[1:]) < max(ranks[id_] for id_ in fitted.annex)
    first = min(fitted.annex, key=lambda id_: ranks[id_])
    before = [id_ for id_ in ranks if ranks[id_] < ranks[first]]
    assert set(before) <= set(fitted.on_page)


def test_a_line_is_on_the_page_when_it_is_first_by_rank() -> None:
    given = brief(times=3)
    last = given.blocks[-1].lines[-1]
    assert last.id in fit(given).annex
    block = given.blocks[-1]
    blocks = (*given.blocks[:-1], replace(block, lines=(*block.lines[:-1], replace(last, rank=-1))))
    assert last.id in fit(replace(given, blocks=blocks)).on_page


def test_what_is_in_the_annex_is_counted_on_the_page() -> None:
    fitted = fit(brief(times=4))
    counted = 0
    for part in fitted.pages[0]:
        if isinstance(part, Heading) and part.more:
            counted += int("".join(filter(str.isdigit, part.more[0].text)))
    rest = next((part.texts[0].text for part in fitted.pages[0] if isinstance(part, Rest)), "")
    counted += sum(int(piece.split(")")[0]) for piece in rest.split("(")[1:])
    assert counted == len(fitted.annex)


def test_every_page_of_the_annex_begins_with_a_heading_that_has_a_line() -> None:
    pages = fit(brief(times=6)).pages
    assert len(pages) > 3
    assert isinstance(pages[1][0], Heading)  # of the annex itself
    for page in (pages[1][1:], *pages[2:]):
        assert isinstance(page[0], Heading)
        assert not [part for part, after in pairwise(page) if isinstance(part, Heading) and isinstance(after, Heading)]


def test_footnotes_are_numbered_in_the_order_of_the_pages() -> None:
    fitted = fit(brief(times=2))
    seen = dict.fromkeys(s for page in fitted.pages for part in page for s in getattr(part, "sources", ()))
    assert dict(fitted.numbers) == {source: number for number, source in enumerate(seen, start=1)}


def test_margins_are_those_of_the_offices_and_letters_are_never_smaller() -> None:
    mm = 72 / 25.4
    assert [round(side / mm) for side in (LAYOUT.left, LAYOUT.right, LAYOUT.top, LAYOUT.bottom)] == [30, 10, 20, 20]
    assert LAYOUT.text == 12
    assert sum(LAYOUT.columns) == pytest.approx(LAYOUT.width)
