"""Details of very many ties are made when they are asked for, and for those alone who may see the layer."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

import pytest

from components.map import alike_ties as ties_alike
from components.map import tie_details
from components.map.alike_ties import alike_ties
from components.map.tie_details import details_address
from data.enums import Lang
from tests.bench.many_layer import ties
from tests.data.layers.own_rows import atlas_of

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> Atlas:
    monkeypatch.setattr(ties_alike, "MANY", 100)
    monkeypatch.setattr(tie_details, "PART", 3)
    return dataclasses.replace(atlas_of(tuple(ties(900))))


def asked(atlas: Atlas, part: str) -> Any:
    found = details_address(atlas, Lang.EN).make(part)
    return None if found is None else json.loads(found)


def test_a_tie_says_which_first_one_it_is_like_and_from_when_it_is_seen(many: Atlas) -> None:
    alike = alike_ties(many)
    assert alike
    found = asked(many, "claim/own-tie-000042")
    assert found["of"] == alike.first_of["own-tie-000042"]
    assert found["from"] == many.first_day("own-tie-000042").isoformat()
    assert (found["what"], found["state"]) == ("Tie 42", "interest only")


def test_the_parts_of_a_list_have_all_that_are_alike_in_their_order(many: Atlas) -> None:
    alike = alike_ties(many)
    assert alike
    first, members = max(alike.members.items(), key=lambda pair: len(pair[1]))
    assert len(members) > 3
    listed: list[str] = []
    for number in range(len(members)):
        listed += [claim_id for claim_id, _ in asked(many, f"list/{first}/{number}") or ()]
    assert tuple(listed) == members


@pytest.mark.parametrize(
    "part",
    ["", "claim/", "claim/no-such", "list/no-such/0", "list/own-tie-000042/99999999999", "list/x/-1", "list//", "x"],
)
def test_what_is_not_there_has_no_answer(many: Atlas, part: str) -> None:
    assert asked(many, part) is None


def test_a_map_that_has_each_of_its_ties_has_no_details() -> None:
    atlas = atlas_of(tuple(ties(5)))
    assert asked(atlas, "claim/own-tie-000001") is None


def test_each_language_has_an_address_that_is_of_the_layer(many: Atlas) -> None:
    found = [details_address(many, lang) for lang in Lang]
    assert len(set(found)) == len(Lang)
    assert all(many.layer and address.layer == many.layer.layer_id for address in found)
