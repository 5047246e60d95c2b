"""Panel of a place: ties, figures, what lies in it, remarks and ways on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import current_atlas
from components.documents.model import Go
from components.documents.place_panel import place_document
from components.i18n.language import language
from data.atlas.selection import NO_FILTERS, Selection
from data.atlas.tie_counts import unit_counts
from data.enums import Lang
from data.model import TieCounts
from data.queries.places.partners import partners_by_bond

if TYPE_CHECKING:
    from components.documents.model import Document, Section

ATLAS = current_atlas()
DAY = date(2026, 11, 24)


def panel(place: str, day: date = DAY) -> Document:
    return place_document(ATLAS, Selection(place=place), language(Lang.EN), day)


def sections(place: str) -> dict[str, Section]:
    return {section.id: section for section in panel(place).sections}


def test_ties_partners_and_the_country_as_a_whole_are_apart() -> None:
    found = panel("KZ-35")
    shown = sections("KZ-35")
    direct = ATLAS.ties_of("KZ-35", on=DAY)
    mutual = ATLAS.between_places(direct)
    assert found.lead[0] == "Own ties: 0 · undated: 1 · carried by territory: 9"
    assert found.lead[1].startswith("Other ties: Minsk Region; carried by territory: Brest Region, ")
    assert "ties" not in shown
    assert (len(shown["undated"].items), len(shown["by_territory"].items)) == (1, 9)
    assert len(mutual) == 10
    assert shown["undated"].note
    assert shown["by_territory"].note
    assert all(ATLAS.since(str(item.claim)) is None for item in shown["undated"].items)
    badges = [[badge.text for badge in item.badges] for item in shown["by_territory"].items]
    assert all("carried by territory" in texts for texts in badges)
    assert len(shown["country"].items) == len(direct) - len(mutual) > 0
    assert shown["country"].title == "With Belarus as a whole"


def test_what_lies_in_a_region_is_listed_once() -> None:
    below = sections("KZ-35")["below"].items
    direct = {str(i) for i in ATLAS.ties_of("KZ-35", on=DAY).index}
    assert below
    assert not direct & {str(item.claim) for item in below}


def test_without_a_tie_it_is_said_with_whom_there_is_none() -> None:
    shown = sections("KZ-31")
    assert shown["ties"].items == ()
    assert shown["ties"].empty == "The source names no tie of this place with a place in Belarus at this date."
    assert "undated" not in shown
    assert "below" not in shown
    assert shown["figures"].empty == "The source gives no figure for this place."


def test_a_place_with_undated_ties_alone_is_not_said_to_have_none() -> None:
    alone = [unit for unit, counts in unit_counts(ATLAS, DAY, NO_FILTERS) if counts == TieCounts(undated=1)]
    assert alone
    for unit in alone:
        assert "ties" not in sections(unit)


@pytest.mark.parametrize(
    ("place", "day", "title"),
    [("KZ-KAR", DAY, "Karaganda Region"), ("KZ-71", date(1998, 1, 1), "Akmola"), ("KZ-71", DAY, "Astana")],
)
def test_a_place_is_called_as_on_the_day_or_on_its_last(place: str, day: date, title: str) -> None:
    assert panel(place, day).title == title


def test_the_kind_of_a_place_is_above_its_name_and_the_selection_can_be_cleared() -> None:
    assert panel("KZ-71").eyebrow == "City of republican significance, Kazakhstan"
    assert panel("BY-HO").eyebrow == "Region of Belarus"
    assert panel("BY-HO").close == "Clear the selection"


def test_remarks_are_there_only_where_there_is_something_to_say() -> None:
    assert panel("BY-HO", date(2010, 1, 1)).notes == ()
    assert panel("BY-HO").notes == ("Known until: 2022",)
    assert panel("KZ-62").notes[0].startswith("Until 7 June 2022")


def test_vitebsk_names_the_territory_that_it_agreed_with_and_not_its_successors() -> None:
    found = panel("BY-VI")
    assert found.lead[0] == "Own ties: 0 · undated: 2"
    assert "Karaganda Region (until 7 June 2022)" in found.lead[1]
    assert "Ulytau" not in str(found.to_json())


def test_a_former_region_says_on_its_own_days_what_it_is_now_and_leads_there() -> None:
    found = panel("KZ-KAR", date(2022, 6, 7))
    assert found.notes[0].startswith(
        "Until 7 June 2022 this was one territory. Since 8 June 2022 it belongs to: Karaganda Region, Ulytau Region."
    )
    now = {action.id: action for action in found.actions if action.id.startswith("now-")}
    assert list(now) == ["now-KZ-35", "now-KZ-62"]
    assert now["now-KZ-62"].text == "What it is now: Ulytau Region"
    assert now["now-KZ-62"].go == Go(place="KZ-62", date=None)
    assert found.lead[0].startswith("Own ties: ")
    assert "carried" not in found.lead[0]
    shymkent = panel("shymkent", date(2010, 1, 1))
    assert shymkent.notes[0].startswith("Since 19 June 2018 this city is a first-level unit of its own.")


def test_the_panel_of_a_place_leads_to_its_pairs_and_to_the_page_of_each() -> None:
    found = place_document(ATLAS, Selection(place="BY-BR"), language(Lang.EN), date(2026, 11, 24))
    way = next(action.go for action in found.actions if action.id == "pairs")
    assert (way.page, way.by, way.kz) == ("pair", "BY-BR", None)
    (pairs,) = (section for section in found.sections if section.id == "pairs")
    ways = [shown.go for shown in pairs.items if shown.go]
    bound = partners_by_bond(ATLAS, "BY-BR", on=date(2026, 11, 24)).values()
    assert {way.kz for way in ways} == {other for ids in bound for other in ids}
    assert {(way.by, way.page) for way in ways} == {("BY-BR", "pair")}
