"""Panel of a place: ties, figures, what lies in it, remarks and ways on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import current_atlas
from components.documents.place_panel import place_document
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang

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
    assert found.lead == (f"{len(mutual)} ties, {len(ATLAS.partners('KZ-35', on=DAY))} partners",)
    assert len(shown["ties"].items) + len(shown["undated"].items) == len(mutual)
    assert shown["undated"].note
    assert all(ATLAS.since(str(item.claim)) is None for item in shown["undated"].items)
    assert all(ATLAS.since(str(item.claim)) for item in shown["ties"].items)
    assert len(shown["country"].items) == len(direct) - len(mutual) > 0
    assert shown["country"].title == "With Belarus as a whole"


def test_what_lies_in_a_region_is_listed_once_and_named_by_both_ends() -> None:
    below = sections("KZ-35")["below"].items
    direct = {str(i) for i in ATLAS.ties_of("KZ-35", on=DAY).index}
    assert below
    assert not direct & {str(item.claim) for item in below}
    assert all(" – " in str(item.lines[0]) for item in below)


def test_without_a_tie_it_is_said_with_whom_there_is_none() -> None:
    shown = sections("KZ-31")
    assert shown["ties"].items == ()
    assert shown["ties"].empty == "The source names no tie of this place with a place in Belarus at this date."
    assert "undated" not in shown
    assert "below" not in shown
    assert shown["figures"].empty == "The source gives no figure for this place."


def test_a_place_with_undated_ties_alone_is_not_said_to_have_none() -> None:
    alone = [
        unit for unit in ATLAS.units(DAY)
        if len(ties := ATLAS.between_places(ATLAS.ties_of(unit, on=DAY)))
        and all(ATLAS.since(str(i)) is None for i in ties.index)
    ]  # fmt: skip
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
    assert panel("BY-HO").notes == ()
    assert panel("KZ-62").notes[0].startswith("Until 7 June 2022")
