"""One filled button leads from a place or a pair to the page that prepares a visit."""

from __future__ import annotations

from components.context import current_atlas
from components.documents.brief.visit_link import pair_visit, place_visit
from components.documents.model import Go
from components.i18n.language import language
from data.enums import Lang

ATLAS = current_atlas()
EN = language(Lang.EN)


def test_a_place_is_its_side_of_the_visit() -> None:
    (action,) = place_visit(ATLAS, "KZ-55", EN)
    assert action.go == Go(by=None, kz="KZ-55", page="visit")
    assert action.filled
    assert place_visit(ATLAS, "BY-HO", EN)[0].go == Go(by="BY-HO", kz=None, page="visit")


def test_a_whole_country_is_not_visited_by_itself() -> None:
    assert place_visit(ATLAS, "BY", EN) == place_visit(ATLAS, "KZ", EN) == ()


def test_a_pair_is_visited_as_it_is() -> None:
    action = pair_visit("BY-HO", "KZ-55", EN)
    assert (action.id, action.go) == ("visit", Go(by="BY-HO", kz="KZ-55", page="visit"))
    assert action.to_json()["filled"] is True
