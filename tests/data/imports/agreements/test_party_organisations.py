"""Organisations are known by any of their names, with or without a legal form; new ones get a row of their own."""

from __future__ import annotations

import re

import pytest

from data.imports.agreements.party_organisations import known_organisation, name_key, new_organisation
from data.layer_rows import Origin
from tests.data.whole import ATLAS


@pytest.mark.parametrize("text", ["БЕЛАЗ", "BelAZ", "ОАО «БЕЛАЗ»", "Minsk Tractor Works"])
def test_names_of_the_book(text: str) -> None:
    found = known_organisation(text, atlas=ATLAS, kept=())
    assert found is not None
    assert found.org_id in ("belaz", "mtz")
    assert found.row is None


def test_a_name_of_nobody() -> None:
    assert known_organisation("ТОО «Тест»", atlas=ATLAS, kept=()) is None
    assert known_organisation("«»", atlas=ATLAS, kept=()) is None


def test_a_new_one_is_found_again_in_the_layer() -> None:
    new = new_organisation("ТОО «Тест»", country="", origin=Origin(cell="C2"))
    assert new is not None
    assert new.row is not None
    assert (new.country, new.kind, new.row.cells["name_ru"], new.row.cells["name_en"]) == (
        "KZ",
        "company",
        "ТОО «Тест»",
        "ТОО «Тест»",
    )
    assert set(new.row.cells) == set(ATLAS.contract.table("organisations").names)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", new.org_id)
    again = known_organisation("Тест ТОО", atlas=ATLAS, kept=[new.row])
    assert again is not None
    assert again.org_id == new.org_id


def test_what_is_written_as_a_place_is_none() -> None:
    assert new_organisation("Омская область", country="", origin=Origin()) is None
    assert new_organisation("Омская", country="", origin=Origin()) is None
    doubtful = new_organisation("Testmash", country="BY", origin=Origin())
    assert doubtful is not None
    assert (doubtful.is_doubtful, doubtful.country) == (True, "")


def test_the_key_of_a_name() -> None:
    assert name_key("ОАО «БЕЛАЗ» (Белорусский автомобильный завод)") == name_key("Белаз") == "belaz"
