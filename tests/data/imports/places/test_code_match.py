"""Codes are checked against the tables: the same code in every form of a number, districts asked, others refused."""

from __future__ import annotations

import pytest

from data.imports.places.code_match import codes, match_code
from data.imports.places.place_match import Matching
from data.model import PartialDate
from tests.data.whole import ATLAS


def said(text: str, on: str = "2024") -> str | None:
    match = match_code(Matching(text=text, atlas=ATLAS, on=PartialDate.parse(on), country=None))
    return None if match is None else f"{match.kind} {'|'.join(match.place_ids)} {match.reason_code}"


@pytest.mark.parametrize(
    "text",
    ["550000000", "5.5e8", "5,5E+08", "550000000.0", "550 000 000", "'550000000", "KZ-55", "kz-55", "КZ-55", "KZ55"],
)
def test_one_code_in_many_forms(text: str) -> None:
    assert said(text) == "auto KZ-55 place.code"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("1000000000", "auto BY-BR place.code"),
        ("5000000000", "auto BY-HM place.code"),
        ("7000000000", "auto BY-MA place.code"),
        ("8000000000", "refuse  place.soato_unknown"),
        ("990000000", "refuse  place.kato_unknown"),
        ("551010000", "ask KZ-55 place.district_code"),
        ("1204000000", "ask BY-BR place.district_code"),
        ("511010000", "ask KZ-61|KZ-79 place.ended"),
        ("55", "confirm KZ-55 place.code_short"),
        ("112", "auto BY place.code"),
        ("398.0", "auto KZ place.code"),
        ("BLR", "auto BY place.code"),
        ("KAZ", "auto KZ place.code"),
        ("KZ", "auto KZ place.code"),
        ("KZ-99", "refuse  place.iso_unknown"),
        ("BY-XX", "refuse  place.iso_unknown"),
        ("2024", "refuse  place.code_unknown"),
        ("5.5", "refuse  place.code_unknown"),
        ("1e99", "refuse  place.code_unknown"),
        ("Брест", None),
        ("KZT", None),
    ],
)
def test_codes(text: str, outcome: str | None) -> None:
    assert said(text) == outcome


def test_every_first_level_unit_has_its_code() -> None:
    known = {place for ids in (*codes(ATLAS)["kato"].values(), *codes(ATLAS)["soato"].values()) for place in ids}
    assert known == set(ATLAS.index.unit_ids)
