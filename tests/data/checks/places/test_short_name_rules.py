"""Short forms of place names: which are missing, too long, or name two places of one time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample


@pytest.mark.parametrize("lang", ["en", "ru", "be", "kk"])
def test_a_region_has_a_short_form_in_each_language(sample: Sample, faults: Faults, lang: str) -> None:
    sample.change("places", "BY-MI", **{f"name_{lang}": "Minsk Region", f"short_{lang}": ""})
    (fault,) = (fault for fault in faults() if f" short_{lang} " in fault)
    assert fault.startswith("data/tables/places.csv:")
    assert fault.endswith(f"short_{lang} is empty: give a form of 'Minsk Region' that is shorter, for the map")


@pytest.mark.parametrize(
    ("forms", "longer", "before"),
    [("Gom.;Gomel", "Gomel", "Gom."), ("Gom.;Hom.", "Hom.", "Gom."), ("Gomel Region", "Gomel Region", "Gomel Region")],
)
def test_each_short_form_is_shorter_than_the_one_before(
    sample: Sample, faults: Faults, forms: str, longer: str, before: str
) -> None:
    sample.change("places", "BY-HO", short_en=forms)
    (fault,) = faults()
    assert fault.endswith(f"short_en {longer!r} is no shorter than {before!r}: put the longest first")


def test_a_short_form_names_one_unit_of_its_time(sample: Sample, faults: Faults) -> None:
    sample.change("places", "BY-MI", short_en="Minsk")
    (fault,) = faults()
    assert "short_en" in fault
    assert "'Minsk' names BY-HM too: make them differ" in fault


def test_units_that_never_were_at_one_time_may_share_a_short_form(sample: Sample, faults: Faults) -> None:
    for place, forms in (("BY-HO", "Gom."), ("KZ-55", "Gom.")):
        sample.change("places", place, short_en=forms)
    sample.change("places", "BY-HO", valid_to="2001-01-01")
    sample.change("places", "KZ-55", valid_from="2001-01-02")
    assert not any("make them differ" in fault for fault in faults())
    sample.change("places", "KZ-55", valid_from="2000-12-31")
    assert any("make them differ" in fault for fault in faults())
