"""Short names for the map: shorter than the name, the longest first, and of one region."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.short_name_rules import short_names_are_shorter, short_names_differ
from data.package.reader import read_package

if TYPE_CHECKING:
    from tests.data.conftest import Sample


@pytest.mark.parametrize(("short", "count"), [("Pavlodar", 0), ("Pavlodar;Pvl", 0), ("Pvl;Pavlodar", 1)])
def test_short_names_come_the_longest_first(sample: Sample, short: str, count: int) -> None:
    sample.change("places", "KZ-55", short_en=short)
    assert len(list(short_names_are_shorter(read_package(sample.write())[0]))) == count


def test_two_regions_of_a_map_have_no_short_name_in_common(sample: Sample) -> None:
    sample.change("places", "KZ-55", short_en="Region")
    sample.change("places", "BY-HO", short_en="Region")
    assert "make them differ" in str(list(short_names_differ(read_package(sample.write())[0])))
