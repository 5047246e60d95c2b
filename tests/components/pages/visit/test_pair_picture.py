"""The picture of a pair has an address of its own, the same for everybody."""

from __future__ import annotations

from components.pages.visit.asked_visit import asked_visit, briefs
from components.pages.visit.pair_picture import picture_of
from tests.components.pages.visit.views import PAIR, view


def test_the_picture_is_served_at_an_address_that_stays() -> None:
    shown = view(**PAIR)
    visit = asked_visit(shown)
    found = briefs(shown, visit)
    assert found
    href, alt = picture_of(shown, visit, found[0])
    assert href.startswith("/maps/")
    assert href.endswith(".svg")
    assert href.body.startswith(b"<svg")
    assert "Гомель" in alt
    assert picture_of(shown, visit, found[0])[0] is href
