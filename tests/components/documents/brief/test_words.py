"""Words of briefs."""

from __future__ import annotations

import pytest

from components.documents.brief.model import OF_BOOK, BlockKind
from components.documents.brief.visit import place_visit
from components.documents.brief.words import empty_words, notes, notices, titles, visit_title
from data.enums import Lang
from tests.components.documents.brief import briefs


@pytest.mark.parametrize("lang", list(Lang))
def test_every_block_has_a_title_and_words_where_it_is_empty(lang: Lang) -> None:
    pair = briefs.visit(*briefs.GOMEL_PAVLODAR, lang)
    alone = place_visit(briefs.view(lang), "BY-HO", guest="", day=briefs.DAY)
    for visit in (pair, alone):
        assert set(titles(visit)) == set(empty_words(visit)) == set(OF_BOOK)
        assert all(titles(visit).values())
        assert set(notes(visit)) <= set(OF_BOOK)
    assert titles(pair)[BlockKind.HAVE] != titles(alone)[BlockKind.HAVE]


@pytest.mark.parametrize("lang", list(Lang))
def test_the_notices_name_the_geometry_and_that_nobody_endorsed_it(lang: Lang) -> None:
    found = notices(briefs.visit(*briefs.GOMEL_PAVLODAR, lang))
    assert len(found) == 3
    assert "OpenStreetMap" in found[-1]


def test_the_title_declines_names_where_their_forms_are_known() -> None:
    belarusian = briefs.visit(*briefs.GOMEL_PAVLODAR, Lang.BE)
    assert visit_title(belarusian).startswith("Візіт у Гомельскую вобласць дэлегацыі Паўладарскай вобласці, ")
    kazakh = briefs.visit(*briefs.GOMEL_PAVLODAR, Lang.KK)
    assert visit_title(kazakh).startswith("Павлодар облысы делегациясының Гомель облысына сапары, ")


def test_the_title_has_no_cases_where_they_are_not_known() -> None:
    forms = set(briefs.ATLAS.tables["place_forms"]["place_id"])
    place = next(i for i, p in briefs.ATLAS.index.places.items() if p.kind == "district" and i not in forms)
    assert "(гость)" in visit_title(briefs.visit(place, "KZ-55", Lang.RU))


def test_the_title_of_a_place_alone_names_it() -> None:
    visit = place_visit(briefs.view(), "KZ-55", guest="KZ-55", day=briefs.DAY)
    assert visit_title(visit) == "Brief for a visit: Pavlodar Region, 1 December 2026"
