"""Chapters of the page of production, with a claim behind each venture."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View
from components.i18n.language import language
from components.pages.production import document
from components.pages.production.stages import shown_ventures
from data.atlas.selection import Selection
from data.enums import Fact, Lang
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from components.documents.model import Document, Item

TODAY = date(2026, 11, 24)


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), TODAY)


def items(chapter: Document) -> tuple[Item, ...]:
    return chapter.items


@pytest.mark.parametrize("lang", list(Lang))
def test_every_venture_of_the_page_has_its_source(lang: Lang) -> None:
    for chapter in document.chapters(view(lang)).values():
        for item in items(chapter):
            assert item.source
            assert item.title
            assert ATLAS.claim(str(item.claim)).fact is Fact.VENTURE


def test_the_head_counts_what_is_named_and_what_is_at_work() -> None:
    head = document.head(view())
    assert head.title == "Ventures named: 112, of them at work: 30"
    assert head.lead == (
        "How far they came: completed 5, in operation 30, agreed 3, planned or announced 35, voiced or proposed 39.",
        "Most at one place: Kostanay (16).",
        "26 more statements count ventures without naming them.",
    )
    assert head.actions == ()


def test_the_head_of_a_place_names_it_in_the_title() -> None:
    assert document.head(view()).eyebrow == "Who makes what, and where"
    head = document.head(view(place="kostanay"))
    assert head.eyebrow == "Kostanay"
    assert head.title.startswith("Kostanay: ventures named: 17")
    assert head.actions
    assert head.close


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("place", [None, "KZ-39", "KZ-27"])
def test_the_head_has_sensible_words_on_every_day(lang: Lang, place: str | None) -> None:
    counts = []
    for year in range(1992, 2027):
        shown = view(lang, place=place, date=date(year, 7, 1))
        head, found = document.head(shown), shown_ventures(shown)
        assert "{" not in " ".join((head.title, *head.lead))
        assert (str(len(found)) in head.title) or not found
        assert len(head.lead) >= bool(found)
        counts.append(len(found))
    assert counts == sorted(counts)
    assert counts[0] == 0


def test_a_chain_reads_from_the_plant_over_its_partner_to_the_product() -> None:
    (belaz,) = (s for s in document.partners(view()).sections if s.id == "plant-belaz")
    titles = [item.title for item in belaz.items]
    assert "→ KazBelAZ → 45-tonne quarry dump trucks" in titles
    (start,) = (i for i in belaz.items if i.claim == "venture-kazbelaz-2013")
    assert any(str(line).startswith("In doubt: KazBelAZ is visited in 2012") for line in start.lines)


def test_the_four_counts_are_four_statements_with_a_section_each() -> None:
    page = document.assembly(view())
    assert [[item.value for item in section.items] for section in page.sections] == [
        ["12"],
        ["13"],
        ["8"],
        ["6"],
    ]
    assert "never added" in page.lead[0]
    assert all(item.source for item in items(page))


def test_steps_name_what_links_them_and_run_upwards() -> None:
    titles = {section.title: section.note for section in document.steps(view()).sections}
    note = titles["Voiced or proposed → planned or announced → in operation"]
    assert note == "Linked: a later fact answers a plan"
