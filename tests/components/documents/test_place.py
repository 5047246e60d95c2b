"""The page of a place: everything has its evidence, and what is missing is said."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View
from components.documents.model import Document, Go, Section
from components.documents.place import chooser_document, place_document
from components.i18n.language import language
from components.pages.region import page
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)
TIED = sorted({end for ends in ATLAS.index.ends.values() for end in ends} - {"BY", "KZ"})


def view(lang: Lang = Lang.EN, **chosen: object) -> View:
    return View(ATLAS, Selection(lang=lang, **chosen), language(lang), TODAY)  # type: ignore[arg-type]


def part(page: Document, id_: str) -> Section:
    return next(section for section in page.sections if section.id == id_)


@pytest.mark.parametrize("place", sorted({*ATLAS.index.unit_ids, *TIED}))
def test_whatever_is_shown_with_a_value_a_badge_or_a_source_has_a_claim(place: str) -> None:
    page = place_document(view(place=place))
    assert page.title
    for section in page.sections:
        for shown in section.items:
            if shown.value or shown.source:
                assert shown.claim in ATLAS.index.claims
                assert shown.source
            assert shown.badges == () or shown.claim or section.id == "organisations"


@pytest.mark.parametrize("lang", list(Lang))
def test_every_language_draws_the_page_of_a_divided_region(lang: Lang) -> None:
    for place, day in (("KZ-KAR", date(2021, 1, 1)), ("KZ-35", None), ("KZ-YUZ", date(2010, 1, 1))):
        page = place_document(view(lang, place=place, date=day))
        assert all(section.title for section in page.sections)


def test_karaganda_shows_five_partners_1996_kazbelaz_and_21_joint_ventures() -> None:
    page = place_document(view(place="KZ-35"))
    assert page.answer
    none, first, *_ = page.answer.sentences
    assert none.title == "No signed or working agreement of its own."
    assert [badge.text for badge in first.badges] == ["carried by territory"]
    assert ("1996" in str(first.title), first.claim) == (True, "tie-minsk-region-karaganda-1996")
    links = [shown.go for shown in part(page, "pairs").items[:5]]
    assert {go.by for go in links if go} == {"BY-MI", "BY-BR", "BY-HO", "BY-VI", "BY-MA"}
    assert {(go.kz, go.page) for go in links if go} == {("KZ-35", "pair")}
    started = {shown.claim: str(shown.title) for shown in part(page, "ventures").items}
    assert ("2012" in started["venture-kazbelaz-2012"], "June 2013" in started["venture-kazbelaz-2013"]) == (True, True)
    assert any("June 2013" in str(shown.title) for shown in part(page, "conflicts").items)
    joint = next(s for s in part(page, "figures").items if s.claim == "count-joint-ventures-karaganda-2021-10")
    assert joint.value == "21"


def test_a_place_leads_to_what_it_was_and_became_on_days_when_they_existed() -> None:
    (before,) = part(place_document(view(place="KZ-62")), "territory").items
    assert before.go == Go(place="KZ-KAR", date="2022-06-07")
    after = part(place_document(view(place="KZ-YUZ", date=date(2010, 1, 1))), "territory").items
    assert [shown.go for shown in after] == [
        Go(place="KZ-61", date="2018-06-19"),
        Go(place="KZ-79", date="2018-06-19"),
    ]


def test_a_region_that_is_not_in_the_source_says_what_is_missing() -> None:
    shown = place_document(view(place="KZ-31"))
    assert len(part(shown, "missing").items) == 5
    assert part(shown, "like").empty
    assert page.rows(view(place="KZ-31")).empty


def test_without_a_place_every_place_can_be_chosen() -> None:
    offered = {shown.go.place for shown in chooser_document(view()).items if shown.go}
    assert offered == {*ATLAS.index.unit_ids, *TIED}


def test_agreements_without_a_date_are_said_too() -> None:
    page = place_document(view(place="BY-BR"))
    assert page.answer
    assert [badge.text for badge in page.answer.sentences[0].badges] == ["undated"]
    assert all(section.folded for section in page.sections)


def test_the_page_of_a_town_leads_to_the_map_and_to_what_it_lies_in() -> None:
    page = place_document(view(place="semey"))
    assert [action.id for action in page.actions] == ["visit", "map", "pairs", "parent"]
