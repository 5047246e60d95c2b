"""Codes of places: what a change of territory does to the meaning of one code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample


def test_one_code_may_mean_two_territories_one_after_the_other(sample: Sample, faults: Faults) -> None:
    assert faults() == []
    sample.change("place_codes", "KZ-VOS", valid_to="")
    found = "\n".join(faults())
    assert "valid_from and valid_to go beyond the days of KZ-VOS" in found
    assert "code '630000000' means" in found
