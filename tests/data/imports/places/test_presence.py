"""A place is there in all of a period, in a part of it, before it or after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.imports.places.presence import Presence, presence, successors
from data.model import PartialDate

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


@pytest.mark.parametrize(
    ("place", "on", "expected"),
    [
        ("KZ-YUZ", "2016", Presence.WHOLE),
        ("KZ-YUZ", "2018", Presence.PART),
        ("KZ-YUZ", "2019", Presence.ENDED),
        ("KZ-61", "2018", Presence.PART),
        ("KZ-61", "2017", Presence.NOT_YET),
        ("KZ-VOS", "1995", Presence.WHOLE),
        ("KZ-YUZ", None, Presence.ENDED),
        ("KZ-10", None, Presence.WHOLE),
    ],
)
def test_presence(atlas: Atlas, place: str, on: str | None, expected: Presence) -> None:
    assert presence(atlas, place, PartialDate.parse(on) if on else None) is expected


def test_successors_are_those_of_the_end_of_the_period(atlas: Atlas) -> None:
    assert successors(atlas, "KZ-YUZ", PartialDate.parse("2020")) == ("KZ-61", "KZ-79")
    assert successors(atlas, "KZ-VOS", PartialDate.parse("2020")) == ("KZ-VOS",)
    assert successors(atlas, "KZ-VOS", None) == ("KZ-10", "KZ-63")
