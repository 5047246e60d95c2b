"""The white spots on the screen: the grid, its words and the table that says the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View
from components.documents.model import Go
from components.documents.white_spots import (
    chosen_document,
    head_document,
    of_view,
    reason_sections,
    state_sentence,
    states,
)
from components.i18n.language import language
from components.pages.white_spots.grid import grid_data
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.places.white_spots import Knowledge
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def view(lang: Lang = Lang.EN, **chosen: object) -> View:
    return View(ATLAS, Selection(lang=lang, **chosen), language(lang), TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", list(Lang))
def test_every_state_has_its_own_word(lang: Lang) -> None:
    assert len(set(states(language(lang)).values())) == len(Knowledge)


@pytest.mark.parametrize("lang", list(Lang))
def test_what_is_known_of_a_pair_is_a_sentence_and_no_words_of_the_legend(lang: Lang) -> None:
    said = {state_sentence(state, language(lang), carried=carried) for state in Knowledge for carried in (False, True)}
    assert len(said) == len(Knowledge) + 2, "an agreement is carried, what is less is not"
    for text in said:
        assert text.endswith(".")
        assert text.rstrip(".") not in states(language(lang)).values()


def test_an_agreement_of_a_former_territory_is_not_said_to_be_their_own() -> None:
    own, carried = (chosen_document(view(by="BY-HO", kz=kz)).lead for kz in ("KZ-55", "KZ-19"))
    assert own == ("They have an agreement of their own, and its date is known.",)
    assert carried[0] == "They have an agreement with a date, made by a territory that has changed since."
    assert len(carried) == 2


def test_the_head_says_22_of_about_30_with_its_evidence() -> None:
    page = head_document(view())
    assert page.title == "Pairs of regions without a tie in the source: 98 of 140"
    assert page.lead[0] == (
        "The source names 22 pairs with an agreement of their own, signed or working. "
        "It counts about 30 agreements in force in 2021."
    )
    earlier = head_document(view(date=date(2012, 6, 1)))
    assert earlier.lead[0] == "By this day the source names 5 pairs with an agreement of their own, signed or working."
    assert not any("2021" in line or "30" in line for line in earlier.lead)
    assert earlier.sections == ()
    (stated,) = page.sections[0].items
    assert (stated.claim, stated.hedge, stated.value) == ("count-regional-agreements-2021", "about", "30")
    assert any("17" in line for line in page.lead)


@pytest.mark.parametrize("lang", list(Lang))
def test_the_title_counts_the_white_spots_of_its_day(lang: Lang) -> None:
    numbers = []
    for year in range(1992, 2027):
        shown = view(lang=lang, date=date(year, 7, 1))
        cells = of_view(shown).cells.values()
        none = sum(cell.state is Knowledge.NONE for cell in cells)
        page = head_document(shown)
        assert str(none) in page.title
        assert str(len(cells)) in page.title
        assert page.notes == ()
        numbers.append(none)
    assert numbers[0] > numbers[-1]


def test_filters_are_said_to_count() -> None:
    assert head_document(view(kinds=frozenset({"agreement"}))).notes == (
        "Only ties that pass the filters are counted.",
    )


def test_a_white_spot_gets_reasons_to_talk_each_with_evidence() -> None:
    page = chosen_document(view(by="BY-BR", kz="KZ-31"))
    assert page.lead == ("The source names no tie of the two.",)
    ids = [part.id for part in page.sections]
    assert ids == ["interest-BY-BR", "neighbours"]
    for part in page.sections:
        for shown in part.items:
            assert shown.claim in ATLAS.index.claims
            assert shown.source
    assert page.actions[0].go == Go(by="BY-BR", kz="KZ-31", page="pair")


def test_where_there_is_no_reason_it_is_said() -> None:
    page = chosen_document(view(by="BY-MI", kz="KZ-27"))
    assert [part.items for part in page.sections] == [()]
    assert page.sections[0].empty


def test_long_lists_of_like_ventures_are_cut_and_say_so() -> None:
    page = chosen_document(view(by="BY-HM", kz="KZ-39"))
    alike = next(part for part in page.sections if part.id == "like_ventures-BY-HM-machinery")
    assert len(alike.items) == 8
    assert "more are not shown" in alike.note


def test_a_known_cell_shows_its_ties_and_who_made_them() -> None:
    page = chosen_document(view(by="BY-MI", kz="KZ-62"))
    assert next(shown.claim for shown in page.sections[0].items) == "tie-minsk-region-karaganda-1996"
    assert len(page.lead) == 2


def test_a_pair_that_is_no_cell_is_not_chosen() -> None:
    several: list[dict[str, Any]] = [{}, {"by": "brest", "kz": "semey"}, {"by": "BY-HO"}]
    for chosen in several:
        assert grid_data(view(**chosen))["chosen"] is None
        assert chosen_document(view(**chosen)).sections == ()


def test_ventures_of_one_branch_are_those_of_both_sides_each_once() -> None:
    units = ATLAS.units(date(2026, 11, 24))
    pairs = [(by, kz) for by in units for kz in units if by.startswith("BY") and kz.startswith("KZ")]
    found = 0
    for by_id, kz_id in pairs:
        for part in reason_sections(view(by=by_id, kz=kz_id), by_id, kz_id):
            claims = [str(item.claim) for item in part.items]
            assert len(set(claims)) == len(claims), (by_id, kz_id, part.id)
            found += part.note.startswith("Ventures of one branch") and len(claims) > 1
    assert found > 5
