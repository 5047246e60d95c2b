"""Chapters of the page of trade: a claim behind every figure."""

from __future__ import annotations

import dataclasses
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View
from components.documents.texts import english
from components.i18n.language import language
from components.pages.trade import document
from data.atlas.selection import Selection
from data.enums import Lang, Qualifier, Status
from data.queries.trade.goods import goods_of
from data.queries.trade.series import national
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from components.documents.model import Document, Item


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), date(2026, 11, 24))


def items(chapter: Document) -> tuple[Item, ...]:
    return chapter.items


@pytest.mark.parametrize("lang", list(Lang))
def test_every_figure_of_the_page_has_a_claim_and_its_source(lang: Lang) -> None:
    for name, chapter in document.chapters(view(lang)).items():
        for section in chapter.sections:
            assert section.title
            for item in section.items:
                if name == "checks" and section.id == "refused":
                    assert item.value is None
                    continue
                assert item.source, item
                claim = ATLAS.claim(str(item.claim))
                if item.value or name == "checks":
                    continue
                if named := [good.names[lang] for good in goods_of(ATLAS, claim.claim_id)]:
                    shown = " ".join(map(str, (item.title, *item.lines))).casefold()
                    assert all(good.casefold() in shown for good in named), claim.claim_id
                else:
                    assert english(language(lang), claim.as_stated) in item.lines


def test_targets_and_results_share_no_section() -> None:
    for section in document.countries(view()).sections:
        ahead = {ATLAS.claim(str(item.claim)).status in {Status.TARGET, Status.PLAN} for item in section.items}
        assert len(ahead) == 1, section.id


def test_a_part_of_a_year_says_so() -> None:
    found = {item.claim: item for item in items(document.countries(view()))}
    texts = [badge.text for badge in found["turnover-2017-01-09"].badges]
    assert "part of a year: 9 months" in texts
    assert not [badge.text for badge in found["turnover-2014"].badges if "part of a year" in badge.text]


def test_a_doubt_is_worded_once_a_section_and_marked_elsewhere() -> None:
    (years,) = (s for s in document.countries(view()).sections if s.id == "years-turnover")
    lines = [line for item in years.items for line in item.lines]
    assert len(lines) == len(set(lines)) == 2
    marked = [i.claim for i in years.items if any(b.text == "in doubt, see above" for b in i.badges)]
    assert marked == ["turnover-2020-implied", "turnover-2020", "turnover-2010"]


def test_the_head_is_a_finding_with_its_figures_and_their_sources() -> None:
    head = document.head(view())
    assert head.title == "In 2021 trade between Belarus and Kazakhstan came to 1,092.5 million US dollars"
    assert head.lead[0] == "No earlier year that is known has a higher turnover."
    assert [item.claim for item in head.items] == ["growth-turnover-2021", "export-2021", "import-2021"]
    assert all(item.source for item in head.items)
    assert head.notes == ()


def test_where_two_figures_of_a_year_are_known_the_head_names_both() -> None:
    head = document.head(view(date=date(2021, 6, 1)))
    assert head.title == (
        "Turnover in 2020, two figures: 847.9 million US dollars / about 828.3 million US dollars (derived by us)"
    )
    assert "No earlier year" not in head.lead[0], "that of 2014 is higher"


@pytest.mark.parametrize("lang", list(Lang))
def test_the_head_knows_no_year_that_is_not_over_on_its_day(lang: Lang) -> None:
    titles = set()
    for year in range(1992, 2027):
        head = document.head(view(lang, date=date(year, 7, 1)))
        named = [int(found) for found in re.findall(r"(?:19|20)\d\d", " ".join((head.title, *head.lead[:-2])))]
        assert all(found <= year for found in named), head
        assert head.title
        assert "{" not in head.title
        assert len(head.notes) == 1
        titles.add(head.title)
    assert len(titles) > 7


@pytest.mark.parametrize(("earlier", "said"), [(1000.5, True), (1092.5, False), (2000.5, False)])
def test_no_earlier_year_is_higher_where_each_is_surely_lower(
    monkeypatch: pytest.MonkeyPatch, earlier: float, *, said: bool
) -> None:
    turnover, *others = national(ATLAS)
    years = [dataclasses.replace(point, qualifier=Qualifier.EXACT) for point in turnover.years]
    changed = [*(dataclasses.replace(point, value=earlier) for point in years[:1]), *years[-1:]]
    assert years[-1].value == 1092.5
    monkeypatch.setattr(
        document, "national", lambda _atlas: (dataclasses.replace(turnover, years=tuple(changed)), *others)
    )
    lead = document.head(view()).lead
    assert (lead[0] == "No earlier year that is known has a higher turnover.") == said
    monkeypatch.setattr(
        document, "national", lambda _atlas: (dataclasses.replace(turnover, years=tuple(years[-1:])), *others)
    )
    assert "No earlier year" not in " ".join(document.head(view()).lead), "there is none"


def test_a_note_says_by_which_day_the_head_is_where_a_day_is_chosen() -> None:
    (note,) = document.head(view(date=date(2021, 6, 1))).notes
    assert "1 June 2021" in note
